import ICalendar

/// Finds the address at which one joins an event from afar.
enum ConferenceLink {
  /// What the entry says: CONFERENCE (RFC 7986, section 5.11), else the properties of vendors.
  static func given(in component: Component) -> String? {
    let conferences = component.all("CONFERENCE").sorted { rank($0) < rank($1) }
    let vendors = component.lines.filter { isVendors($0.name) }
    return (conferences + vendors).lazy.map { TextValue.unescaped($0.value).trimmingSpaces }.first(
      where: isAddress)
  }

  /// Whether a property is one in which vendors put such addresses.
  static func isVendors(_ name: String) -> Bool {
    name.hasPrefix("X-") && words.contains { name.contains($0) }
  }

  /// The address in a place that is one: alone, or with words beside it that then are the place.
  static func split(_ place: String) -> (address: String, rest: String)? {
    guard let address = addresses(in: place).first(where: { !isMap($0) }) else { return nil }
    let rest = place.replacing(address, with: " ")
    let words = CellText.line(rest).split(separator: ",").map { part in
      String(part.drop { " ;:–-()<>|".contains($0) }.reversed().drop { " ;:–-()<>|".contains($0) }.reversed())
    }
    return (address, words.filter { !$0.isEmpty }.joined(separator: ", "))
  }

  /// The first address of a conference in a longer text.
  static func mentioned(in text: String) -> String? { addresses(in: text).first(where: isConference) }

  /// Whether a place is only the name of a program.
  static func isProgram(_ place: String) -> Bool {
    let word = place.lowercased().filter { $0.isLetter || $0 == " " || $0 == "-" }.trimmingSpaces
    return programs.contains(word) || word.hasPrefix("microsoft teams") || word.hasPrefix("zoom-")
  }

  private static let words = [
    "CONFERENCE", "TEAMSMEETINGURL", "ONLINEMEETING", "MEETINGURL", "MEETING-URL", "ZOOM",
  ]
  private static let programs: Set<String> = [
    "teams", "ms teams", "zoom", "zoom meeting", "google meet", "webex", "skype", "jitsi", "bigbluebutton",
    "online", "virtuell", "virtual", "videokonferenz", "video conference", "digital", "webinar",
  ]

  private static func rank(_ line: ContentLine) -> Int {
    let features = line.parameters.first { $0.name == "FEATURE" }?.values.map { $0.uppercased() } ?? []
    return features.contains("VIDEO") ? 0 : features.contains("PHONE") ? 2 : 1
  }

  private static func isAddress(_ text: String) -> Bool {
    (text.hasPrefix("https://") || text.hasPrefix("http://")) && !text.contains(where: \.isWhitespace)
  }

  /// Web addresses in a text.
  private static func addresses(in text: String) -> [String] {
    var found: [String] = []
    var rest = text[...]
    while found.count < 50, let mark = rest.firstRange(of: "://") {
      let scheme = ["https", "http"].first { rest[..<mark.lowerBound].lowercased().hasSuffix($0) }
      let tail = rest[mark.upperBound...].prefix { !$0.isWhitespace && !"<>\"'|\\".contains($0) }
      rest = rest[tail.endIndex...]
      guard let scheme, !tail.isEmpty else { continue }
      let end = tail.reversed().drop { ".,;:!?)".contains($0) }.reversed()
      found.append("\(scheme)://\(String(end))")
    }
    return found
  }

  private static func host(_ address: String) -> Substring {
    let rest =
      address.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: true).dropFirst().first ?? ""
    return rest.prefix { $0 != ":" && $0 != "?" && $0 != "#" }
  }

  private static func isMap(_ address: String) -> Bool {
    let lower = address.lowercased()
    return ["maps.", "/maps", "goo.gl", "openstreetmap.", "osm.org", "what3words"].contains {
      lower.contains($0)
    }
  }

  private static func isConference(_ address: String) -> Bool {
    let host = host(address).lowercased()
    let labels: Set<String> = [
      "meet", "meeting", "bbb", "jitsi", "zoom", "konferenz", "videokonferenz", "conf", "webconf",
    ]
    let known = [
      "zoom.us", "teams.microsoft.com", "teams.live.com", "webex.com", "gotomeet.me", "gotomeeting.com",
      "whereby.com", "senfcall.de", "edudip.com", "alfaview.com", "meet.jit.si", "lecture.senfcall.de",
    ]
    return labels.contains(String(host.prefix { $0 != "." }))
      || known.contains { host == $0 || host.hasSuffix("." + $0) }
  }
}

extension StringProtocol {
  /// Without blanks at both ends.
  fileprivate var trimmingSpaces: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
