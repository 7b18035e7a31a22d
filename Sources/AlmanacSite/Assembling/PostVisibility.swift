import AlmanacModel
import CivilTime

/// Decides which posts are shown on the build day.
public struct PostVisibility: Sendable {
  private let buildDay: Day
  private let includesDrafts: Bool
  private let includesFuture: Bool

  /// - Parameters:
  ///   - buildDay: the day that counts as today.
  ///   - includesDrafts: whether drafts are shown.
  ///   - includesFuture: whether posts of later days are shown.
  public init(buildDay: Day, includesDrafts: Bool, includesFuture: Bool) {
    self.buildDay = buildDay
    self.includesDrafts = includesDrafts
    self.includesFuture = includesFuture
  }

  /// Why a post is hidden; nil: it is shown.
  public func reasonToHide(_ post: Post) -> HiddenPost.Reason? {
    switch post.matter.hiding {
    case .internal, .unclear: return .internal
    case .draft where !includesDrafts: return .draft
    case .draft, .shown: break
    }
    let first = PostVisibility.firstDay(of: post)
    if first > buildDay && !includesFuture { return .future(first) }
    if let last = post.expires, last < buildDay { return .expired(last) }
    return nil
  }

  /// The first day on which a post is shown: the later of its date and its `publish`. A post of which only
  /// the month is known is shown from the first of the month.
  public static func firstDay(of post: Post) -> Day {
    let date = earliest(post.date)
    return post.publish.map { max(date, earliest($0)) } ?? date
  }

  /// The day of a date; of a month its first.
  static func earliest(_ date: PublicationDate) -> Day {
    if case .month(let month) = date { month.firstDay } else { date.day }
  }
}
