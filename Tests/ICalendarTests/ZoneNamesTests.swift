import SystemZones
import Testing

@testable import ICalendar

@Suite("Names of zones in files")
struct ZoneNamesTests {
  private let zones = SystemZones.database()

  @Test(
    "are known in every spelling of common programs",
    arguments: [
      ("Europe/Berlin", "Europe/Berlin"), ("W. Europe Standard Time", "Europe/Berlin"),
      ("\"romance standard time\"", "Europe/Paris"), ("UTC", "Etc/UTC"),
      ("/freeassociation.sourceforge.net/Europe/Berlin", "Europe/Berlin"),
      ("/mozilla.org/20050126_1/America/Argentina/Salta", "America/Argentina/Salta"),
      ("(UTC+01:00) Amsterdam, Berlin, Bern, Rome", "Europe/Amsterdam"),
    ])
  func known(name: String, zone: String) {
    #expect(ZoneNames.identifier(name, in: zones) == zone)
  }

  @Test("are nil if they mean nothing", arguments: ["", "Customized Time Zone", "Mars/Olympus", "///", "\""])
  func unknown(name: String) {
    #expect(ZoneNames.identifier(name, in: zones) == nil)
  }

  @Test("of Windows all mean zones that exist")
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
