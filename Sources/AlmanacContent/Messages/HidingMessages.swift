import AlmanacModel

/// What is said where something may be meant to be hidden: always an error, because a warning would publish it.
extension ContentMessages {
  static func unclearHiding(_ text: String, _ name: String, takesWords: Bool, known: [String])
    -> DiagnosticMessage
  {
    error(
      "E181",
      BilingualText(
        "„\(cut(text))“ sagt nicht eindeutig, ob „\(name)“ gilt; deshalb wird hier nichts gezeigt.",
        "“\(cut(text))” does not say clearly whether “\(name)” holds; therefore nothing is shown here."),
      help: takesWords
        ? possible(known)
        : BilingualText("Schreiben Sie ja oder nein.", "Write yes or no."))
  }

  static func hidingWithoutValue(_ name: String) -> DiagnosticMessage {
    error(
      "E182",
      BilingualText(
        "Hinter „\(name)“ steht nichts; deshalb wird hier nichts gezeigt.",
        "There is nothing behind “\(name)”; therefore nothing is shown here."),
      help: BilingualText(
        "Schreiben Sie dahinter, was gelten soll, oder löschen Sie die Zeile.",
        "Write what is to hold behind it, or delete the line."))
  }

  static func misspeltHiding(_ key: String, meant: String) -> DiagnosticMessage {
    error(
      "E183",
      BilingualText(
        "Das Feld „\(cut(key))“ ist nicht bekannt; gemeint ist wohl „\(meant)“, das etwas verbirgt.",
        "The field “\(cut(key))” is not known; probably “\(meant)” is meant, which hides something."),
      help: BilingualText("Schreiben Sie: \(meant): …", "Write: \(meant): …"))
  }

  static func hidingBehindUnknownKey(_ key: String, _ text: String) -> DiagnosticMessage {
    error(
      "E184",
      BilingualText(
        "„\(cut(text))“ klingt, als solle etwas verborgen sein, aber das Feld „\(cut(key))“ ist nicht bekannt.",
        "“\(cut(text))” sounds as if something is to be hidden, but the field “\(cut(key))” is not known."),
      help: BilingualText(
        "Schreiben Sie sichtbarkeit: intern oder entwurf: ja, oder löschen Sie die Zeile.",
        "Write visibility: internal or draft: yes, or delete the line."))
  }

  static func hidingInside(_ key: String, meant: String) -> DiagnosticMessage {
    misplaced(key, meant)
  }

  static func hidingInText(_ key: String, meant: String) -> DiagnosticMessage {
    misplaced(key, meant)
  }

  private static func misplaced(_ key: String, _ meant: String) -> DiagnosticMessage {
    error(
      "E185",
      BilingualText(
        "„\(cut(key))“ soll wohl etwas verbergen, steht aber, wo es das nicht kann.",
        "“\(cut(key))” is probably meant to hide something, but stands where it cannot."),
      help: BilingualText(
        "Schreiben Sie „\(meant)“ auf die Höhe von „title“, mit Doppelpunkt und Leerzeichen; "
          + "gehört die Zeile zum Text, setzen Sie ein Wort davor.",
        "Write “\(meant)” at the level of “title”, with a colon and a space; if the line belongs to a text, put a "
          + "word before it."))
  }

  // MARK: - What cannot be hidden in this way

  static func invitedElsewhere(_ text: String) -> DiagnosticMessage {
    impossible(
      BilingualText(
        "„\(cut(text))“ gibt es nur bei Terminen; deshalb wird hier nichts gezeigt.",
        "There is “\(cut(text))” for events only; therefore nothing is shown here."),
      BilingualText("Schreiben Sie öffentlich oder intern.", "Write public or internal."))
  }

  static func unlisted(_ name: String) -> DiagnosticMessage {
    impossible(
      BilingualText(
        "„\(name)“ gibt es nicht: Was auf der Site steht, steht auch in ihren Listen.",
        "There is no “\(name)”: what is on the site is in its lists as well."),
      BilingualText(
        "Schreiben Sie sichtbarkeit: intern, oder löschen Sie die Zeile.",
        "Write visibility: internal, or delete the line."))
  }

  static func statusOfProject(_ text: String) -> DiagnosticMessage {
    impossible(
      BilingualText(
        "„\(cut(text))“ kann den Stand des Projekts meinen oder den seiner Seite.",
        "“\(cut(text))” may mean how far the project is or how far its page is."),
      BilingualText(
        "Soll die Seite verborgen sein: entwurf: ja. Sonst schreiben Sie den Stand in anderen Worten.",
        "If the page is to be hidden: draft: yes. Otherwise say in other words how far the project is."))
  }

  static func periodElsewhere(_ name: String) -> DiagnosticMessage {
    impossible(
      BilingualText(
        "„\(name)“ gibt es nur bei Beiträgen; deshalb wird hier nichts gezeigt.",
        "There is “\(name)” for posts only; therefore nothing is shown here."),
      BilingualText(
        "Schreiben Sie entwurf: ja, bis es so weit ist, oder löschen Sie die Zeile.",
        "Write draft: yes until it is time, or delete the line."))
  }

  static func hidingOfSite(_ name: String) -> DiagnosticMessage {
    impossible(
      BilingualText(
        "„\(name)“ verbirgt nichts: Die Site als Ganzes ist öffentlich.",
        "“\(name)” hides nothing: the site as a whole is public."),
      BilingualText(
        "Löschen Sie die Zeile, und schreiben Sie sie in die Datei, die verborgen sein soll.",
        "Delete the line, and write it into the file that is to be hidden."))
  }

  private static func impossible(_ text: BilingualText, _ help: BilingualText) -> DiagnosticMessage {
    error("E186", text, help: help)
  }

  // MARK: - Comments and dashes

  static func commentInsteadOfValue(_ text: String, _ name: String) -> DiagnosticMessage {
    let example = name == "hue" || name == "farbton" ? "210" : YAMLText.quoted(text)
    return error(
      "E188",
      BilingualText(
        "Mit # beginnt hinter „\(name)“ eine Bemerkung; „\(cut(text))“ wird nicht gelesen.",
        "A comment begins with # behind “\(name)”; “\(cut(text))” is not read."),
      help: BilingualText(
        "Schreiben Sie den Wert ohne # oder in Anführungszeichen, etwa: \(name): \(example)",
        "Write the value without # or in quotation marks, for example: \(name): \(example)"))
  }

  static let missingDash = error(
    "E189",
    BilingualText(
      "Hier beginnt wohl ein neuer Eintrag der Liste, aber der Strich davor fehlt.",
      "A new entry of the list seems to begin here, but the dash before it is missing."),
    help: BilingualText(
      "Schreiben Sie „- “ vor diese Zeile und rücken Sie die folgenden um zwei Leerzeichen ein.",
      "Write “- ” before this line and indent those that follow by two spaces."))
}
