import AlmanacModel
import AlmanacSite
import CivilTime

/// What an editor wants to know after a build: what is hidden and why, and when to build next.
public struct BuildSummary: Sendable {
  /// What is hidden, with the reason in both languages: posts, drafts of events, pages, entries of lists. Internal
  /// events are no news.
  public let hidden: [(title: String, reason: BilingualText)]
  /// The first day on which the site would come out differently; nil: never.
  public let nextBuild: Day?

  /// - Parameters:
  ///   - site: the main edition.
  ///   - editions: the others, of which texts may be hidden that the main one shows.
  public init(_ site: Site, editions: [Site] = []) {
    let posts = site.hiddenPosts + site.hiddenTranslations(editions)
    hidden =
      posts.map { ($0.post.matter.title.value, BuildMessages.reason($0.reason)) }
      + site.draftEvents.map { ($0.title.value, BuildMessages.reason(.draft)) }
      + site.hiddenEntries.map { ($0.title, BuildMessages.reason($0.reason)) }
    var days: [Day] = []
    for hidden in posts {
      if case .future(let day) = hidden.reason { days.append(day) }
    }
    for post in site.posts + editions.flatMap(\.posts) {
      if let last = post.post.expires { days.append(last.adding(days: 1)) }
    }
    for event in site.events where event.phase != .past {
      if let first = event.time.firstDay { days.append(first) }
      if let end = event.time.endOfComing(in: site.configuration.zone) { days.append(end) }
      if let last = event.time.latestDay { days.append(last.adding(days: 1)) }
    }
    nextBuild = days.filter { $0 > site.buildDay }.min()
  }
}
