import AlmanacModel

enum SyntaxMessages {
  /// The codes of mistakes in the notation: what has one is not read.
  static let codes: Set<String> = [
    "E110", "E111", "E112", "E113", "E114", "E115", "E116", "E117", "E118", "E119", "E120", "E121", "E122",
    "E123", "E124", "E125", "E126", "E128", "E189",
  ]
  /// The code of a blank that is missing behind a key, or is none that counts.
  static let blankBehindKey = "E116"
}

extension ContentMessages {
  /// What to say about a mistake in the notation.
  ///
  /// - Parameters:
  ///   - text: the marked part of the file.
  ///   - behind: the rest of its line.
  static func syntax(_ kind: YAMLMistake.Kind, text: String, behind: String) -> DiagnosticMessage {
    switch kind {
    case .tab: tab
    case .unclosedQuote: unclosedQuote(text)
    case .unclosedBracket: unclosedBracket(text)
    case .wrongIndent(let expected): wrongIndent(text, expected)
    case .itemInMap: itemInMap
    case .missingColon: missingColon(text)
    case .missingSpaceAfterColon: missingSpaceAfterColon(text, behind)
    case .missingSpaceAfterDash: missingSpaceAfterDash
    case .missingDash: missingDash
    case .wrongInBrackets: wrongInBrackets(text)
    case .textAfterValue: textAfterValue(text)
    case .unknownEscape: unknownEscape(text)
    case .tooDeep: tooDeep
    case .tooManyNodes: tooManyNodes
    case .tooManyKeys: tooManyKeys
    case .controlCharacter: controlCharacter
    case .secondDocument: secondDocument
    }
  }

  private static let tab = error(
    "E110",
    BilingualText(
      "Diese Zeile ist mit einem Tabulator eingerückt.", "This line is indented with a tab."),
    help: BilingualText("Rücken Sie mit Leerzeichen ein.", "Indent with spaces."))

  private static func unclosedQuote(_ text: String) -> DiagnosticMessage {
    let sign = text.hasPrefix("'") ? "'" : "\""
    return error(
      "E111",
      BilingualText(
        "Das Anführungszeichen \(sign) wird geöffnet, aber nicht geschlossen.",
        "The quotation mark \(sign) is opened but never closed."),
      help: BilingualText(
        "Setzen Sie \(sign) auch ans Ende des Textes, oder lassen Sie es am Anfang weg.",
        "Put \(sign) at the end of the text as well, or leave it out at the start."))
  }

  private static func unclosedBracket(_ text: String) -> DiagnosticMessage {
    let (open, close) = text.hasPrefix("{") ? ("{", "}") : ("[", "]")
    return error(
      "E112",
      BilingualText(
        "Die Klammer \(open) wird geöffnet, aber nicht geschlossen.",
        "The bracket \(open) is opened but never closed."),
      help: BilingualText(
        "Schreiben Sie \(close) ans Ende; gehört die Klammer zum Text, setzen Sie den Text in \"…\".",
        "Write \(close) at the end; if the bracket belongs to the text, put the text in \"…\"."))
  }

  private static func wrongIndent(_ text: String, _ expected: Int) -> DiagnosticMessage {
    error(
      "E113",
      BilingualText(
        "Die Zeile „\(cut(text))“ ist falsch eingerückt.",
        "The line “\(cut(text))” has the wrong indentation."),
      help: expected == 0
        ? BilingualText(
          "Beginnen Sie die Zeile ganz links, wie die Zeilen, zu denen sie gehört.",
          "Begin the line at the left margin, like the lines it belongs to.")
        : BilingualText(
          "Rücken Sie die Zeile mit \(expected) Leerzeichen ein, wie die Zeilen, zu denen sie gehört.",
          "Indent the line by \(expected) \(expected == 1 ? "space" : "spaces"), like the lines it belongs to."
        ))
  }

  private static let itemInMap = error(
    "E114",
    BilingualText(
      "Hier beginnt ein Listenpunkt, aber darüber steht keine Liste.",
      "A list item begins here, but there is no list above it."),
    help: BilingualText(
      "Löschen Sie in der Zeile darüber alles hinter dem Doppelpunkt und rücken Sie die Punkte ein, oder "
        + "löschen Sie „- “.",
      "Leave nothing after the colon in the line above and indent the items, or remove “- ”."))

  private static func missingColon(_ text: String) -> DiagnosticMessage {
    error(
      "E115",
      BilingualText(
        "In der Zeile „\(cut(text))“ fehlt der Doppelpunkt hinter dem Feldnamen.",
        "The line “\(cut(text))” lacks the colon after the name of the field."),
      help: BilingualText(
        "Schreiben Sie die Zeile als feld: wert; ein Text über mehrere Zeilen wird weiter eingerückt.",
        "Write the line as field: value; a text over several lines is indented further."))
  }

