import Testing

@testable import AlmanacTheme

@Suite("What style sheets load")
struct StyleAddressesTests {
  private static let assets = [
    "paper.png": Theme.Asset(path: "assets/paper.1234.png", bytes: []),
    "fonts/text.woff2": Theme.Asset(path: "assets/fonts/text.abcd.woff2", bytes: []),
  ]

  @Test(
    "Files of the theme get the names under which they come out",
    arguments: [
      ("my.css", "a{background:url(paper.png)}", "a{background:url(paper.1234.png)}"),
      (
        "my.css", "@font-face{src:url(\"fonts/text.woff2\")}",
        "@font-face{src:url(\"fonts/text.abcd.woff2\")}"
      ),
      ("css/my.css", "a{b:url('../paper.png#x')}", "a{b:url('../paper.1234.png#x')}"),
      ("css/my.css", "a{b:url(../fonts/text.woff2)}", "a{b:url(../fonts/text.abcd.woff2)}"),
    ])
  func names(file: String, styles: String, expected: String) {
    let found = StyleAddresses(Array(styles.utf8), of: file, assets: Self.assets)
    #expect(String(decoding: found.styles, as: UTF8.self) == expected)
    #expect(found.files.count == 1)
  }

  @Test(
    "What is no file of the theme stays as it is written",
    arguments: [
      "a{b:url(data:image/png;base64,AA)}", "a{b:url(missing.png)}", "a{b:url(#x)}", "a{b:url(", "a{}",
    ])
  func others(styles: String) {
    let found = StyleAddresses(Array(styles.utf8), of: "my.css", assets: Self.assets)
    #expect(String(decoding: found.styles, as: UTF8.self) == styles)
    #expect(found.files.isEmpty)
  }

  @Test("A sheet has another name when a file that it loads is another")
  func fingerprint() {
    func name(_ picture: String) -> String? {
      AssetNames.fingerprinted([
        "my.css": Array("a{b:url(x.png)}".utf8), "x.png": Array(picture.utf8),
      ]).assets["my.css"]?.path
    }
    #expect(name("one") != name("two"))
    #expect(name("one") == name("one"))
  }
}
