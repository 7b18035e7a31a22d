import AlmanacBuild
import ArgumentParser
import FoundationEssentials

/// `almanac schedule`.
struct ScheduleCommand: ParsableCommand {
  static let configuration = CommandConfiguration("schedule", .schedule)

  @Flag(help: ArgumentHelp(OptionHelp.cron))
  var cron = false

  @Option(help: ArgumentHelp(OptionHelp.nightlyTime, ValueName.time))
  var at = "03:15"

  @OptionGroup var language: LanguageOption

  func validate() throws { if time == nil { throw ValidationError(UsageMessages.takesTime(not: at)) } }

  /// The hour and the minute.
  private var time: (hour: Int, minute: Int)? {
    let parts = at.split(separator: ":", omittingEmptySubsequences: false)
    let isPlain = parts.count == 2 && parts.allSatisfy { (1...2).contains($0.utf8.count) }
    guard isPlain, let hour = Int(parts[0]), let minute = Int(parts[1]), (0..<24).contains(hour),
      (0..<60).contains(minute)
    else { return nil }
    return (hour, minute)
  }

  func run() throws {
    let terminal = Terminal()
    guard let time, let program = InstalledFiles.binary else { return }
    let schedule = NightlySchedule(
      program: program, folder: FileManager.default.currentDirectoryPath, hour: time.hour,
      minute: time.minute,
      language: terminal.language)
    guard !cron else {
      terminal.result(schedule.cronLine)
      return terminal.say(CommandMessages.intoCrontab)
    }
    for unit in schedule.units { terminal.result("# ~/.config/systemd/user/\(unit.name)\n\(unit.text)\n") }
    terminal.say(CommandMessages.intoUnits)
  }
}
