import AlmanacMarkdown
import AlmanacModel

/// A small site: `a.md` is the page `a/`, `bild.jpg` a picture, `event:fest` an event; all else is broken.
struct TestSurroundings: MarkdownSurroundings {
  var items: [ListBlockItem]? = []

  func link(_ destination: String, at position: SourcePosition, log: inout DiagnosticLog) -> LinkResolution {
    let parts = destination.split(separator: "#", maxSplits: 1)
    let fragment = parts.count > 1 ? String(parts[1]) : nil
    switch parts.first.map(String.init) ?? "" {
    case "a.md", "../a.md": return .site(path: "magazin/a/", fragment: fragment)
    case "event:fest": return .site(path: "termine/fest/", fragment: nil)
    case "umlaut.md": return .site(path: "ä b?c%:d/", fragment: nil)
    case "böse.md": return .external("JavaScript:alert(1)")
    case let address where address.hasPrefix("http"): return .external(destination)
    default:
      log.report(Self.broken, at: SourceLocation(path: "test.md", position: position))
      return .broken
    }
  }

  func image(_ destination: String, at position: SourcePosition, log: inout DiagnosticLog) -> ImageResolution
  {
    switch destination {
    case "bild.jpg", "mein bild.jpg": return .site(path: "media/\(destination)", width: 1200, height: 800)
    case "ohne-maße.svg": return .site(path: "media/o.svg", width: nil, height: nil)
    default:
      log.report(Self.broken, at: SourceLocation(path: "test.md", position: position))
      return .broken
    }
  }

  func expand(_ block: ListBlock, log: inout DiagnosticLog) -> [ListBlockItem]? { items }

  static let broken = DiagnosticMessage(
    .error, "E999", text: BilingualText("kaputt", "broken"), help: BilingualText("", ""))
}

/// What came of rendering one text.
struct Rendered {
  let document: MarkdownDocument
  let diagnostics: [Diagnostic]

  init(
    _ text: String, typography: TypographyLanguage? = nil, language: UILanguage = .german,
    title: String? = nil,
    firstLine: Int = 1, items: [ListBlockItem]? = [], configure: (inout MarkdownOptions) -> Void = { _ in }
  ) {
    var options = MarkdownOptions(language: language, typography: typography, title: title)
    configure(&options)
    var log = DiagnosticLog()
    document = MarkdownRenderer(options).render(
      text, firstLine: firstLine, path: "test.md", surroundings: TestSurroundings(items: items), log: &log)
    diagnostics = log.diagnostics
  }

  /// As on a page two folders down.
  var html: String { document.html.string(siteRoot: "../../", ownPage: "") }

  /// `line:column code` of all findings.
  var findings: [String] {
    diagnostics.map { finding in
      let position = finding.location?.position ?? .start
      return "\(position.line):\(position.column) \(finding.code)"
    }
  }
}

/// Pseudo-random numbers that are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
