import AlmanacBuild
import AlmanacModel

/// Answers requests: pages and files of the site, and what the script in the pages asks.
public struct PreviewHandler: RequestAnswering {
  private let session: PreviewSession
  private let language: UILanguage
  private let content: String
  private let desk: (any PreviewDesk)?
  /// Before its paths stands a name that no site path begins with.
  static let ownPath = "/_almanac/"
  /// How long an open page waits for a change before it asks again; less than the server gives a request.
  var patience = Duration.seconds(10)

  /// - Parameters:
  ///   - session: the site that is shown.
  ///   - language: of the findings in the page.
  ///   - content: the content folder as it was given; it stands before the paths of findings.
  ///   - desk: to which the pages lead; nil where nothing can be written.
  public init(
    _ session: PreviewSession, language: UILanguage, content: String, desk: (any PreviewDesk)? = nil
  ) {
    self.session = session
    self.language = language
    self.content = content
    self.desk = desk
  }

  /// Nothing that the preview answers has a body.
  public func admit(_ request: PreviewRequest) -> Admission { .withoutBody }

  /// The answer to a request.
  public func answer(_ request: PreviewRequest) async -> PreviewAnswer {
    guard request.method == "GET" || request.method == "HEAD" else {
      return .text(405, "GET, HEAD", fields: ["Allow: GET, HEAD"])
    }
    guard let host = request.host else { return .text(400, "Host?") }
    guard LoopbackHost.isLoopback(host) else {
      return .text(403, "This preview answers only at localhost, not at “\(host.prefix(100))”.")
    }
    if request.path.hasPrefix(Self.ownPath) { return await ownAnswer(request) }
    guard let file = RequestPath.file(request.path) else { return .text(400, "No such path.") }
    let draft = request.draft
    do {
      return try await answer(file, path: request.path, draft: draft)
    } catch {
      return .text(500, "The file cannot be read.")
    }
  }

  private func answer(_ file: String, path: String, draft: Int?) async throws -> PreviewAnswer {
    let version = await session.currentVersion
    if let (bytes, isMissing) = try await page(file, draft: draft) {
      let type = MediaType.of(isMissing ? "404.html" : file)
      guard type.hasPrefix("text/html") else {
        return PreviewAnswer(isMissing ? 404 : 200, type: type, body: bytes)
      }
      let bar = draft == nil && !isMissing ? await bar(path) : nil
      let body = LivePage.with(bytes, version: version, page: PageHash.of(bytes), bar: bar)
      return PreviewAnswer(isMissing ? 404 : 200, type: type, body: body)
    }
    if !path.hasSuffix("/"), try await session.output("\(file)/index.html") != nil {
      return PreviewAnswer(301, type: "text/plain; charset=utf-8", body: [], location: "\(path)/")
    }
    return .text(404, "Not found.")
  }

  /// What an address shows: an output of the site, the same below the path of the public address, a page as
  /// it was before a mistake took it off the site, or the page for missing addresses.
  private func page(_ file: String, draft: Int?) async throws -> (bytes: [UInt8], isMissing: Bool)? {
    if let draft, let bytes = try await session.draft(draft, at: file) { return (bytes, false) }
    if let bytes = try await session.output(file) { return (bytes, false) }
    let base = await session.state.basePath
    if !base.isEmpty, file.hasPrefix(base),
      let bytes = try await session.output(String(file.dropFirst(base.count)))
    {
      return (bytes, false)
    }
    guard file.hasSuffix(".html") else { return nil }
    if let former = await session.formerPage(file) { return (former, false) }
    if let missing = try await session.output("404.html") { return (missing, true) }
    return (LivePage.empty(await session.state.language), true)
  }

  /// The links to the desk; nil where there is none.
  private func bar(_ path: String) async -> String? {
    guard let desk else { return nil }
    let state = await session.state
    return desk.bar(for: state.sitePath(of: path), in: state)
  }

  // MARK: - For the script in the pages

  private func ownAnswer(_ request: PreviewRequest) async -> PreviewAnswer {
    switch request.path.dropFirst(Self.ownPath.count) {
    case "live.js": return PreviewAnswer(200, type: MediaType.of("x.js"), body: LiveScript.script)
    case "bar.css": return PreviewAnswer(200, type: MediaType.of("x.css"), body: desk?.barStyles ?? [])
    case "live.css": return PreviewAnswer(200, type: MediaType.of("x.css"), body: LiveScript.styles)
    case "state":
      if let known = request.value("version").flatMap(Int.init) {
        await session.wait(after: known, atMost: patience)
      }
      return await state(for: request.value("path") ?? "/", draft: request.draft)
    default: return .text(404, "Not found.")
    }
  }

  /// The version is asked for first: where the site changes meanwhile, what is told is too new for it, and the page asks
  /// again; the other way round it would wait with what is old.
  private func state(for path: String, draft: Int?) async -> PreviewAnswer {
    let version = await session.currentVersion
    var hash = ""
    if let file = RequestPath.file(path), let shown = try? await page(file, draft: draft) {
      hash = PageHash.of(shown.bytes)
    }
    let state = await session.state
    let document = LiveState(
      version: version, page: hash, findings: await session.findings,
      marks: state.marks, language: language, content: content)
    return PreviewAnswer(200, type: "application/json", body: document.json)
  }
}

/// Which names of hosts are this machine's own: others would let a page on the web read the preview.
public enum LoopbackHost {
  /// - Parameter field: the value of `Host`.
  public static func isLoopback(_ field: String) -> Bool {
    var name = field.lowercased()
    if name.hasPrefix("[") {
      guard let end = name.firstIndex(of: "]") else { return false }
      return isPort(name[name.index(after: end)...]) && name[...end] == "[::1]"
    }
    if let colon = name.firstIndex(of: ":") {
      guard isPort(name[colon...]) else { return false }
      name = String(name[..<colon])
    }
    return name == "localhost" || name.hasSuffix(".localhost") || isLoopbackAddress(name)
  }

  /// Whether a text is an address of 127.0.0.0/8.
  static func isLoopbackAddress(_ text: String) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
  }

  private static func isPort(_ text: some StringProtocol) -> Bool {
    text.isEmpty || (text.first == ":" && UInt16(text.dropFirst()) != nil)
  }
}
