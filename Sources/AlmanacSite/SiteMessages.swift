import AlmanacModel

/// What a reference can refer to, in the words of messages.
public enum ReferenceKind: Sendable {
  case region, topic, project, format, area, series, event, post, source, person

  var german: String {
    switch self {
    case .region: "Region"
    case .topic: "Thema"
    case .project: "Projekt"
    case .format: "Format"
    case .area: "Bereich"
    case .series: "Reihe"
    case .event: "Termin"
    case .post: "Beitrag"
    case .source: "Quelle"
    case .person: "Person"
    }
  }

  var english: String {
    switch self {
    case .region: "region"
    case .topic: "topic"
    case .project: "project"
    case .format: "format"
    case .area: "area"
    case .series: "series"
    case .event: "event"
    case .post: "post"
    case .source: "source"
    case .person: "person"
    }
  }

  /// Where these are declared.
  var home: BilingualText {
    switch self {
    case .region: BilingualText("eine Datei regions/ID.md", "a file regions/ID.md")
    case .topic: BilingualText("einen Eintrag in topics.yaml", "an entry in topics.yaml")
    case .project: BilingualText("eine Datei projects/ID.md", "a file projects/ID.md")
    case .format:
      BilingualText("einen Eintrag unter formats in site.yaml", "an entry of formats in site.yaml")
    case .area: BilingualText("einen Eintrag unter areas in site.yaml", "an entry of areas in site.yaml")
    case .series: BilingualText("sie mit series in einem Beitrag", "it with series in a post")
    case .event: BilingualText("einen Eintrag in events.yaml", "an entry in events.yaml")
    case .post: BilingualText("eine Datei in magazine/", "a file in magazine/")
    case .source: BilingualText("einen Eintrag in sources.yaml", "an entry in sources.yaml")
    case .person: BilingualText("einen Eintrag in people.yaml", "an entry in people.yaml")
    }
  }
}

/// The messages of this target.
enum SiteMessages {
  static func unknownReference(_ kind: ReferenceKind, _ text: String, nearest: String?) -> DiagnosticMessage {
    DiagnosticMessage(
      .error, "E401",
      text: BilingualText(
        "\(kind.german) „\(text)“ gibt es nicht.", "There is no \(kind.english) “\(text)”."),
      help: nearest.map {
        BilingualText("Meinten Sie „\($0)“?", "Did you mean “\($0)”?")
      }
        ?? BilingualText(
          "Schreiben Sie eine vorhandene Kennung, oder legen Sie \(kind.home.german) an.",
          "Write an existing id, or add \(kind.home.english)."))
  }

  static func addressCollision(_ path: String, other: String) -> DiagnosticMessage {
    DiagnosticMessage(
      .error, "E402",
      text: BilingualText(
        "Die Adresse „\(path)“ ist schon vergeben: an \(other).",
        "The address “\(path)” is already taken by \(other)."),
      help: BilingualText(
        "Geben Sie einem der beiden einen anderen Namen, bei Beiträgen mit „slug:“, bei Terminen mit „id:“.",
        "Give one of the two another name: posts with “slug:”, events with “id:”."))
  }

  static func referenceToInternal(_ id: String) -> DiagnosticMessage {
    DiagnosticMessage(
      .error, "E403",
      text: BilingualText(
        "Der Termin „\(id)“ ist intern und darf öffentlich nicht genannt werden.",
        "The event “\(id)” is internal and must not be named in public."),
      help: BilingualText(
        "Nehmen Sie den Verweis heraus, oder ändern Sie die Sichtbarkeit des Termins.",
        "Take the reference out, or change the event's visibility."))
  }

  static func deadLink(_ destination: String, nearest: String?) -> DiagnosticMessage {
    DiagnosticMessage(
      .error, "E404",
      text: BilingualText(
        "Der Link „\(destination)“ führt ins Leere.", "The link “\(destination)” leads nowhere."),
      help: nearest.map {
        BilingualText("Meinten Sie „\($0)“?", "Did you mean “\($0)”?")
      }
        ?? BilingualText(
          "Schreiben Sie den Pfad von dieser Datei zur anderen, z. B. ../regions/freiburg.md, oder event:KENNUNG.",
          "Write the path from this file to the other, such as ../regions/freiburg.md, or event:ID."))
  }

  static func deadFragment(_ fragment: String, in target: String, nearest: String?) -> DiagnosticMessage {
    DiagnosticMessage(
      .error, "E405",
      text: BilingualText(
        "Auf der Seite „\(target)“ gibt es keine Stelle „#\(fragment)“.",
        "There is no place “#\(fragment)” on the page “\(target)”."),
      help: nearest.map {
        BilingualText("Meinten Sie „#\($0)“?", "Did you mean “#\($0)”?")
      }
        ?? BilingualText(
          "Die Stellen einer Seite sind ihre Überschriften, klein geschrieben und mit Bindestrichen.",
          "The places of a page are its headings, in lower case and with hyphens."))
  }

