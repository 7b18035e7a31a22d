import AlmanacContent
import AlmanacModel
import CivilTime

/// Moves texts of WordPress out of the old site, each by itself.
struct WordPressTexts {
  let links: OldLinks
  /// Addresses of files by their numbers.
  let attachments: [String: String]
  let names: SiteNames
  let today: Day

  /// A text before it is known which of its addresses are free.
  struct Moved {
    let entry: MovedEntry
    let body: String
    let move: TextMove
    let losses: Losses
  }

  func moved(_ item: WordPressItem, _ head: MovedEntry) -> Moved {
    var entry = head
    var losses = Losses()
    if let image = item.meta["_thumbnail_id"].flatMap({ attachments[$0] }) {
      entry.image = (image, "", "", "")
    }
    let settings = OldSettings(OldFolder())
    let reader = OldPostReader(
      settings: settings, addresses: OldAddress(settings: settings, rule: nil), map: [:], names: names,
      regions: [], today: today)
    reader.settle(
      &entry, topics: item.terms(of: ["post_tag", "tag"]), categories: item.terms(of: ["category"]),
      losses: &losses)
    if !item["wp:post_password"].isEmpty { losses.add(.password, "", entry.source) }
    // What is there already loses nothing more.
    if !entry.isNew { losses = Losses() }
    var move = TextMove(
      links: links, source: entry.source, page: entry.address.isEmpty ? "/" : entry.address,
      target: entry.path)
    let body = WordPressText.markdown(item["content:encoded"], move: &move)
    return Moved(entry: entry, body: body, move: move, losses: losses)
  }
}

extension WordPressItem {
  /// The names of its terms, domain by domain, without those that WordPress gives where nobody chose.
  fileprivate func terms(of domains: [String]) -> [String] {
    domains.flatMap { domain in
      terms.filter { $0.domain == domain && $0.name != "Uncategorized" && $0.name != "Allgemein" }.map(
        \.name)
    }
  }
}
