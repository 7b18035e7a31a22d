import AlmanacModel
import AlmanacSite

/// Who sends the newsletter and how to leave it, from site.yaml; what is missing there is filled and reported.
struct NewsletterSettings {
  let from: MailAddress
  let replyTo: MailAddress?
  /// `https:` or `mailto:` addresses.
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
    if let given = values["list_unsubscribe"] {
      let isComplete = ["https://", "http://", "mailto:"].contains { given.lowercased().hasPrefix($0) }
      unsubscribe = [isComplete ? Self.safe(given) : "mailto:\(Self.safe(given))"]
    } else {
      let used = "mailto:\(from.address)?subject=\(words.unsubscribeSubject)"
      unsubscribe = [used]
      log.report(NewsletterMessages.noUnsubscribe(used), at: place)
    }
  }

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
