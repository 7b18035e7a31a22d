import AlmanacModel
import CivilTime

/// On posts that are not shown yet or any more, and on names and areas that nobody declared.
extension SiteMessages {
  static func linkToHidden(_ destination: String) -> DiagnosticMessage {
    notShown(
      BilingualText(
        "Der Link „\(destination)“ führt zu einer Seite, die nicht gezeigt wird.",
        "The link “\(destination)” leads to a page that is not shown."))
  }

  static func referenceToDraft(_ kind: ReferenceKind, _ id: String) -> DiagnosticMessage {
    notShown(
      BilingualText(
        "\(kind.german) „\(id)“ ist noch ein Entwurf und wird nicht gezeigt.",
        "The \(kind.english) “\(id)” is still a draft and is not shown."))
  }

  private static func notShown(_ text: BilingualText) -> DiagnosticMessage {
    DiagnosticMessage(
      .error, "E407", text: text,
      help: BilingualText(
        "Nehmen Sie den Verweis heraus, bis gezeigt wird, was er nennt, oder ändern Sie dort draft, publish oder "
          + "expires.",
        "Take the reference out until what it names is shown, or change draft, publish or expires there."))
  }

  /// A link in a text to a post that is not shown: planned ones come by themselves, others are a mistake.
  static func link(_ destination: String, toUnshown reason: HiddenPost.Reason) -> DiagnosticMessage {
    reason.firstDay.map { linkToPlanned(destination, $0) } ?? linkToHidden(destination)
  }

  static func linkToPlanned(_ destination: String, _ day: Day) -> DiagnosticMessage {
    DiagnosticMessage(
      .warning, "W770",
      text: BilingualText(
        "Der Link „\(destination)“ führt zu einem Beitrag, der am \(day) erscheint; bis dahin steht hier nur der Text.",
        "The link “\(destination)” leads to a post that appears on \(day); until then only the text stands here."
      ),
      help: BilingualText(
        "Sie brauchen nichts zu tun: Von dem Tag an ist der Link da.",
        "There is nothing to do: from that day on the link is there."))
  }

  /// A post that a menu or a list names one by one.
  static func reference(_ name: String, toUnshown reason: HiddenPost.Reason) -> DiagnosticMessage {
    guard let day = reason.firstDay else { return linkToHidden(name) }
    return DiagnosticMessage(
      .warning, "W771",
      text: BilingualText(
        "Der Beitrag „\(name)“ erscheint am \(day); bis dahin fehlt er hier.",
        "The post “\(name)” appears on \(day); until then it is missing here."),
      help: BilingualText(
        "Sie brauchen nichts zu tun: Von dem Tag an steht er hier.",
        "There is nothing to do: from that day on it stands here."))
  }

  /// The report of an event, which is often named while it is being written.
  static func report(_ name: String, isUnshown reason: HiddenPost.Reason) -> DiagnosticMessage {
    guard reason.firstDay == nil else { return reference(name, toUnshown: reason) }
    return DiagnosticMessage(
      .warning, "W772",
      text: BilingualText(
        "Der Nachbericht „\(name)“ wird nicht gezeigt; der Termin verweist nicht auf ihn.",
        "The report “\(name)” is not shown; the event does not lead to it."),
      help: BilingualText(
        "Ändern Sie im Beitrag draft oder expires, oder nehmen Sie „report“ aus dem Termin.",
        "Change draft or expires in the post, or take “report” out of the event."))
  }

  /// - Parameter home: the files in which such an id would stand.
  static func nameLikeID(_ name: String, home: String, nearest: String?) -> DiagnosticMessage {
    DiagnosticMessage(
      .warning, "W773",
      text: BilingualText(
        "„\(name)“ sieht aus wie eine Kennung, steht aber nicht in \(home); auf der Seite steht es so, wie es da ist.",
        "“\(name)” looks like an id, but is not in \(home); the page shows it as it is written."),
      help: nearest.map { BilingualText("Meinten Sie „\($0)“?", "Did you mean “\($0)”?") }
        ?? BilingualText(
          "Schreiben Sie den Namen aus, oder legen Sie den Eintrag in \(home) an.",
          "Write the name in full, or add the entry to \(home).")
    ).offering(nearest, for: name)
  }

  /// - Parameter ids: of all people of the name; the first is taken.
  static func namesakes(_ name: String, ids: [String]) -> DiagnosticMessage {
    let taken = ids.first ?? ""
    return DiagnosticMessage(
      .warning, "W451",
      text: BilingualText(
        "„\(name)“ heißen mehrere in people.yaml (\(ids.joined(separator: ", "))); genommen wird \(taken).",
        "More than one in people.yaml is called “\(name)” (\(ids.joined(separator: ", "))); \(taken) is taken."
      ),
      help: BilingualText(
        "Schreiben Sie statt des Namens die Kennung: \(ids.joined(separator: " oder "))",
        "Write the id instead of the name: \(ids.joined(separator: " or "))"))
  }

  static func unknownArea(_ name: String, nearest: String?) -> DiagnosticMessage {
    DiagnosticMessage(
      .warning, "W774",
      text: BilingualText(
        "Den Bereich „\(name)“ nennt site.yaml nicht; der Termin steht nur in der Liste aller Termine.",
        "site.yaml does not have the area “\(name)”; the event is in the list of all events only."),
      help: nearest.map { BilingualText("Meinten Sie „\($0)“?", "Did you mean “\($0)”?") }
        ?? BilingualText(
          "Legen Sie unter „areas“ in site.yaml einen Eintrag mit id und name an.",
          "Add an entry with id and name to “areas” in site.yaml.")
    ).offering(nearest, for: name)
  }

  static func undeclaredArea(_ name: String) -> DiagnosticMessage {
    DiagnosticMessage(
      .warning, "W776",
      text: BilingualText(
        "Bereiche sind in site.yaml nicht angegeben; „\(name)“ bekommt eine Liste unter diesem Namen.",
        "site.yaml declares no areas; “\(name)” gets a list under this name."),
      help: BilingualText(
        "Geben Sie ihn in site.yaml an: areas: [{id: \(Slug.make(name)), name: \(name)}]",
        "Declare it in site.yaml: areas: [{id: \(Slug.make(name)), name: \(name)}]"))
  }
}
