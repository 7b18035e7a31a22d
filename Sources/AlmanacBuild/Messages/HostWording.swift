import AlmanacModel

/// What is said of targets on other machines.
enum HostWording {
  static func of(_ failure: BuildFailure) -> (text: BilingualText, help: BilingualText) {
    switch failure {
    case .targetUnclear(let name): (unclear(PublicationTarget.shown(name)), forms)
    case .targetUnconfirmed(let name): (unconfirmed(PublicationTarget.shown(name)), confirm)
    case .removesMany(let target, let removed, let all): (many(target, removed, all), deleteMany)
    case .programMissing(let name): (missing(name), install(name))
    case .hostFailed(let program, let code): (failed(program, code), goOn)
    default: (unclear(""), forms)
    }
  }

  private static func unclear(_ name: String) -> BilingualText {
    BilingualText(
      "„\(name)“ ist kein Ort, an den sich veröffentlichen lässt.",
      "“\(name)” is no place that can be published to.")
  }

  private static let forms = BilingualText(
    "Es gehen: ein Ordner, nutzer@server:pfad, sftp://nutzer@server/pfad, rsync://server/modul/pfad. In Namen und Pfaden stehen nur Buchstaben ohne Zeichen darauf, Ziffern und . _ / ~ -, am Anfang kein Strich. Anschluss und Schlüssel stehen in ~/.ssh/config.",
    "Possible are: a folder, user@host:path, sftp://user@host/path, rsync://host/module/path. Names and paths have only letters without marks, digits and . _ / ~ -, and no dash at their beginning. Port and key belong into ~/.ssh/config."
  )

  private static func unconfirmed(_ name: String) -> BilingualText {
    BilingualText(
      "site.yaml will nach „\(name)“ veröffentlichen; auf diesem Rechner hat das noch niemand bestätigt.",
      "site.yaml wants to publish to “\(name)”; nobody on this machine has confirmed that yet.")
  }

  private static let confirm = BilingualText(
    "Stimmt das Ziel, rufen Sie einmal auf: almanac publish --yes",
    "If the target is right, run once: almanac publish --yes")

  private static func many(_ target: String, _ removed: Int, _ all: Int) -> BilingualText {
    BilingualText(
      "In „\(target)“ würden \(removed) von \(all) Dateien entfernt; dorthin ging nichts.",
      "\(removed) of \(all) files would be removed in “\(target)”; nothing went there.")
  }

  private static let deleteMany = BilingualText(
    "Sehen Sie nach, ob Ziel und Inhalt stimmen. Ist es gewollt: almanac publish --delete-many",
    "Check whether target and content are right. If it is meant: almanac publish --delete-many")

  private static func missing(_ name: String) -> BilingualText {
    BilingualText("Das Programm \(name) fehlt auf diesem Rechner.", "This machine lacks the program \(name).")
  }

  private static func install(_ name: String) -> BilingualText {
    let package = name == "rsync" ? "rsync" : "openssh-client"
    return BilingualText(
      "Installieren Sie es: sudo apt install \(package)", "Install it: sudo apt install \(package)")
  }

  private static func failed(_ program: String, _ code: Int?) -> BilingualText {
    guard let code else {
      return BilingualText(
        "\(program) kam nicht ans Ende und wurde beendet.",
        "\(program) did not come to an end and was stopped.")
    }
    return BilingualText(
      "\(program) endete mit \(code); was es dazu sagt, steht darüber.",
      "\(program) ended with \(code); what it says about that stands above.")
  }

  private static let goOn = BilingualText(
    "Ist das behoben, geht derselbe Befehl weiter; bis dahin passen die Seiten dort zueinander.",
    "Once that is mended the same command goes on; until then the pages there fit each other.")
}
