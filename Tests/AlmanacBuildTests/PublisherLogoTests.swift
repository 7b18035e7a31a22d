import AlmanacModel
import Testing

@testable import AlmanacBuild

@Suite("The publisher's sign as a drawing and as a picture") struct PublisherLogoTests {
  private func site(_ logo: String, _ files: [String], languages: String = "[de]") -> TestSite {
    var site = TestSite(config: "languages: \(languages)\npublisher:\n  logo: \(logo)\n")
    for file in files {
      site.binaries[file] = BinaryFile(size: 100, pixels: PixelSize(width: 400, height: 400))
    }
    return site
  }

  private func found(_ site: TestSite) -> [String] {
    site.linked().log.sorted().filter { $0.code == "N475" }
      .map {
        "\($0.location?.path ?? ""):\($0.location?.position.line ?? 0):\($0.location?.position.column ?? 0)"
      }
  }

  @Test("A drawing alone is told once where it is named, in how many languages the site may come out")
  func alone() {
    #expect(found(site("media/zeichen.svg", ["media/zeichen.svg"])) == ["site.yaml:5:9"])
    let two = site("media/zeichen.svg", ["media/zeichen.svg"], languages: "[de, en]")
    #expect(found(two) == ["site.yaml:5:9"])
  }

  @Test("What is told names the file to put beside it")
  func remedy() throws {
    let log = site("zeichen.svg", ["media/zeichen.svg"]).linked().log
    let finding = try #require(log.sorted().first { $0.code == "N475" })
    #expect(finding.message.help.german.contains("„media/zeichen.png“"))
  }

  @Test("A picture is no finding, and neither is one beside the drawing", arguments: ["png", "jpg", "jpeg"])
  func picture(_ ending: String) {
    #expect(found(site("media/zeichen.\(ending)", ["media/zeichen.\(ending)"])) == [])
    #expect(found(site("media/zeichen.svg", ["media/zeichen.svg", "media/zeichen.\(ending)"])) == [])
  }

  @Test("Pages show the drawing, telephones the picture beside it")
  func pages() throws {
    let site = site("media/zeichen.svg", ["media/zeichen.svg", "media/zeichen.png"])
    let page = try site.rendered { $0 == "index.html" }.text("index.html")
    #expect(page.contains("<img class=\"logo\" src=\"./media/zeichen.svg\""))
    #expect(page.contains("<link rel=\"apple-touch-icon\" href=\"./media/zeichen.png\">"))
  }
}
