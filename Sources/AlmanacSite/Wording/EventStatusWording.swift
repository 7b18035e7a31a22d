import AlmanacMarkdown
import AlmanacModel

extension Site {
  /// Cancelled, postponed or tentative in words; nil for what simply takes place.
  public func statusText(_ event: SiteEvent) -> String? {
    let words = SiteWords(language)
    switch event.event.status {
    case .confirmed: return nil
    case .tentative: return words.tentative
    case .cancelled: return words.cancelled
    case .postponed: return words.postponed
    }
  }

  /// A site path as links write it: with `links: file` the file behind a directory is named.
  public func linkPath(_ path: String) -> String {
    configuration.links == .file ? Routes.file(for: path) : path
  }
}
