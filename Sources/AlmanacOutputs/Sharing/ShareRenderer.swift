import AlmanacMarkdown
import AlmanacModel
import AlmanacSite

/// The texts of a post or an event for other channels.
public struct ShareTexts: Sendable, Hashable {
  public let linkedIn: String
  public let press: String
}

/// Writes texts about a post or an event for LinkedIn and the press.
public struct ShareRenderer: Sendable {
  private let site: Site
  private let bodies: Bodies
  private let words: ShareWords

  public init(site: Site, bodies: Bodies) {
    self.site = site
    self.bodies = bodies
    words = ShareWords(language: site.language)
  }

  /// - Parameter index: the post's place in the site's posts.
  public func post(_ index: Int) -> ShareTexts? {
    guard site.posts.indices.contains(index), bodies.posts.indices.contains(index) else { return nil }
    let entry = site.posts[index]
    let matter = entry.post.matter
    let body = bodies.posts[index]
    let link = site.absolute(site.linkPath(entry.path))
    let access = MeetingAccess(
      entry.events.compactMap { site.events.indices.contains($0) ? site.events[$0].event : nil })
    let summary = access.removed(from: site.summary(of: matter) ?? body.summary)
    let title = site.title(of: matter)
    let linkedIn = LinkedInText(
      hook: title, text: summary, facts: facts(entry.events), link: link,
      topics: tags(topics: entry.topics, regions: entry.regions))
    let press = PressRelease(
      site: site, words: words, title: title, date: DateWording(site.language).text(entry.post.date),
      lead: site.summary(of: matter).map(access.removed), facts: [],
      text: access.removed(
        from: body.text.stringWithoutCaptions(siteRoot: site.url ?? "", ownPage: link ?? "")),
      contact: entry.post.contact,
      image: entry.image, link: link, about: about)
    return ShareTexts(linkedIn: linkedIn.written, press: press.written)
  }

  /// - Parameter index: the event's place in the site's events.
  public func event(_ index: Int) -> ShareTexts? {
    guard site.events.indices.contains(index) else { return nil }
    let entry = site.events[index]
    let body = bodies.events.indices.contains(index) ? bodies.events[index] : nil
    let link = site.absolute(site.linkPath(entry.path))
    let title = site.typographic(entry.event.title.value)
    let access = MeetingAccess([entry.event])
    let text = body?.text.stringWithoutCaptions(siteRoot: site.url ?? "", ownPage: link ?? "") ?? ""
    let summary = access.removed(from: entry.event.summary.map(site.typographic) ?? body?.summary ?? "")
    let facts = EventFacts(site: site, event: entry, words: words).lines
    let linkedIn = LinkedInText(
      hook: title, text: summary, facts: facts, link: link,
      topics: tags(topics: entry.topics, regions: entry.regions))
    let press = PressRelease(
      site: site, words: words, title: title, date: nil, lead: summary.isEmpty ? nil : summary, facts: facts,
      text: access.removed(from: text), contact: nil,
      image: entry.image, link: link, about: about)
    return ShareTexts(linkedIn: linkedIn.written, press: press.written)
  }

  /// The first paragraph of the page about the publisher, else that page's summary or the site's tagline.
  private var about: String? {
    let addresses = ["ueber-uns", "about", "about-us"]
    guard let index = site.pages.firstIndex(where: { addresses.contains($0.page.address) }) else {
      return site.configuration.tagline
    }
    let opening = bodies.pages.indices.contains(index) ? bodies.pages[index].summary : ""
    return opening.isEmpty ? site.pages[index].page.matter.summary ?? site.configuration.tagline : opening
  }

  /// What the event was about which a post is, where it is only one.
  private func facts(_ events: [Int]) -> [String] {
    guard events.count == 1, let index = events.first, site.events.indices.contains(index),
      site.events[index].event.visibility == .public
    else { return [] }
    return EventFacts(site: site, event: site.events[index], words: words).lines
  }

  /// Topics first; a region only where it is one, because many are no subject of their own.
  private func tags(topics: [Int], regions: [Int]) -> [String] {
    topics.map { site.topics[$0].name } + (regions.count == 1 ? regions.map { site.regions[$0].short } : [])
  }
}
