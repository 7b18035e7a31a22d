import Testing

@testable import AlmanacTheme

@Suite("Addresses break between their parts")
struct AddressPartsTests {
  private func html(_ address: String) -> String {
    String(decoding: AddressParts.html(of: address), as: UTF8.self)
  }

  @Test(
    "A part ends after slashes and before a dot of the host",
    arguments: [
      (
        "https://ki-see.example.org/regionen/sued/kalender.ics",
        "https://|ki-see|.example|.org/|regionen/|sued/|kalender.ics"
      ),
      ("https://example.org/", "https://|example|.org/"), ("webcal://see.de", "webcal://|see|.de"),
      ("https://see.de/a//b..c", "https://|see|.de/|a//|b..c"), ("https://see..de", "https://|see|.|.de"),
      ("see", "see"),
    ])
  func parts(address: String, parts: String) {
    #expect(html(address) == parts.split(separator: "|").map { "<span>\($0)</span>" }.joined())
  }

  @Test("Without its elements it is the address, escaped")
  func copies() {
    let address = "https://see.de/?a=1&b=2"
    #expect(
      html(address).replacing("<span>", with: "").replacing("</span>", with: "")
        == "https://see.de/?a=1&amp;b=2")
  }

  @Test("No address has no parts")
  func empty() {
    #expect(html("") == "")
  }
}
