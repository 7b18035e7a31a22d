import AlmanacModel
import CivilTime
import Foundation

@testable import AlmanacBuild

/// The pages of the site that is built from the content folder, in memory.
struct Pages {
  let outputs: [String: [UInt8]]

  /// Rendered once for all tests.
  static func read() throws -> Pages { try result.get() }

  private static let result = Result { try Pages() }

  private init() throws {
    var options = BuildOptions(now: Instant(seconds: 1_764_590_400))
    options.themes = [Repository.path("themes")]
    options.jobs = 2
    var timings = StageTimings()
    let builder = SiteBuilder(options)
    var linked = builder.link(try Content.read().tree, DiagnosticLog(), &timings)
    guard let theme = builder.theme(for: &linked, &timings) else { throw MissingTheme() }
    let renderer = OutputRenderer(linked, theme: theme, options: options)
    var outputs: [String: [UInt8]] = [:]
    for output in renderer.plan {
      if case .media = output.content { continue }
      outputs[output.path] = try renderer.render(output).bytes
    }
    self.outputs = outputs
  }

  private struct MissingTheme: Error {}

  func text(_ path: String) -> String { outputs[path].map { String(decoding: $0, as: UTF8.self) } ?? "" }
}

/// Someone who starts at the front page and follows links by what stands on them.
struct Newcomer {
  let pages: Pages
  private(set) var path = "index.html"
  private(set) var steps = 0

  init(_ pages: Pages) {
    self.pages = pages
  }

  var page: String { pages.text(path) }

  /// What can be read on the page, without markup.
  var words: String { Newcomer.words(of: page) }

  /// Follows the first link with this text. False where there is none.
  mutating func follow(_ label: String) -> Bool {
    for link in page.matches(of: /<a\b[^>]*\bhref="([^"#]*)[^"]*"[^>]*>(.*?)<\/a>/.dotMatchesNewlines()) {
      guard Newcomer.words(of: String(link.output.2)) == label, let target = resolve(String(link.output.1))
      else { continue }
      path = target
      steps += 1
      return true
    }
    return false
  }

  private func resolve(_ address: String) -> String? {
    guard !address.contains(":") else { return nil }
    var parts = path.split(separator: "/").dropLast().map(String.init)
    for part in address.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
    }
    let target = parts.joined(separator: "/")
    return [target, "\(target)/index.html", "index.html"].first { pages.outputs[$0] != nil }
  }

  private static func words(of html: String) -> String {
    html.replacing(/<(script|style)\b.*?<\/\1>/.dotMatchesNewlines(), with: " ").replacing(
      /<[^>]*>/, with: " "
    )
    .replacing("&amp;", with: "&").replacing("\u{202F}", with: " ").replacing("\u{A0}", with: " ")
    .replacing("\u{AD}", with: "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
