import AlmanacModel
import Testing

@testable import AlmanacTheme

@Suite("What a theme makes pages load")
struct ThemeReferencesTests {
  private static func findings(templates: [String: String] = [:], assets: [String: String] = [:]) -> [String]
  {
    var theme = ThemeFiles(name: "eigen")
    theme.templates = templates
    theme.assets = assets.mapValues { Array($0.utf8) }
    var parent = ThemeFiles(name: "alliance")
    parent.assets = ["fonts/text.woff2": []]
    var log = DiagnosticLog()
    ThemeReferences(ThemeChain(theme, extending: [parent])).report(&log)
    return log.diagnostics.map { finding in
      let position = finding.location?.position ?? .start
      return "\(finding.code) \(finding.location?.path ?? "-"):\(position.line):\(position.column)"
    }
  }

  @Test(
    "Addresses of others in templates are told",
    arguments: [
      ("<p>\n<script src=\"https://cdn.example.org/a.js\"></script>", "2:14"),
      ("<link rel=\"stylesheet\" href=\"//fonts.example.org/css\">", "1:6"),
      ("<link href='https://fonts.example.org' rel='preconnect'>", "1:6"),
      ("<div style=\"background: url('https://example.org/a.png')\">", "1:30"),
    ])
  func templates(_ text: String, _ place: String) {
    #expect(
      Self.findings(templates: ["layouts/post.html": text]) == [
        "W452 themes/eigen/layouts/post.html:\(place)"
      ])
  }

  @Test(
    "Links for readers and the theme's own files are no findings",
    arguments: [
      "<a href=\"https://example.org/\">x</a>", "<link rel=\"license\" href=\"https://example.org/l\">",
      "<script src=\"{{assets.mainJs}}\"></script>", "<img src=\"{{picture.path}}\">",
    ])
  func silent(_ text: String) {
    #expect(Self.findings(templates: ["layouts/post.html": text]) == [])
  }

  @Test(
    "Files that a style sheet misses are told, also below its own folder",
    arguments: [
      ("a { background: url(bild.png) }", "W453 themes/eigen/assets/css/main.css:1:21"),
      ("\n@import \"fehlt.css\";", "W453 themes/eigen/assets/css/main.css:2:10"),
      ("a { src: url(\"https://example.org/f.woff2\") }", "W452 themes/eigen/assets/css/main.css:1:15"),
    ])
  func styles(_ text: String, _ finding: String) {
    #expect(Self.findings(assets: ["css/main.css": text]) == [finding])
  }

  @Test("What the theme or the one above it has is there")
  func present() {
    let text =
      "a { src: url(../fonts/text.woff2); mask: url(#a); b: url(data:image/png;base64,x); c: url(bild.png?1) }"
    #expect(Self.findings(assets: ["css/main.css": text, "css/bild.png": ""]) == [])
  }
}
