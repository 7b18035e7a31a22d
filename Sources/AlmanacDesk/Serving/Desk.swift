import AlmanacBuild
import AlmanacContent
import AlmanacModel
import AlmanacPreview
import CivilTime

/// The editor's desk: answers its page, and writes what the forms say into the content folder.
public struct Desk: PreviewDesk {
  /// What a desk is told when it opens.
  public struct Order: Sendable {
    /// Of the preview beside it.
    public var options: BuildOptions
    public var secrets: DeskSecrets
    /// Of what it says.
    public var language: UILanguage
    /// Where a publication is copied to; nil for what site.yaml names, or nowhere.
    public var target: String?
    public var now: @Sendable () -> Instant

    public init(
      options: BuildOptions, secrets: DeskSecrets, language: UILanguage, target: String?,
      now: @escaping @Sendable () -> Instant
    ) {
      (self.options, self.secrets, self.language) = (options, secrets, language)
      (self.target, self.now) = (target, now)
    }
  }

  let order: Order
  let session: PreviewSession
  let addresses: PreviewAddresses
  let writing: ContentWriting
  let repairs = OfferedRepairs()
  let publication = DeskPublication()
  private let gate: DeskGate
  private let answers: DeskAnswer
  private let assets: DeskAssets

  /// - Parameters:
  ///   - order: how it was asked for at the start.
  ///   - session: the site that it works on.
  ///   - addresses: its own, and that of the preview.
  public init(_ order: Order, session: PreviewSession, addresses: PreviewAddresses) {
    (self.order, self.session, self.addresses) = (order, session, addresses)
    gate = DeskGate(address: addresses.desk ?? "", secrets: order.secrets, now: order.now)
    answers = DeskAnswer(preview: String(addresses.preview.dropLast()))
    assets = DeskAssets()
    let (now, given) = (order.now, order.options.today)
    writing = ContentWriting(session: session, content: order.options.content) { state in
      given ?? (state.linked?.site.configuration.zone ?? .utc).local(at: now()).day
    }
  }

  public var barStyles: [UInt8] { assets["bar.css"]?.bytes ?? [] }

  public func bar(for path: String, in state: PreviewState) -> String {
    PreviewBar(desk: addresses.desk ?? "", language: order.language).html(for: path, in: state)
  }

  // MARK: - Getting in

  public func admit(_ request: PreviewRequest) -> Admission {
    guard request.method == "POST" else { return .withoutBody }
    guard case .work(let work)? = DeskRoute(request.path), work.writes else {
      guard DeskRoute(request.path) == .session else { return .withoutBody }
      return gate.refusalOfSession(request).map { .refused(refused($0)) }
        ?? admitBody(request, atMost: 1 << 10)
    }
    return gate.refusalOfWork(request).map { .refused(refused($0)) }
      ?? admitBody(request, atMost: work.bodyLimit)
  }

  /// Only JSON: a form of another page cannot send it unasked.
  private func admitBody(_ request: PreviewRequest, atMost limit: Int) -> Admission {
    let type = request.fields.contentType?.split(separator: ";").first.map(String.init) ?? ""
    guard type.lowercased() == "application/json" else {
      return .refused(refused(.stranger))
    }
    guard !request.fields.isChunked, let length = request.fields.bodyLength else {
      return .refused(answers.json(411, DeskProblem(411, "malformed", .malformed).json(order.language)))
    }
    guard length <= limit else {
      let problem = DeskProblem(413, "large", .tooLarge(limit))
      return .refused(answers.json(413, problem.json(order.language)))
    }
    return .withBody
  }

  private func refused(_ refusal: DeskGate.Refusal) -> PreviewAnswer {
    let problem = DeskProblem(403, refusal == .session ? "session" : "forbidden", .refusal(refusal))
    return answers.json(403, problem.json(order.language))
  }

  // MARK: - Answering

  public func answer(_ request: PreviewRequest) async -> PreviewAnswer {
    if let refusal = gate.refusal(of: request) { return answers.page(403, .refusal(refusal), order.language) }
    guard let route = DeskRoute(request.path) else { return missing }
    switch route {
    case .page: return page(request)
    case .asset(let name):
      guard isRead(request) else { return notAllowed("GET, HEAD") }
      return assets[name].map { answers.bytes(200, type: $0.type, $0.bytes) } ?? missing
    case .picture(let path): return await picture(path, request)
    case .session:
      guard request.method == "POST" else { return notAllowed("POST") }
      if let refusal = gate.refusalOfSession(request) { return refused(refusal) }
      guard let token = gate.takeToken(request) else { return refused(.session) }
      return answers.json(200, .members(["token": .text(token)]))
    case .work(let work):
      guard isRead(request) ? work.reads : request.method == "POST" && work.writes else {
        return notAllowed(
          [work.reads ? "GET" : "", work.writes ? "POST" : ""].filter { $0 != "" }
            .joined(separator: ", "))
      }
      if let refusal = gate.refusalOfWork(request) { return refused(refusal) }
      return await worked(work, request)
    }
  }

  private func isRead(_ request: PreviewRequest) -> Bool {
    request.method == "GET" || request.method == "HEAD"
  }

  private var missing: PreviewAnswer {
    answers.json(404, DeskProblem(404, "unknown", .noSuchPlace).json(order.language))
  }

  private func notAllowed(_ methods: String) -> PreviewAnswer {
    let problem = DeskProblem(405, "malformed", .malformed)
    let answer = answers.json(405, problem.json(order.language))
    return PreviewAnswer(
      405, type: answer.type, body: answer.body, fields: answer.fields + ["Allow: \(methods)"])
  }

  private func page(_ request: PreviewRequest) -> PreviewAnswer {
    guard isRead(request) else { return notAllowed("GET, HEAD") }
    if let secret = request.value("secret") {
      guard let cookies = gate.opening(with: secret) else {
        return answers.page(403, .refusal(.unknown), order.language)
      }
      return answers.opening(cookies)
    }
    if let refusal = gate.refusalOfPage(request) {
      return answers.page(403, .refusal(refusal), order.language)
    }
    guard let page = assets["desk.html"] else { return missing }
    return answers.bytes(200, type: page.type, page.bytes)
  }

  /// A picture of the content folder as the site publishes it.
  private func picture(_ path: String, _ request: PreviewRequest) async -> PreviewAnswer {
    guard isRead(request) else { return notAllowed("GET, HEAD") }
    if let refusal = gate.refusalOfPage(request) { return refused(refusal) }
    let state = await session.state
    guard let source = RequestPath.file(path), let file = state.linked?.site.media[source],
      let bytes = try? state.render(file.path)
    else { return missing }
    let type = MediaType.of(file.path)
    return type.hasPrefix("image/") ? answers.bytes(200, type: type, bytes) : missing
  }

  private func worked(_ work: DeskWork, _ request: PreviewRequest) async -> PreviewAnswer {
    do {
      let (status, json) = try await result(work, request)
      return answers.json(status, json)
    } catch let problem as DeskProblem {
      return answers.json(problem.status, problem.json(order.language))
    } catch let failure as BuildFailure {
      let problem = ContentWriting.problem(failure)
      return answers.json(problem.status, problem.json(order.language))
    } catch {
      return answers.json(500, DeskProblem(500, "machine", .failed("\(error)")).json(order.language))
    }
  }
}
