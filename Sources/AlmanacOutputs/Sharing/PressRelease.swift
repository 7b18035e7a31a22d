import AlmanacModel
import AlmanacSite

/// A text for the press: what happened, then who says so, whom to ask, and whose pictures there are.
struct PressRelease {
  let site: Site
  let words: ShareWords
  let title: String
  let date: String?
  let lead: String?
  let facts: [String]
  let text: String
  /// Whom the press may ask; nil takes the publisher.
  let contact: String?
  let image: SiteImage?
  let link: String?
  /// What the site says about its publisher.
  let about: String?

  var written: String {
    let blocks: [String?] = [
      title, date, lead, facts.isEmpty ? nil : facts.joined(separator: "\n"), text,
      link.map { "\(words.more): \($0)" },
      boilerplate, people, credit, site.configuration.notice.map(site.typographic),
    ]
    return blocks.compactMap { $0 }.filter { !$0.isEmpty }.map(PlainTextFlow.wrap).joined(separator: "\n\n")
      + "\n"
  }

  private var boilerplate: String? {
    guard let text = about else { return nil }
    let name = site.configuration.publisher.name ?? site.configuration.title
    return "\(words.about(name))\n\(site.typographic(text))"
  }

  private var people: String? {
    let publisher = site.configuration.publisher
    let lines = [publisher.name, publisher.address, publisher.phone, publisher.email].compactMap { $0 }
    let text = contact ?? lines.joined(separator: "\n")
    return text.isEmpty ? nil : "\(words.contact)\n\(text)"
  }

  private var credit: String? {
    guard let image else { return nil }
    guard let address = site.absolute(image.file.standard.path) else { return nil }
    let credit = image.credit.map { "\(words.creditOf): \($0)" }
    return ["\(words.credit): \(address)", credit].compactMap { $0 }.joined(separator: "\n")
  }
}