  static func missingPicture(_ destination: String, nearest: String?) -> DiagnosticMessage {
    DiagnosticMessage(
      .error, "E406",
      text: BilingualText(
        "Die Datei „\(destination)“ gibt es nicht.", "There is no file “\(destination)”."),
      help: nearest.map {
        BilingualText("Meinten Sie „\($0)“?", "Did you mean “\($0)”?")
      }
        ?? BilingualText(
          "Legen Sie die Datei in media/ oder neben diese Datei und schreiben Sie den Pfad von hier aus.",
          "Put the file into media/ or beside this file and write the path from here."))
  }

  static func linkToHidden(_ destination: String) -> DiagnosticMessage {
    DiagnosticMessage(
      .error, "E407",
      text: BilingualText(
        "Der Link „\(destination)“ führt zu einem Beitrag, der nicht gezeigt wird.",
        "The link “\(destination)” leads to a post that is not shown."),
      help: BilingualText(
        "Nehmen Sie den Link heraus, bis der Beitrag erscheint, oder ändern Sie draft, publish oder expires.",
        "Take the link out until the post is shown, or change draft, publish or expires."))
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
          "Write the name in full, or add the entry to \(home)."))
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
          "Add an entry with id and name to “areas” in site.yaml."))
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

  static func unknownPostKind(_ text: String, nearest: String?) -> DiagnosticMessage {
    let all = PostKind.allCases.map(\.rawValue).joined(separator: ", ")
    return DiagnosticMessage(
      .error, "E416",
      text: BilingualText(
        "Beiträge der Art „\(text)“ gibt es nicht.", "There are no posts of the kind “\(text)”."),
      help: BilingualText(
        (nearest.map { "Meinten Sie „\($0)“? " } ?? "") + "Es gibt: \(all).",
        (nearest.map { "Did you mean “\($0)”? " } ?? "") + "There are: \(all)."))
  }

  static let missingURL = DiagnosticMessage(
    .warning, "W401",
    text: BilingualText(
      "In site.yaml fehlt „url“: Kalender, Feeds und Sitemap entstehen nicht.",
      "site.yaml has no “url”: calendars, feeds and the sitemap are left out."),
    help: BilingualText(
      "Schreiben Sie die öffentliche Adresse, z. B. url: https://allianz.example.org/",
      "Write the public address, such as url: https://alliance.example.org/"))

  static func unknownAddress(_ destination: String) -> DiagnosticMessage {
    DiagnosticMessage(
      .warning, "W402",
      text: BilingualText(
        "Die Adresse „\(destination)“ gibt es auf dieser Site nicht.",
        "This site has no address “\(destination)”."),
      help: BilingualText(
        "Verweisen Sie auf die Datei selbst, z. B. ../magazine/2025/beitrag.md oder ../media/bild.jpg; dann stimmt die Adresse immer.",
        "Refer to the file itself, such as ../magazine/2025/post.md or ../media/picture.jpg; then the address is always right."
      ))
  }

  static func regionWithoutPlace(_ id: String) -> DiagnosticMessage {
    DiagnosticMessage(
      .error, "E408",
      text: BilingualText(
        "Der Termin „\(id)“ hat weder Region noch Bereich.", "The event “\(id)” has neither region nor area."),
      help: BilingualText(
        "Schreiben Sie region: KENNUNG, region: alle oder area: KENNUNG.",
        "Write region: ID, region: alle or area: ID."))
  }

  static func longInMonths(_ id: String, _ months: Int) -> DiagnosticMessage {
    DiagnosticMessage(
      .warning, "W422",
      text: BilingualText(
        "Der Termin „\(id)“ dauert länger als \(months) Monate; die Monatsseiten zeigen ihn nur im ersten und im letzten.",
        "The event “\(id)” lasts longer than \(months) months; month pages show it in the first and the last only."
      ),
      help: BilingualText(
        "Prüfen Sie das Jahr in „end“, oder schreiben Sie kürzere Termine.",
        "Check the year in “end”, or write shorter dates."))
  }

  static func addressTooLong(_ path: String) -> DiagnosticMessage {
    DiagnosticMessage(
      .error, "E421",
      text: BilingualText(
        "Die Adresse „\(path.prefix(60))…“ ist zu lang.", "The address “\(path.prefix(60))…” is too long."),
      help: BilingualText(
        "Schreiben Sie eine kürzere: höchstens 255 Zeichen zwischen zwei Schrägstrichen.",
        "Write a shorter one: at most 255 characters between two slashes."))
  }

  static func addressRefusedByWindows(_ step: String) -> DiagnosticMessage {
    DiagnosticMessage(
      .warning, "W403",
      text: BilingualText(
        "Die Adresse enthält „\(step)“; unter Windows kann es diesen Ordner nicht geben.",
        "The address has “\(step)”; Windows cannot have a folder of this name."),
      help: BilingualText(
        "Geben Sie eine andere Kennung, oder schreiben Sie bei Beiträgen slug: NAME.",
        "Give another id, or write slug: NAME in posts."))
  }
}
