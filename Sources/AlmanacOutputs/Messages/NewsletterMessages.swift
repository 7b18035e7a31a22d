import AlmanacModel

/// What is said about a newsletter issue that becomes a mail.
enum NewsletterMessages {
  static func noAddress(_ used: String) -> DiagnosticMessage {
    DiagnosticMessage(
      .warning, "W840",
      text: BilingualText(
        "In site.yaml fehlt der Absender; in der Mail steht vorläufig \(used).",
        "site.yaml names no sender; the mail says \(used) for now."),
      help: BilingualText(
        "Schreiben Sie unter „newsletter:“ etwa „from: Redaktion <newsletter@ihre-domain.de>“.",
        "Write below “newsletter:” for example “from: Newsroom <newsletter@your-domain.org>”."))
  }

  static func badAddress(_ text: String) -> DiagnosticMessage {
    DiagnosticMessage(
      .warning, "W841",
      text: BilingualText("„\(text)“ ist keine E-Mail-Adresse.", "“\(text)” is no e-mail address."),
      help: BilingualText(
        "Schreiben Sie „Name <name@ihre-domain.de>“.", "Write “Name <name@your-domain.org>”."))
  }

  static func noUnsubscribe(_ used: String) -> DiagnosticMessage {
    DiagnosticMessage(
      .warning, "W842",
      text: BilingualText(
        "In site.yaml fehlt, wie man abbestellt; die Mail nennt \(used).",
        "site.yaml does not say how to unsubscribe; the mail names \(used)."),
      help: BilingualText(
        "Schreiben Sie unter „newsletter:“ die Adresse „list_unsubscribe: https://…“ oder „mailto:…“.",
        "Write below “newsletter:” the address “list_unsubscribe: https://…” or “mailto:…”."))
  }

  static let noSiteAddress = DiagnosticMessage(
    .error, "E843",
    text: BilingualText(
      "Ohne die Adresse der Website führen die Verweise der Mail nirgendwohin.",
      "Without the site's address the links of the mail lead nowhere."),
    help: BilingualText(
      "Schreiben Sie „url: https://…“ in site.yaml.", "Write “url: https://…” into site.yaml."))

  static func tooLarge(_ bytes: Int, limit: Int) -> DiagnosticMessage {
    DiagnosticMessage(
      .error, "E844",
      text: BilingualText(
        "Die Mail ist mit \(bytes / 1000) kB zu groß; Postfächer schneiden nach \(limit / 1000) kB ab.",
        "The mail is too large: \(bytes / 1000) kB; mailboxes cut after \(limit / 1000) kB."),
      help: BilingualText(
        "Kürzen Sie die Ausgabe, oder begrenzen Sie ihre Listen mit „limit:“.",
        "Shorten the issue, or limit its lists with “limit:”."))
  }

  static let noContent = DiagnosticMessage(
    .warning, "W845",
    text: BilingualText(
      "Im Zeitraum gibt es weder Beiträge noch kommende oder geänderte Termine.",
      "The period has neither posts nor coming or changed events."),
    help: BilingualText(
      "Wählen Sie mit --from und --to einen anderen Zeitraum.", "Choose another period with --from and --to.")
  )
}
