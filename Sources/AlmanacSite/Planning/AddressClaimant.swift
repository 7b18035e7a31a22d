import AlmanacModel

/// Who claims an address.
public struct AddressClaimant: Sendable, Hashable {
  /// A file's path, or what the page is, for use in a sentence.
  public let name: String
  /// Where it is written; nil for what the program makes of itself.
  public let location: SourceLocation?

  init(name: String, location: SourceLocation?) {
    self.name = name
    self.location = location
  }

  init(own path: String) { self.init(name: "/\(path)", location: nil) }

  init(file: String, at position: SourcePosition = .start) {
    self.init(name: file, location: SourceLocation(path: file, position: position))
  }

  init(event: Event) {
    self.init(
      name: "\(event.path):\(event.position.line)",
      location: SourceLocation(path: event.path, position: event.id.position))
  }
}
