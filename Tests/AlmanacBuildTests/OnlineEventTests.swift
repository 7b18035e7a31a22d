import Testing

@Suite("Events that one joins from afar") struct OnlineEventTests {
  private static let files = [
    "site.yaml": "title: Musterverbund\nurl: https://verbund.example.org/\n",
    "regions/nord.md": "---\ntitle: Region Nord\n---\n\nNorden.\n",
    "events.yaml": """
    - id: netz
      title: Gespräch im Netz
      start: 2031-06-10
      region: nord
      place: Virtuell
    - id: beides
      title: Saal und Netz
      start: 2031-06-11
      region: nord
      place: Rathaus, Musterstadt
      online: https://treffen.example.org/1
    - id: saal
      title: Nur im Saal
      start: 2031-06-12
      region: nord
      place: Haus der virtuellen Welten, Musterstadt
    """,
  ]

  @Test(
    "An event at the place `virtuell` is in the calendar of online events, though nobody knows the address")
  func calendar() throws {
    let calendar = try TestSite(Self.files).rendered().text("kalender/online.ics")
    #expect(calendar.contains("SUMMARY:Gespräch im Netz"))
    #expect(calendar.contains("SUMMARY:Saal und Netz"))
    #expect(!calendar.contains("Nur im Saal"))
  }

  @Test(
    "Search engines are told whether there is a room to go to",
    arguments: [
      ("netz", "OnlineEventAttendanceMode"), ("beides", "MixedEventAttendanceMode"),
      ("saal", "OfflineEventAttendanceMode"),
    ])
  func attendanceMode(id: String, mode: String) throws {
    let page = try TestSite(Self.files).rendered().text("termine/\(id)/index.html")
    #expect(page.contains(mode))
    #expect(page.contains("VirtualLocation") == (id != "saal"))
    #expect(page.contains("\"@type\":\"Place\"") == (id != "netz"))
  }
}
