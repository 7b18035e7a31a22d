import AlmanacModel

/// What is said of markup that did not take: codes W310 to W319, W336 to W339 and W454.
enum LeftoverMessages {
  static func message(_ kind: Leftover.Kind, _ text: String) -> DiagnosticMessage {
    switch kind {
    case .stars: stars
    case .underscores: underscores
    case .gluedHeading: gluedHeading(text)
    case .noBreakSpace: noBreakSpace
    case .bullet: bullet(text)
    case .gap: gap
    case .doubleBracket: doubleBracket
    case .gluedItem: gluedItem(text)
    case .unruledTable: unruledTable
    case .wikiLink: wikiLink(text)
    case .reference: reference(text)
    case .definition: definition(text)
    case .shortcode: shortcode(text)
    case .attribute: attribute(text)
    case .highlight: highlight(text)
    case .superscript: superscript(text)
    case .lostCharacter: lostCharacter
    case .citationMark: citationMark
    case .privateUse: privateUse
    }
  }

  // Codes of more than one message.
  private static let leftSigns = "W310"
  private static let listSign = "W313"
  private static let bracketedAddress = "W314"
  private static let tableRow = "W339"
  private static let withoutAddress = "W454"

  private static let stars = warning(
    leftSigns, "Sterne bleiben im Text stehen: Die Auszeichnung beginnt oder endet nicht.",
    "Stars are left in the text: the emphasis does not begin or does not end.",
    help:
      "Innen an den Sternen steht kein Leerzeichen, außen eines oder ein Satzzeichen: **Hinweis:** Bitte lesen.",
    "Inside of the stars there is no blank, outside there is one or punctuation: **Note:** please read.")

  private static let underscores = warning(
    leftSigns, "Unterstriche bleiben im Text stehen: Innen an ihnen steht ein Leerzeichen.",
    "Underscores are left in the text: a blank stands inside of them.",
    help: "Schreiben Sie **Wort**, innen ohne Leerzeichen.", "Write **word**, without blanks inside.")

  private static func gluedHeading(_ hashes: String) -> DiagnosticMessage {
    warning(
      "W311", "Hinter „\(hashes)“ fehlt ein Leerzeichen; so ist es keine Überschrift.",
      "A blank is missing behind “\(hashes)”; so it is no heading.",
      help: "Schreiben Sie „\(hashes) “ und dann den Text der Überschrift.",
      "Write “\(hashes) ” and then the text of the heading.")
  }

  private static let noBreakSpace = warning(
    "W312", "Hier steht ein geschütztes Leerzeichen; Markdown erkennt die Zeile so nicht.",
    "A no-break space stands here; so Markdown does not know the line.",
    help: "Ersetzen Sie es durch ein gewöhnliches Leerzeichen; „almanac check --fix“ tut es.",
    "Replace it by a plain blank; “almanac check --fix” does it.")

  private static func bullet(_ sign: String) -> DiagnosticMessage {
    warning(
      listSign, "„\(sign)“ aus einer Textverarbeitung macht keine Liste.",
      "“\(sign)” of a word processor makes no list.",
      help: "Beginnen Sie jede Zeile der Liste mit „- “; „almanac check --fix“ tut es.",
      "Begin each line of the list with “- ”; “almanac check --fix” does it.")
  }

  private static func gluedItem(_ marker: String) -> DiagnosticMessage {
    warning(
      listSign, "Hinter „\(marker)“ fehlt ein Leerzeichen; so macht es keine Liste.",
      "A blank is missing behind “\(marker)”; so it makes no list.",
      help: "Beginnen Sie jede Zeile der Liste mit „\(marker) “; „almanac check --fix“ tut es.",
      "Begin each line of the list with “\(marker) ”; “almanac check --fix” does it.")
  }

  private static let doubleBracket = warning(
    bracketedAddress, "Um die Adresse stehen zwei Paar Klammern; so hat der Link keinen Text.",
    "Two pairs of brackets stand around the address; so the link has no text.",
    help: "Schreiben Sie [Text](https://example.org/) oder nur die Adresse.",
    "Write [text](https://example.org/) or the address alone.")

  private static let gap = warning(
    bracketedAddress, "Zwischen Text und Adresse steht ein Leerzeichen; so ist es kein Link.",
    "A blank stands between text and address; so it is no link.",
    help: "Schreiben Sie beides aneinander: [Text](https://example.org/).",
    "Write both together: [text](https://example.org/).")

  private static func wikiLink(_ text: String) -> DiagnosticMessage {
    warning(
      "W315", "„\(text)“ ist hier kein Link.", "“\(text)” is no link here.",
      help: "Schreiben Sie [Text](pfad/zur-seite.md).", "Write [text](path/to-the-page.md).")
  }

  private static func reference(_ text: String) -> DiagnosticMessage {
    warning(
      withoutAddress, "„\(text)“ steht so auf der Seite: Seine Adresse fehlt.",
      "“\(text)” stands on the page as it is: its address is missing.",
      help: "Schreiben Sie [Text](https://example.org/).", "Write [text](https://example.org/).")
  }

