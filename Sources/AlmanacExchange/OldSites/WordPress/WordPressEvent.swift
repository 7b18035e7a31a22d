import AlmanacModel
import Editing
import MarkdownWriting

/// A venue or organizer of The Events Calendar.
struct WordPressPlace {
  let name: String
  let address: String
  let city: String

  init(_ item: WordPressItem) {
    name = MarkdownFromHTML.plain(item["title"])
    let meta = item.meta
    address = meta["_VenueAddress"] ?? ""
    city = [meta["_VenueZip"] ?? "", meta["_VenueCity"] ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
  }
}

/// An event of The Events Calendar.
struct WordPressEvent {
  let id: String
  private let title: String
  private let text: String
  private let summary: String
  private let status: String
  private let meta: [String: String]
  private let hasPassword: Bool

  init(_ item: WordPressItem) {
    id = item.id
    title = MarkdownFromHTML.plain(item["title"])
    text = String(item["content:encoded"].prefix(200_000))
    summary = MarkdownFromHTML.plain(item["excerpt:encoded"])
    status = item["wp:status"]
    meta = item.meta
    hasPassword = !item["wp:post_password"].isEmpty
  }

  /// The event as a record; nil where it has no title or start.
  func record(
    places: [String: WordPressPlace], defaults: [(field: String, value: String)], move: inout TextMove
  )
    -> ImportRecord?
  {
    guard !title.isEmpty, let start = meta["_EventStartDate"], !start.isEmpty else { return nil }
    let isWhole = ["yes", "1", "true"].contains(meta["_EventAllDay"]?.lowercased() ?? "")
    var fields: [String: FieldValue] = ["title": .text(title), "start": .text(Self.time(start, isWhole))]
    if let end = meta["_EventEndDate"], !end.isEmpty, Self.time(end, isWhole) != Self.time(start, isWhole) {
      fields["end"] = .text(Self.time(end, isWhole))
    }
    if let zone = meta["_EventTimezone"], zone.contains("/"), !isWhole { fields["timezone"] = .text(zone) }
    if let venue = meta["_EventVenueID"].flatMap({ places[$0] }), !venue.name.isEmpty {
      let parts = [
        FieldPart("name", venue.name), FieldPart("address", venue.address), FieldPart("city", venue.city),
      ]
      fields["place"] = .parts(parts.filter { !$0.value.isEmpty })
    }
    if let host = meta["_EventOrganizerID"].flatMap({ places[$0]?.name }), !host.isEmpty {
      fields["organizer"] = .text(host)
    }
    if let url = meta["_EventURL"], url.hasPrefix("http") { fields["url"] = .text(url) }
    if let cost = meta["_EventCost"], !cost.isEmpty {
      fields["price"] = .text(
        cost + (cost.allSatisfy(\.isNumber) ? " " + (meta["_EventCurrencySymbol"] ?? "€") : ""))
    }
    if !summary.isEmpty { fields["summary"] = .text(summary) }
    let body = WordPressText.markdown(text, move: &move)
    if !body.isEmpty { fields["description"] = .text(body) }
    if hasPassword || status == "private" { fields["visibility"] = .text("internal") }
    if !["publish", "private", "future", ""].contains(status) { fields["draft"] = .text("yes") }
    if meta["_tribe_events_status"] == "canceled" { fields["status"] = .text("cancelled") }
    if meta["_tribe_events_status"] == "postponed" { fields["status"] = .text("postponed") }
    let own = Dictionary(defaults.map { ($0.field, FieldValue.text($0.value)) }) { first, _ in first }
    return ImportRecord(row: 1, sourceID: "wordpress-\(id)", hasGivenID: true, fields: fields, defaults: own)
  }

  private static func time(_ text: String, _ isWhole: Bool) -> String {
    isWhole ? String(text.prefix(10)) : String(text.prefix(16))
  }
}
