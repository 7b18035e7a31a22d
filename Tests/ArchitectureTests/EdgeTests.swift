import Testing

@Suite("Where the program touches the world")
struct EdgeTests {
  private struct Rule: Sendable, CustomTestStringConvertible {
    let name: String
    let pattern: @Sendable () -> Regex<Substring>
    /// The targets that may; nobody where empty.
    let targets: Set<String>

    init(_ name: String, _ pattern: @escaping @Sendable @autoclosure () -> Regex<Substring>, in targets: Set<String> = []) {
      self.name = name
      self.pattern = pattern
      self.targets = targets
    }

    var testDescription: String { name }
  }

  /// Files are the business of the loader and the publisher, and of the commands that take a file's name.
  private static let disk: Set<String> = ["AlmanacBuild", "AlmanacPreview", "almanac"]

  private static let rules = [
    Rule("FileManager and file handles", /\bFile(?:Manager|Handle)\b/, in: disk),
    Rule("Contents of files", /\b(?:contentsOfFile|contentsOf: *URL|atomically:|fileURLWithPath)\b/, in: disk),
    Rule(
      "POSIX file calls",
      /(?<![.\w])(?:Glibc\.)?(?:fopen|openat|opendir|fdopendir|readdir|unlink|unlinkat|rename|renameat|mkdir|mkdirat|rmdir|lstat|fstat|fstatat|ftruncate|fsync|linkat|symlink|realpath|chmod|fchmod)\(/,
      in: disk),
    Rule("open with flags", /(?<![.\w])open\([^)]*\bO_/, in: disk),
    Rule("Sockets", /(?<![.\w])(?:socket|bind|listen|accept|connect)\(/, in: ["AlmanacPreview"]),
    Rule("URLSession", /\bURLSession\b/),
    Rule("print", /(?<![.\w])(?:Swift\.)?(?:print|debugPrint|dump)\((?!_ )/, in: ["almanac"]),
    Rule("The clock", /\bDate\(\)|\bDate\.now\b|(?<![.\w])(?:time|gettimeofday|clock_gettime)\(|\bCFAbsoluteTime/, in: ["almanac"]),
    Rule("exit", /(?<![.\w])(?:Foundation\.|Glibc\.)?(?:exit|_exit|abort|quick_exit)\(/, in: ["almanac"]),
    Rule("The environment", /\bProcessInfo\b|(?<![.\w])getenv\(/, in: ["almanac"]),
    Rule("The machine's zone and language", /\bTimeZone\.(?:current|autoupdatingCurrent|local)|\bLocale\.(?:current|autoupdatingCurrent)|\bCalendar\.(?:current|autoupdatingCurrent)/, in: ["almanac"]),
    Rule("Randomness", /\bUUID\(\)|\.random\(|\.randomElement\(|\.shuffled\(/, in: ["AlmanacBuild", "almanac"]),
  ]

  @Test("Only the edge of the program touches the disk, the clock, the terminal", arguments: rules)
  private func onlyAtTheEdge(_ rule: Rule) throws {
    for file in try Package.sources() where !rule.targets.contains(file.target) {
      for place in file.places(of: rule.pattern()) {
        Issue.record("\(place): \(rule.name) is not for \(file.target)")
      }
    }
  }

  @Test("The patterns find what they look for")
  func patternsFind() {
    let text = """
      let files = FileManager.default
      let text = String(contentsOfFile: name)
      unlink(path)
      open(path, O_RDONLY)
      socket(AF_INET, 0, 0)
      URLSession.shared
      print(x)
      let now = Date()
      Foundation.exit(1)
      ProcessInfo.processInfo
      TimeZone.current
      let id = UUID()
      """
    let file = SourceFile(target: "X", path: "X", text: text)
    for (index, rule) in Self.rules.enumerated() {
      #expect(file.places(of: rule.pattern()) == ["X:\(index + 1)"], "\(rule.name)")
    }
  }

  @Test("Own methods called open, print or read are no calls of the system")
  func patternsSpare() {
    let text = """
      out.open("item")
      summary.print(report)
      func print(_ text: String) {}
      let renamed = renamedPosts(subjects)
      """
    let file = SourceFile(target: "X", path: "X", text: text)
    for rule in Self.rules { #expect(file.places(of: rule.pattern()) == [], "\(rule.name)") }
  }
}
