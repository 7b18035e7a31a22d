import AlmanacModel
import AlmanacSite

/// The open data: the public events as JSON, CSV and the schema of both.
public struct EventDataRenderer: Sendable {
  private let site: Site
  private let publication: Publication

  public init(site: Site, publication: Publication) {
    self.site = site
    self.publication = publication
  }

  private var events: [SiteEvent] { site.events.filter { $0.event.visibility == .public } }

  /// One object `{"version":1,"items":[…]}`.
  public func json() -> [UInt8] {
    let items = events.map { event in
      JSONValue.object(Self.columns.map { JSONMember($0.name, $0.value(self, event)) })
    }
    let notice = site.configuration.notice.map { JSONMember("notice", .text($0)) }
    return JSONValue.object(
      [JSONMember("version", 1)] + [notice].compactMap { $0 } + [JSONMember("items", .array(items))]
    ).bytes(indented: true) + [0x0A]
  }

  /// Semicolons, a byte order mark and CRLF, so that German Excel opens it rightly.
  public func csv() -> [UInt8] {
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    bytes += CSVRow.bytes(Self.columns.map(\.name))
    for event in events {
      bytes += CSVRow.bytes(Self.columns.map { text($0.value(self, event)) })
    }
    return bytes
  }

  /// JSON Schema (2020-12) of the JSON file.
  public func schema() -> [UInt8] {
    let properties = Self.columns.map { column in
      JSONMember(column.name, .members(["type": column.type, "description": .text(column.meaning)]))
    }
    return JSONValue.members([
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": .text("\(site.configuration.title): \(SiteWords(site.language).events)"), "type": "object",
      "required": ["version", "items"],
      "properties": .members([
        "version": .members(["const": 1]), "notice": .members(["type": "string"]),
        "items": .members([
          "type": "array",
          "items": .members(["type": "object", "properties": .object(properties)]),
        ]),
      ]),
    ]).bytes(indented: true) + [0x0A]
  }

  private func text(_ value: JSONValue) -> String {
    switch value {
    case .text(let text): text
    case .number(let number): String(number)
    case .flag(let flag): flag ? "true" : "false"
    case .array(let values): values.map(text).joined(separator: ", ")
    // A date in a cell: start and end as an interval (ISO 8601).
    case .object(let members):
      members.filter { $0.name == "start" || $0.name == "end" }.map { text($0.value) }.joined(separator: "/")
    default: ""
    }
  }

  private func date(_ occurrence: EventOccurrence, of event: SiteEvent) -> JSONValue {
    let session = event.session(of: occurrence)
    return .members([
      "start": JSONValue(occurrence.time.machineStart), "end": JSONValue(occurrence.time.machineEnd),
      "title": JSONValue(session?.title.map(site.typographic)), "place": JSONValue(session?.place?.line),
      "status": .text(event.status(at: occurrence).rawValue),
    ])
  }

  // MARK: - Columns

  private struct Column: Sendable {
    let name: String
    let type: JSONValue
    let meaning: String
    let value: @Sendable (EventDataRenderer, SiteEvent) -> JSONValue
  }

  private static let nullableText: JSONValue = ["string", "null"]
  private static let columns: [Column] = [
    Column(name: "id", type: "string", meaning: "Lasting name of the event.") { .text($1.event.id.value) },
    Column(name: "title", type: "string", meaning: "Title.") {
      .text($0.site.typographic($1.event.title.value))
    },
    Column(name: "start", type: nullableText, meaning: "ISO 8601 day, time with offset, month or year.") {
      JSONValue($1.event.time.machineStart)
    },
    Column(name: "end", type: nullableText, meaning: "ISO 8601, days inclusive.") {
      JSONValue($1.event.time.machineEnd)
    },
    Column(name: "all_day", type: "boolean", meaning: "Whole days.") { .flag(!$1.event.time.isTimed) },
    Column(name: "timezone", type: nullableText, meaning: "IANA name of the zone; null for whole days.") {
      JSONValue($1.event.time.zone?.identifier)
    },
    Column(
      name: "repeat", type: nullableText, meaning: "The rule by which it repeats, as an RRULE (RFC 5545)."
    ) {
      JSONValue($1.recurrence?.rule.text)
    },
    Column(
      name: "dates", type: "array",
      meaning:
        "Every date of an event with several: start, end, status, and title and place where they differ."
    ) { data, event in
      .array(event.hasSeveralDates ? event.occurrences.map { data.date($0, of: event) } : [])
    },
    Column(name: "date_note", type: nullableText, meaning: "What is to be said about the date.") {
      JSONValue($1.event.dateNote)
    },
    Column(name: "status", type: "string", meaning: "confirmed, tentative, cancelled or postponed.") {
      .text($1.event.status.rawValue)
    },
    Column(name: "sold_out", type: "boolean", meaning: "Nobody can register any more.") {
      .flag($1.event.places != .free)
    },
    Column(name: "waiting_list", type: "boolean", meaning: "It is sold out and has a waiting list.") {
      .flag($1.event.places == .waitingList)
    },
    Column(name: "moved", type: nullableText, meaning: "That it was moved, and from where, in a sentence.") {
      data, event in
      JSONValue(event.event.moved.map(data.site.moveSentence))
    },
    Column(name: "held", type: ["boolean", "null"], meaning: "Took place; null: not confirmed.") {
      $1.event.held.map(JSONValue.flag) ?? .null
    },
    Column(name: "regions", type: "array", meaning: "Ids of the regions.") { data, event in
      .array(event.regions.map { .text(data.site.regions[$0].id) })
    },
    Column(name: "area", type: nullableText, meaning: "Id of the area outside any region.") { data, event in
      JSONValue(event.area.map { data.site.areas[$0].id })
    },
    Column(name: "place", type: nullableText, meaning: "Place in one line.") {
      JSONValue($1.event.place?.line)
    },
    Column(name: "online", type: nullableText, meaning: "Where to join.") { JSONValue($1.event.online) },
    Column(name: "format", type: nullableText, meaning: "Id of the format.") { data, event in
      JSONValue(event.format.map { data.site.formats[$0].id })
    },
    Column(name: "topics", type: "array", meaning: "Ids of the topics.") { data, event in
      .array(event.topics.map { .text(data.site.topics[$0].id) })
    },
    Column(name: "attendees", type: nullableText, meaning: "How many came, as the source words it.") {
      data, event in
      JSONValue(
        event.event.attendees.map {
          SiteWords(data.site.language).attendees($0, scope: event.event.attendeesOf)
        })
    },
    Column(name: "summary", type: nullableText, meaning: "One sentence.") { data, event in
      JSONValue(event.event.summary.map(data.site.typographic))
    },
    Column(name: "url", type: nullableText, meaning: "The event's page.") { data, event in
      JSONValue(data.site.absolute(data.site.linkPath(event.path)))
    },
    Column(name: "uid", type: nullableText, meaning: "UID in the calendars.") { data, event in
      JSONValue(data.publication.eventIdentities[event.event.id.value]?.uid)
    },
  ]
}
