import Testing

@Suite("The rules of the house")
struct HouseRuleTests {
  private struct Ban: Sendable, CustomTestStringConvertible {
    let name: String
    let pattern: @Sendable () -> Regex<Substring>

    init(_ name: String, _ pattern: @escaping @Sendable @autoclosure () -> Regex<Substring>) {
      self.name = name
      self.pattern = pattern
    }

    var testDescription: String { name }
  }

  private static let bans = [
    Ban("try!", /\btry!/),
    Ban("as!", /\bas!/),
    Ban("a trap", /\b(?:fatalError|preconditionFailure|assertionFailure|precondition|assert)\(/),
    Ban("first! or last!", /\.(?:first|last)!/),
    Ban("global mutable state", /(?:\bstatic|\bclass|^(?:public |private |fileprivate |internal )?nonisolated\(unsafe\)) +var\b[^{]*$|^(?:(?:public|private|fileprivate|internal) )*var\b[^{]*$/),
    Ban("unchecked concurrency", /@unchecked +Sendable|nonisolated\(unsafe\)/),
    Ban("a regular expression of Foundation", /\bNSRegularExpression\b/),
    Ban("a formatter of Foundation", /\b(?:Date|Number|ISO8601Date)Formatter\b/),
  ]

  /// Where a ban has a reason not to hold.
  private static let exceptions: [String: Set<String>] = [:]

  @Test("Nothing traps, nothing is global and mutable", arguments: bans)
  private func banned(_ ban: Ban) throws {
    for file in try Package.sources() where Self.exceptions[file.path]?.contains(ban.name) != true {
      for place in file.places(of: ban.pattern()) { Issue.record("\(place): \(ban.name)") }
    }
  }

  @Test("The bans find what they forbid and spare computed properties and locals")
  func bansFind() {
    let text = """
      let a = try! f()
      let b = a as! Int
      fatalError("x")
      list.first!
      static var count = 0
      final class X: @unchecked Sendable {}
      NSRegularExpression()
      DateFormatter()
        static var all: [Int] { [] }
          var local = 1
      """
    let file = SourceFile(target: "X", path: "X", text: text)
    for (index, ban) in Self.bans.enumerated() {
      #expect(file.places(of: ban.pattern()) == ["X:\(index + 1)"], "\(ban.name)")
    }
  }

  @Test("A file of the sources has at most 300 lines")
  func ceiling() throws {
    for file in try Package.sources() {
      #expect(file.code.count <= 301, "\(file.path) has \(file.code.count - 1) lines")
    }
  }

  @Test("Nothing is left for later")
  func nothingLeft() throws {
    let words = ["TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK"]
    for file in try Package.sources() {
      for word in words where file.text.contains(try Regex("\\b\(word)\\b")) {
        Issue.record("\(file.path): \(word)")
      }
    }
  }

  @Test("Sources and documentation name no path of a machine")
  func noMachinePaths() throws {
    let documents = Package.paths(below: "docs", ending: ".md") + Package.paths(below: "themes", ending: ".md")
    let tops = ["README.md", "CHANGELOG.md", "CONTRIBUTING.md"].filter { (try? Package.text($0)) != nil }
    let texts =
      try (documents + tops).map { ($0, try Package.text($0)) } + Package.sources().map { ($0.path, $0.text) }
    for (path, text) in texts {
      for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        if line.contains(/(?:^|[\s"'`(=])\/(?:home|root|Users|tmp|work|mnt|opt)\/[A-Za-z0-9]/) {
          Issue.record("\(path):\(number + 1): \(line.trimmingPrefix(/\s+/))")
        }
      }
    }
  }
}
