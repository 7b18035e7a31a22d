import AlmanacModel

/// What is to be said of former addresses.
enum AddressMessages {
  /// A former address from which no page can lead on.
  static func onlyTheHostAnswers(_ redirect: HostRedirect) -> DiagnosticMessage {
    let apache = redirect.apacheRules.joined(separator: " ⏎ ")
    guard redirect.query == nil else {
      return DiagnosticMessage(
        .warning, "W424",
        text: BilingualText(
          "Auf die frühere Adresse „\(redirect.written)“ kann keine Datei antworten: Was hinter dem Fragezeichen steht, sieht nur der Server.",
          "No file can answer the former address “\(redirect.written)”: only the server sees what stands behind the question mark."
        ),
        help: BilingualText(
          "Für Apache steht die Regel in .htaccess (\(apache)); für nginx: \(redirect.nginxRule)",
          "For Apache the rule is in .htaccess (\(apache)); for nginx: \(redirect.nginxRule)"))
    }
    return DiagnosticMessage(
      .warning, "W423",
      text: BilingualText(
        "Die frühere Adresse „\(redirect.written)“ liegt neben der Website, nicht in ihr: Dort kann sie keine Seite anlegen, die weiterleitet.",
        "The former address “\(redirect.written)” lies beside the site, not in it: the site can put no page there that leads on."
      ),
      help: BilingualText(
        "Die Regel gehört zur Wurzel des Servers. Apache (.htaccess): \(apache); nginx: \(redirect.nginxRule); _redirects: \(redirect.listRule ?? "")",
        "The rule belongs to the root of the server. Apache (.htaccess): \(apache); nginx: \(redirect.nginxRule); _redirects: \(redirect.listRule ?? "")"
      ))
  }
}
