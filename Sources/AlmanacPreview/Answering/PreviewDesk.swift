import AlmanacBuild

/// What writes, beside the preview that shows: the desk at a port of its own, and what leads to it from the pages.
public protocol PreviewDesk: RequestAnswering {
  /// The links that a page of the preview carries, as HTML.
  /// - Parameters:
  ///   - path: the site path of the page.
  ///   - state: what the preview shows.
  func bar(for path: String, in state: PreviewState) -> String
  /// A style sheet for them.
  var barStyles: [UInt8] { get }
}

/// Where both are reached, each with a slash at its end.
public struct PreviewAddresses: Sendable {
  public let preview: String
  /// Nil where nothing can be written.
  public let desk: String?
}
