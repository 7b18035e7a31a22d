import AlmanacModel
import CivilTime

/// What was held in a period, by region and area, against the targets of the grant.
public struct Report: Sendable {
  public let request: ReportRequest
  /// Title of the site.
  public let title: String
  /// The line that says what kind of edition this is.
  public let notice: String?
  /// The day up to which the report knows what happened.
  public let asOf: Day
  /// Every event of the period once, in the order of their start.
  public let events: [ReportEvent]
  /// Regions and areas that have anything to show; regions always.
  public let sections: [ReportSection]
  public let targets: [ReportTarget]
  /// Posts of the period without a region.
  public let otherPosts: [ReportPost]
  public let notes: [ReportNote]
  /// The target that each counted event of the period counts for, by id.
  public let countedAs: [String: String]
}

/// A region or an area with its part of the report.
public struct ReportSection: Sendable {
  public let id: String
  public let name: String
  public let isRegion: Bool
  public let events: [ReportEvent]
  public let posts: [ReportPost]
}

/// What the grant asks for, and what there is.
public struct ReportTarget: Sendable, Hashable {
  /// Id of the region.
  public let region: String
  public let first: Day
  public let last: Day
  /// What is counted: `small`, `large`, or a word of site.yaml such as `workshops`.
  public let name: String
  public let target: Int
  /// Nil where nothing says what is to be counted.
  public let reached: Int?
  /// The events that count, in the order of their start.
  public let ids: [String]
}

/// A post of the period.
public struct ReportPost: Sendable, Hashable {
  public let title: String
  public let date: PublicationDate
  public let kind: PostKind
  /// Site path.
  public let path: String
}

/// Something that is disputed, missing or not counted, and which events it is about.
public struct ReportNote: Sendable, Hashable {
  public let ids: [String]
  public let text: String
}
