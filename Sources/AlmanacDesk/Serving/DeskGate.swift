import AlmanacPreview
import CivilTime
import Synchronization

/// Decides who gets in, by the head of a request alone.
final class DeskGate: Sendable {
  /// Why somebody does not.
  enum Refusal: Sendable, Equatable {
    /// Another name for this machine than the one that was printed, such as a page on the web makes with its own
    /// name service.
    case host
    /// A page that is not the desk's.
    case stranger
    /// The address was never opened with its secret.
    case unknown
    /// The token is wrong, or of a desk that was open before.
    case token
    /// Every grant was taken.
    case session
  }

  /// `127.0.0.1:8001`, as `Host` has it.
  private let authority: String
  /// `http://127.0.0.1:8001`, as `Origin` has it.
  private let origin: String
  private let cookieName: String
  private let secrets: DeskSecrets
  private let now: @Sendable () -> Instant
  /// By which a page may fetch the token, and until when; each opening with the secret gives one.
  private let grants = Mutex<[(value: String, end: Instant)]>([])
  /// Seconds for which a grant lasts: the page fetches the token as soon as it is there.
  private static let patience = 60
  private static let mostGrants = 8

  /// - Parameters:
  ///   - address: of the desk, with a slash at its end.
  ///   - now: tells the time.
  init(address: String, secrets: DeskSecrets, now: @escaping @Sendable () -> Instant) {
    origin = String(address.dropLast())
    authority = String(origin.dropFirst("http://".count))
    let port = authority.split(separator: ":").last ?? ""
    cookieName = "almanac-desk-\(port)"
    self.secrets = secrets
    self.now = now
  }

  // MARK: - Opening

  /// Opens the desk to who has the secret.
  /// - Returns: the lines of the head that give the cookies: the one that opens the page, and one that lets it fetch the
  ///   token, once, and goes nowhere else; nil for a wrong secret.
  func opening(with secret: String) -> [String]? {
    guard DeskSecrets.isSame(secret, secrets.secret) else { return nil }
    let grant = secrets.draw()
    grants.withLock { grants in
      grants.append((grant, Instant(seconds: now().seconds + Self.patience)))
      if grants.count > Self.mostGrants { grants.removeFirst() }
    }
    return [
      "Set-Cookie: \(cookieName)=\(secrets.cookie); Path=/; HttpOnly; SameSite=Strict",
      "Set-Cookie: \(cookieName)-grant=\(grant); Path=/api/session; Max-Age=\(Self.patience); HttpOnly; SameSite=Strict",
    ]
  }

  /// The token, once for each grant.
  func takeToken(_ request: PreviewRequest) -> String? {
    grants.withLock { grants in
      let time = now()
      grants.removeAll { $0.end < time }
      guard let place = grants.firstIndex(where: { has(request, "\(cookieName)-grant", $0.value) }) else {
        return nil
      }
      grants.remove(at: place)
      return secrets.token
    }
  }

  // MARK: - Refusing

  /// What speaks against any answer at all.
  func refusal(of request: PreviewRequest) -> Refusal? {
    guard let host = request.host, host.lowercased() == authority else { return .host }
    if let named = request.fields.origin, named != origin { return .stranger }
    return nil
  }

  /// What speaks against showing the page: links of the preview, which is another origin, lead here.
  func refusalOfPage(_ request: PreviewRequest) -> Refusal? {
    if let refusal = refusal(of: request) { return refusal }
    if request.fields.fetchSite == "cross-site" { return .stranger }
    return hasCookie(request) ? nil : .unknown
  }

  /// What speaks against giving the token out.
  func refusalOfSession(_ request: PreviewRequest) -> Refusal? {
    if let refusal = refusal(of: request) { return refusal }
    guard request.fields.origin == origin, isOfDesk(request) else { return .stranger }
    return hasCookie(request) ? nil : .unknown
  }

  /// What speaks against reading or writing anything.
  func refusalOfWork(_ request: PreviewRequest) -> Refusal? {
    if let refusal = refusal(of: request) { return refusal }
    // Browsers name no origin where a page reads from its own.
    guard isOfDesk(request), request.method == "GET" || request.fields.origin == origin else {
      return .stranger
    }
    guard hasCookie(request) else { return .unknown }
    return DeskSecrets.isSame(request.fields.token, secrets.token) ? nil : .token
  }

  private func isOfDesk(_ request: PreviewRequest) -> Bool {
    request.fields.fetchSite.map { $0 == "same-origin" } ?? true
  }

  private func hasCookie(_ request: PreviewRequest) -> Bool { has(request, cookieName, secrets.cookie) }

  /// Whether a cookie of that name with that value comes along.
  private func has(_ request: PreviewRequest, _ name: String, _ value: String) -> Bool {
    (request.fields.cookie ?? "").split(separator: ";").contains { pair in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, parts[0].drop(while: { $0 == " " }) == name else { return false }
      return DeskSecrets.isSame(String(parts[1]), value)
    }
  }
}
