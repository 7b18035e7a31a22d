import AlmanacModel
import Foundation
import Testing

@testable import AlmanacBuild

@Suite("Content is not trusted: names that try to run script")
struct HostileNameTests {
  private static let attack = "\"><img src=x onerror=alert(1)>"

  @Test("A hostile name of a picture stays inside of its attribute in pages and feeds")
  func picture() throws {
    let name = "media/\(Self.attack).png"
    var site = TestSite([
      "magazine/a.md":
        "---\ntitle: A\ndate: 2031-01-01\nimage: {src: '\(name)', alt: Bild}\n---\n![Bild](<../\(name.replacing(">", with: "\\>"))>)\n"
    ])
    site.binaries = [name: BinaryFile(size: 1, pixels: PixelSize(width: 10, height: 10))]
    check(try site.rendered())
  }

  @Test("A hostile name of a post stays out of its page")
  func post() throws {
    check(
      try TestSite([
        "magazine/\(Self.attack).md": "---\ntitle: A\ndate: 2031-01-01\n---\nText.\n",
        "pages/\(Self.attack).md": "---\ntitle: B\n---\nText.\n",
      ]).rendered())
  }

  @Test("Hostile keys of the front matter come out nowhere")
  func keys() throws {
    let rendered = try TestSite([
      "magazine/a.md":
        "---\ntitle: A\ndate: 2031-01-01\n<script>alert(1)</script>: x\n\"onload=alert(1)\": y\n---\nText.\n"
    ]).rendered()
    #expect(!rendered.outputs.isEmpty)
    check(rendered)
  }

  private func check(_ rendered: RenderedSite) {
    for (path, bytes) in rendered.outputs {
      let text = String(decoding: bytes, as: UTF8.self)
      // The links of 404.html begin at the root of the host, which the scanner takes for a foreign place.
      if path.hasSuffix(".html"), path != "404.html" {
        let problems = PageScanner.problems(in: text)
        #expect(problems.isEmpty, "\(path): \(problems.prefix(3))")
      }
      if !path.hasPrefix("assets/"), !path.hasSuffix(".json") {
        #expect(!text.contains("<img src=x"), "\(path)")
        #expect(!text.contains("<script>alert"), "\(path)")
      }
      #expect(!path.contains("<"), "\(path)")
      #expect(!path.contains("\""), "\(path)")
    }
  }
}
