/// What tells the editor from everybody else on this machine and on the web. All three are drawn anew whenever the desk
/// opens.
public struct DeskSecrets: Sendable {
  /// Stands in the address that the terminal shows.
  public let secret: String
  /// The value of the cookie. It opens the page and writes nothing: cookies do not keep ports apart (RFC 6265, 8.5), so
  /// that another server on this machine may see it.
  let cookie: String
  /// Goes along with every request; lives in the page's own storage, which ports do keep apart.
  let token: String
  /// Draws another.
  let draw: @Sendable () -> String

  /// - Parameter draw: gives texts that nobody can guess, of letters and digits.
  public init(_ draw: @escaping @Sendable () -> String) {
    (secret, cookie, token) = (draw(), draw(), draw())
    self.draw = draw
  }

  /// Whether two texts are the same, in a time that does not tell where they differ.
  static func isSame(_ one: String?, _ other: String) -> Bool {
    guard let one, one.utf8.count == other.utf8.count else { return false }
    return zip(one.utf8, other.utf8).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
