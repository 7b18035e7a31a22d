import AlmanacModel
import AlmanacOutputs
import AlmanacSite

/// What a folder holds that was published before: its files, the entries of its calendars, its record.
struct PublishedSite {
  /// The folder as it was named.
  let folder: String
  /// The files of the manifest.
  let paths: [String]
  /// Entries of the calendars, each once.
  let events: [PublishedCalendarEntry]
  /// Nil where it was published by 1.0.
  let record: PublicationRecord?

  /// Bytes: no calendar of ours is larger.
  private static let calendarLimit = 8 << 20

  /// Nil where the folder holds no site of ours.
  /// - Parameter name: what people call the folder; its path where nothing else is said.
  /// - Throws: `BuildFailure.unreadable` where a file of the site cannot be read.
  init?(_ folder: String, named name: String? = nil) throws {
    let reader = FolderReader(folder)
    guard let bytes = try? reader.read(OutputManifest.path.text), let manifest = OutputManifest(bytes) else {
      return nil
    }
    self.folder = name ?? folder
    paths = manifest.entries.keys.map(\.text).sorted()
    record =
      paths.contains(PublicationRecord.path)
      ? (try? reader.read(PublicationRecord.path)).flatMap(PublicationRecord.init) : nil
    var seen: Set<PublishedCalendarEntry> = []
    var events: [PublishedCalendarEntry] = []
    for path in paths where Self.holdsAll(path) {
      // A file that is gone since is nobody's subscription any more.
      guard let octets = try? reader.read(path, limit: Self.calendarLimit) else { continue }
      events += PublishedCalendar.entries(octets).filter { seen.insert($0).inserted }
    }
    self.events = events
  }

  /// The calendars of single events, the whole one and those of years past: every entry is in one of them.
  static func holdsAll(_ path: String) -> Bool {
    guard path.hasSuffix(".ics") else { return false }
    let steps = path.split(separator: "/")
    return steps.count == 1 || steps.count == 3 && steps[2] == "\(steps[1]).ics" || steps.count == 4
  }

  /// The address of one event's page and calendar.
  func entries(uid: String) -> [PublishedCalendarEntry] { events.filter { $0.uid == uid } }
}
