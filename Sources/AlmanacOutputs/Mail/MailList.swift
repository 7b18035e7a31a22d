/// Lists of posts and events in a mail: a table with a row for each, the date above the title.
enum MailList {
  /// The classes of the lists on the page.
  static let classes: Set<String> = ["posts", "events"]

  private static let font = "font-family:\(MailStyles.font);"
  static let opening =
    "<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\" style=\"margin:0 0 16px 0;\">"
  static let closing = "</table>"
  static let row =
    "<tr><td align=\"left\" style=\"padding:10px 0 12px 0;border-top:1px solid #8a8a8a;\(font)font-size:16px;line-height:24px;color:\(MailStyles.text);\">"
  static let rowClosing = "</td></tr>"
  static let time = "<span style=\"font-size:13px;line-height:20px;color:\(MailStyles.quiet);\">"
  static let timeClosing = "</span><br>"
  static let title = " style=\"font-weight:bold;color:\(MailStyles.link);text-decoration:underline;\""
  static let summary =
    " style=\"margin:4px 0 0 0;\(font)font-size:15px;line-height:23px;color:\(MailStyles.text);\""
}
