import AlmanacModel
import AlmanacPreview

/// Why the desk does not do what it was asked.
struct DeskProblem: Error {
  let status: Int
  /// For the page.
  let code: String
  let wording: DeskWording
  /// The field that is to blame.
  var field: String?
  /// What else the page needs.
  var more: [JSONMember] = []

  init(
    _ status: Int, _ code: String, _ wording: DeskWording, field: String? = nil, more: [JSONMember] = []
  ) {
    (self.status, self.code, self.wording, self.field, self.more) = (status, code, wording, field, more)
  }

  func json(_ language: UILanguage) -> JSONValue {
    .object(
      [
        JSONMember(
          "error",
          .members([
            "code": .text(code), "text": .text(wording.text.text(in: language)),
            "help": .text(wording.help.text(in: language)), "field": JSONValue(field),
          ]))
      ] + more)
  }
}

/// Writes answers of the desk.
struct DeskAnswer {
  private let fields: [String]

  /// - Parameter preview: the origin of the preview, which the page may show in a frame.
  init(preview: String) {
    let policy = [
      "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' blob: data:",
      "font-src 'self'", "connect-src 'self'", "frame-src \(preview)", "form-action 'none'",
      "base-uri 'none'", "frame-ancestors 'none'", "require-trusted-types-for 'script'",
    ]
    fields = [
      "Content-Security-Policy: \(policy.joined(separator: "; "))", "X-Frame-Options: DENY",
      "Referrer-Policy: no-referrer", "Cross-Origin-Opener-Policy: same-origin",
    ]
  }

  func bytes(_ status: Int, type: String, _ body: [UInt8]) -> PreviewAnswer {
    PreviewAnswer(status, type: type, body: body, fields: fields)
  }

  func json(_ status: Int, _ value: JSONValue) -> PreviewAnswer {
    bytes(status, type: "application/json", value.bytes())
  }

  /// To an address without the secret.
  func opening(_ cookies: [String]) -> PreviewAnswer {
    PreviewAnswer(303, type: "text/plain; charset=utf-8", body: [], location: "/", fields: fields + cookies)
  }

  /// A page that says why there is none.
  func page(_ status: Int, _ wording: DeskWording, _ language: UILanguage) -> PreviewAnswer {
    let (text, help) = (
      HTMLText.escaped(wording.text.text(in: language)), HTMLText.escaped(wording.help.text(in: language))
    )
    let html = """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)"><head><meta charset="utf-8"><title>Almanac</title>\
      <meta name="viewport" content="width=device-width"></head>
      <body><main><h1>\(text)</h1><p>\(help)</p></main></body></html>

      """
    return bytes(status, type: "text/html; charset=utf-8", Array(html.utf8))
  }
}
