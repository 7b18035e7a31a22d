import AlmanacModel

/// The HTML form of a newsletter: a table for the layout, the style on each element, complete addresses, nothing
/// that counts who reads it.
struct MailPage {
  let issue: MailIssue
  let words: NewsletterWords

  var html: String {
    let body = issue.document.html.string(siteRoot: issue.root, ownPage: issue.webEdition, medium: .feed)
    return """
      <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
      <html lang="\(escaped(issue.language))">
      <head>
      <meta http-equiv="Content-Type" content="text/html; charset=utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="supported-color-schemes" content="light dark">
      <meta name="x-apple-disable-message-reformatting">
      <title>\(escaped(issue.subject))</title>
      <style>
      \(MailPage.enhancement)
      </style>
      </head>
      <body class="outside" bgcolor="\(MailStyles.outside)" style="margin:0;padding:0;background-color:\(MailStyles.outside);color:\(MailStyles.text);">
      <div style="display:none;max-height:0;overflow:hidden;">\(escaped(issue.preheader))</div>
      <table role="presentation" class="outside" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="\(MailStyles.outside)" style="background-color:\(MailStyles.outside);">
      <tr>
      <td align="center" style="padding:16px 8px;">
      <table role="presentation" class="sheet" width="600" cellpadding="0" cellspacing="0" border="0" bgcolor="\(MailStyles.background)" style="width:600px;max-width:600px;background-color:\(MailStyles.background);">
      <tr>
      <td class="sheet" align="left" style="padding:24px 24px 0 24px;background-color:\(MailStyles.background);">
      <p class="quiet" style="margin:0 0 4px 0;font-family:\(MailStyles.font);font-size:14px;line-height:20px;color:\(MailStyles.quiet);">\(logo)<a class="link" href="\(escaped(issue.root))" style="color:\(MailStyles.link);text-decoration:underline;">\(escaped(issue.site.configuration.title))</a> · \(escaped(issue.dateText))</p>
      <h1 class="text" style="margin:0 0 20px 0;font-family:\(MailStyles.font);font-size:26px;line-height:32px;font-weight:bold;color:\(MailStyles.text);">\(escaped(issue.title))</h1>
      </td>
      </tr>
      <tr>
      <td class="sheet body" align="left" style="padding:0 24px 8px 24px;background-color:\(MailStyles.background);">
      \(MailFragment.convert(body))
      </td>
      </tr>
      <tr>
      <td class="sheet" align="left" style="padding:16px 24px 24px 24px;border-top:1px solid #8a8a8a;background-color:\(MailStyles.background);">
      \(footer)
      </td>
      </tr>
      </table>
      </td>
      </tr>
      </table>
      </body>
      </html>

      """
  }

  /// The publisher's sign in front of the site's name, on white, because many are dark letters on nothing. Mail programs
  /// take no drawings.
  private var logo: String {
    guard let logo = issue.logo else { return "" }
    return
      "<img src=\"\(escaped(logo.address))\" alt=\"\" width=\"\(logo.width)\" height=\"\(logo.height)\" border=\"0\" style=\"display:block;margin:0 0 10px 0;border:0;background-color:#ffffff;\">"
  }

  private var footer: String {
    var lines = [link(words.webEdition, issue.webEdition)]
    if let address = issue.settings.unsubscribeLink { lines.append(link(words.unsubscribe, address)) }
    if let address = issue.settings.subscribe { lines.append(link(words.subscribe, address)) }
    let paragraphs: [String?] = [
      lines.joined(separator: " · "), issue.publisher.map(escaped).joined(separator: ", "),
      issue.notice.map(escaped),
    ]
    return paragraphs.compactMap { $0 }.map { text in
      "<p class=\"quiet\" style=\"margin:0 0 8px 0;font-family:\(MailStyles.font);font-size:13px;line-height:19px;color:\(MailStyles.quiet);\">\(text)</p>"
    }.joined(separator: "\n")
  }

  private func link(_ text: String, _ address: String) -> String {
    "<a class=\"link\" href=\"\(escaped(address))\" style=\"color:\(MailStyles.link);text-decoration:underline;\">\(escaped(text))</a>"
  }

  private func escaped(_ text: String) -> String { HTMLText.escaped(text) }

  /// What newer programs may add: the width of phones and the colours of dark modes. The mail reads as well without.
  private static let enhancement = """
    :root { color-scheme: light dark; supported-color-schemes: light dark; }
    @media (max-width: 620px) { table.sheet { width: 100% !important; } }
    @media (prefers-color-scheme: dark) {
      .outside { background-color: #121416 !important; }
      .sheet { background-color: #1d2023 !important; }
      .text, .body p, .body h2, .body h3, .body h4, .body li, .body td, .body th, .body ul, .body ol, .body blockquote, .body pre { color: #eeeeee !important; }
      .quiet, .body span { color: #c2c2c2 !important; }
      .link, .body a { color: #8cc4ff !important; }
    }
    """
}
