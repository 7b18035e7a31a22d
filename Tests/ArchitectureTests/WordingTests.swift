import Testing

@Suite("Wording stands in catalogues")
struct WordingTests {
  /// Targets whose sentences are messages; others hold the words of pages as well.
  private static let targets: Set<String> = ["almanac", "AlmanacBuild", "AlmanacPreview"]

  @Test("Outside its catalogue a target says nothing in German and does not choose between languages")
  func outside() throws {
    for file in try Package.sources() where Self.targets.contains(file.target) && !file.isCatalogue {
      for place in Self.places(in: file) { Issue.record("\(place): wording belongs into the catalogue") }
    }
  }

  @Test("Each of these targets has a catalogue", arguments: targets)
  private func catalogue(of target: String) throws {
    let files = try Package.sources().filter { $0.target == target && $0.isCatalogue }
    #expect(files.contains { !$0.sentences.isEmpty })
  }

  @Test(
    "German, pairs of sentences and choices between languages are seen, English and the choice itself are spared",
    arguments: [
      (#"terminal.say("Nichts geändert.")"#, true),
      (#"terminal.say("Nach „\(id)“ gesucht.")"#, true),
      (#"terminal.say("Das war nicht lesbar.")"#, true),
      (#"terminal.say(BilingualText("Repariert.", "Repaired."))"#, true),
      (#"let text = terminal.language == .german ? "Repariert." : "Repaired.""#, true),
      (#"case .german: "Repariert.""#, true),
      (#"let isGerman = language != UILanguage.english"#, true),
      (#"terminal.say(CommandMessages.repaired)"#, false),
      (#"throw ValidationError("--lang takes de or en, not “\(lang)”.")"#, false),
      (#"return name.hasPrefix("de") ? .german : .english"#, false),
      (#"let help: BilingualText // Größe „so“"#, false),
    ])
  func patterns(_ line: String, isWording: Bool) {
    let file = SourceFile(target: "X", path: "X", text: line)
    #expect(Self.places(in: file).isEmpty == !isWording)
  }

  /// `path:line` of everything that a catalogue is for.
  private static func places(in file: SourceFile) -> [String] {
    let literals = file.literals.filter { isGerman($0.text) }.map(\.line)
    let pairs = file.words.filter { $0.name == "BilingualText" && $0.behind.hasPrefix("(") }.map(\.line)
    let choices = file.code.indices.filter { chooses(file.code[$0]) }.map { $0 + 1 }
    return Set(literals + pairs + choices).sorted().map { "\(file.path):\($0)" }
  }

  /// Few German sentences have none of these letters and words; no English one has any.
  private static func isGerman(_ text: String) -> Bool {
    let words: Set<Substring> = [
      "der", "das", "den", "ein", "eine", "einen", "ist", "sind", "nicht", "kein", "keine", "und", "oder",
      "Sie", "wird", "wurde",
    ]
    return text.contains { "äöüÄÖÜß„".contains($0) }
      || !words.isDisjoint(with: text.split { !$0.isLetter })
  }

  private static func chooses(_ line: Substring) -> Bool {
    line.contains(/(?:==|!=|\bcase) *(?:UILanguage)?\.(?:german|english)\b/)
      || line.contains(/\bisGerman\b/)
  }
}
