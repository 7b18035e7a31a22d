import AlmanacModel
import AlmanacSite

/// What `check` finds beyond what every build finds.
public struct EditorialCheck {
  private let linked: LinkedSite
  /// Longer titles are cut by search engines and calendar programs.
  private static let titleLimit = 110

  public init(_ linked: LinkedSite) {
    self.linked = linked
  }

  public func run(_ log: inout DiagnosticLog) {
    linked.reportVanished(severity: .error, log: &log)
    checkEvents(&log)
    checkPosts(&log)
    checkPages(&log)
    PictureCheck(linked).run(&log)
    checkMedia(&log)
    CalendarCheck(linked).run(&log)
    TranslationCheck(linked).run(&log)
  }

  private func checkEvents(_ log: inout DiagnosticLog) {
    for event in linked.site.events.map(\.event) {
      if !event.hasGivenID {
        log.report(
          CheckMessages.missingID(event.id.value),
          at: SourceLocation(path: event.path, position: event.position))
      }
      checkTitle(event.title, in: event.path, rest: "subtitle", &log)
    }
  }

  private func checkPosts(_ log: inout DiagnosticLog) {
    for post in linked.site.posts.map(\.post) {
      checkTitle(post.matter.title, in: post.matter.path, rest: "summary", &log)
    }
  }

  private func checkPages(_ log: inout DiagnosticLog) {
    let regions = linked.site.regions.map(\.region)
    for region in regions { checkRegion(region, &log) }
    // A single region is no map.
    for region in regions where regions.count > 1 && region.map == nil {
      log.report(
        CheckMessages.regionWithoutPlace(region.matter.title.value),
        at: SourceLocation(path: region.matter.path, position: region.matter.title.position),
        markerLength: region.matter.title.value.unicodeScalars.count)
    }
  }

  /// Without its phrase no sentence names the region, and without words its page says nothing.
  private func checkRegion(_ region: Region, _ log: inout DiagnosticLog) {
    let hasWords = region.matter.summary != nil || !region.matter.body.allSatisfy(\.isWhitespace)
    let lacking = (region.inPhrase == nil ? ["in"] : []) + (hasWords ? [] : ["summary"])
    guard !lacking.isEmpty else { return }
    log.report(
      LaunchMessages.regionLacks(lacking),
      at: SourceLocation(path: region.matter.path, position: region.matter.title.position),
      markerLength: region.matter.title.value.unicodeScalars.count)
  }

  /// - Parameter field: what takes the rest of a title that is too long; posts have no subtitle.
  private func checkTitle(
    _ title: Located<String>, in path: String, rest field: String, _ log: inout DiagnosticLog
  ) {
    let length = title.value.unicodeScalars.count
    guard length > Self.titleLimit else { return }
    log.report(
      CheckMessages.longTitle(length, limit: Self.titleLimit, field: field),
      at: SourceLocation(path: path, position: title.position), markerLength: length)
  }

  private func checkMedia(_ log: inout DiagnosticLog) {
    let used = Set(UsedMedia(linked).files.map(\.source))
    let files = filesOfTheUnshown(log)
    for source in linked.site.media.keys.sorted() where !used.contains(source) {
      let name = Array((source.split(separator: "/").last.map(String.init) ?? source).utf8)
      let isNamed = files.contains { linked.tree.texts[$0]?.firstRange(of: name) != nil }
      if !isNamed { log.report(CheckMessages.orphanMedia(source), at: SourceLocation(path: source)) }
    }
  }

  /// Files with something that no page shows now, but may show when its day has come or its mistake is mended.
  private func filesOfTheUnshown(_ log: DiagnosticLog) -> Set<String> {
    let broken = log.diagnostics.filter { $0.severity == .error }.compactMap { $0.location?.path }
    return Set(
      broken + linked.site.hiddenPosts.map(\.post.matter.path) + linked.site.internalEvents.map(\.path)
        + linked.site.draftEvents.map(\.path) + linked.site.hiddenEntries.map(\.place.path))
  }
}
