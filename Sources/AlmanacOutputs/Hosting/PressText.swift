import AlmanacMarkdown
import AlmanacModel
import AlmanacSite

/// A press release as plain text, ready to be copied.
public struct PressText: Sendable {
  private let site: Site
  private let bodies: Bodies

  public init(site: Site, bodies: Bodies) {
    self.site = site
    self.bodies = bodies
  }

  /// Title, date, text, contact and address.
  public func render(_ index: Int) -> [UInt8] {
    let post = site.posts[index].post
    let url = site.absolute(site.linkPath(site.posts[index].path)) ?? ""
    let publisher = site.configuration.publisher
    let people =
      post.contact
      ?? [publisher.name, publisher.phone, publisher.email].compactMap { $0 }.joined(separator: "\n")
    let contact = people.isEmpty ? nil : "\(ShareWords(language: site.language).contact)\n\(people)"
    let access = MeetingAccess(site.posts[index].events.map { site.events[$0].event })
    let parts: [String?] = [
      site.title(of: post.matter), DateWording(site.language).text(post.date),
      site.summary(of: post.matter).map(access.removed),
      access.removed(
        from: bodies.posts[index].text.stringWithoutCaptions(siteRoot: site.url ?? "", ownPage: url)),
      contact,
      site.configuration.notice.map(site.typographic), url,
    ]
    return Array((parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n").utf8)
  }
}
