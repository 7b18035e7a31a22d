/// How elements look in a mail: every colour with its background, so that dark modes can turn both.
enum MailStyles {
  static let text = "#1c1c1c"
  static let background = "#ffffff"
  static let outside = "#f2f2f0"
  static let link = "#0b4f8a"
  static let quiet = "#555555"
  static let font = "Arial,Helvetica,sans-serif"

  /// Elements that mail programs know.
  static let known: Set<String> = [
    "a", "b", "blockquote", "br", "code", "del", "div", "em", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img",
    "li",
    "ol", "p", "pre", "s", "span", "strong", "sub", "sup", "table", "tbody", "td", "th", "thead", "tr", "ul",
  ]

  /// Newer elements and what stands in for them.
  static let replacement: [String: String] = [
    "article": "div", "aside": "div", "details": "div", "figcaption": "p", "figure": "div", "footer": "div",
    "header": "div", "nav": "div", "section": "div", "summary": "p", "cite": "em", "time": "span",
    "small": "span",
    "mark": "span", "kbd": "code", "ins": "span", "abbr": "span", "h1": "h2",
  ]

  private static let paragraph =
    "margin:0 0 16px 0;font-family:\(font);font-size:16px;line-height:25px;color:\(text);"
  private static let styles: [String: String] = [
    "p": paragraph,
    "h1": heading(22, 28), "h2": heading(20, 26), "h3": heading(17, 24), "h4": heading(16, 22),
    "h5": heading(16, 22), "h6": heading(16, 22),
    "ul": "margin:0 0 16px 0;padding:0 0 0 22px;color:\(text);",
    "ol": "margin:0 0 16px 0;padding:0 0 0 26px;color:\(text);",
    "li": "margin:0 0 10px 0;font-family:\(font);font-size:16px;line-height:25px;color:\(text);",
    "a": "color:\(link);text-decoration:underline;",
    "blockquote": "margin:0 0 16px 0;padding:0 0 0 14px;border-left:3px solid #8a8a8a;color:\(text);",
    "pre":
      "margin:0 0 16px 0;font-family:Consolas,Menlo,monospace;font-size:14px;line-height:20px;white-space:pre-wrap;color:\(text);",
    "code": "font-family:Consolas,Menlo,monospace;font-size:14px;",
    "figure": "margin:0 0 16px 0;", "aside": "margin:0 0 16px 0;padding:12px 14px;border:1px solid #8a8a8a;",
    "section": "margin:24px 0 0 0;",
    "figcaption": "margin:6px 0 0 0;font-family:\(font);font-size:14px;line-height:20px;color:\(quiet);",
    "small": "font-size:13px;color:\(quiet);", "time": "color:\(quiet);",
    "img": "display:block;max-width:100%;height:auto;border:0;",
    "hr": "border:0;border-top:1px solid #8a8a8a;margin:24px 0;",
    "table": "border-collapse:collapse;margin:0 0 16px 0;",
    "td": cell, "th": cell + "font-weight:bold;",
  ]

  private static let cell =
    "font-family:\(font);font-size:15px;line-height:21px;text-align:left;vertical-align:top;border:1px solid #8a8a8a;color:\(text);"

  private static func heading(_ size: Int, _ line: Int) -> String {
    "margin:28px 0 10px 0;font-family:\(font);font-size:\(size)px;line-height:\(line)px;font-weight:bold;color:\(text);"
  }

  /// The `style` attribute of an element, with a blank in front; empty where it needs none.
  static func attribute(_ name: String, _ classes: String = "") -> String {
    guard var style = styles[name] else { return "" }
    if let align = alignment(classes) { style += "text-align:\(align);" }
    return " style=\"\(style)\""
  }

  static func alignment(_ classes: String) -> String? {
    if classes.contains("align-end") { return "right" }
    return classes.contains("align-center") ? "center" : nil
  }
}
