import AlmanacModel
import AlmanacSite

/// Counts own events that were held against the targets of site.yaml.
///
/// An event counts once: under the name of its format where the targets ask for that format, else by its size.
/// An event without a known size counts for no size; nothing is guessed.
struct TargetCounting: Sendable {
  let site: Site
  /// All events, not only those of the period.
  let events: [ReportEvent]
  let request: ReportRequest

  /// The targets whose period touches that of the report, in the order of site.yaml. They are counted from
  /// their own first day to the end of the report.
  func targets() -> [ReportTarget] {
    site.configuration.targets.flatMap { target -> [ReportTarget] in
      guard target.first <= request.to, target.last >= request.from else { return [] }
      let regions = target.region.map { [regionID($0.value)] } ?? site.regions.map(\.id)
      return regions.flatMap { region in
        TargetCounting.names(target.counts).map { name in
          count(name, target.counts[name] ?? 0, target, region: region)
        }
      }
    }
  }

  /// Small and large first, then the others by name.
  static func names(_ counts: [String: Int]) -> [String] {
    let sizes = EventSize.allCases.map(\.rawValue).filter { counts[$0] != nil }
    return sizes + counts.keys.filter { !sizes.contains($0) }.sorted()
  }

  /// The format that a counted name means, by id, name or plural.
  func format(_ name: String) -> String? {
    let key = SpellingKey.of(name)
    return site.formats.first { [$0.id, $0.name, $0.plural].contains { SpellingKey.of($0) == key } }?.id
  }

  private func regionID(_ written: String) -> String {
    let key = SpellingKey.of(written)
    return site.regions.first { $0.id == written || SpellingKey.of($0.name) == key }?.id ?? written
  }

  private func count(_ name: String, _ wanted: Int, _ target: Target, region: String) -> ReportTarget {
    let ids = events.filter { event in
      event.isCountable && event.regions.contains(region) && countedName(event, target) == name
        && PeriodRelation(event.time, from: target.first, to: min(target.last, request.to)) == .inside
    }.map(\.id)
    let isKnown = EventSize(rawValue: name) != nil || format(name) != nil
    return ReportTarget(
      region: region, first: target.first, last: target.last, name: name, target: wanted,
      reached: isKnown ? ids.count : nil, ids: ids)
  }

  private func countedName(_ event: ReportEvent, _ target: Target) -> String? {
    let named = TargetCounting.names(target.counts).first { name in
      EventSize(rawValue: name) == nil && event.format != nil && format(name) == event.format
    }
    return named ?? event.size?.rawValue
  }
}
