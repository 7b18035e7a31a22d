import AlmanacPreview

/// What can be asked of the desk.
enum DeskRoute: Equatable {
  case page
  case asset(String)
  /// A picture of the content folder.
  case picture(String)
  case session
  case work(DeskWork)

  /// Nil for what there is not.
  init?(_ path: String) {
    if path == "/" {
      self = .page
    } else if path.hasPrefix("/assets/") {
      self = .asset(String(path.dropFirst("/assets/".count)))
    } else if path.hasPrefix("/picture/") {
      self = .picture(String(path.dropFirst("/picture".count)))
    } else if path == "/api/session" {
      self = .session
    } else if path.hasPrefix("/api/"), let work = DeskWork(rawValue: String(path.dropFirst("/api/".count))) {
      self = .work(work)
    } else {
      return nil
    }
  }
}

/// What the page asks with its token.
enum DeskWork: String, CaseIterable {
  case site, lists, overview, search, entry, check, events
  case publicationPreview = "publish/preview"
  case publication = "publish"
  case understand, trial, save, undo, new, repair, picture, consequences, remove, translate

  /// Whether it is asked for with GET.
  var reads: Bool {
    switch self {
    case .site, .lists, .overview, .search, .entry, .check, .events, .publicationPreview, .publication: true
    case .understand, .trial, .save, .undo, .new, .repair, .picture, .consequences, .remove, .translate: false
    }
  }

  /// Whether it is asked for with POST.
  var writes: Bool { !reads || self == .publication }

  /// The most that a request may bring, in bytes: a picture comes as base64, four letters for three bytes.
  var bodyLimit: Int {
    switch self {
    case .picture: PictureLimit.mostBytes / 3 * 4 + (64 << 10)
    case .save, .trial, .understand, .consequences: 8 << 20
    default: 64 << 10
    }
  }
}
