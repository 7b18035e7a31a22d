import AlmanacModel
import Pictures

/// What is known of a picture's file, from its whole content.
struct PictureFacts: Sendable, Hashable {
  /// nil where the bytes are no picture.
  let survey: PictureSurvey?
  /// Of the file, in hexadecimal digits; empty for what comes out as it is.
  let digest: String

  init(_ file: [UInt8]) {
    let survey = PictureSurvey.read(file)
    self.survey = survey
    digest = survey.map(Self.isMade) == true ? PictureKey.source(file) : ""
  }

  /// Whether sizes are made of it.
  private static func isMade(_ survey: PictureSurvey) -> Bool {
    guard PictureRenderer.isAvailable, survey.header.pixels != nil, !survey.isAnimated else { return false }
    return switch survey.header.format {
    case .jpeg, .png, .webp: true
    case .gif, .avif, .heif, .svg: false
    }
  }

  /// What comes out in its place.
  var offer: PictureOffer? {
    guard let survey, !digest.isEmpty, let pixels = survey.header.pixels else { return nil }
    func files(_ use: PictureUse) -> PictureFiles {
      let wish = KnownWish.of(use, mayBeTransparent: survey.mayBeTransparent)
      return PictureFiles(
        digest: String(PictureKey(source: digest, wish: wish.text).digest.prefix(10)),
        sizes: wish.value.sizes(of: pixels).map { PixelSize(width: $0.width, height: $0.height) },
        ending: survey.mayBeTransparent ? "png" : "jpg")
    }
    return PictureOffer(source: digest, text: files(.text), card: files(.card))
  }
}

/// A wish and its text, which is the same for all pictures.
private struct KnownWish: Sendable {
  let value: PictureWish
  let text: String

  private init(_ use: PictureUse, mayBeTransparent: Bool) {
    value = PictureWish.wish(for: use, mayBeTransparent: mayBeTransparent)
    text = value.text
  }

  static func of(_ use: PictureUse, mayBeTransparent: Bool) -> KnownWish {
    switch (use, mayBeTransparent) {
    case (.text, false): text
    case (.text, true): transparentText
    case (.card, false): card
    case (.card, true): transparentCard
    }
  }

  private static let text = KnownWish(.text, mayBeTransparent: false)
  private static let transparentText = KnownWish(.text, mayBeTransparent: true)
  private static let card = KnownWish(.card, mayBeTransparent: false)
  private static let transparentCard = KnownWish(.card, mayBeTransparent: true)
}

extension PictureWish {
  /// What is made for a use.
  static func wish(for use: PictureUse, mayBeTransparent: Bool) -> PictureWish {
    var wish =
      switch use {
      case .text: PictureWish.post
      case .card: PictureWish.card
      }
    wish.fallback = mayBeTransparent ? .png : .jpeg
    return wish
  }
}

// MARK: - As text

extension PictureFacts {
  /// As one word, which `init(text:)` reads.
  var text: String {
    guard let survey else { return "-" }
    let header = survey.header
    let flags = [survey.isAnimated, survey.isInInks, survey.keepsMetadata, survey.mayBeTransparent]
    let size = header.pixels.map { "\($0.width),\($0.height)" } ?? ","
    return "\(header.format.rawValue),\(size),\(header.orientation),"
      + flags.map { $0 ? "1" : "0" }.joined() + ",\(digest)"
  }

  /// nil for what is not such a word.
  init?(text: Substring) {
    if text == "-" {
      (survey, digest) = (nil, "")
      return
    }
    let parts = text.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
      .map(Substring.init)
    guard parts.count == 6, let format = PictureFormat(rawValue: String(parts[0])),
      let orientation = Int(parts[3]), parts[4].utf8.count == 4
    else { return nil }
    let flags = parts[4].utf8.map { $0 == UInt8(ascii: "1") }
    let pixels = Int(parts[1]).flatMap { width in
      Int(parts[2]).map { PictureSize(width: width, height: $0) }
    }
    survey = PictureSurvey(
      header: PictureHeader(format: format, pixels: pixels, orientation: orientation), isAnimated: flags[0],
      isInInks: flags[1], keepsMetadata: flags[2], mayBeTransparent: flags[3])
    digest = String(parts[5])
  }
}