  private static func missingSpaceAfterColon(_ text: String, _ behind: String) -> DiagnosticMessage {
    let isOther = behind.first == "\u{A0}" || behind.first == "\u{202F}"
    let given = String(behind.drop { $0.isWhitespace })
    let value = given.isEmpty ? BilingualText("wert", "value") : BilingualText(given, given)
    return error(
      "E116",
      isOther
        ? BilingualText(
          "Hinter „\(cut(text))“ steht ein geschütztes Leerzeichen statt eines gewöhnlichen.",
          "A no-break space stands after “\(cut(text))” in place of a plain one.")
        : BilingualText(
          "Hinter „\(cut(text))“ fehlt ein Leerzeichen.", "A space is missing after “\(cut(text))”."),
      help: BilingualText("Schreiben Sie: \(text) \(value.german)", "Write: \(text) \(value.english)"))
  }

  private static let missingSpaceAfterDash = error(
    "E117",
    BilingualText("Hinter dem Strich fehlt ein Leerzeichen.", "A space is missing after the dash."),
    help: BilingualText("Schreiben Sie „- “ vor den Listenpunkt.", "Write “- ” before the list item."))

  private static func wrongInBrackets(_ text: String) -> DiagnosticMessage {
    error(
      "E119",
      BilingualText(
        "In der Klammer steht „\(cut(text))“, wo es nicht passt.",
        "Inside the bracket is “\(cut(text))”, where it does not fit."),
      help: BilingualText(
        "Trennen Sie die Einträge mit Komma, etwa [ki, daten]; Text mit Sonderzeichen kommt in \"…\".",
        "Separate the entries by commas, as in [ai, data]; text with special signs goes in \"…\"."))
  }

  private static func textAfterValue(_ text: String) -> DiagnosticMessage {
    error(
      "E120",
      BilingualText(
        "Hinter der schließenden Klammer steht noch „\(cut(text))“.",
        "There is still “\(cut(text))” after the closing bracket."),
      help: BilingualText(
        "Löschen Sie das, oder setzen Sie den ganzen Text in \"…\".",
        "Delete that, or put the whole text in \"…\"."))
  }

  private static func unknownEscape(_ text: String) -> DiagnosticMessage {
    error(
      "E121",
      BilingualText(
        "In \"…\" hat „\(cut(text))“ keine Bedeutung.", "Inside \"…\" “\(cut(text))” has no meaning."),
      help: BilingualText(
        "Verdoppeln Sie den umgekehrten Schrägstrich (\\\\), oder setzen Sie den Text in '…'.",
        "Double the backslash (\\\\), or put the text in '…'."))
  }

  private static let tooDeep = error(
    "E122",
    BilingualText(
      "Hier sind mehr als 64 Ebenen ineinander geschachtelt.", "More than 64 levels are nested here."),
    help: BilingualText("Schreiben Sie die Angaben mit weniger Ebenen.", "Write this with fewer levels."))

  private static let tooManyNodes = error(
    "E123",
    BilingualText(
      "Die Wiederholungen mit * ergeben zusammen mehr als 100.000 Angaben.",
      "The repetitions by * add up to more than 100,000 values."),
    help: BilingualText(
      "Schreiben Sie die Angaben aus, statt sie mit & und * zu wiederholen.",
      "Write the values out instead of repeating them by & and *."))

  private static let tooManyKeys = error(
    "E128",
    BilingualText(
      "Bis hierher sind es mehr als 10.000 Felder in einem Eintrag.",
      "Up to here there are more than 10,000 fields in one entry."),
    help: BilingualText(
      "Ist das eine Liste, beginnen Sie jeden Eintrag mit „- “; sonst löschen Sie, was nicht dazugehört.",
      "If this is a list, begin each entry with “- ”; otherwise delete what does not belong here."))

  private static let controlCharacter = error(
    "E103",
    BilingualText(
      "Hier steht ein unsichtbares Steuerzeichen.", "There is an invisible control character here."),
    help: BilingualText(
      "Löschen Sie die Zeile und tippen Sie sie neu; solche Zeichen kommen beim Kopieren mit.",
      "Delete the line and type it again; such characters come in by copying."))

  private static let secondDocument = error(
    "E124",
    BilingualText(
      "Hier beginnt mit --- ein zweiter Teil; eine Datei hat nur einen.",
      "A second part begins here with ---; a file has only one."),
    help: BilingualText("Löschen Sie die Zeile ---.", "Remove the line ---."))

  static func listExpected(_ text: String) -> DiagnosticMessage {
    error(
      "E125",
      BilingualText(
        "In dieser Datei steht eine Liste, aber „\(cut(text))“ ist kein Listenpunkt.",
        "This file holds a list, but “\(cut(text))” is not a list item."),
      help: BilingualText(
        "Beginnen Sie jeden Eintrag mit „- “ und rücken Sie seine übrigen Zeilen um zwei Leerzeichen ein.",
        "Begin each entry with “- ” and indent its other lines by two spaces."))
  }

  static func entryExpected(_ text: String) -> DiagnosticMessage {
    error(
      "E126",
      BilingualText(
        "Hier stehen keine Angaben der Form feld: wert, sondern „\(cut(text))“.",
        "There are no details of the form field: value here, but “\(cut(text))”."),
      help: BilingualText("Schreiben Sie etwa: title: Sommerfest", "Write for example: title: Summer party"))
  }
}
