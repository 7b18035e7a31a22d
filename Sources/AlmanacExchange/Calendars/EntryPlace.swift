import Editing
import ICalendar

/// Where an entry of a calendar takes place: in a room, at an address of the web, or both.
struct EntryPlace {
  let value: FieldValue?
  let online: String?

  /// - Parameter text: the description, where conferences are often told of.
  init(_ component: Component, text: String) {
    var place = CalendarText.place(ReadText.text(component, "LOCATION") ?? "")
    var online = ConferenceLink.given(in: component)
    if let (address, rest) = ConferenceLink.split(place) {
      online = online ?? address
      place = rest
    }
    online = online ?? ConferenceLink.mentioned(in: text)
    if online != nil, ConferenceLink.isProgram(place) { place = "" }
    let structured = component.first("X-APPLE-STRUCTURED-LOCATION")
    if place.isEmpty, let title = structured?.parameter("X-TITLE") { place = CalendarText.place(title) }
    let coordinates = Self.coordinates(
      component.first("GEO")?.value ?? structured.map { Self.geo($0.value) } ?? "")
    self.online = online
    switch (place.isEmpty, coordinates) {
    case (true, let point?) where online == nil: value = .parts([FieldPart("geo", point)])
    case (true, _): value = nil
    case (false, let point?): value = .parts([FieldPart("name", place), FieldPart("geo", point)])
    case (false, nil): value = .text(place)
    }
  }

  private static func geo(_ address: String) -> String {
    address.lowercased().hasPrefix("geo:") ? String(address.dropFirst(4)) : ""
  }

  /// `48.77, 9.18` of `48.77;9.18`; nil where it is no point, or the one that stands for none.
  private static func coordinates(_ text: String) -> String? {
    let numbers = TextValue.unescaped(text).split { ";, ".contains($0) }.prefix(2).map { Double($0) }
    guard numbers.count == 2, let latitude = numbers[0], let longitude = numbers[1],
      (-90...90).contains(latitude), (-180...180).contains(longitude), latitude != 0 || longitude != 0
    else { return nil }
    return "\(latitude), \(longitude)"
  }
}
