import SystemZones
import Testing

@testable import ICalendar

@Suite("Names of zones in files")
struct ZoneNamesTests {
  private let zones = SystemZones.database()

  @Test(
    "Names of zones are known in every spelling of common programs",
    arguments: [
      ("Europe/Berlin", "Europe/Berlin"), ("W. Europe Standard Time", "Europe/Berlin"),
      ("\"romance standard time\"", "Europe/Paris"), ("UTC", "UTC"), ("etc/utc", "UTC"),
      ("tzone://Microsoft/Utc", "UTC"), ("GMT", "UTC"),
      ("/freeassociation.sourceforge.net/Europe/Berlin", "Europe/Berlin"),
      ("/mozilla.org/20050126_1/America/Argentina/Salta", "America/Argentina/Salta"),
      ("(UTC+01:00) Amsterdam, Berlin, Bern, Rome", "Europe/Amsterdam"),
      ("(GMT+01.00) Sarajevo/Warsaw/Zagreb", "Europe/Sarajevo"), ("(UTC) Coordinated Universal Time", "UTC"),
      ("(UTC-05:00) Eastern Time (US & Canada)", "America/New_York"), ("europe/london", "Europe/London"),
      ("W. Europe Standard Time 1", "Europe/Berlin"), ("W. Europe Daylight Time", "Europe/Berlin"),
      ("CET", "Europe/Berlin"), ("EST", "Etc/GMT+5"), ("EST5EDT", "America/New_York"),
      ("Turkey", "Europe/Istanbul"),
      ("Singapore", "Asia/Singapore"), ("US-Eastern", "America/New_York"),
      ("America_New_York", "America/New_York"),
      ("GMT+0200", "Etc/GMT-2"), ("UTC+02:00", "Etc/GMT-2"), ("UTC-5", "Etc/GMT+5"),
      ("GMT+5:30", "Asia/Kolkata"),
    ])
  func known(name: String, zone: String) {
    #expect(ZoneNames.identifier(name, in: zones) == zone)
  }

  @Test(
    "Names of zones are nil if they mean nothing",
    arguments: ["", "Customized Time Zone", "Mars/Olympus", "///", "\"", "UTC+99", "GMT+01:70", "+"])
  func unknown(name: String) {
    #expect(ZoneNames.identifier(name, in: zones) == nil)
  }

  @Test("Windows' names of zones all mean zones that exist")
  func table() {
    let names = [
      "GTB Standard Time", "FLE Standard Time", "Eastern Standard Time", "Tokyo Standard Time", "UTC+13",
    ]
    for name in names {
      let zone = WindowsZoneNames.identifier(name)
      #expect(zone.flatMap { zones.zone($0) } != nil, "\(name)")
    }
  }
}
