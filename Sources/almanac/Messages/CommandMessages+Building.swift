import AlmanacBuild
import AlmanacModel
import CivilTime

extension CommandMessages {
  // MARK: - build

  static func foreignFile(_ path: String) -> BilingualText {
    BilingualText("Nicht von Almanac, bleibt liegen: \(path)", "Not made by Almanac, left alone: \(path)")
  }

  static func built(posts: Int, events: Int, _ report: PublishingReport) -> BilingualText {
    let (new, changed, removed) = (report.added.count, report.changed.count, report.removed.count)
    let (posts, events) = (CountedWord.posts.text(posts), CountedWord.events.text(events))
    let files = CountedWord.files.text(new + changed + report.unchanged)
    return BilingualText(
      "\(posts.german), \(events.german): \(files.german), \(new) neu, \(changed) geändert, \(removed) entfernt, \(report.unchanged) unverändert.",
      "\(posts.english), \(events.english): \(files.english), \(new) new, \(changed) changed, \(removed) removed, \(report.unchanged) unchanged."
    )
  }

  static func hidden(_ title: String, _ reason: BilingualText) -> BilingualText {
    BilingualText("Nicht gezeigt: \(title) (\(reason.german))", "Hidden: \(title) (\(reason.english))")
  }

  static func nextBuild(_ day: Day) -> BilingualText {
    BilingualText("Das nächste Mal bauen: \(day).", "Build next on \(day).")
  }

  /// Findings of one code in one file that are not shown one by one.
  static func moreOfOneCode(_ count: Int, lines: [Int]) -> BilingualText {
    let shown = lines.prefix(100).map(String.init).joined(separator: ", ") + (lines.count > 100 ? ", …" : "")
    return BilingualText(
      lines.count == 1
        ? "noch \(count)-mal in Zeile \(shown)." : "noch \(count)-mal, in den Zeilen \(shown).",
      lines.count == 1 ? "\(count) more in line \(shown)." : "\(count) more in lines \(shown).")
  }

  static func moreHidden(_ count: Int) -> BilingualText {
    BilingualText(
      "Nicht gezeigt: \(count) weitere (alle: almanac list posts --hidden)",
      "Hidden: \(count) more (all of them: almanac list posts --hidden)")
  }

  static func moreWarnings(_ count: Int) -> BilingualText {
    BilingualText(
      count == 1
        ? "Und eine weitere Warnung; alle zeigt: almanac check"
        : "Und \(count) weitere Warnungen; alle zeigt: almanac check",
      count == 1
        ? "And one more warning; all are shown by: almanac check"
        : "And \(count) more warnings; all are shown by: almanac check")
  }

  static func warnings(_ count: Int) -> BilingualText {
    let warnings = CountedWord.warnings.text(count)
    return BilingualText("\(warnings.german).", "\(warnings.english).")
  }

  static func nothingPublished(errors: Int) -> BilingualText {
    let errors = CountedWord.errors.text(errors)
    return BilingualText(
      "\(errors.german): Nichts wurde veröffentlicht, output/ ist, wie es war.",
      "\(errors.english): nothing was published, output/ is as it was.")
  }

  static func keepGoing(despite files: String) -> BilingualText {
    BilingualText(
      "Trotzdem bauen: almanac build --keep-going (was in diesen Dateien falsch ist, wird dann ausgelassen: \(files); Veröffentlichtes geht dabei nicht verloren).",
      "To build all the same: almanac build --keep-going (what is wrong in these files is left out then: \(files); nothing that is published gets lost)."
    )
  }

  static let notEvenDespiteMistakes = BilingualText(
    "Auch mit --keep-going geht es nicht weiter: Veröffentlichtes ginge verloren, oder der Gestaltung fehlt etwas.",
    "Not even --keep-going goes on here: something published would get lost, or the theme is broken.")

  static func appearsPartly(_ names: String) -> BilingualText {
    BilingualText(
      "Erscheint ohne die fehlerhafte Angabe: \(names)", "Appears without the field that is wrong: \(names)")
  }

  static func staysAsPublished(_ names: String) -> BilingualText {
    BilingualText("Bleibt, wie es veröffentlicht ist: \(names)", "Stays as it is published: \(names)")
  }

