import AlmanacModel
import AlmanacSite
import AlmanacTheme

/// What a site consists of but its pictures and the index of its search, found by path.
struct PlannedOutputs: Sendable {
  /// Pages, feeds, what else the site says, and the theme's files.
  let all: [PlannedOutput]
  private let media: [String: MediaFile]
  private let byPath: LazyValue<[String: PlannedOutput.Content]>

  /// - Parameter former: what was planned before, whose paths are taken over where they are the same.
  init(_ site: Site, theme: Theme, former: PlannedOutputs? = nil) {
    // Pictures and the theme's files lie at the root, for all editions.
    guard site.isMainEdition else {
      let all = site.plan.outputs
      (self.all, media) = (all, [:])
      byPath = LazyValue { Dictionary(all.map { ($0.path, $0.content) }) { first, _ in first } }
      return
    }
    let all =
      site.plan.outputs
      + theme.assets(for: site).map { PlannedOutput(path: $0.value.path, content: .asset($0.key)) }
    let media = site.media
    self.all = all
    self.media = media
    if let former, former.media == media, Self.haveSamePlaces(former.all, all) {
      byPath = former.byPath
      return
    }
    byPath = LazyValue {
      var byPath: [String: PlannedOutput.Content] = [:]
      byPath.reserveCapacity(all.count + media.count)
      for file in media.values {
        byPath[file.path] = .media(file.source)
        for size in file.sizes { byPath[size.path] = .picture(file.source, size.use) }
      }
      for output in all { byPath[output.path] = output.content }
      return byPath
    }
  }

  func output(at path: String) -> PlannedOutput? {
    byPath.value[path].map { PlannedOutput(path: path, content: $0) }
  }

  /// Whether the same lies at the same paths: all that is looked up.
  private static func haveSamePlaces(_ some: [PlannedOutput], _ others: [PlannedOutput]) -> Bool {
    some.count == others.count
      && zip(some, others).allSatisfy { $0.path == $1.path && $0.content == $1.content }
  }
}
