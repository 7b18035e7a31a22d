import AlmanacBuild
import AlmanacModel
import AlmanacSite
import ArgumentParser

/// `almanac list`.
struct ListCommand: ParsableCommand {
  enum Subject: String, ExpressibleByArgument, CaseIterable {
    case events, posts, feeds, pages, translations
  }

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv
  }

  static let configuration = CommandConfiguration("list", .list)

  @Argument(help: ArgumentHelp(OptionHelp.subject, ValueName.subject))
  var subject: Subject

  @OptionGroup var site: SiteOptions

  @Option(help: ArgumentHelp(OptionHelp.textJSONOrCSV, ValueName.format))
  var format: Format = .text

  @Option(help: ArgumentHelp(OptionHelp.ofRegion, ValueName.id))
  var region: String?

  @Option(help: ArgumentHelp(OptionHelp.ofTopic, ValueName.id))
  var topic: String?

  @Option(help: ArgumentHelp(OptionHelp.ofFormat, ValueName.id))
  var formatID: String?

  @Option(help: ArgumentHelp(OptionHelp.fromDay, ValueName.day))
  var from: String?

  @Option(help: ArgumentHelp(OptionHelp.toDay, ValueName.day))
  var to: String?

  @Flag(help: ArgumentHelp(OptionHelp.hidden))
  var hidden = false

  func validate() throws {
    for (option, text) in [("--from", from), ("--to", to)] {
      if let text { _ = try DayArgument.required(text, option: option) }
    }
  }

  func run() throws {
    let terminal = site.terminal
    let run = CommandRun(terminal: terminal, content: site.content)
    let linked = try run.read(site.buildOptions)
    let errors = Excerpts(linked.tree).fill(linked.log).filter { $0.severity == .error }
    run.printFindings(errors)
    let filter = SiteListing.Filter(
      region: region, topic: topic, format: formatID, from: from.flatMap(DayArgument.day),
      to: to.flatMap(DayArgument.day), hiddenOnly: hidden)
    try checkNames(linked.site, run)
    let listing = SiteListing(linked, filter: filter, content: site.content)
    let rows: [SiteListing.Row] =
      switch subject {
      case .events: listing.events()
      case .posts: listing.posts()
      case .feeds: listing.feeds()
      case .pages: listing.pages()
      case .translations: listing.translations()
      }
    terminal.result(
      ListingText(
        rows: rows, columns: listing.columns(subject.rawValue), language: terminal.language,
        width: terminal.columns(of: .result)
      ).bytes(format.rawValue))
    if !errors.isEmpty { throw CommandRun.Code.content }
  }

  /// A filter that names nothing would silently list nothing.
  private func checkNames(_ site: Site, _ run: CommandRun) throws {
    let names: [(String?, String, [String])] = [
      (region, "--region", site.regions.map(\.id)), (topic, "--topic", site.topics.map(\.id)),
      (formatID, "--format-id", site.formats.map(\.id)),
    ]
    for (name, option, known) in names {
      guard let name, !known.contains(name) else { continue }
      let nearest = NearestName.of(name, in: known) ?? known.sorted().joined(separator: ", ")
      run.explain(CommandMessages.unknownValue(name, of: option), CommandMessages.known(nearest))
      throw CommandRun.Code.usage
    }
  }
}
