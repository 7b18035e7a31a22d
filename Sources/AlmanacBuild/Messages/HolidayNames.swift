import AlmanacModel

extension Holiday {
  /// As the laws of the states call it.
  var name: BilingualText {
    switch self {
    case .newYear: BilingualText("Neujahr", "New Year’s Day")
    case .epiphany: BilingualText("Heilige Drei Könige", "Epiphany")
    case .womensDay: BilingualText("Internationaler Frauentag", "International Women’s Day")
    case .labourDay: BilingualText("Tag der Arbeit", "Labour Day")
    case .assumption: BilingualText("Mariä Himmelfahrt", "Assumption Day")
    case .childrensDay: BilingualText("Weltkindertag", "World Children’s Day")
    case .germanUnity: BilingualText("Tag der Deutschen Einheit", "Day of German Unity")
    case .reformationDay: BilingualText("Reformationstag", "Reformation Day")
    case .allSaints: BilingualText("Allerheiligen", "All Saints’ Day")
    case .christmas: BilingualText("1. Weihnachtstag", "Christmas Day")
    case .boxingDay: BilingualText("2. Weihnachtstag", "Boxing Day")
    case .goodFriday: BilingualText("Karfreitag", "Good Friday")
    case .easterSunday: BilingualText("Ostersonntag", "Easter Sunday")
    case .easterMonday: BilingualText("Ostermontag", "Easter Monday")
    case .ascension: BilingualText("Christi Himmelfahrt", "Ascension Day")
    case .whitSunday: BilingualText("Pfingstsonntag", "Whit Sunday")
    case .whitMonday: BilingualText("Pfingstmontag", "Whit Monday")
    case .corpusChristi: BilingualText("Fronleichnam", "Corpus Christi")
    case .prayerDay: BilingualText("Buß- und Bettag", "Day of Prayer and Repentance")
    case .liberationDay: BilingualText("Tag der Befreiung", "Liberation Day")
    case .remembrance1953: BilingualText("Gedenktag des 17. Juni 1953", "Remembrance of 17 June 1953")
    }
  }
}