  private static func definition(_ text: String) -> DiagnosticMessage {
    warning(
      withoutAddress, "„\(text)“ steht so auf der Seite und gibt keinem Link seine Adresse.",
      "“\(text)” stands on the page as it is and gives no link its address.",
      help:
        "Setzen Sie eine leere Zeile davor und hinter den Doppelpunkt nur die Adresse, oder schreiben Sie [Text](Adresse).",
      "Put an empty line before it and nothing but the address behind the colon, or write [text](address).")
  }

  private static func shortcode(_ text: String) -> DiagnosticMessage {
    warning(
      "W316", "„\(text)“ ist ein Befehl eines anderen Programms und steht so auf der Seite.",
      "“\(text)” is a command of another program and stands on the page as it is.",
      help: "Schreiben Sie dafür Markdown oder einen Baustein, wie „figure“ oder „gallery“.",
      "Write Markdown or a block instead, such as “figure” or “gallery”.")
  }

  private static func attribute(_ text: String) -> DiagnosticMessage {
    warning(
      "W317", "„\(text)“ steht so auf der Seite.", "“\(text)” stands on the page as it is.",
      help: "Löschen Sie es; Überschriften haben ihre Sprungmarke von selbst.",
      "Delete it; headings have an id by themselves.")
  }

  private static func highlight(_ text: String) -> DiagnosticMessage {
    warning(
      "W318", "„\(text)“ steht so auf der Seite.", "“\(text)” stands on the page as it is.",
      help: "Hervorgehoben wird mit <mark>…</mark> oder **…**.", "Highlight by <mark>…</mark> or **…**.")
  }

  private static func superscript(_ text: String) -> DiagnosticMessage {
    warning(
      "W319", "„\(text)“ steht so auf der Seite.", "“\(text)” stands on the page as it is.",
      help: "Hochgestellt wird mit <sup>…</sup>, tief mit <sub>…</sub>.",
      "Write <sup>…</sup> for what stands above the line, <sub>…</sub> for what stands below.")
  }

  private static let lostCharacter = warning(
    "W336", "Hier ging ein Zeichen verloren: „\u{FFFD}“ steht an seiner Stelle.",
    "A character got lost here: “\u{FFFD}” stands in its place.",
    help: "Schreiben Sie das richtige Zeichen, wahrscheinlich einen Umlaut oder ein Anführungszeichen.",
    "Write the right character, most likely an umlaut or a quote.")

  private static let citationMark = warning(
    "W337", "Hier steht die Quellenmarke eines Chatprogramms.",
    "The source mark of a chat program stands here.",
    help: "Löschen Sie sie und nennen Sie die Quelle selbst, zum Beispiel in einer Fußnote.",
    "Delete it and name the source yourself, for example in a footnote.")

  private static let privateUse = warning(
    "W338", "Hier steht ein Zeichen, das jede Schrift anders zeigt.",
    "A character stands here that each font shows as something else.",
    help: "Löschen Sie es oder ersetzen Sie es durch ein gewöhnliches Zeichen.",
    "Delete it or replace it by a usual character.")

  private static let unruledTable = warning(
    tableRow, "Diese Zeilen werden keine Tabelle: Unter der ersten fehlt eine Zeile aus Strichen.",
    "These lines become no table: below the first, a line of dashes is missing.",
    help:
      "Schreiben Sie unter die Kopfzeile für jede Spalte „---“: | --- | --- |. Einen Strich, der nichts trennt, schreiben Sie „\\|“.",
    "Write “---” for each column below the head: | --- | --- |. Write a bar that separates nothing as “\\|”.")

  static func longRow(_ cells: Int, columns: Int, hasCode: Bool) -> DiagnosticMessage {
    warning(
      tableRow,
      "Diese Zeile hat \(cells) Zellen, die Tabelle \(columns) Spalten; was darüber ist, fehlt auf der Seite.",
      "This row has \(cells) cells, the table \(columns) columns; what is over is missing on the page.",
      help: hasCode
        ? "Schreiben Sie einen Strich, der keine Zelle trennt, als „\\|“, auch in Code."
        : "Ergänzen Sie die Kopfzeile, oder schreiben Sie einen Strich, der keine Zelle trennt, als „\\|“.",
      hasCode
        ? "Write a bar that separates no cells as “\\|”, in code too."
        : "Add to the head, or write a bar that separates no cells as “\\|”.")
  }

  static func fileNameAsDescription(_ text: String) -> DiagnosticMessage {
    warning(
      "W340", "Die Bildbeschreibung „\(text)“ ist der Name einer Datei.",
      "The description “\(text)” of the picture is the name of a file.",
      help:
        "Sagen Sie in eckigen Klammern (oder bei „alt“), was zu sehen ist: ![Zwei Menschen am Tisch](bild.jpg).",
      "Say in square brackets (or with “alt”) what is to be seen: ![Two people at a table](picture.jpg).")
  }

  private static func warning(
    _ code: String, _ german: String, _ english: String, help germanHelp: String, _ englishHelp: String
  ) -> DiagnosticMessage {
    DiagnosticMessage(
      .warning, code, text: BilingualText(german, english), help: BilingualText(germanHelp, englishHelp))
  }
}
