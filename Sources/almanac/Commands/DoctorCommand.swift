import AlmanacBuild
import AlmanacModel
import ArgumentParser
import Foundation

/// `almanac doctor`.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Examines the machine: zone data, language, disk, themes, seeds.",
    discussion: "Example: almanac doctor --output output")

  @OptionGroup var site: SiteOptions

  @Option(help: ArgumentHelp("The folder to publish into.", valueName: "dir"))
  var output = "output"

  func run() throws {
    let terminal = site.terminal
    let examination = Examination(content: site.content, themes: site.themes, output: output)
    let rows = examination.results.map { result in
      [
        result.isRight ? "ok" : (result.isNeeded ? "!!" : "--"), result.subject.text(in: terminal.language),
        result.finding.text(in: terminal.language),
      ]
    }
    terminal.result(TextTable(rows, width: terminal.columns(of: .result)).text)
    for result in examination.results where !result.isRight {
      terminal.say("help: \(result.help.text(in: terminal.language))")
    }
    if examination.results.contains(where: { !$0.isRight && $0.isNeeded }) { throw CommandRun.Code.machine }
  }
}

/// What the doctor looks at.
struct Examination {
  struct Result {
    let subject: BilingualText
    let finding: BilingualText
    let help: BilingualText
    let isRight: Bool
    /// Without it Almanac does not work; else it only works differently.
    var isNeeded = true
  }

  let results: [Result]

  init(content: String, themes: String?, output: String) {
    let environment = ProcessInfo.processInfo.environment
    let outputParent = (output as NSString).deletingLastPathComponent
    let folder = outputParent.isEmpty ? "." : outputParent
    results =
      [Self.version(), Self.zoneData(), Self.language(environment), Self.sharedLibraries()]
      + Self.disk(folder)
      + [
        Self.installed("themes", BilingualText("Gestaltung", "Themes"), themes.map { [$0] }, content),
        Self.installed("seeds", BilingualText("Vorlagen", "Seeds"), nil, content),
        Self.contentFolder(content),
      ]
  }

  private static func both(_ text: String) -> BilingualText { BilingualText(text, text) }

  private static func version() -> Result {
    let system = (try? String(contentsOfFile: "/etc/os-release", encoding: .utf8)) ?? ""
    let name =
      system.split(separator: "\n").first { $0.hasPrefix("PRETTY_NAME=") }?
      .dropFirst(12).trimmingCharacters(in: CharacterSet(charactersIn: "\"")) ?? "Linux"
    return Result(
      subject: both("Almanac"), finding: both("\(Version.text), \(name)"), help: both(""), isRight: true)
  }

  private static func zoneData() -> Result {
    let zone = ZoneExamination()
    return Result(
      subject: BilingualText("Zeitzonen", "Time zones"), finding: both(zone.version),
      help: BilingualText(
        "Installieren Sie die Zeitzonen: sudo apt install tzdata",
        "Install the time zones: sudo apt install tzdata"),
      isRight: zone.isRight)
  }

  private static func language(_ environment: [String: String]) -> Result {
    let value =
      ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? "C"
    let upper = value.uppercased()
    return Result(
      subject: BilingualText("Sprache", "Language"), finding: both(value),
      help: BilingualText(
        "Das Terminal zeigt vielleicht keine Umlaute: export LANG=de_DE.UTF-8",
        "The terminal may not show every letter: export LANG=en_US.UTF-8"),
      isRight: upper.hasSuffix("UTF-8") || upper.hasSuffix("UTF8"), isNeeded: false)
  }

  /// The libraries of the machine that the running program has taken in.
  private static func sharedLibraries() -> Result {
    let maps = (try? String(contentsOfFile: "/proc/self/maps", encoding: .utf8)) ?? ""
    let names = Set(
      maps.split(separator: "\n").compactMap { line in
        line.contains(".so") ? line.split(separator: "/").last.map(String.init) : nil
      })
    let curl = names.contains { $0.hasPrefix("libcurl") }
    return Result(
      subject: BilingualText("Bibliotheken", "Libraries"),
      finding: BilingualText(
        curl ? "libcurl4 ist da" : "keine nötig", curl ? "libcurl4 is there" : "none needed"),
      help: both(""), isRight: true)
  }

  private static func disk(_ folder: String) -> [Result] {
    let disk = DiskExamination(folder)
    let reason = disk.reason ?? both("")
    return [
      Result(
        subject: BilingualText("Schreiben", "Writing"),
        finding: disk.canWrite
          ? both(folder)
          : BilingualText("\(folder): \(reason.german)", "\(folder): \(reason.english)"),
        help: BilingualText(
          "Prüfen Sie die Zugriffsrechte von „\(folder)“.", "Check the permissions of “\(folder)”."),
        isRight: disk.canWrite),
      Result(
        subject: BilingualText("Tausch in einem Schritt", "Exchange in one step"),
        finding: disk.canExchange ? both("renameat2") : reason,
        help: BilingualText(
          "Diese Festplatte tauscht Ordner nicht: almanac build --in-place schreibt Datei für Datei.",
          "This disk does not exchange folders: almanac build --in-place writes file by file."),
        isRight: disk.canExchange, isNeeded: false),
      Result(
        subject: BilingualText("Zweite Namen für Dateien", "Second names for files"),
        finding: disk.canLink ? both("link") : reason,
        help: BilingualText(
          "Das Veröffentlichen dauert etwas länger und braucht mehr Platz; sonst ändert sich nichts.",
          "Publishing takes a little longer and more space; nothing else is different."),
        isRight: disk.canLink, isNeeded: false),
    ]
  }

  private static func installed(
    _ name: String, _ subject: BilingualText, _ given: [String]?, _ content: String
  ) -> Result {
    let folders = given ?? InstalledFiles.folders(name, besides: content)
    let found = folders.first { FileManager.default.fileExists(atPath: $0) }
    return Result(
      subject: subject, finding: found.map(both) ?? BilingualText("nicht gefunden", "not found"),
      help: BilingualText(
        "Entpacken Sie Almanac noch einmal; \(name)/ muss neben dem Programm liegen.",
        "Unpack Almanac again; \(name)/ must lie beside the program."),
      isRight: found != nil)
  }

  private static func contentFolder(_ content: String) -> Result {
    let isThere = FileManager.default.fileExists(atPath: "\(content)/site.yaml")
    return Result(
      subject: BilingualText("Inhalt", "Content"),
      finding: isThere ? both("\(content)/site.yaml") : BilingualText("hier keiner", "none here"),
      help: BilingualText(
        "Wechseln Sie in den Ordner Ihrer Site, oder legen Sie eine an: almanac init mein-verbund",
        "Change to the folder of your site, or begin one: almanac init my-alliance"),
      isRight: isThere, isNeeded: false)
  }
}
