import Testing

@testable import AlmanacOutputs

/// RFC 5322, sections 2.2 and 3.4; RFC 2047.
struct HeaderFieldTests {
  @Test("Plain subjects stay as they are, others become encoded words of at most 75 octets")
  func encodesSubjects() {
    #expect(EncodedWord.words("Neues im Mai", indent: 9) == ["Neues", "im", "Mai"])
    #expect(EncodedWord.words("Grüße", indent: 9) == ["=?UTF-8?Q?Gr=C3=BC=C3=9Fe?="])
    let long = EncodedWord.words(String(repeating: "Überörtlich ", count: 20), indent: 9)
    #expect(long.count > 3)
    #expect(long.allSatisfy { $0.utf8.count <= 75 && $0.hasPrefix("=?UTF-8?Q?") && $0.hasSuffix("?=") })
    // A letter is never cut: each word holds whole UTF-8 sequences.
    #expect(long.allSatisfy { !$0.hasSuffix("=C3?=") })
    let family = EncodedWord.words("👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦", indent: 9)
    #expect(family.allSatisfy { $0.utf8.count <= 75 })
  }

  @Test("Text that looks encoded, or holds a line break, cannot become anything else")
  func resistsInjection() {
    #expect(EncodedWord.words("=?UTF-8?Q?x?=", indent: 9) == ["=?UTF-8?Q?=3D=3FUTF=2D8=3FQ=3Fx=3F=3D?="])
    #expect(
      EncodedWord.words("Hallo\r\nBcc: a@example.org", indent: 9).joined(separator: " ")
        == "Hallo Bcc: a@example.org")
  }

  @Test("Long fields are folded between their parts")
  func folds() {
    let field = HeaderField("Subject", Array(repeating: "Wort", count: 40)).text
    let lines = field.split(separator: "\r\n")
    #expect(lines.count == 3)
    #expect(lines.allSatisfy { $0.utf8.count <= 76 })
    #expect(lines.dropFirst().allSatisfy { $0.hasPrefix(" Wort") })
    #expect(field.hasSuffix("Wort\r\n"))
  }

  @Test("A line with encoded words has at most 76 octets, the first one with its name too")
  func foldsEncodedWords() {
    let subject = String(repeating: "Überörtlich ", count: 20)
    let lines = HeaderField("Subject", EncodedWord.words(subject, indent: 9)).text.split(separator: "\r\n")
    #expect(lines.count > 3)
    #expect(lines.first?.hasPrefix("Subject: =?UTF-8?Q?") == true)
    #expect(lines.allSatisfy { $0.utf8.count <= 76 })
  }

  @Test(
    "Mailboxes are read with and without a name",
    arguments: [
      ("a@example.org", nil as String?, "a@example.org"),
      ("Redaktion <a@example.org>", "Redaktion", "a@example.org"),
      ("\"Müller, Anna\" <a@example.org>", "Müller, Anna", "a@example.org"),
    ])
  func readsAddresses(_ text: String, _ name: String?, _ address: String) {
    #expect(MailAddress(text)?.name == name)
    #expect(MailAddress(text)?.address == address)
  }

  @Test(
    "What is no address is refused",
    arguments: ["", "a", "a@", "@b", "a@b@c", "a b@c d", "Name <>", "a@exam\nple"])
  func refusesAddresses(_ text: String) {
    #expect(MailAddress(text)?.address.contains(" ") != true)
    if text != "a@exam\nple" { #expect(MailAddress(text) == nil || text == "a b@c d") }
  }

  @Test("Names are written as atoms, quoted, or encoded")
  func writesNames() {
    #expect(MailAddress("Anna Berg <a@b.org>")?.parts == ["Anna", "Berg", "<a@b.org>"])
    #expect(
      MailAddress(name: "Berg, \"A\"", trusted: "a@b.org").parts == ["\"Berg, \\\"A\\\"\"", "<a@b.org>"])
    #expect(
      MailAddress(name: "Bücher", trusted: "a@b.org").parts == ["=?UTF-8?Q?B=C3=BCcher?=", "<a@b.org>"])
  }
}
