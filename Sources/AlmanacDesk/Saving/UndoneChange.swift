import AlmanacContent
import AlmanacModel

/// Which entry an undone step was about.
struct UndoneChange {
  /// The entry as it is again; nil where it is gone, or the file has none.
  let entry: ShelvedEntry?
  /// What it is called, or was.
  let title: String?
  /// Whether something is taken away that the step had made.
  let isRemoval: Bool

  /// - Parameters:
  ///   - path: of the file.
  ///   - before: the site before the step was undone.
  ///   - after: the site now.
  init(path: String, before: DeskScene, after: DeskScene) {
    let (old, new) = (Self.entries(path, before), Self.entries(path, after))
    let (known, left) = (Set(old.map(Said.init)), Set(new.map(Said.init)))
    let isList = (new.first ?? old.first)?.file.kind.isList ?? false
    entry = new.first { !known.contains(Said($0)) } ?? (isList ? nil : new.first)
    title = entry?.title ?? old.first { !left.contains(Said($0)) }?.title
    let isThere = after.state.tree.texts[path] != nil || after.state.tree.binaries[path] != nil
    isRemoval = !isThere || entry == nil && new.count < old.count
  }

  /// What an entry says, without the blank lines around it.
  private struct Said: Hashable {
    let values: [EntryPart]
    let text: String?

    init(_ entry: ShelvedEntry) { (values, text) = (entry.entry.values, entry.entry.text) }
  }

  private static func entries(_ path: String, _ scene: DeskScene) -> [ShelvedEntry] {
    scene.state.tree.texts[path].map { scene.shelf.entries(of: path, $0) } ?? []
  }
}
