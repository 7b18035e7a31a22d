import AlmanacModel

extension ContentMessages {
  static func unknownKey(_ key: String, nearest: String?) -> DiagnosticMessage {
    warning(
      "W110",
      BilingualText("Das Feld „\(cut(key))“ ist nicht bekannt.", "The field “\(cut(key))” is not known."),
      help: nearest.map { BilingualText("Meinten Sie „\($0)“?", "Did you mean “\($0)”?") }
        ?? BilingualText(
          "Löschen Sie die Zeile, oder sehen Sie im Handbuch nach, wie das Feld heißt.",
          "Remove the line, or look up the name of the field in the handbook.")
    ).offering(nearest, for: key)
  }

  static func duplicateKey(_ key: String, _ first: String, lines: (Int, Int)) -> DiagnosticMessage {
    error(
      "E127",
      BilingualText(
        key == first
          ? "Das Feld „\(key)“ steht zweimal da: in Zeile \(lines.0) und in Zeile \(lines.1)."
          : "Die Felder „\(first)“ (Zeile \(lines.0)) und „\(key)“ (Zeile \(lines.1)) sind dasselbe.",
        key == first
          ? "The field “\(key)” is there twice: in line \(lines.0) and in line \(lines.1)."
          : "The fields “\(first)” (line \(lines.0)) and “\(key)” (line \(lines.1)) are the same."),
      help: BilingualText("Löschen Sie eine der beiden Zeilen.", "Delete one of the two lines."))
  }

  /// A field by the name that another program has for it, which also stands there by its own.
  static func saidTwice(_ key: String, _ other: String) -> DiagnosticMessage {
    warning(
      "W450",
      BilingualText(
        "„\(cut(key))“ und „\(cut(other))“ sind hier dasselbe; gezeigt wird „\(cut(other))“.",
        "“\(cut(key))” and “\(cut(other))” are the same here; “\(cut(other))” is shown."),
      help: BilingualText("Löschen Sie die Zeile „\(cut(key))“.", "Delete the line “\(cut(key))”."))
  }

  static func missing(_ name: String, example: BilingualText) -> DiagnosticMessage {
    error(
      "E130",
      BilingualText("Die Angabe „\(name)“ fehlt.", "“\(name)” is missing."),
      help: BilingualText(
        "Schreiben Sie eine Zeile wie: \(name): \(example.german)",
        "Write a line such as: \(name): \(example.english)"))
  }

  static func unknownValue(_ text: String, _ name: String, nearest: String?, known: [String])
    -> DiagnosticMessage
  {
    error(
      "E131",
      BilingualText(
        "„\(cut(text))“ ist kein Wert für „\(name)“.", "“\(cut(text))” is not a value for “\(name)”."),
      help: nearest.map { BilingualText("Meinten Sie „\($0)“?", "Did you mean “\($0)”?") } ?? possible(known)
    ).offering(nearest, for: text)
  }

  static func textExpected(_ name: String) -> DiagnosticMessage {
    error(
      "E132",
      BilingualText("Bei „\(name)“ wird ein Text erwartet.", "“\(name)” takes a text."),
      help: BilingualText(
        "Schreiben Sie den Text in dieselbe Zeile, ohne Liste und Klammern: \(name): …",
        "Write the text on the same line, without list and brackets: \(name): …"))
  }

  static func listOfTextsExpected(_ name: String) -> DiagnosticMessage {
    error(
      "E133",
      BilingualText(
        "Bei „\(name)“ wird ein Wert oder eine einfache Liste erwartet.",
        "“\(name)” takes one value or a plain list."),
      help: BilingualText(
        "Schreiben Sie etwa: \(name): [eins, zwei]", "Write for example: \(name): [one, two]"))
  }

  static func detailsExpected(_ name: String, keys: [String]) -> DiagnosticMessage {
    error(
      "E134",
      BilingualText(
        "Bei „\(name)“ werden Angaben der Form feld: wert erwartet.",
        "“\(name)” takes details of the form field: value."),
      help: possible(keys))
  }

  static func numberExpected(_ text: String, _ name: String, _ range: ClosedRange<Int>) -> DiagnosticMessage {
    error(
      "E135",
      BilingualText(
        "„\(cut(text))“ ist keine passende Zahl für „\(name)“.",
        "“\(cut(text))” is not a suitable number for “\(name)”."),
      help: range.upperBound >= 1_000_000
        ? BilingualText(
          "Schreiben Sie eine ganze Zahl ab \(range.lowerBound).",
          "Write a whole number from \(range.lowerBound) upwards.")
        : BilingualText(
          "Schreiben Sie eine ganze Zahl von \(range.lowerBound) bis \(range.upperBound).",
          "Write a whole number from \(range.lowerBound) to \(range.upperBound)."))
  }

