import Testing

@Suite("The rules of the house")
struct HouseRuleTests {
  private struct Ban: Sendable, CustomTestStringConvertible {
    let name: String
    let isMeant: @Sendable (CodeWord) -> Bool

    init(_ name: String, _ isMeant: @escaping @Sendable (CodeWord) -> Bool) {
      self.name = name
      self.isMeant = isMeant
    }

    var testDescription: String { name }
  }

  private static let traps: Set<String> = [
    "fatalError", "preconditionFailure", "assertionFailure", "precondition",
  ]

  private static let bans = [
    Ban("try!") { $0.name == "try" && $0.behind.hasPrefix("!") },
    Ban("as!") { $0.name == "as" && $0.behind.hasPrefix("!") },
    Ban("a trap") { $0.isFreeCall && traps.contains($0.name) },
    Ban("first! or last!") {
      ["first", "last"].contains($0.name) && $0.qualifier != nil && $0.behind.hasPrefix("!")
        && $0.behind != "!="
    },
    Ban("unchecked concurrency") {
      $0.name == "unchecked" || $0.name == "unsafe" && $0.before == "nonisolated"
    },
    Ban("NSRegularExpression") { $0.name == "NSRegularExpression" },
    Ban("a formatter of Foundation") {
      ["DateFormatter", "NumberFormatter", "ISO8601DateFormatter"].contains($0.name)
    },
  ]

  @Test("Nothing traps and nothing goes unchecked", arguments: bans)
  private func banned(_ ban: Ban) throws {
    for file in try Package.sources() {
      for place in file.places(where: ban.isMeant) { Issue.record("\(place): \(ban.name)") }
    }
  }

  @Test("The bans find what they forbid")
  func bansFind() {
    let text = """
      let a = try! f()
      let b = a as! Int
      fatalError("x")
      list.first!
      final class X: @unchecked Sendable {}
      NSRegularExpression()
      DateFormatter()
      let fine = try? f() as? Int
      """
    let file = SourceFile(target: "X", path: "X", text: text)
    for (index, ban) in Self.bans.enumerated() {
      #expect(file.places(where: ban.isMeant) == ["X:\(index + 1)"], "\(ban.name)")
    }
  }

  @Test("No state is global and mutable")
  func globalState() throws {
    for file in try Package.sources() {
      for (index, line) in file.code.enumerated() where declaresGlobalState(line) {
        Issue.record("\(file.path):\(index + 1): \(line)")
      }
    }
  }

  @Test(
    "Stored statics and globals are seen, computed ones, constants and locals are spared",
    arguments: [
      ("  static var count = 0", true), ("  private static var cache: [Int: Int] = [:]", true),
      ("var total = 0", true), ("  static var table: [Int] = {", true),
      ("nonisolated(unsafe) var handler: Handler?", true), ("  static var all: [Int] { [1] }", false),
      ("  static let one = 1", false), ("    var local = 1", false), ("var everything: [Int] { [] }", false),
      ("  public var name: String", false),
    ])
  func globalStateIsSeen(_ line: String, isGlobal: Bool) {
    #expect(declaresGlobalState(line[...]) == isGlobal)
  }

  /// True of a stored `static var` and of a `var` that begins at the margin.
  private func declaresGlobalState(_ line: Substring) -> Bool {
    let words = line.split(separator: " ")
    guard let keyword = words.firstIndex(of: "var") else { return false }
    let modifiers = words[..<keyword]
    let known: Set<Substring> = [
      "public", "package", "internal", "private", "fileprivate", "private(set)", "static", "class",
      "nonisolated(unsafe)", "@MainActor",
    ]
    guard modifiers.allSatisfy(known.contains) else { return false }
    guard modifiers.contains("static") || modifiers.contains("class") || line.first != " " else {
      return false
    }
    guard let brace = line.firstIndex(of: "{") else { return true }
    return line[..<brace].contains("=")
  }

  @Test("A file of the sources has at most 300 lines")
  func ceiling() throws {
    for file in try Package.sources() {
      // What follows the last line break is no line.
      #expect(file.code.count - 1 <= 300, "\(file.path) has \(file.code.count - 1) lines")
    }
  }

  @Test("Nothing is left for later")
  func nothingLeft() throws {
    let marks: Set<Substring> = ["TO" + "DO", "FIX" + "ME", "HA" + "CK"]
    for file in try Package.sources() {
      let found = marks.intersection(file.text.split { !$0.isLetter })
      #expect(found.isEmpty, "\(file.path): \(found.joined(separator: ", "))")
    }
  }

  @Test("Sources and documentation name no path of a machine")
  func noMachinePaths() throws {
    let documents =
      Package.paths(below: "docs", ending: ".md") + Package.paths(below: "themes", ending: ".md")
    let notes = Package.paths(below: "Benchmarks", ending: ".md")
    let tops = ["README.md", "CHANGELOG.md", "CONTRIBUTING.md"].filter { (try? Package.text($0)) != nil }
    let written = try (documents + notes + tops).map { (path: $0, text: try Package.text($0)) }
    for (path, text) in try written + Package.sources().map({ ($0.path, $0.text) }) {
      for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        if let word = machinePath(in: line) { Issue.record("\(path):\(number + 1): \(word)") }
      }
    }
  }

  @Test("Paths of machines are seen, those of a server and of the site are spared")
  func machinePathsAreSeen() {
    #expect(machinePath(in: "as in `/home/anna/site`") == "/home/anna/site")
    #expect(machinePath(in: "(/root/x)") == "/root/x)")
    #expect(machinePath(in: "put it into /var/www/site, not into content/tmp/x") == nil)
  }

  /// The first word of a line that is a path of somebody's own machine.
  private func machinePath(in line: Substring) -> Substring? {
    let tops = ["/home/", "/root/", "/Users/", "/tmp/", "/work/"]
    return line.split { " \t\"'`(=,".contains($0) }.first { word in
      tops.contains { word.hasPrefix($0) && word.count > $0.count }
    }
  }
}
