import AlmanacModel

/// What rendering Markdown finds wrong: codes E300 to E349 and W300 to W349.
enum MarkdownMessages {
  // Links

  static func refusedScheme(_ scheme: String) -> DiagnosticMessage {
    error(
      "E300", "Links mit „\(scheme):“ werden nicht ausgegeben.",
      "Links with “\(scheme):” are not let through.",
      help: "Erlaubt sind http:, https:, mailto:, tel:, sms:, webcal:, geo: und Pfade.",
      "Allowed are http:, https:, mailto:, tel:, sms:, webcal:, geo: and paths.")
  }

  static let emptyDestination = error(
    "E301", "Der Link hat kein Ziel.", "The link leads nowhere.",
    help: "Das Ziel steht in runden Klammern: [Text](../regions/freiburg.md).",
    "The destination goes into round brackets: [text](../regions/freiburg.md).")

  static func deadFragment(_ id: String, nearest: String?) -> DiagnosticMessage {
    error(
      "E302", "Auf dieser Seite gibt es keine Überschrift „#\(id)“.",
      "There is no heading “#\(id)” on this page.",
      help: nearest.map { "Meinten Sie „#\($0)“?" }
        ?? "Die Sprungmarke ist die Überschrift in Kleinbuchstaben mit Bindestrichen.",
      nearest.map { "Did you mean “#\($0)”?" } ?? "The id is the heading in small letters with hyphens.")
  }

  static func withoutScheme(_ address: String) -> DiagnosticMessage {
    error(
      "E303", "Der Adresse „\(address)“ fehlt der Anfang.", "The address “\(address)” lacks its beginning.",
      help: "Schreiben Sie „https:“ davor.", "Write “https:” before it.")
  }

  static func withoutSite(_ reference: String) -> DiagnosticMessage {
    warning(
      "W304", "Wohin „\(reference)“ führt, weiß nur eine Site; der Text bleibt ohne Link.",
      "Only a site knows where “\(reference)” leads; the text stays without a link.",
      help: "Verweise wie event:ID löst „almanac build“ auf.",
      "References such as event:ID are resolved by “almanac build”.")
  }

  // Pictures

  static func remoteImage(_ address: String) -> DiagnosticMessage {
    error(
      "E304", "Das Bild „\(address)“ liegt nicht auf dieser Website.",
      "The picture “\(address)” is not on this site.",
      help: "Legen Sie die Datei unter media/ oder neben den Text und nennen Sie den Pfad.",
      "Put the file into media/ or beside the text and name its path.")
  }

  static let imageWithoutDescription = warning(
    "W300", "Das Bild hat keine Beschreibung.", "The picture has no description.",
    help:
      "In eckigen Klammern (oder bei „alt“) steht, was zu sehen ist: ![Zwei Menschen am Tisch](bild.jpg).",
    "Say in square brackets (or with “alt”) what is to be seen: ![Two people at a table](picture.jpg).")

  // Text

  static let rawHTML = warning(
    "W301", "HTML wird als Text gezeigt.", "HTML is shown as text.",
    help: "Schreiben Sie Markdown, oder setzen Sie das Beispiel in Backticks.",
    "Write Markdown, or put the example in backticks.")

  static let emptyLinkText = warning(
    "W302", "Der Link hat keinen Text.", "The link has no text.",
    help: "In eckigen Klammern steht, wohin er führt.", "Say in square brackets where it leads.")

  static func unknownAlert(_ name: String) -> DiagnosticMessage {
    warning(
      "W303", "„[!\(name)]“ ist kein Hinweis.", "“[!\(name)]” is no callout.",
      help:
        "Es gibt NOTE, TIP, IMPORTANT, WARNING und CAUTION, auch HINWEIS, TIPP, WICHTIG, WARNUNG und VORSICHT.",
      "There are NOTE, TIP, IMPORTANT, WARNING and CAUTION.")
  }

  static func textBehindAlert(_ name: String) -> DiagnosticMessage {
    warning(
      "W305", "Hinter „[!\(name)]“ steht noch Text; so bleibt es ein Zitat.",
      "There is text behind “[!\(name)]”; so it stays a quote.",
      help:
        "Lassen Sie „> [!\(name)]“ allein in der Zeile und beginnen Sie den Text in der nächsten mit „> “.",
      "Leave “> [!\(name)]” alone on its line and begin the text on the next one with “> ”.")
  }

