/// What is celebrated on a public holiday in Germany.
enum Holiday: Sendable {
  case newYear, epiphany, womensDay, goodFriday, easterSunday, easterMonday, labourDay, liberationDay
  case ascension, whitSunday, whitMonday, corpusChristi, remembrance1953, assumption, childrensDay
  case germanUnity, reformationDay, allSaints, prayerDay, christmas, boxingDay
}
