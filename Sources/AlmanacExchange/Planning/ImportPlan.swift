import AlmanacModel

/// What an import would do, and the files as they would be.
public struct ImportPlan: Sendable {
  /// A record of the other program and what becomes of it.
  public struct Item: Sendable {
    public enum Action: String, Sendable {
      case new, changed, unchanged
    }
    public let action: Action
    public let id: String
    public let sourceID: String
    public let title: String
    /// The date as the record has it.
    public let start: String
    /// Row of the table or line of the calendar file.
    public let row: Int
    /// The file of the event list, relative to the content folder.
    public let path: String
    public let changes: [Change]
  }

  /// A field that differs.
  public struct Change: Sendable, Hashable {
    public let field: String
    /// As the list has it; nil where it says nothing.
    public let old: String?
    /// As the record has it; nil where the field goes.
    public let new: String?
  }

  public var items: [Item] = []
  /// The files of the event list that would change, by path.
  public var files: [String: [UInt8]] = [:]
  /// `imports.tsv` as it would be; nil where it stays as it is.
  public var sources: [UInt8]?
  public var log = DiagnosticLog()
  /// Records that could not be taken.
  public var skipped = 0

  /// A plan that does nothing.
  public init() {}

  /// How many items an action has.
  public func count(_ action: Item.Action) -> Int { items.count { $0.action == action } }
}
