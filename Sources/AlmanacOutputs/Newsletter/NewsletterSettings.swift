import AlmanacModel
import AlmanacSite

/// Who sends the newsletter and how to leave it, from site.yaml; what is missing there is filled and reported.
struct NewsletterSettings {
  let from: MailAddress
  let replyTo: MailAddress?
  /// `mailto:` and `https:` addresses, those of mail first.
  let unsubscribe: [String]
  let subscribe: String?

  init(_ site: Site, words: NewsletterWords, log: inout DiagnosticLog) {
    let values = site.configuration.newsletter
    let place = SourceLocation(path: "site.yaml")
    func address(_ text: String?) -> MailAddress? {
      guard let text else { return nil }
      if let address = MailAddress(text) { return address }
      log.report(NewsletterMessages.badAddress(text), at: place)
      return nil
    }
    let publisher = site.configuration.publisher
    let title = site.configuration.title
    if let given = address(values["from"]) {
      from = given.name == nil ? MailAddress(name: title, trusted: given.address) : given
    } else {
      let known = address(publisher.email)?.address ?? "newsletter@\(Self.host(site.url))"
      from = MailAddress(name: title, trusted: known)
      log.report(NewsletterMessages.noAddress(known), at: place)
    }
    replyTo = address(values["reply_to"])
    subscribe = values["subscribe"]
    let given = site.configuration.unsubscribe.compactMap { Self.unsubscribe($0, site) }
    if !given.isEmpty {
      unsubscribe = given.filter(Self.isMail) + given.filter { !Self.isMail($0) }
    } else {
      let used = "mailto:\(from.address)?subject=\(words.unsubscribeSubject)"
      unsubscribe = [used]
      log.report(NewsletterMessages.noUnsubscribe(used), at: place)
    }
  }

  /// The address that people follow: a page, where there is one.
  var unsubscribeLink: String? { unsubscribe.last }

  /// A path is one of the site; what is neither of the web nor of mail is of no use.
  private static func unsubscribe(_ address: String, _ site: Site) -> String? {
    let lower = address.lowercased()
    if ["https://", "http://", "mailto:"].contains(where: lower.hasPrefix) { return safe(address) }
    return lower.contains(":") ? nil : site.absolute(safe(address))
  }

  private static func isMail(_ address: String) -> Bool { address.lowercased().hasPrefix("mailto:") }

  private static func safe(_ address: String) -> String {
    String(HeaderText.clean(address).filter { $0 != "<" && $0 != ">" && $0 != " " && $0.isASCII })
  }

  /// The host of an address.
  private static func host(_ url: String?) -> String {
    let rest = (url ?? "").split(separator: "/", omittingEmptySubsequences: true).dropFirst().first ?? ""
    let host = rest.split(separator: "@").last?.split(separator: ":").first.map(String.init) ?? ""
    return host.isEmpty ? "example.invalid" : host
  }
}