  static func yesOrNoExpected(_ text: String, _ name: String) -> DiagnosticMessage {
    error(
      "E136",
      BilingualText(
        "„\(cut(text))“ ist keine Antwort auf „\(name)“.", "“\(cut(text))” is not an answer to “\(name)”."),
      help: BilingualText("Schreiben Sie ja oder nein.", "Write yes or no."))
  }

  static func addressExpected(_ text: String, _ name: String) -> DiagnosticMessage {
    error(
      "E137",
      BilingualText(
        "„\(cut(text))“ in „\(name)“ ist keine Internetadresse.",
        "“\(cut(text))” in “\(name)” is not a web address."),
      help: BilingualText(
        "Schreiben Sie die ganze Adresse ohne Leerzeichen, etwa: \(name): https://example.org/seite",
        "Write the whole address without spaces, for example: \(name): https://example.org/page"))
  }

  static func forbiddenAddress(_ text: String, _ name: String) -> DiagnosticMessage {
    error(
      "E138",
      BilingualText(
        "Die Adresse „\(cut(text))“ in „\(name)“ ist nicht erlaubt.",
        "The address “\(cut(text))” in “\(name)” is not allowed."),
      help: BilingualText(
        "Erlaubt sind Adressen, die mit https://, http://, mailto: oder tel: beginnen.",
        "Addresses may begin with https://, http://, mailto: or tel:."))
  }

  static func languageExpected(_ text: String, _ name: String) -> DiagnosticMessage {
    error(
      "E139",
      BilingualText(
        "„\(cut(text))“ ist kein Sprachkürzel („\(name)“).",
        "“\(cut(text))” is not a language code (“\(name)”)."),
      help: BilingualText(
        "Schreiben Sie de, en oder ein anderes Kürzel wie fr.", "Write de, en or another code such as fr."))
  }

  static func unusableID(_ text: String, _ name: String) -> DiagnosticMessage {
    error(
      "E140",
      BilingualText(
        "Aus „\(cut(text))“ lässt sich keine Kennung machen („\(name)“).",
        "No id can be made of “\(cut(text))” (“\(name)”)."),
      help: BilingualText(
        "Verwenden Sie kleine Buchstaben, Ziffern und Bindestriche, etwa: \(name): sommerfest-2031",
        "Use small letters, digits and hyphens, for example: \(name): summer-party-2031"))
  }

  static func respelledID(_ text: String, _ slug: String, _ name: String) -> DiagnosticMessage {
    warning(
      "W111",
      BilingualText(
        "Die Kennung „\(cut(text))“ wird zu „\(slug)“, weil sie Teil einer Adresse ist.",
        "The id “\(cut(text))” becomes “\(slug)”, because it is part of an address."),
      help: BilingualText("Schreiben Sie: \(name): \(slug)", "Write: \(name): \(slug)"))
  }

  static func emailExpected(_ text: String, _ name: String) -> DiagnosticMessage {
    error(
      "E141",
      BilingualText(
        "„\(cut(text))“ in „\(name)“ ist keine E-Mail-Adresse.",
        "“\(cut(text))” in “\(name)” is not an e-mail address."),
      help: BilingualText(
        "Schreiben Sie etwa: \(name): name@example.org", "Write for example: \(name): name@example.org"))
  }

  static func hiddenCharacter(_ scalar: Unicode.Scalar, _ name: String) -> DiagnosticMessage {
    let sign = HiddenCharacters.name(of: scalar)
    let turns = HiddenCharacters.turnsDirection(scalar)
    return warning(
      "W112",
      BilingualText(
        "In „\(name)“ steht ein Zeichen, das man nicht sieht (\(sign))\(turns ? "; es ändert die Schreibrichtung" : "").",
        "“\(name)” has a character that nobody sees (\(sign))\(turns ? "; it turns the direction of writing" : "")."
      ),
      help: BilingualText(
        "Tippen Sie den Text neu, statt ihn einzufügen.", "Type the text anew instead of pasting it."))
  }

  static func tooManySessions(_ limit: Int) -> DiagnosticMessage {
    error(
      "E143",
      BilingualText(
        "Der Termin hat mehr als \(limit) Einzeltermine.", "The event has more than \(limit) sessions."),
      help: BilingualText(
        "Schreiben Sie eine Wiederholung („repeat: jeden Dienstag bis 31.12.2031“) oder mehrere Termine.",
        "Write a repetition (“repeat: every tuesday until 2031-12-31”) or several events."))
  }

  static func valueTooLong(_ name: String) -> DiagnosticMessage {
    error(
      "E142",
      BilingualText(
        "Der Text bei „\(name)“ ist länger als 1 MB.", "The text of “\(name)” is longer than 1 MB."),
      help: BilingualText(
        "Kürzen Sie ihn; lange Texte gehören unter die Kopfdaten eines Beitrags.",
        "Shorten it; long texts belong below the front matter of a post."))
  }
}
