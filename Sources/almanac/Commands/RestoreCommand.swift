import AlmanacBuild
import AlmanacModel
import AlmanacSite
import ArgumentParser

/// `almanac restore`.
struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration("restore", .restore)

  @Argument(help: ArgumentHelp(OptionHelp.restoredDay, ValueName.day))
  var day: String?

  @OptionGroup var site: SiteOptions

  func validate() throws {
    guard let day, DayArgument.day(day) == nil, !day.contains(".") else { return }
    throw ValidationError(CommandMessages.takesDayOrVersion(not: day))
  }

  func run() throws {
    let terminal = site.terminal
    let run = CommandRun(terminal: terminal, content: site.content)
    let options = site.buildOptions
    let lock = try run.attempt { try SiteLock.take(content: site.content, patience: 3000) }
    defer { withExtendedLifetime(lock) {} }
    let before = try run.read(options)
    let restoration = ContentRestoration(content: site.content)
    let outcome = try run.attempt {
      let version = try restoration.version(
        named: day, upTo: day.flatMap(DayArgument.day), present: before.tree)
      return try restoration.restore(
        version, present: before.tree, today: options.calendarDay(in: before.site.configuration.zone))
    }
    guard !outcome.written.isEmpty || !outcome.removed.isEmpty else {
      return terminal.say(CommandMessages.alreadyThere(outcome.version.name))
    }
    let after = try run.read(options)
    let known = Set(Self.pages(before).map(\.path))
    for page in Self.pages(after) where !known.contains(page.path) {
      terminal.result(line(CommandMessages.becomesPublic(page.path, page.title)))
    }
    for path in outcome.missingPictures {
      terminal.result(line(CommandMessages.pictureIsMissing("\(site.content)/\(path)")))
    }
    terminal.say(
      CommandMessages.restored(
        outcome.version.name, written: outcome.written.count, removed: outcome.removed.count))
    if let kept = outcome.kept { terminal.say(CommandMessages.presentKept(kept.name)) }
    terminal.say(CommandMessages.publishNext)
  }

  private func line(_ text: BilingualText) -> [UInt8] {
    Array((text.text(in: site.terminal.language) + "\n").utf8)
  }

  /// The public pages that stand for something of the content.
  private static func pages(_ linked: LinkedSite) -> [(path: String, title: String)] {
    let written = Set(linked.site.pathsBySource.map(\.value))
    let events = linked.site.events.map(\.path)
    let paths = written.union(events)
    return linked.site.plan.outputs.compactMap { output in
      paths.contains(output.sitePath) ? (output.sitePath, output.title ?? "") : nil
    }
  }
}
