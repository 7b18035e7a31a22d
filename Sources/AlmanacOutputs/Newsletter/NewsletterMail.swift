import AlmanacMarkdown
import AlmanacModel
import AlmanacSite
import CivilTime

/// An issue of the newsletter as a mail: HTML, plain text, and both in one file for mailing programs.
public struct NewsletterMail: Sendable {
  /// Beyond this Gmail cuts a mail off (bytes of HTML).
  public static let limit = 100_000
  public let html: [UInt8]
  public let text: [UInt8]
  public let eml: [UInt8]
}

/// Writes an issue of the newsletter as a mail.
public struct NewsletterMailRenderer: Sendable {
  private let site: Site
  private let bodies: Bodies
  private let words: NewsletterWords

  public init(site: Site, bodies: Bodies) {
    self.site = site
    self.bodies = bodies
    words = NewsletterWords(language: site.language)
  }

  /// The mail of an issue, or nil where something makes it useless; that is reported.
  /// - Parameters:
  ///   - index: its place in the site's newsletters.
  ///   - log: takes the findings.
  public func render(_ index: Int, log: inout DiagnosticLog) -> NewsletterMail? {
    guard site.newsletters.indices.contains(index), bodies.newsletters.indices.contains(index) else {
      return nil
    }
    let entry = site.newsletters[index]
    let place = SourceLocation(path: entry.issue.matter.path)
    guard let root = site.url else {
      log.report(NewsletterMessages.noSiteAddress, at: SourceLocation(path: "site.yaml"))
      return nil
    }
    let settings = NewsletterSettings(site, words: words, log: &log)
    let issue = MailIssue(
      site: site, entry: entry, document: bodies.newsletters[index], root: root, settings: settings)
    let html = MailPage(issue: issue, words: words).html
    guard html.utf8.count < NewsletterMail.limit else {
      log.report(NewsletterMessages.tooLarge(html.utf8.count, limit: NewsletterMail.limit), at: place)
      return nil
    }
    let text = MailText(issue: issue, words: words).text
    let message = MailMessage(
      from: settings.from, replyTo: settings.replyTo, subject: issue.subject, date: date(entry.issue.date),
      id: "newsletter-\(Slug.make(entry.issue.id))\(edition)", language: issue.language,
      unsubscribe: settings.unsubscribe,
      text: text, html: html)
    return NewsletterMail(html: Array(html.utf8), text: Array(text.utf8), eml: message.octets)
  }

  /// Each language is a mail of its own.
  private var edition: String { site.isMainEdition ? "" : "-\(site.edition?.name ?? "")" }

  /// A day stands for eight in the morning on the site's clock.
  private func date(_ date: PublicationDate) -> Moment {
    if case .moment(let moment) = date { return moment }
    let zone = site.configuration.zone
    return Moment(instant: Instant(seconds: zone.start(of: date.day).seconds + 8 * 3600), zone: zone)
  }
}

/// What both forms of the mail are made from.
struct MailIssue {
  let site: Site
  let entry: SiteNewsletter
  let document: MarkdownDocument
  /// The address of the site with a slash at its end.
  let root: String
  let settings: NewsletterSettings

  var title: String { site.title(of: entry.issue.matter) }
  var subject: String { entry.issue.subject.map { site.typographic($0, on: entry.issue.matter) } ?? title }
  var preheader: String {
    entry.issue.preheader.map { site.typographic($0, on: entry.issue.matter) } ?? document.summary
  }
  var webEdition: String { root + site.linkPath(entry.path) }
  var language: String { entry.issue.matter.language ?? site.configuration.language }
  var dateText: String { DateWording(site.language).text(entry.issue.date) }
  /// The publisher's sign, at most 200 by 48 pixels large; nil of a drawing alone.
  var logo: (address: String, width: Int, height: Int)? {
    guard let file = site.logoPicture?.file else { return nil }
    let (path, size) = file.standard
    guard let size, size.width > 0, size.height > 0 else { return nil }
    let scale = min(1, 200 / Double(size.width), 48 / Double(size.height))
    func scaled(_ length: Int) -> Int { max(1, Int((Double(length) * scale).rounded())) }
    return (root + path, scaled(size.width), scaled(size.height))
  }
  var notice: String? { site.configuration.notice.map(site.typographic) }
  /// Name, address and the like, each a line.
  var publisher: [String] {
    let publisher = site.configuration.publisher
    return [publisher.name ?? site.configuration.title, publisher.address, publisher.phone, publisher.email]
      .compactMap { $0 }
  }
}
