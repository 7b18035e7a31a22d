import AlmanacModel
import Editing

/// An event as a file of another program gives it, in the fields of the event list.
public struct ImportRecord: Sendable {
  /// The row of the table, or the line of the calendar file, from 1.
  public let row: Int
  /// The line of the file at which it begins, from 1.
  let line: Int
  /// The id that the other program knows it by.
  public var sourceID: String
  /// The id that it shares with other records of the file, such as the dates of a series; nil where it stands alone.
  public var series: String?
  /// Whether it stands in a message about an event, and not in a calendar that has all that there is.
  var isMessage = false
  /// The day that it has in its series, of a changed date, and whether all later dates change with it.
  var change: (day: String, isLasting: Bool)?
  /// The date that it had in a series of which the file says nothing else.
  public var placeInSeries: SeriesPlace?
  /// Ids under which earlier versions knew the same.
  public var formerIDs: [String] = []
  /// Whether the file itself gives the id; else it is made from title and day.
  public let hasGivenID: Bool
  /// Values by English key, without `source_id`.
  public var fields: [String: FieldValue]
  /// Values that only a new entry gets, because the file says nothing about them.
  public var defaults: [String: FieldValue]
  /// Fields of which the file says that they are empty; an entry that has them loses them.
  public var cleared: Set<String> = []

  /// - Parameters:
  ///   - row: its number in the source, from 1.
  ///   - line: where it is not the row.
  ///   - sourceID: by which the source knows it.
  ///   - hasGivenID: whether the source says so itself.
  ///   - fields: values by English key.
  ///   - defaults: values that only a new entry gets.
  public init(
    row: Int, line: Int? = nil, sourceID: String, hasGivenID: Bool, fields: [String: FieldValue],
    defaults: [String: FieldValue] = [:]
  ) {
    self.row = row
    self.line = line ?? row
    self.sourceID = sourceID
    self.hasGivenID = hasGivenID
    self.fields = fields
    self.defaults = defaults
  }

  /// The title, for messages.
  public var title: String { fields["title"]?.line ?? "" }
}

/// What an importer made of a file.
public struct ImportReading: Sendable {
  /// Files with more records are refused: each is compared with all there is.
  static let limit = 10_000

  public var records: [ImportRecord]
  public var log: DiagnosticLog
  /// How many rows or events were left out.
  public var skipped: Int
  /// Nothing can be taken from the file.
  public var isRefused: Bool
  /// Which column means which field, for `content/import.yaml`; empty for calendars.
  public var columns: [(column: String, field: String)] = []

  init(records: [ImportRecord] = [], log: DiagnosticLog, skipped: Int = 0, isRefused: Bool = false) {
    self.records = records
    self.log = log
    self.skipped = skipped
    self.isRefused = isRefused
  }
}
