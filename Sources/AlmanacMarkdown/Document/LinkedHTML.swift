import AlmanacModel

/// Where a fragment is placed: on a page, or in a feed or a mail, which must not hold form elements.
public enum Medium: Sendable {
  case page
  case feed
}

/// A place in a fragment whose bytes depend on where the fragment is placed.
public struct LinkAnchor: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    /// The way to the site's root goes here; a site path follows.
    case siteRoot
    /// How wide a picture is that stands there goes here, as browsers read it (HTML, `sizes`).
    case pictureSizes(PicturePlace)
    /// The address of the page goes here; `#` and an id follow.
    case ownPage
    /// So many bytes from here are for pages only.
    case pageOnly(length: Int)
    /// So many bytes from here are for feeds and mail only.
    case feedOnly(length: Int)
    /// So many bytes from here are the caption of a picture.
    case caption(length: Int)
    /// What a picture shows, which plain text only says where it is asked for; a block of its own or within one.
    case description(String, isBlock: Bool)
  }

  /// Position in the fragment's bytes.
  public let offset: Int
  public let kind: Kind
}

/// An HTML fragment whose links are completed where it is placed: rendered once, used by pages of any
/// depth, feeds and mail.
public struct LinkedHTML: Sendable, Hashable {
  /// UTF-8 HTML without the prefixes of links.
  public let bytes: [UInt8]
  /// In ascending order of offsets.
  public let anchors: [LinkAnchor]

  public static let empty = LinkedHTML(bytes: [], anchors: [])

  public var isEmpty: Bool { bytes.isEmpty }

  /// Appends the fragment. `siteRoot` goes before site paths: `./` or `../../` on a page (never empty), an
  /// absolute address that ends in `/` elsewhere. `ownPage` goes before `#id`: empty on the page itself, its
  /// absolute address in feeds and mail. Both are written as they are and must be safe in an attribute.
  /// `sizes` says how wide pictures are, safe in an attribute.
  public func write(
    into buffer: inout [UInt8], siteRoot: String, ownPage: String, medium: Medium = .page,
    sizes: (PicturePlace) -> String = { _ in "100vw" }
  ) {
    var done = 0
    for anchor in anchors {
      if anchor.offset > done { buffer.append(contentsOf: bytes[done..<anchor.offset]) }
      done = max(done, anchor.offset)
      switch anchor.kind {
      case .siteRoot where anchor.offset == done: buffer.append(contentsOf: siteRoot.utf8)
      case .pictureSizes(let place) where anchor.offset == done: buffer.append(contentsOf: sizes(place).utf8)
      case .ownPage where anchor.offset == done: buffer.append(contentsOf: ownPage.utf8)
      case .pageOnly(let length) where medium == .feed: done += length
      case .feedOnly(let length) where medium == .page: done += length
      default: break
      }
    }
    buffer.append(contentsOf: bytes[done...])
  }

  /// The fragment as a string; see `write`.
  public func string(siteRoot: String, ownPage: String, medium: Medium = .page) -> String {
    var buffer: [UInt8] = []
    write(into: &buffer, siteRoot: siteRoot, ownPage: ownPage, medium: medium)
    return String(decoding: buffer, as: UTF8.self)
  }
}

/// Plain text whose addresses, where it holds any, are completed where it is placed.
public struct LinkedText: Sendable, Hashable {
  private let content: LinkedHTML

  init(bytes: [UInt8], anchors: [LinkAnchor]) {
    content = LinkedHTML(bytes: bytes, anchors: anchors)
  }

  public var bytes: [UInt8] { content.bytes }
  public var anchors: [LinkAnchor] { content.anchors }
  /// The text where `linksInText` was off.
  public var plain: String { String(decoding: content.bytes, as: UTF8.self) }

  /// The text with complete addresses; see `LinkedHTML.write`.
  public func string(siteRoot: String, ownPage: String) -> String {
    content.string(siteRoot: siteRoot, ownPage: ownPage)
  }

  /// The same with what pictures show, for readers to whom no picture goes.
  /// - Parameters:
  ///   - siteRoot: the address of the site's root.
  ///   - ownPage: the address of the page the text stands on.
  ///   - written: a description as it stands in the text.
  public func stringWithDescriptions(
    siteRoot: String, ownPage: String, _ written: (String) -> String
  ) -> String {
    var bytes: [UInt8] = []
    var anchors: [LinkAnchor] = []
    var done = 0
    for anchor in content.anchors where anchor.offset >= done && anchor.offset <= content.bytes.count {
      bytes.append(contentsOf: content.bytes[done..<anchor.offset])
      done = anchor.offset
      guard case .description(let text, let isBlock) = anchor.kind else {
        anchors.append(LinkAnchor(offset: bytes.count, kind: anchor.kind))
        continue
      }
      let isFirst = bytes.isEmpty || bytes.last == Ascii.newline
      bytes += Array(
        ((isFirst ? "" : isBlock ? "\n\n" : " ") + written(text) + (isFirst && isBlock ? "\n\n" : "")).utf8)
    }
    bytes.append(contentsOf: content.bytes[done...])
    return LinkedHTML(bytes: bytes, anchors: anchors).string(siteRoot: siteRoot, ownPage: ownPage)
  }

  /// The same without the captions of pictures, for places to which no picture goes.
  public func stringWithoutCaptions(siteRoot: String, ownPage: String) -> String {
    var bytes: [UInt8] = []
    var anchors: [LinkAnchor] = []
    var done = 0
    for anchor in content.anchors where anchor.offset >= done {
      bytes.append(contentsOf: content.bytes[done..<anchor.offset])
      done = anchor.offset
      if case .caption(let length) = anchor.kind {
        done = min(content.bytes.count, done + length)
      } else {
        anchors.append(LinkAnchor(offset: bytes.count, kind: anchor.kind))
      }
    }
    bytes.append(contentsOf: content.bytes[done...])
    let text = LinkedHTML(bytes: bytes, anchors: anchors).string(siteRoot: siteRoot, ownPage: ownPage)
    return String(text.drop(while: \.isNewline))
  }
}
