import AlmanacBuild
import AlmanacModel
import ArgumentParser
import FoundationEssentials
import Glibc

/// `almanac doctor`.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration("doctor", .doctor)

  @OptionGroup var site: SiteOptions

  @Option(help: ArgumentHelp(OptionHelp.output, ValueName.folder))
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
    let folder = WholeFile.folder(of: output)
    results =
      [Self.version(), Self.zoneData(), Self.language(environment), Self.sharedLibraries()]
      + Self.disk(folder) + Self.pictures()
      + [
        Self.typeface(content),
        Self.installed("themes", CommandMessages.themes, themes.map { [$0] }, content),
        Self.installed("seeds", CommandMessages.seeds, nil, content),
        Self.contentFolder(content),
      ]
  }

  private static func version() -> Result {
    let system = (try? String(contentsOfFile: "/etc/os-release", encoding: .utf8)) ?? ""
    let name =
      system.split(separator: "\n").first { $0.hasPrefix("PRETTY_NAME=") }?
      .dropFirst(12).filter { $0 != "\"" } ?? "Linux"
    return Result(
      subject: CommandMessages.verbatim("Almanac"),
      finding: CommandMessages.verbatim("\(Version.text), \(name)"), help: CommandMessages.verbatim(""),
      isRight: true)
  }

  private static func zoneData() -> Result {
    let zone = ZoneExamination()
    return Result(
      subject: CommandMessages.timeZones, finding: CommandMessages.verbatim(zone.version),
      help: CommandMessages.installTimeZones, isRight: zone.isRight)
  }

  private static func language(_ environment: [String: String]) -> Result {
    let value =
      ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? "C"
    let upper = value.uppercased()
    return Result(
      subject: CommandMessages.language, finding: CommandMessages.verbatim(value),
      help: CommandMessages.setLanguage,
      isRight: upper.hasSuffix("UTF-8") || upper.hasSuffix("UTF8"), isNeeded: false)
  }

  /// The libraries of the machine that the running program has taken in.
  private static func sharedLibraries() -> Result {
    let maps = (try? String(contentsOfFile: "/proc/self/maps", encoding: .utf8)) ?? ""
    let names = Set(
      maps.split(separator: "\n").compactMap { line in
        line.contains(".so") ? line.split(separator: "/").last.map(String.init) : nil
      })
    let others = names.filter { name in !Self.ofEverySystem.contains { name.hasPrefix($0) } }.sorted()
    return Result(
      subject: CommandMessages.libraries,
      finding: others.isEmpty
        ? CommandMessages.noneNeeded : CommandMessages.verbatim(others.joined(separator: ", ")),
      help: CommandMessages.verbatim(""), isRight: true)
  }

  /// Beginnings of the names of what a Debian without anything installed has.
  private static let ofEverySystem = [
    "ld-linux", "libc.", "libc-", "libm.", "libm-", "libdl", "libpthread", "librt", "libgcc_s", "libstdc++",
  ]

  private static func disk(_ folder: String) -> [Result] {
    let disk = DiskExamination(folder)
    let reason = disk.reason ?? CommandMessages.verbatim("")
    return [
      Result(
        subject: CommandMessages.writing,
        finding: disk.canWrite
          ? CommandMessages.verbatim(folder) : CommandMessages.refusal(of: folder, reason),
        help: CommandMessages.checkAccess(to: folder), isRight: disk.canWrite),
      Result(
        subject: CommandMessages.exchange,
        finding: disk.canExchange ? CommandMessages.verbatim("renameat2") : reason,
        help: CommandMessages.buildInPlace, isRight: disk.canExchange, isNeeded: false),
      Result(
        subject: CommandMessages.secondNames,
        finding: disk.canLink ? CommandMessages.verbatim("link") : reason,
        help: CommandMessages.publishingTakesLonger, isRight: disk.canLink, isNeeded: false),
    ]
  }

  private static func pictures() -> [Result] {
    let pictures = PictureExamination()
    let decoders = Result(
      subject: CommandMessages.decoders,
      finding: pictures.canDecode
        ? CommandMessages.verbatim(pictures.libraries) : CommandMessages.withoutDecoders,
      help: CommandMessages.picturesAsTheyAre, isRight: pictures.canDecode, isNeeded: false)
    guard pictures.canDecode else { return [decoders] }
    return [
      decoders,
      Result(
        subject: CommandMessages.protection, finding: pictures.protections,
        help: CommandMessages.weakProtection, isRight: pictures.isShutIn, isNeeded: false),
    ]
  }

  private static func typeface(_ content: String) -> Result {
    let found = CardTypeface.folders(InstalledFiles.folders("fonts", besides: content)).first {
      FileManager.default.fileExists(atPath: "\($0)/\(CardTypeface.fileName)")
    }
    return Result(
      subject: CommandMessages.cardTypeface,
      finding: found.map(CommandMessages.verbatim) ?? CommandMessages.notFound,
      help: CommandMessages.installCardTypeface, isRight: found != nil, isNeeded: false)
  }

  private static func installed(
    _ name: String, _ subject: BilingualText, _ given: [String]?, _ content: String
  ) -> Result {
    let folders = given ?? InstalledFiles.folders(name, besides: content)
    let found = folders.first { FileManager.default.fileExists(atPath: $0) }
    return Result(
      subject: subject, finding: found.map(CommandMessages.verbatim) ?? CommandMessages.notFound,
      help: CommandMessages.unpackAgain(name), isRight: found != nil)
  }

  private static func contentFolder(_ content: String) -> Result {
    let isThere = FileManager.default.fileExists(atPath: "\(content)/site.yaml")
    return Result(
      subject: CommandMessages.content,
      finding: isThere ? CommandMessages.verbatim("\(content)/site.yaml") : CommandMessages.noContentHere,
      help: CommandMessages.goToSite, isRight: isThere, isNeeded: false)
  }
}
