import AlmanacModel

/// What is found in a picture itself, told where a text names it.
enum PictureFindings {
  /// Bytes: of what moves, which takes as long as a film; and of an AVIF, which is as small as it will be.
  private static let heaviestAnimation = 2_000_000
  private static let heaviestAVIF = 500_000

  /// - Parameters:
  ///   - file: the picture.
  ///   - name: as the text names it.
  ///   - location: where.
  static func report(
    _ file: MediaFile, named name: String, at location: SourceLocation, _ log: inout DiagnosticLog
  ) {
    guard let traits = file.traits else { return }
    for message in messages(own(file), ending(file), traits, bytes: file.bytes) {
      log.report(message, at: location, markerLength: name.unicodeScalars.count)
    }
  }

  /// The same of a picture that is only linked: what cannot be published at all.
  static func reportUnpublished(
    _ file: MediaFile, named name: String, at location: SourceLocation, _ log: inout DiagnosticLog
  ) {
    guard let traits = file.traits, let message = refusal(own(file), ending(file), traits) else { return }
    log.report(message, at: location, markerLength: name.unicodeScalars.count)
  }

  private static func own(_ file: MediaFile) -> String {
    file.source.split(separator: "/").last.map { String($0) } ?? file.source
  }

  private static func ending(_ file: MediaFile) -> String {
    file.source.split(separator: ".").last?.lowercased() ?? ""
  }

  private static func refusal(_ name: String, _ ending: String, _ traits: PictureTraits) -> DiagnosticMessage?
  {
    if traits.isOfTelephones || (traits.kind == nil && ["heic", "heif"].contains(ending)) {
      return PictureMessages.ofTelephones(name)
    }
    return traits.keepsMetadata ? PictureMessages.keepsMetadata(name) : nil
  }

  private static func messages(
    _ name: String, _ ending: String, _ traits: PictureTraits, bytes: Int
  ) -> [DiagnosticMessage] {
    if let refusal = refusal(name, ending, traits) { return [refusal] }
    var messages: [DiagnosticMessage] = []
    if !traits.endings.contains(ending) { messages.append(PictureMessages.notAsNamed(name, traits)) }
    if traits.isInInks { messages.append(PictureMessages.inInks(name)) }
    if let heavy = heavy(name, traits, bytes: bytes) { messages.append(heavy) }
    return messages
  }

  private static func heavy(_ name: String, _ traits: PictureTraits, bytes: Int) -> DiagnosticMessage? {
    guard let kind = traits.kind else { return nil }
    let moves = traits.isAnimated || kind == "GIF"
    guard moves || kind == "AVIF" else { return nil }
    let limit = moves ? heaviestAnimation : heaviestAVIF
    guard bytes > limit else { return nil }
    return PictureMessages.heavy(name, kind, size: bytes, limit: limit, moves: moves)
  }
}