  static func footnoteWithoutText(_ name: String, isInBlock: Bool) -> DiagnosticMessage {
    let mark = "[^\(name)]"
    return warning(
      "W306", "Zu „\(mark)“ gibt es keine Fußnote; die Klammer steht so im Text.",
      "There is no footnote for “\(mark)”; the brackets are shown as they are.",
      help: isInBlock
        ? "In einem Baustein gibt es keine Fußnoten; setzen Sie den Verweis in den Text davor oder danach."
        : "Schreiben Sie ans Ende des Textes eine Zeile „\(mark): Der Text der Fußnote.“",
      isInBlock
        ? "A block holds no footnotes; put the reference into the text before or after it."
        : "Write at the end of the text a line “\(mark): The text of the note.”")
  }

  static func unusedFootnote(_ name: String) -> DiagnosticMessage {
    let mark = "[^\(name)]"
    return warning(
      "W307", "Auf die Fußnote „\(mark)“ verweist nichts; sie wird nicht gezeigt.",
      "Nothing refers to the footnote “\(mark)”; it is not shown.",
      help: "Setzen Sie „\(mark)“ an die Stelle im Text, zu der sie gehört.",
      "Put “\(mark)” where it belongs in the text.")
  }

  static let tooDeep = error(
    "E305", "Der Text ist zu tief verschachtelt; was tiefer liegt, fehlt.",
    "The text is nested too deeply; what lies deeper is left out.",
    help: "Höchstens 40 Ebenen von Listen, Zitaten und Hervorhebungen.",
    "At most 40 levels of lists, quotes and emphasis.")

  static let tooLong = error(
    "E307", "Der Text ist länger als 4 MB; er wird nicht gezeigt.",
    "The text is longer than 4 MB; it is not shown.",
    help: "Teilen Sie ihn auf mehrere Seiten auf.", "Divide it into several pages.")

  static let tooComplex = error(
    "E306", "Der Text ist zu verwickelt, um ihn als Markdown zu lesen; er wird nicht gezeigt.",
    "The text is too intricate to be read as Markdown; it is not shown.",
    help:
      "Bis zu dieser Zeile sind es zu viele Einrückungen, Klammern, Spalten oder Zitatzeichen; teilen Sie den Text.",
    "Up to this line there are too many indents, brackets, columns or quote marks; split the text.")
}

/// What rendering finds wrong in blocks: codes E320 to E335.
enum BlockMessages {
  static func unknownBlock(_ name: String, nearest: String?) -> DiagnosticMessage {
    let all = BlockKind.allCases.map(\.rawValue).joined(separator: ", ")
    return error(
      "E320", "Es gibt keinen Block „\(name)“.", "There is no block “\(name)”.",
      help: (nearest.map { "Meinten Sie „\($0)“? " } ?? "")
        + "Es gibt: \(all). Code beginnt mit dem Namen seiner Sprache oder mit „text“.",
      (nearest.map { "Did you mean “\($0)”? " } ?? "")
        + "There are: \(all). Code begins with the name of its language or with “text”.")
  }

  static let noPublisher = error(
    "E757", "Der Block „publisher“ hat nichts zu zeigen.", "The block “publisher” has nothing to show.",
    help: "Schreiben Sie in site.yaml unter „publisher:“ den Namen und die Anschrift oder E-Mail-Adresse.",
    "Write the name and the address or email below “publisher:” in site.yaml.")

  static func textAfterBlockName(_ name: String) -> DiagnosticMessage {
    error(
      "E321", "Hinter dem Blocknamen „\(name)“ darf nichts stehen.",
      "Nothing may follow the block's name “\(name)”.",
      help: "Angaben stehen darunter, je eine Zeile: „schlüssel: wert“.",
      "Parameters go below, one line each: “key: value”.")
  }

  static func unknownKey(_ key: String, of kind: BlockKind, nearest: String?) -> DiagnosticMessage {
    let all = BlockKey.known(for: kind).map(\.rawValue).joined(separator: ", ")
    return error(
      "E322", "Der Block „\(kind.rawValue)“ kennt „\(key)“ nicht.",
      "The block “\(kind.rawValue)” has no “\(key)”.",
      help: (nearest.map { "Meinten Sie „\($0)“? " } ?? "")
        + (all.isEmpty ? "Er hat keine Angaben." : "Er kennt: \(all)."),
      (nearest.map { "Did you mean “\($0)”? " } ?? "") + (all.isEmpty ? "It has none." : "It has: \(all)."))
  }

  static func repeatedKey(_ key: String) -> DiagnosticMessage {
    error(
      "E323", "„\(key)“ steht zweimal.", "“\(key)” is there twice.",
      help: "Lassen Sie eine der Zeilen weg.", "Leave out one of the lines.")
  }

  static func notAKey(_ line: String) -> DiagnosticMessage {
    error(
      "E324", "„\(line)“ ist keine Angabe.", "“\(line)” is no parameter.",
      help: "Jede Zeile hat die Form „schlüssel: wert“; Text kommt nach einer Leerzeile.",
      "Each line is “key: value”; text comes after a blank line.")
  }

