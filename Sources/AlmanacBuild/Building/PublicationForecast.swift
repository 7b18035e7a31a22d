import AlmanacModel
import AlmanacSite
import CivilTime

/// What a publication would do, found without doing it.
public struct PublicationForecast: Sendable {
  /// What speaks against it; errors only.
  public let hindrances: [Diagnostic]
  /// The texts that differ from what was published last; nil where nothing was.
  public let changes: [ContentChange]?
  /// What subscribers of calendars and feeds will see.
  public let subscribers: [SubscriberChanges.Item]

  /// Reads the site and compares it.
  /// - Parameter options: of the publication.
  /// - Throws: `BuildFailure` where something cannot be read.
  public init(_ options: BuildOptions) throws {
    var options = options
    (options.isPublication, options.occasion) = (true, .publication)
    let builder = SiteBuilder(options)
    var timings = StageTimings(progress: nil)
    var linked = try builder.read(&timings)
    linked.reportVanished(severity: .error, log: &linked.log)
    if !linked.unreadable.isIncomplete { linked = try builder.checkedForPublication(linked) }
    builder.launchCheck(linked, .publication).run(&linked.log)
    _ = builder.theme(for: &linked, &timings)
    hindrances = Excerpts(linked.tree).fill(linked.log).filter { $0.severity == .error }
    changes = ContentRestoration(content: options.content).changesSincePublication(present: linked.tree)
    subscribers =
      SubscriberChanges(
        since: .distantFuture, ledger: linked.ledger, site: linked.site, publication: linked.publication
      ).items
  }
}

/// A text of the content that differs from what it was.
public struct ContentChange: Sendable, Hashable {
  public enum What: String, Sendable {
    case added, changed, removed
  }
  public let what: What
  /// Relative to the content folder.
  public let path: String
}

extension ContentRestoration {
  /// What differs from the last publication, in the order of the paths; nil where nothing was published.
  func changesSincePublication(present tree: SourceTree) -> [ContentChange]? {
    guard let last = lastPublication else { return nil }
    let present = Self.texts(tree).mapValues(VersionStore.text)
    return Set(present.keys).union(last.texts.keys).sorted().compactMap { path in
      switch (last.texts[path], present[path]) {
      case (nil, _): ContentChange(what: .added, path: path)
      case (_, nil): ContentChange(what: .removed, path: path)
      case (let former, let now): former == now ? nil : ContentChange(what: .changed, path: path)
      }
    }
  }
}

extension Instant {
  /// Later than anything that was published.
  fileprivate static let distantFuture = Instant(seconds: .max)
}
