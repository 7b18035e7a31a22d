import CivilTime

extension LineEncoder {
  /// Adds the VEVENT of an event, its properties in a fixed order.
  mutating func append(_ event: VEvent, zones: ZoneCatalog) {
    open("VEVENT")
    appendIdentity(event)
    appendTimes(event, zones: zones)
    appendText(event)
    appendPlace(event)
    link("URL", event.url)
    raw("STATUS", event.status.rawValue)
    raw("TRANSP", Self.transparency(of: event).rawValue)
    appendCategories(event.categories)
    appendContacts(event)
    for sibling in event.siblings {
      begin("RELATED-TO")
      parameter("RELTYPE", "SIBLING")
      end(text: Self.word(sibling))
    }
    close("VEVENT")
  }

  mutating func open(_ component: String) {
    raw("BEGIN", component)
  }

  mutating func close(_ component: String) {
    raw("END", component)
  }

  mutating func raw(_ name: StaticString, _ value: String) {
    begin(name)
    end(raw: value)
  }

  /// A TEXT property, unless it is nil or empty.
  mutating func text(_ name: StaticString, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    begin(name)
    end(text: value)
  }

  /// A URI property with the address of a page or file, unless it is nil or no such address.
  mutating func link(_ name: StaticString, _ address: String?, parameters: [(StaticString, String)] = []) {
    guard let address, let encoded = CalendarURI.link(address) else { return }
    begin(name)
    for (name, value) in parameters { parameter(name, value) }
    end(raw: encoded)
  }

  mutating func instant(_ name: StaticString, _ time: Instant?) {
    guard let time else { return }
    begin(name)
    end(octets: TimeText.octets(time))
  }

  /// The text in one line: line breaks and the blanks around them become one blank; control characters
  /// outside ASCII and byte order marks vanish.
  static func oneLine(_ text: String) -> String {
    guard text.utf8.contains(where: mayBeControl) else { return text }
    return text.unicodeScalars.split(whereSeparator: isBreak)
      .map { line in
        String(String.UnicodeScalarView(line.filter { !(0x80...0x9F ~= $0.value) && $0 != "\u{FEFF}" }))
          .trimmingBlanks
      }
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Whether the octet is a line break or begins a sequence that may be one or another control character.
  private static func mayBeControl(_ octet: UInt8) -> Bool {
    (0x0A...0x0D).contains(octet) || octet == 0xC2 || octet == 0xE2 || octet == 0xEF
  }

  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// A text that may hold no blank, such as a UID, without the blanks it has.
  static func word(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 <= Octet.space || $0 >= Octet.delete }) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace }))
  }

  private static func transparency(of event: VEvent) -> VEvent.Transparency {
    if let transparency = event.transparency { return transparency }
    if case .days = event.span { return .transparent }
    return .opaque
  }

  private mutating func appendIdentity(_ event: VEvent) {
    begin("UID")
    end(text: Self.word(event.uid))
    instant("DTSTAMP", event.stamp)
    instant("CREATED", event.created)
    instant("LAST-MODIFIED", event.lastModified)
    raw("SEQUENCE", String(max(event.sequence, 0)))
  }

  private mutating func appendTimes(_ event: VEvent, zones: ZoneCatalog) {
    time("DTSTART", event.span.localStart, event.span)
    if event.span.hasEnd { time("DTEND", event.span.localEnd, event.span) }
    if let original = event.recurrenceID { time("RECURRENCE-ID", original, event.span) }
    if let rule = event.recurrence { raw("RRULE", rule.limited(for: event.span, zones: zones).text) }
    for start in event.additions.sorted() { time("RDATE", start, event.span) }
    for start in event.exceptions.sorted() { time("EXDATE", start, event.span) }
  }

  private mutating func time(_ name: StaticString, _ time: LocalDateTime, _ span: EventSpan) {
    begin(name)
    switch span {
    case .days:
      parameter("VALUE", "DATE")
      end(octets: TimeText.octets(time.day))
    case .zoned(_, _, let zone):
      parameter("TZID", zone)
      end(octets: TimeText.octets(time))
    case .utc:
      end(octets: TimeText.octets(Instant(utc: time)))
    }
  }

  private mutating func appendText(_ event: VEvent) {
    begin("SUMMARY")
    end(text: Self.oneLine(event.summary))
    text("DESCRIPTION", event.description)
    guard let html = event.htmlDescription, !html.isEmpty else { return }
    begin("X-ALT-DESC")
    parameter("FMTTYPE", "text/html")
    end(text: html)
  }

  private mutating func appendPlace(_ event: VEvent) {
    text("LOCATION", event.location.map(Self.oneLine))
    guard let geo = event.geo else { return }
    raw("GEO", geo.text(separator: ";"))
    guard let place = event.structuredLocation else { return }
    begin("X-APPLE-STRUCTURED-LOCATION")
    parameter("VALUE", "URI")
    if let address = place.address, !address.isEmpty { parameter("X-ADDRESS", Self.oneLine(address)) }
    parameter("X-APPLE-RADIUS", String(max(place.radius, 1)))
    parameter("X-TITLE", Self.oneLine(place.title))
    end(raw: "geo:" + geo.text(separator: ","))
  }

  private mutating func appendCategories(_ categories: [String]) {
    var seen: Set<String> = []
    let items = categories.compactMap { category -> String? in
      let item = Self.oneLine(category).split(separator: ",").map { String($0).trimmingBlanks }
        .filter { !$0.isEmpty }.joined(separator: " / ")
      return item.isEmpty || !seen.insert(item.lowercased()).inserted ? nil : item
    }
    guard !items.isEmpty else { return }
    begin("CATEGORIES")
    end(texts: items)
  }

  private mutating func appendOrganizer(_ organizer: Organizer) {
    guard let address = CalendarURI.encoded("mailto:" + organizer.email) else { return }
    begin("ORGANIZER")
    parameter("CN", Self.oneLine(organizer.name))
    end(raw: address)
  }

  private mutating func appendContacts(_ event: VEvent) {
    if let organizer = event.organizer, organizer.email.contains("@") {
      appendOrganizer(organizer)
    }
    for conference in event.conferences {
      guard let address = CalendarURI.link(conference.url, schemes: CalendarURI.meetingSchemes)
      else { continue }
      begin("CONFERENCE")
      parameter("VALUE", "URI")
      let features = conference.features.isEmpty ? [.video] : conference.features
      parameter("FEATURE", features.map(\.rawValue))
      if let label = conference.label, !label.isEmpty { parameter("LABEL", Self.oneLine(label)) }
      end(raw: address)
    }
    if let image = event.image {
      link(
        "IMAGE", image.url,
        parameters: [("VALUE", "URI"), ("DISPLAY", "BADGE"), ("FMTTYPE", image.mediaType)])
    }
  }
}

extension String {
  /// The text without blanks at its ends.
  var trimmingBlanks: String {
    let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" }
    var rest = self[...].drop(while: isBlank)
    while let last = rest.last, isBlank(last) { rest.removeLast() }
    return String(rest)
  }
}
