import AlmanacModel
import AlmanacSite
import AlmanacTheme

/// The plan of a site, with its outputs found by path.
struct PlannedOutputs: Sendable {
  /// Pages, feeds, what else the site says, and the theme's files.
  let all: [PlannedOutput]
  private let byPath: LazyValue<[String: PlannedOutput]>

  init(_ site: Site, theme: Theme) {
    let all =
      site.plan.outputs
      + theme.assets.map { PlannedOutput(path: $0.value.path, content: .asset($0.key)) }
    self.all = all
    let media = site.media
    byPath = LazyValue {
      var byPath: [String: PlannedOutput] = [:]
      byPath.reserveCapacity(all.count + media.count)
      for file in media.values {
        byPath[file.path] = PlannedOutput(path: file.path, content: .media(file.source))
      }
      for output in all { byPath[output.path] = output }
      return byPath
    }
  }

  func output(at path: String) -> PlannedOutput? { byPath.value[path] }
}
