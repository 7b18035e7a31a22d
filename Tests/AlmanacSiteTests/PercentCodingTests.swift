import AlmanacModel
import Testing

@Suite struct PercentCodingTests {
  @Test(
    "Escapes are decoded, and what is none stays, unless it must be one",
    arguments: [
      ("a%20b%C3%A4", "a bä", "a bä"), ("%2F%2f%25", "//%", "//%"), ("100%", "100%", nil), ("%4", "%4", nil),
      ("%zz%41", "%zzA", nil), ("%FF", "%FF", nil), ("%2525", "%25", "%25"), ("%+1", "%+1", nil),
      ("", "", ""),
    ] as [(String, String, String?)])
  func decodes(_ text: String, gives decoded: String, strictly strict: String?) {
    #expect(PercentCoding.decoded(text) == decoded)
    #expect(PercentCoding.strictlyDecoded(text) == strict)
  }

  @Test(
    "An address keeps its escapes and its first number sign, a path and a part mean all signs themselves",
    arguments: [
      (
        "https://a.de/ä?b=1&c=%20#d", "https://a.de/%C3%A4?b=1&c=%20#d",
        "https%3A//a.de/%C3%A4%3Fb=1&c=%2520%23d"
      ),
      ("a#b#c%zz%", "a#b%23c%25zz%25", "a%23b%23c%25zz%25"),
      ("\"'<>[]`{|}\\^ \n", "%22%27%3C%3E%5B%5D%60%7B%7C%7D%5C%5E%20%0A", nil),
      ("-._~@!$()*+,;=", "-._~@!$()*+,;=", "-._~@!$()*+,;="),
    ] as [(String, String, String?)])
  func encodes(_ text: String, asAddress address: String, asPath path: String?) {
    #expect(PercentCoding.encoded(address: text) == address)
    #expect(PercentCoding.encoded(path: text) == path ?? address)
  }

  @Test("A part of an address keeps only unreserved characters, and comes back decoded")
  func parts() {
    let text = "Käse & 50 % \"x\"/?#:\n-._~"
    let part = PercentCoding.encoded(part: text)
    #expect(part == "K%C3%A4se%20%26%2050%20%25%20%22x%22%2F%3F%23%3A%0A-._~")
    #expect(PercentCoding.strictlyDecoded(part) == text)
  }
}
