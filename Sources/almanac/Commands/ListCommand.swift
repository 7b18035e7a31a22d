import AlmanacBuild
import AlmanacModel
import AlmanacSite
import ArgumentParser

/// `almanac list`.
struct ListCommand: ParsableCommand {
  enum Subject: String, ExpressibleByArgument, CaseIterable {
    case events, posts, feeds, pages
  }

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv
  }

  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists events, posts, feeds or pages.",
    discussion: "Example: almanac list events --region freiburg --from 2024-01-01 --format csv")

  @Argument(help: "events, posts, feeds or pages.")
  var subject: Subject

  @OptionGroup var site: SiteOptions

  @Option(help: "text, json or csv.")
  var format: Format = .text

  @Option(help: "Only of this region.")
  var region: String?

  @Option(help: "Only of this topic.")
  var topic: String?

  @Option(help: "Only events of this format.")
  var formatID: String?

  @Option(help: ArgumentHelp("Only from this day on.", valueName: "day"))
  var from: String?

  @Option(help: ArgumentHelp("Only up to this day.", valueName: "day"))
  var to: String?

  @Flag(help: "Only what is not shown: drafts, posts of the future and the past, internal events.")
  var hidden = false

  func validate() throws {
    for text in [from, to].compactMap({ $0 }) where DayArgument.day(text) == nil {
      throw ValidationError("--from and --to take a day such as 2025-12-01, not “\(text)”.")
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
      }
    terminal.result(
      ListingText(
        rows: rows, columns: listing.columns(subject.rawValue), width: terminal.columns(of: .result)
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
