import Testing

@Suite("Where the program touches the world")
struct EdgeTests {
  private struct Rule: Sendable, CustomTestStringConvertible {
    let name: String
    /// The targets that may; nobody where empty.
    let targets: Set<String>
    let isMeant: @Sendable (CodeWord) -> Bool

    init(_ name: String, in targets: Set<String> = [], _ isMeant: @escaping @Sendable (CodeWord) -> Bool) {
      self.name = name
      self.targets = targets
      self.isMeant = isMeant
    }

    /// A rule about free functions.
    init(_ name: String, in targets: Set<String> = [], calls: Set<String>) {
      self.init(name, in: targets) { $0.isFreeCall && calls.contains($0.name) }
    }

    var testDescription: String { name }
  }

  /// Files are the business of the loader and the publisher, and of the commands that take a file's name.
  private static let disk: Set<String> = ["SystemZones", "AlmanacBuild", "AlmanacPreview", "almanac"]

  private static let rules = [
    Rule("FileManager", in: disk) { ["FileManager", "FileHandle"].contains($0.name) },
    Rule("contents of files", in: disk) {
      ["contentsOfFile", "fileURLWithPath", "atomically"].contains($0.name)
    },
    Rule(
      "a POSIX call on files", in: disk,
      calls: [
        "fopen", "openat", "opendir", "fdopendir", "readdir", "unlink", "unlinkat", "rename", "renameat",
        "mkdir",
        "mkdirat", "rmdir", "lstat", "fstat", "fstatat", "ftruncate", "fsync", "linkat", "symlink",
        "realpath", "chmod", "fchmod", "mmap",
      ]),
    Rule("opening a file", in: disk) { $0.name.hasPrefix("O_") },
    Rule("a socket", in: ["AlmanacPreview"], calls: ["socket", "bind", "listen", "accept", "connect"]),
    Rule("the network") { ["URLSession", "FoundationNetworking"].contains($0.name) },
    Rule("print", in: ["almanac"], calls: ["print", "debugPrint", "dump", "puts", "printf"]),
    Rule("the clock", in: ["almanac"]) {
      $0.name == "Date" && ($0.behind == "()" || $0.behind == ".n")
        || $0.isFreeCall && ["gettimeofday", "clock_gettime", "localtime", "localtime_r"].contains($0.name)
        || $0.isFreeCall && $0.name == "time" && $0.behind == "(n"
    },
    Rule("exit", in: ["almanac"], calls: ["exit", "_exit", "abort", "quick_exit"]),
    Rule("the environment", in: ["almanac"]) { ["ProcessInfo", "getenv", "CommandLine"].contains($0.name) },
    Rule("the machine's zone or language", in: ["almanac"]) {
      ["current", "autoupdatingCurrent", "local"].contains($0.name)
        && ["TimeZone", "Locale", "Calendar"].contains($0.qualifier)
    },
    Rule("chance", in: ["almanac"]) {
      $0.name == "UUID" && $0.behind == "()"
        || ["random", "randomElement", "shuffled"].contains($0.name) && $0.qualifier != nil
    },
  ]

  @Test("Only the edge of the program touches the disk, the clock, the terminal", arguments: rules)
  private func onlyAtTheEdge(_ rule: Rule) throws {
    for file in try Package.sources() where !rule.targets.contains(file.target) {
      for place in file.places(where: rule.isMeant) {
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
      #expect(file.places(where: rule.isMeant) == ["X:\(index + 1)"], "\(rule.name)")
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
    for rule in Self.rules { #expect(file.places(where: rule.isMeant) == [], "\(rule.name)") }
  }
}
