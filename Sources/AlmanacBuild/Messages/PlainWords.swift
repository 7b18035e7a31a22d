import AlmanacModel

/// Words by which plain language is judged, in lower case.
enum PlainWords {
  /// Forms of the subjunctive.
  static let subjunctives: [UILanguage: Set<String>] = [
    .german: [
      "wäre", "wären", "wärst", "wärt", "hätte", "hätten", "hättest", "hättet", "würde", "würden", "würdest",
      "würdet", "könnte", "könnten", "könntest", "müsste", "müssten", "sollte", "sollten", "dürfte",
      "dürften",
      "käme", "kämen", "gäbe", "gäben", "ginge", "gingen", "ließe", "ließen", "bräuchte", "bräuchten",
      "wüsste",
      "wüssten", "sei", "seien",
    ],
    .english: ["would", "could", "should", "might"],
  ]

  /// Verbs by which a sentence says what a word means.
  static let explaining: [UILanguage: [String]] = [
    .german: ["ist", "sind", "heißt", "bedeutet"], .english: ["is", "are", "means"],
  ]
}