  static func isMissing(_ names: String) -> BilingualText {
    BilingualText("Neu und fehlerhaft, fehlt: \(names)", "New and wrong, is missing: \(names)")
  }

  /// What a stage of the build does, while it does; its own name where there are no words for it.
  static func stage(_ name: String) -> BilingualText { stages[name] ?? verbatim(name) }

  private static let stages = [
    "read": BilingualText("Lesen", "Reading"), "parse": BilingualText("Verstehen", "Parsing"),
    "link": BilingualText("Verknüpfen", "Linking"),
    "related": BilingualText("Verwandtes suchen", "Finding related posts"),
    "bodies": BilingualText("Texte setzen", "Setting texts"),
    "ledger": BilingualText("Vergleichen", "Comparing"), "theme": BilingualText("Gestaltung", "Theme"),
    "check": BilingualText("Prüfen", "Checking"), "search": BilingualText("Suche", "Search"),
    "prepare": BilingualText("Vorbereiten", "Preparing"),
    "render and write": BilingualText("Seiten schreiben", "Writing pages"),
    "publish": BilingualText("Veröffentlichen", "Publishing"),
  ]

  static func reviewCopy(_ folder: String) -> BilingualText {
    BilingualText(
      "Zur Ansicht, nicht veröffentlicht: \(folder)/index.html",
      "For approval, not published: \(folder)/index.html")
  }

  // MARK: - publish

  static func ledgerWritten(_ path: String) -> BilingualText {
    BilingualText("Verzeichnis der Veröffentlichungen: \(path)", "Ledger: \(path)")
  }

  static func copied(to folder: String, _ report: PublishingReport) -> BilingualText {
    let (files, removed, same) = (
      CountedWord.files.text(report.written), report.removed.count, report.unchanged
    )
    return BilingualText(
      "Kopie in \(folder): \(files.german) geschrieben, \(removed) entfernt, \(same) unverändert.",
      "Copy in \(folder): \(files.english) written, \(removed) removed, \(same) unchanged.")
  }

  static func sent(to host: String, _ report: HostReport) -> BilingualText {
    let (files, removed, same) = (CountedWord.files.text(report.sent), report.removed, report.unchanged)
    return BilingualText(
      "Gesendet nach \(host): \(files.german), davon \(report.added) neu; \(removed) entfernt, \(same) unverändert.",
      "Sent to \(host): \(files.english), of them \(report.added) new; \(removed) removed, \(same) unchanged."
    )
  }

  static func lookAt(_ address: String) -> BilingualText {
    BilingualText("Sehen Sie nach: \(address)", "Have a look: \(address)")
  }

  static func liesHere(_ folder: String) -> BilingualText {
    BilingualText(
      "Die Site liegt in \(folder)/. Ins Netz bringt sie: almanac publish --to ZIEL (ein Ordner, nutzer@server:pfad oder sftp://nutzer@server/pfad)",
      "The site lies in \(folder)/. To bring it to the web: almanac publish --to TARGET (a folder, user@host:path or sftp://user@host/path)"
    )
  }

  static func confirmTarget(_ target: String) -> BilingualText {
    BilingualText(
      "site.yaml will nach \(target) veröffentlichen. Stimmt das? [j/N]",
      "site.yaml wants to publish to \(target). Is that right? [y/N]")
  }

  static func recipeWritten(_ path: String) -> BilingualText {
    BilingualText(
      "Was der Dienst noch braucht, steht darin: \(path)",
      "What the service needs besides stands in it: \(path)")
  }

  static let intoCrontab = BilingualText(
    "Fügen Sie die Zeile ein: crontab -e", "Add the line: crontab -e")

  static let intoUnits = BilingualText(
    "Legen Sie beide Dateien an, dann: systemctl --user enable --now almanac.timer; damit er auch läuft, wenn niemand angemeldet ist: loginctl enable-linger",
    "Make both files, then: systemctl --user enable --now almanac.timer; so that it runs with nobody logged in: loginctl enable-linger"
  )

  // MARK: - check

  static let nothingToRepair = BilingualText("Nichts zu reparieren.", "Nothing to repair.")
  static let confirmRepair = BilingualText("So ändern? [j/N]", "Change this? [y/N]")
  static let nothingChanged = BilingualText("Nichts geändert.", "Nothing changed.")
  static let repaired = BilingualText("Repariert.", "Repaired.")
}
