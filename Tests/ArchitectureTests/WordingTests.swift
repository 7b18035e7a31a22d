import Testing

@Suite("Wording stands in catalogues")
struct WordingTests {
  /// Targets whose sentences are messages; others hold the words of pages as well.
  private static let targets: Set<String> = ["almanac", "AlmanacBuild", "AlmanacPreview", "AlmanacDesk"]

  /// Libraries that say nothing to people.
  private static let silent: Set<String> = ["ICalendar", "WebFeeds", "MustacheTemplates", "Pictures"]

  @Test("Messages stand in their target's folder of that name")
  func folders() throws {
    let files = try Package.sources()
    #expect(files.contains { $0.isCatalogue })
    for file in files where !file.isCatalogue {
      for place in Self.messages(in: file) { Issue.record("\(place): a message belongs into Messages") }
      let isNamedSo = file.path.split(separator: "/").last?.contains("Messages") ?? false
      #expect(!isNamedSo, "\(file.path): messages belong into the folder Messages of their target")
    }
  }

  @Test("A code and a message that is made are seen, its type is spared")
  func messagePatterns() {
    let text = """
      let code = "E123"
      let message = DiagnosticMessage(.note, code, text: text)
      func report(_ message: DiagnosticMessage) {}
      let name = "E1234"
      """
    let file = SourceFile(target: "X", path: "X", text: text)
    #expect(Self.messages(in: file) == ["X:1", "X:2"])
  }

  @Test("Libraries that know no site leave the wording to others", arguments: silent)
  private func silence(of target: String) throws {
    let files = try Package.sources().filter { $0.target == target }
    #expect(!files.isEmpty)
    // Parts of German words, at whose joints they are broken, are nothing that is said.
    for file in files where !file.path.hasSuffix("/WordBreaks.swift") {
      for place in Self.places(in: file) { Issue.record("\(place): \(target) says nothing to people") }
    }
  }

  @Test("Outside its catalogue a target says nothing in German and does not choose between languages")
  func outside() throws {
    for file in try Package.sources() where Self.targets.contains(file.target) && !file.isCatalogue {
      for place in Self.places(in: file) { Issue.record("\(place): wording belongs into the catalogue") }
    }
  }

  @Test("Each target whose sentences are messages has a catalogue", arguments: targets)
  private func catalogue(of target: String) throws {
    let files = try Package.sources().filter { $0.target == target && $0.isCatalogue }
    #expect(files.contains { !$0.sentences.isEmpty })
  }

  @Test("Catalogues quote with „…“ in German and “…” in English")
  func quotes() throws {
    for file in try Package.sources() where file.isCatalogue {
      let literals = file.literals.filter { $0.text.contains("\\(") && Self.quotesStraight($0.text) }.map(
        \.line)
      let sentences = file.sentences.filter {
        Self.quotesStraight($0.german) || Self.quotesStraight($0.english)
          || !Self.quotes($0.german, with: "„", "“") || !Self.quotes($0.english, with: "“", "”")
      }.map(\.line)
      for line in Set(literals + sentences).sorted() {
        Issue.record("\(file.path):\(line): other quotation marks than the language's")
      }
    }
  }

  @Test(
    "Straight marks around a value or a word are seen, apostrophes and the marks of a file's notation are spared",
    arguments: [
      (#"'\(name)' fehlt."#, true), (#"Das Feld '\(name)' fehlt."#, true), (#"Meinten Sie ('\($0)')?"#, true),
      (#"Das Feld 'start' fehlt."#, true), (#"Write \"\(name)\"."#, true), (#"„\(name)“ fehlt."#, false),
      (#"the site's words, the others' \(names)"#, false), (#"Put the text in '…' or \"…\"."#, false),
      (#"„\(name)“ in \"…\""#, false),
      (#"Say it with --column \"Column=\(field)\"."#, false),
    ])
  func straight(_ text: String, isSeen: Bool) {
    #expect(Self.quotesStraight(text) == isSeen)
  }

  @Test(
    "Marks of another language, turned and lonely ones are seen",
    arguments: [
      ("„a“ und „b“", true, false), ("“a” and “b”", false, true), ("„a” fehlt", false, false),
      ("“a“", false, false),
      ("a", true, true), ("„a", false, false), ("a”", false, false),
    ])
  func marks(_ text: String, isGerman: Bool, isEnglish: Bool) {
    #expect(Self.quotes(text[...], with: "„", "“") == isGerman)
    #expect(Self.quotes(text[...], with: "“", "”") == isEnglish)
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

  /// `path:line` of every code of a diagnostic and of every message that is put together.
  private static func messages(in file: SourceFile) -> [String] {
    let codes = file.literals.filter { $0.text.wholeMatch(of: /"[ENW]\d{3}"/) != nil }.map(\.line)
    let made = file.words.filter { $0.name == "DiagnosticMessage" && $0.isFreeCall }.map(\.line)
    return Set(codes + made).sorted().map { "\(file.path):\($0)" }
  }

  /// `path:line` of everything that a catalogue is for.
  private static func places(in file: SourceFile) -> [String] {
    let literals = file.literals.filter { isGerman($0.text) }.map(\.line)
    let pairs = file.words.filter { $0.name == "BilingualText" && $0.behind.hasPrefix("(") }.map(\.line)
    let choices = file.code.indices.filter { chooses(file.code[$0]) }.map { $0 + 1 }
    return Set(literals + pairs + choices).sorted().map { "\(file.path):\($0)" }
  }

  private static func quotesStraight(_ text: some StringProtocol) -> Bool {
    String(text).contains(/(?:^|[ ("])(?:'[^'…]+'|\\"\\\([^"]*\\"[ .,;:?)])/)
  }

  /// Whether quotation marks stand in pairs, and none of another language is there.
  private static func quotes(_ text: Substring, with open: Character, _ close: Character) -> Bool {
    var isOpen = false
    for character in text where "„“”".contains(character) {
      guard character == (isOpen ? close : open) else { return false }
      isOpen.toggle()
    }
    return !isOpen
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
