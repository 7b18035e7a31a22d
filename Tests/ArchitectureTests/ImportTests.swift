import Testing

@Suite("What each target imports")
struct ImportTests {
  /// The arrows between the targets. Whoever adds one here changes the architecture.
  private static let allowed: [String: Set<String>] = [
    "CivilTime": [],
    "UnicodeForms": ["CUTF8Proc", "Glibc"],
    "SystemZones": ["Glibc", "CivilTime"],
    "ICalendar": ["CivilTime"],
    "WebFeeds": ["CivilTime"],
    "MustacheTemplates": [],
    "Pictures": [
      "FoundationEssentials", "Dispatch", "Synchronization", "Glibc", "CPictures", "CDrawing", "CConfinement",
    ],
    "AlmanacModel": ["CivilTime", "UnicodeForms", "ICalendar", "Dispatch", "Synchronization"],
    "WrittenDates": ["CivilTime"],
    "MarkdownWriting": [],
    "AlmanacMarkdown": [
      "CivilTime", "AlmanacModel", "WrittenDates", "MarkdownWriting", "CMarkGFM", "CMarkShim",
    ],
    "AlmanacContent": ["CivilTime", "UnicodeForms", "ICalendar", "AlmanacModel", "WrittenDates"],
    "AlmanacSite": ["CivilTime", "AlmanacModel", "AlmanacMarkdown", "ICalendar"],
    "AlmanacTheme": [
      "CivilTime", "AlmanacModel", "AlmanacMarkdown", "AlmanacSite", "MustacheTemplates", "Pictures",
    ],
    "AlmanacOutputs": [
      "CivilTime", "UnicodeForms", "AlmanacModel", "AlmanacMarkdown", "AlmanacSite", "ICalendar", "WebFeeds",
    ],
    "Editing": ["CivilTime", "AlmanacModel", "AlmanacContent"],
    "AlmanacExchange": [
      "CivilTime", "AlmanacModel", "AlmanacContent", "Editing", "ICalendar", "WrittenDates",
      "MarkdownWriting",
    ],
    "AlmanacBuild": [
      "FoundationEssentials", "Dispatch", "Synchronization", "Glibc", "CivilTime", "SystemZones",
      "AlmanacModel",
      "AlmanacMarkdown",
      "AlmanacContent", "AlmanacSite", "AlmanacTheme", "AlmanacOutputs", "Editing", "WrittenDates",
      "Pictures", "CPublish", "CNettle",
    ],
    "AlmanacPreview": [
      "FoundationEssentials", "Dispatch", "Synchronization", "Glibc", "CivilTime", "AlmanacModel",
      "AlmanacSite",
      "AlmanacBuild",
      "FlyingSocks",
    ],
    "AlmanacDesk": [
      "FoundationEssentials", "Dispatch", "Synchronization", "CivilTime", "AlmanacModel", "WrittenDates",
      "AlmanacContent", "AlmanacSite", "Editing", "AlmanacBuild", "AlmanacPreview",
    ],
    "almanac": [
      "FoundationEssentials", "Dispatch", "Synchronization", "Glibc", "CivilTime", "AlmanacModel",
      "AlmanacContent",
      "AlmanacMarkdown", "AlmanacSite", "AlmanacOutputs", "AlmanacBuild", "AlmanacExchange", "AlmanacPreview",
      "AlmanacDesk", "WrittenDates", "Pictures", "ArgumentParser",
    ],
  ]

  /// What comes with the tool chain.
  private static let ownModules: Set<String> = [
    "Foundation", "FoundationEssentials", "Dispatch", "Synchronization", "Glibc", "Darwin", "Musl",
  ]

  @Test("A target imports only what the architecture allows it")
  func onlyAllowed() throws {
    for file in try Package.sources() {
      let allowed = try #require(Self.allowed[file.target], "\(file.target) is not in the table of targets")
      let strangers = Set(file.imports).subtracting(allowed).sorted()
      #expect(strangers.isEmpty, "\(file.path) imports \(strangers.joined(separator: ", "))")
    }
  }

  @Test("The sources are really looked at")
  func sourcesAreFound() throws {
    let files = try Package.sources()
    let targets = Set(files.map(\.target))
    #expect(targets.isSuperset(of: ["AlmanacModel", "AlmanacSite", "ICalendar", "almanac"]))
    #expect(files.contains { $0.path == "Sources/CivilTime/Day.swift" })
  }

  @Test("No arrow leads back: whatever a target imports does not import it in turn")
  func noCircles() {
    for start in Self.allowed.keys {
      var reached: Set<String> = []
      var open = Self.allowed[start] ?? []
      while let next = open.popFirst() {
        if reached.insert(next).inserted { open.formUnion(Self.allowed[next] ?? []) }
      }
      #expect(!reached.contains(start), "\(start) reaches itself")
    }
  }

  @Test("A package of others is imported by exactly one target")
  func oneImporter() throws {
    let targets = Set(Self.allowed.keys).union(["CMarkGFM", "CMarkShim", "CPublish"])
    var importers: [String: Set<String>] = [:]
    for file in try Package.sources() {
      for module in file.imports where !targets.contains(module) && !Self.ownModules.contains(module) {
        importers[module, default: []].insert(file.target)
      }
    }
    #expect(importers["ArgumentParser"] == ["almanac"])
    for (module, targets) in importers {
      #expect(targets.count == 1, "\(module) is imported by \(targets.sorted().joined(separator: ", "))")
    }
  }

  @Test("The manifest gives no target a dependency that the architecture does not allow")
  func manifest() throws {
    let manifest = try Package.text("Package.swift")
    let blocks = manifest.split(separator: /\.(?:executableT|t)arget\(/).dropFirst()
    var seen: Set<String> = []
    for block in blocks {
      let own = block.prefix(
        upTo: block.firstRange(of: /\.(?:testTarget|systemLibrary)\(/)?.lowerBound ?? block.endIndex)
      let names = own.matches(of: /"([A-Za-z-]+)"/).map { String($0.output.1) }
      guard let name = names.first, let allowed = Self.allowed[name] else { continue }
      seen.insert(name)
      let products = own.matches(of: /name: "(\w+)", package: "[\w-]+"/).map { String($0.output.1) }
      let dependencies = Set(names.dropFirst()).filter { $0.hasPrefix("Almanac") || Self.allowed[$0] != nil }
        .union(products)
      let strangers = dependencies.subtracting(allowed).sorted()
      #expect(strangers.isEmpty, "\(name) depends on \(strangers.joined(separator: ", "))")
    }
    #expect(seen.isSuperset(of: ["AlmanacModel", "AlmanacBuild", "almanac"]))
  }
}
