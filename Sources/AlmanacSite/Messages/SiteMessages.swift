import AlmanacMarkdown
import AlmanacModel

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
          "Write an existing id, or add \(kind.home.english).")
    ).offering(nearest, for: text)
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

  static func referenceToInternal(_ kind: ReferenceKind, _ id: String) -> DiagnosticMessage {
    internalNamed(
      BilingualText(
        "\(kind.german) „\(id)“ ist intern und darf öffentlich nicht genannt werden.",
        "The \(kind.english) “\(id)” is internal and must not be named in public."))
  }

  static func linkToInternal(_ destination: String) -> DiagnosticMessage {
    internalNamed(
      BilingualText(
        "Der Link „\(destination)“ führt zu etwas Internem, das öffentlich nicht genannt werden darf.",
        "The link “\(destination)” leads to something internal, which must not be named in public."))
  }

  private static func internalNamed(_ text: BilingualText) -> DiagnosticMessage {
    DiagnosticMessage(
      .error, "E403", text: text,
      help: BilingualText(
        "Nehmen Sie den Verweis mit seinem Text heraus, oder ändern Sie die Sichtbarkeit dessen, was er nennt.",
        "Take the reference out with its text, or change the visibility of what it names."))
  }

  /// - Parameter meant: the address of the web that the link was meant to be, where it looks like one.
  static func deadLink(_ destination: String, nearest: String?, meant: MeantAddress? = nil)
    -> DiagnosticMessage
  {
    let text: BilingualText
    let help: BilingualText
    var offered: String?
    switch meant {
    case .withoutScheme(let address):
      text = BilingualText(
        "Dem Link „\(destination)“ fehlt „https://“.", "The link “\(destination)” lacks “https://”.")
      help = BilingualText("Schreiben Sie: \(address)", "Write: \(address)")
    case .inTwoBrackets(let address):
      text = BilingualText(
        "Um die Adresse „\(destination)“ stehen zwei Paar Klammern.",
        "Two pairs of brackets stand around the address “\(destination)”.")
      help = BilingualText("Schreiben Sie: [Text](\(address))", "Write: [text](\(address))")
    case nil:
      offered = nearest
      text = BilingualText(
        "Der Link „\(destination)“ führt ins Leere.", "The link “\(destination)” leads nowhere.")
      help =
        nearest.map { BilingualText("Meinten Sie „\($0)“?", "Did you mean “\($0)”?") }
        ?? BilingualText(
          "Schreiben Sie den Pfad von dieser Datei zur anderen, z. B. ../regions/freiburg.md, oder event:KENNUNG.",
          "Write the path from this file to the other, such as ../regions/freiburg.md, or event:ID.")
    }
    return DiagnosticMessage(.error, "E404", text: text, help: help).offering(offered, for: destination)
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
          "The places of a page are its headings, in lower case and with hyphens.")
    ).offering(nearest.map { "#\($0)" }, for: "#\(fragment)")
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
          "Put the file into media/ or beside this file and write the path from here.")
    ).offering(nearest, for: destination)
  }

  static func unknownPostKind(_ text: String, nearest: String?) -> DiagnosticMessage {
    let all = PostKind.allCases.map(\.rawValue).joined(separator: ", ")
    return DiagnosticMessage(
      .error, "E416",
      text: BilingualText(
        "Beiträge der Art „\(text)“ gibt es nicht.", "There are no posts of the kind “\(text)”."),
      help: BilingualText(
        (nearest.map { "Meinten Sie „\($0)“? " } ?? "") + "Es gibt: \(all).",
        (nearest.map { "Did you mean “\($0)”? " } ?? "") + "There are: \(all).")
    ).offering(nearest, for: text)
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

  static func addressRefusedByWindows(
    _ step: String, _ refusal: PortableName.Refusal, _ origin: AddressOrigin
  ) -> DiagnosticMessage {
    let reason: BilingualText =
      switch refusal {
      case .device(let name):
        BilingualText("„\(name)“ ist dort der Name eines Geräts", "“\(name)” is the name of a device there")
      case .sign(let sign):
        BilingualText("„\(sign)“ darf dort in keinem Namen stehen", "“\(sign)” may stand in no name there")
      case .end:
        BilingualText(
          "am Ende darf dort kein Punkt und kein Leerzeichen stehen",
          "no name may end in a dot or a blank there")
      }
    let help: BilingualText =
      switch origin {
      case .formerAddress:
        BilingualText(
          "Ändern Sie die frühere Adresse in „aliases“.", "Change the former address in “aliases”.")
      case .fileName(takesSlug: true):
        BilingualText(
          "Benennen Sie die Datei um, oder schreiben Sie: slug: NAME", "Rename the file, or write: slug: NAME"
        )
      case .fileName(takesSlug: false):
        BilingualText("Benennen Sie die Datei um.", "Rename the file.")
      case .id: BilingualText("Geben Sie eine andere Kennung: id: NAME", "Give another id: id: NAME")
      }
    return DiagnosticMessage(
      .warning, "W403",
      text: BilingualText(
        "Die Adresse enthält „\(step)“, und so kann unter Windows kein Ordner heißen: \(reason.german).",
        "The address has “\(step)”, and no folder can be called that under Windows: \(reason.english)."),
      help: help)
  }
}
