import AlmanacContent
import AlmanacModel
import AlmanacSite
import CivilTime

/// Which state of its original a translation was made from.
public struct TranslationOrigin {
  /// A text that is translated, as it is now.
  public let original: PageMatter
  public let state: TextTranslation.State
  /// The original as it was translated; nil where it is what it was, or no version of it is kept.
  public let former: PageMatter?

  /// - Parameters:
  ///   - path: of the translation, relative to the content folder.
  ///   - linked: the site.
  ///   - content: the content folder.
  ///   - today: the day on which dates are read.
  /// - Returns: nil where the path is that of no translation.
  public init?(of path: String, in linked: LinkedSite, content: String, today: Day) {
    let known = TextTranslation.all(linked.site, linked.translations)
    guard let text = known.first(where: { $0.translation?.path == path }) else { return nil }
    (original, state) = (text.original, text.state)
    guard state == .stale, let noted = text.translation?.translatedFrom?.value else {
      former = nil
      return
    }
    let place = text.original.path
    former = FormerTexts(content: content).texts(of: place).lazy.compactMap { bytes in
      Self.matter(place, bytes, linked.tree, today)
    }.first { $0.digest == noted }
  }

  /// A text read alone.
  private static func matter(_ path: String, _ bytes: [UInt8], _ tree: SourceTree, _ today: Day)
    -> PageMatter?
  {
    var texts = [path: bytes]
    texts["site.yaml"] = tree.texts["site.yaml"]
    let read = ContentParser(today: today).parse(SourceTree(texts: texts, zones: tree.zones), jobs: 1)
    let posts = (read.posts + read.unreadable.posts).map(\.matter)
    let pages = read.pages.map(\.matter) + read.regions.map(\.matter) + read.projects.map(\.matter)
    let issues = read.newsletters.map(\.matter) + read.unreadable.pages
    return (posts + pages + issues).first { $0.path == path }
  }
}
