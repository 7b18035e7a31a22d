import AlmanacModel
import AlmanacOutputs
import AlmanacSite

/// Finds in the published site what a build that goes on despite mistakes has to publish again.
struct KeepingSearch {
  private(set) var outputs = KeptOutputs()
  /// Entries of which the published site lacks the page, the calendar or the calendar's entry.
  private(set) var missing: [LedgerEntry] = []

  private let linked: LinkedSite
  private let kept: KeptEntries
  private let published: PublishedFiles
  /// Files of the plan, as far as the content decides.
  private let planned: Set<String>
  private var foundInCalendars: Set<String> = []

  init(_ linked: LinkedSite, _ kept: KeptEntries, _ published: PublishedFiles) {
    self.linked = linked
    self.kept = kept
    self.published = published
    planned = Set(linked.plannedPaths).union(
      linked.publication.redirects.lazy.map { Routes.file(for: $0.from) })
    searchCalendars()
    searchFeeds()
    for entry in kept.entries { searchFiles(of: entry) }
    searchReferences()
  }

  // MARK: - Calendars

  private mutating func searchCalendars() {
    let flawed = FlawedEvents(linked)
    let present = Set(linked.site.events.lazy.filter(\.isInCalendars).map(\.event.id.value))
    let calendars = Set(kept.entries.lazy.filter { $0.kind == .calendar }.map(\.id))
    for path in published.paths where path.hasSuffix(".ics") {
      guard let octets = published.bytes(path) else { continue }
      let entries = PublishedCalendar.verbatim(octets, zones: linked.tree.zones)
      let own = entries.filter { kept.event(of: $0.uid).map(kept.holds) ?? false }
      foundInCalendars.formUnion(own.compactMap { kept.event(of: $0.uid) })
      if planned.contains(path) {
        outputs.calendars.add(own, to: path)
        for id in Set(entries.compactMap { kept.event(of: $0.uid) }) where flawed.ids.contains(id) {
          outputs.calendars.add(event: id, to: path)
        }
      } else if calendars.contains(path) || !own.isEmpty {
        let file = PublishedCalendar.filtered(octets, zones: linked.tree.zones) { uid in
          guard let id = kept.event(of: uid) else { return false }
          return kept.holds(event: id) || present.contains(id)
        }
        if !file.isEmpty { outputs.files[path] = file }
      }
    }
  }

  // MARK: - Feeds

  private mutating func searchFeeds() {
    let ids = Set(
      kept.entries.lazy.filter { $0.kind == .event || $0.kind == .post }.map(\.uid))
    guard !ids.isEmpty else { return }
    for path in published.paths where planned.contains(path) {
      guard let format = PublishedFeed.format(of: path), let bytes = published.bytes(path) else { continue }
      let items = PublishedFeed(bytes, format).items(ids)
      if !items.isEmpty { outputs.items[path] = items }
    }
  }

  // MARK: - Pages

  private mutating func searchFiles(of entry: LedgerEntry) {
    guard entry.kind != .calendar else {
      if outputs.files[entry.id] == nil { missing.append(entry) }
      // The page of the list has its address from the calendar's.
      let folder = entry.id.lastIndex(of: "/").map { String(entry.id[...$0]) } ?? ""
      guard !folder.isEmpty else { return }
      // A list that nobody's mistake took away may be empty because its entries are hidden now.
      let hidden = HiddenAddresses(kept)
      keep(published.files(in: folder).filter { published.bytes($0).map(hidden.entry) == .some(nil) })
      return
    }
    let address = entry.addresses.first ?? linked.site.routes.event(entry.id)
    let page = Routes.file(for: address)
    var isComplete = !entry.wasInCalendars || foundInCalendars.contains(entry.id)
    if !planned.contains(page) {
      keep(published.files(in: address))
      isComplete = isComplete && outputs.files[page] != nil
    }
    let former = Set(entry.addresses.dropFirst().map(Routes.file))
    if !former.isEmpty { keep(published.paths.filter(former.contains)) }
    if !isComplete { missing.append(entry) }
  }

  private mutating func keep(_ paths: [String]) {
    for path in paths where outputs.files[path] == nil && !planned.contains(path) {
      outputs.files[path] = published.bytes(path)
    }
  }

  /// Pictures, downloads and files of the theme that the pages show.
  private mutating func searchReferences() {
    let pages = outputs.files.filter { $0.key.hasSuffix(".html") }
    guard !pages.isEmpty else { return }
    let known = Set(published.paths.filter { $0.hasPrefix("media/") || $0.hasPrefix("assets/") })
    for path in pages.values.reduce(into: Set<String>(), { $0.formUnion(PageReferences($1).paths) })
    where known.contains(path) {
      outputs.files[path] = published.bytes(path)
    }
  }
}
