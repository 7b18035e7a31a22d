/// Whether an entry of the content folder is to be seen.
public enum Hiding: String, Sendable, CaseIterable {
  case shown
  /// Not ready: in previews and with `--drafts` only.
  case draft
  /// Nowhere outside the folder.
  case `internal`
  /// Something says that it is to be hidden, but not clearly; a finding tells. Nothing of it may be shown.
  case unclear

  /// The stricter of two.
  public func joined(_ other: Hiding) -> Hiding { rank >= other.rank ? self : other }

  private var rank: Int {
    switch self {
    case .shown: 0
    case .draft: 1
    case .internal: 2
    case .unclear: 3
    }
  }
}
