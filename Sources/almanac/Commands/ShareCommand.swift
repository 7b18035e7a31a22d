import AlmanacBuild
import AlmanacModel
import AlmanacOutputs
import AlmanacSite
import ArgumentParser

/// `almanac share`.
struct ShareCommand: ParsableCommand {
  enum Channel: String, ExpressibleByArgument, CaseIterable {
    case linkedin, press
  }

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  static let configuration = CommandConfiguration("share", .share)

  @Argument(help: ArgumentHelp(OptionHelp.shareable, ValueName.id))
  var id: String

  @OptionGroup var site: SiteOptions

  @Option(help: ArgumentHelp(OptionHelp.channel, ValueName.channel))
  var channel: Channel?

  @Option(help: ArgumentHelp(OptionHelp.textOrJSON, ValueName.format))
  var format: Format = .text

  func run() throws {
    let run = CommandRun(terminal: site.terminal, content: site.content)
    let linked = try run.attempt {
      var timings = StageTimings()
      return try SiteBuilder(site.buildOptions).read(&timings)
    }
    let texts = try texts(linked, run)
    let wanted = [(Channel.linkedin, texts.linkedIn), (.press, texts.press)].filter {
      channel == nil || channel == $0.0
    }
    site.terminal.result(format == .json ? json(wanted) : text(wanted))
  }

  private func texts(_ linked: LinkedSite, _ run: CommandRun) throws -> ShareTexts {
    let renderer = ShareRenderer(site: linked.site, bodies: linked.bodies)
    let events = linked.site.events
    if let index = events.firstIndex(where: { $0.event.id.value == id }), let texts = renderer.event(index) {
      if events[index].isInvited { site.terminal.say(CommandMessages.eventByInvitation) }
      return texts
    }
    let posts = linked.site.posts
    if let index = posts.firstIndex(where: {
      $0.post.id == id || $0.post.slug.value == id || $0.post.matter.path == id
    }),
      let texts = renderer.post(index)
    {
      return texts
    }
    explain(linked.site, run)
    throw CommandRun.Code.usage
  }

  /// An internal event is not to be shared, and an unknown id has a nearest one.
  private func explain(_ site: Site, _ run: CommandRun) {
    if site.internalEvents.contains(where: { $0.id.value == id }) {
      return run.explain(CommandMessages.internalEvent(id), CommandMessages.internalIsNotShared)
    }
    let known = site.events.map(\.event.id.value) + site.posts.map(\.post.slug.value)
    run.explain(
      CommandMessages.nothingToShare(id),
      CommandMessages.shareable(nearest: NearestName.of(id, in: known)))
  }

  private func text(_ texts: [(Channel, String)]) -> [UInt8] {
    guard texts.count > 1 else { return texts.first.map { Array(($0.1 + "\n").utf8) } ?? [] }
    let press = "\(CommandMessages.press.german) / \(CommandMessages.press.english)"
    return Array(
      texts.map { "=== \($0.0 == .linkedin ? "LinkedIn" : press) ===\n\n\($0.1)\n" }.joined(
        separator: "\n"
      ).utf8)
  }

  private func json(_ texts: [(Channel, String)]) -> [UInt8] {
    let items = texts.map { JSONValue.allMembers(["channel": .text($0.0.rawValue), "text": .text($0.1)]) }
    return JSONValue.allMembers(["version": 1, "items": .array(items)]).bytes(indented: true) + [0x0A]
  }
}
