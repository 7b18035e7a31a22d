/// How much of what was is kept.
struct VersionBounds: Sendable {
  var publications = 10
  var kept = 10
  var saves = 200
  /// Of all texts together; one that is in several versions counts once.
  var bytes = 256 << 20

  /// The versions that are too many, the oldest first. The newest publication always stays.
  func surplus(_ versions: [ContentVersion]) -> [ContentVersion] {
    var dropped: [ContentVersion] = []
    for (kind, limit) in [(ContentVersion.Kind.publication, publications), (.kept, kept), (.save, saves)] {
      dropped += versions.filter { $0.kind == kind }.sorted { $0.number < $1.number }.dropLast(limit)
    }
    var left = versions.filter { !dropped.contains($0) }
    let newest = left.filter { $0.kind == .publication }.max { $0.number < $1.number }
    let order: [ContentVersion.Kind] = [.save, .kept, .publication]
    for kind in order {
      for version in left.filter({ $0.kind == kind && $0 != newest }).sorted(by: { $0.number < $1.number }) {
        guard Self.size(left) > bytes else { return dropped }
        left.removeAll { $0 == version }
        dropped.append(version)
      }
    }
    return dropped
  }

  private static func size(_ versions: [ContentVersion]) -> Int {
    var sizes: [String: Int] = [:]
    for version in versions { for text in version.texts.values { sizes[text.digest] = text.size } }
    return sizes.values.reduce(0, +)
  }
}