  static func missingKey(_ key: BlockKey, of kind: BlockKind) -> DiagnosticMessage {
    error(
      "E325", "Dem Block „\(kind.rawValue)“ fehlt „\(key.rawValue)“.",
      "The block “\(kind.rawValue)” lacks “\(key.rawValue)”.",
      help: "Schreiben Sie eine Zeile „\(key.rawValue): …“.", "Write a line “\(key.rawValue): …”.")
  }

  static func missingText(of kind: BlockKind) -> DiagnosticMessage {
    error(
      "E326", "Der Block „\(kind.rawValue)“ ist leer.", "The block “\(kind.rawValue)” is empty.",
      help: "Der Inhalt steht nach einer Leerzeile unter den Angaben.",
      "The content goes below the parameters, after a blank line.")
  }

  static func unexpectedText(in kind: BlockKind) -> DiagnosticMessage {
    error(
      "E327", "Der Block „\(kind.rawValue)“ nimmt keinen Text auf.",
      "The block “\(kind.rawValue)” takes no text.",
      help: "Lassen Sie die Zeilen nach der Leerzeile weg oder setzen Sie sie unter den Block.",
      "Leave out the lines after the blank line or put them below the block.")
  }

  static func badLimit(_ value: String) -> DiagnosticMessage {
    error(
      "E328", "„\(value)“ ist keine Anzahl.", "“\(value)” is no count.",
      help: "Eine ganze Zahl von 1 bis 100.", "A whole number from 1 to 100.")
  }

  static func badDate(_ value: String) -> DiagnosticMessage {
    error(
      "E329", "„\(value)“ ist kein Datum.", "“\(value)” is no date.",
      help: "Zum Beispiel 2030-11-14, 14.11.2030, 2030-11 oder 2030.",
      "For example 2030-11-14, 14.11.2030, 2030-11 or 2030.")
  }

  static let fromAfterTo = error(
    "E330", "„from“ liegt nach „to“.", "“from” is later than “to”.",
    help: "Tauschen Sie die beiden Tage.", "Swap the two days.")

  static func badReference(_ value: String) -> DiagnosticMessage {
    error(
      "E331", "„\(value)“ kann keine Kennung sein.", "“\(value)” cannot be an id.",
      help: "Kennungen haben keine Leerzeichen; mehrere trennt ein Komma.",
      "Ids have no blanks; several are separated by commas.")
  }

  static func badYesOrNo(_ value: String) -> DiagnosticMessage {
    error(
      "E332", "„\(value)“ ist weder ja noch nein.", "“\(value)” is neither yes nor no.",
      help: "Schreiben Sie „yes“ oder „no“.", "Write “yes” or “no”.")
  }

  static func unknownCalloutKind(_ value: String) -> DiagnosticMessage {
    let all = CalloutKind.allCases.map(\.rawValue).joined(separator: ", ")
    return error(
      "E333", "Es gibt keinen Hinweis der Art „\(value)“.", "There is no callout of the kind “\(value)”.",
      help: "Es gibt: \(all).", "There are: \(all).")
  }

  static func unknownFocus(_ value: String) -> DiagnosticMessage {
    let known = PictureFocus.examples.joined(separator: ", ")
    return error(
      "E336", "„\(value)“ sagt nicht, was im Blick bleibt.", "“\(value)” does not say what stays in view.",
      help: "Zum Beispiel: \(known).", "For example: \(known).")
  }

  static func unknownWidth(_ value: String) -> DiagnosticMessage {
    let known = PictureWidth.allCases.flatMap(\.words).joined(separator: ", ")
    return error(
      "E337", "„\(value)“ ist keine Breite von Bildern.", "“\(value)” is no width of pictures.",
      help: "Es gibt: \(known).", "There are: \(known).")
  }

  static let galleryOfPictures = error(
    "E335", "Eine Galerie nimmt nur Bilder auf.", "A gallery takes pictures only.",
    help: "Je Zeile ein Bild: ![Was zu sehen ist](bild.jpg \"Bildunterschrift\").",
    "One picture a line: ![What is to be seen](picture.jpg \"Caption\").")
}

private func error(
  _ code: String, _ german: String, _ english: String, help germanHelp: String, _ englishHelp: String
) -> DiagnosticMessage {
  DiagnosticMessage(
    .error, code, text: BilingualText(german, english), help: BilingualText(germanHelp, englishHelp))
}

private func warning(
  _ code: String, _ german: String, _ english: String, help germanHelp: String, _ englishHelp: String
) -> DiagnosticMessage {
  DiagnosticMessage(
    .warning, code, text: BilingualText(german, english), help: BilingualText(germanHelp, englishHelp))
}
