import AlmanacModel
import AlmanacSite

/// A mail in two forms that say the same (multipart/alternative; RFC 5322, RFC 2046, section 5.1.4).
struct MailMessage {
  let from: MailAddress
  let replyTo: MailAddress?
  let subject: String
  let date: Moment
  /// The same for the same issue: the part of the Message-ID before its content's hash.
  let id: String
  /// BCP 47 tag.
  let language: String
  /// Addresses of List-Unsubscribe (RFC 2369, section 3.2), without `<` and `>`.
  let unsubscribe: [String]
  let text: String
  let html: String

  /// The octets of the `.eml` file, lines apart by CRLF.
  var octets: [UInt8] {
    var hash = StableHash()
    for part in [subject, text, html] { hash.add(part) }
    let digest = hash.hexadecimal
    // Text in quoted-printable cannot hold `=_`, so the boundary cannot occur in it (RFC 2045, section 6.7).
    let boundary = "=_almanac_\(digest)"
    var head = [
      HeaderField("Date", [MailDate.text(date)]), HeaderField("From", from.parts),
      HeaderField("To", ["undisclosed-recipients:;"]),
      HeaderField("Subject", EncodedWord.words(subject, indent: "Subject: ".utf8.count)),
      HeaderField("Message-ID", ["<\(id).\(digest)@\(from.host)>"]),
      HeaderField("MIME-Version", ["1.0"]), HeaderField("Content-Language", [language]),
      HeaderField("Content-Type", ["multipart/alternative;", "boundary=\"\(boundary)\""]),
      // Opens as a draft in Outlook, so that it can be sent.
      HeaderField("X-Unsent", ["1"]),
    ]
    if let replyTo { head.insert(HeaderField("Reply-To", replyTo.parts), at: 2) }
    if !unsubscribe.isEmpty {
      let last = unsubscribe.count - 1
      head.append(
        HeaderField(
          "List-Unsubscribe", unsubscribe.enumerated().map { "<\($0.element)>\($0.offset < last ? "," : "")" }
        ))
      // One click of the mail program is enough where a server answers it (RFC 8058).
      if unsubscribe.contains(where: { $0.lowercased().hasPrefix("https://") }) {
        head.append(HeaderField("List-Unsubscribe-Post", ["List-Unsubscribe=One-Click"]))
      }
    }
    var octets = Array(head.map(\.text).joined().utf8) + crlf
    octets += part(boundary, type: "text/plain", text) + part(boundary, type: "text/html", html)
    return octets + Array("--\(boundary)--\r\n".utf8)
  }

  private var crlf: [UInt8] { [0x0D, 0x0A] }

  private func part(_ boundary: String, type: String, _ content: String) -> [UInt8] {
    let head =
      "--\(boundary)\r\nContent-Type: \(type); charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
    return Array(head.utf8) + QuotedPrintable.encode(content) + crlf
  }
}
