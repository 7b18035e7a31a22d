import AlmanacBuild
import AlmanacModel
import CivilTime
import Foundation
import SystemZones

/// A site from literal files, or the one of this repository, linked on a fixed day.
enum LiteralSite {
  /// The folder of the repository.
  static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  /// - Parameters:
  ///   - config: what site.yaml says besides title and address.
  ///   - binaries: pictures and downloads, by path.
  static func linked(
    _ files: [String: String], config: String = "", binaries: [String: BinaryFile] = [:],
    today: Day? = day(2031, 5, 1)
  ) -> LinkedSite {
    var files = files
    files["site.yaml"] = "title: Musterverbund\nurl: https://verbund.example.org/\n" + config
    for region in ["nord", "sued"] where files["regions/\(region).md"] == nil {
      files["regions/\(region).md"] = "---\ntitle: Region \(region == "nord" ? "Nord" : "Süd")\n---\n"
    }
    var timings = StageTimings()
    let tree = SourceTree(
      texts: files.mapValues { Array($0.utf8) }, binaries: binaries, zones: SystemZones.database())
    return SiteBuilder(options(today)).link(tree, DiagnosticLog(), &timings)
  }

  /// The site that this repository publishes, on the day that it names itself.
  static func real() throws -> LinkedSite { try readOnce.get() }

  private static let readOnce = Result {
    var options = Self.options(nil)
    options.content = repository + "/content"
    var timings = StageTimings()
    return try SiteBuilder(options).read(&timings)
  }

  private static func options(_ today: Day?) -> BuildOptions {
    var options = BuildOptions(now: Instant(seconds: 1_935_000_000))
    options.today = today
    return options
  }
}

/// A day that a test knows to exist.
func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
  Day(year: year, month: month, day: day) ?? Day(number: 0)
}
