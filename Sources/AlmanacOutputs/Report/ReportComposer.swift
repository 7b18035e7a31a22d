import AlmanacModel
import AlmanacSite

/// Puts the report into words, tables and charts.
struct ReportComposer: Sendable {
  let report: Report
  let words: ReportWords
  /// Names of formats by id.
  let formats: [(id: String, plural: String, name: String)]
  /// Title and publisher of each document by id.
  let documents: [(id: String, text: String)]
  /// Whether the counting rules and the ids that count are listed.
  let explains: Bool

  func blocks() -> [ReportBlock] {
    var blocks: [ReportBlock] = [.heading(level: 1, words.heading(report.title), id: nil)]
    blocks.append(.paragraph("\(words.period(report.request)). \(words.asOf(report.asOf))."))
    if let notice = report.notice { blocks.append(.paragraph(notice)) }
    if report.request.includesInternal { blocks.append(.paragraph(words.containsInternal)) }
    blocks += overview() + targets()
    for section in report.sections { blocks += ReportSectionComposer(self, section).blocks() }
    if !report.otherPosts.isEmpty { blocks += [postHeading, posts(report.otherPosts)] }
    blocks += notes() + sources()
    if explains { blocks += [.heading(level: 2, words.rules, id: "regeln"), .list(words.countingRules)] }
    return blocks
  }

  private var postHeading: ReportBlock {
    .heading(level: 2, "\(words.posts): \(words.withoutRegion)", id: "beitraege")
  }

  // MARK: - Overview

  private func overview() -> [ReportBlock] {
    let rows = report.sections.map { row($0.name, $0.events, $0.posts) }
    let all = row(words.total, report.events, allPosts)
    let columns = [
      ReportGrid.Column(title: words.region), number(words.ownHeld), number(words.otherHeld),
      number(words.openState),
      number(words.announced), number(words.dropped), number(words.ownAttendees), number(words.withoutFigure),
      number(words.posts), number(words.press),
    ]
    let grid = ReportGrid(caption: words.overview, columns: columns, rows: rows + [all], hasTotal: true)
    let chart = ReportChart(
      title: "\(words.name(of: .held)): \(words.period(report.request))",
      series: [words.ownHeld, words.otherHeld],
      rows: report.sections.map { section in
        ReportChart.Row(
          name: section.name, values: [held(section.events, own: true), held(section.events, own: false)])
      })
    let sum = OwnAttendance(report.events, words: words)
    return [
      .heading(level: 2, words.overview, id: "ueberblick"), .chart(chart, grid),
      .paragraph(words.ownSum(sum)),
    ] + kinds()
  }

  /// What was held by format: own events apart from fairs, participations, workshops and delegations.
  private func kinds() -> [ReportBlock] {
    let held = report.events.filter { $0.state == .held && $0.visibility != .internal }
    let known = Set(formats.map(\.id))
    let rest = held.filter { $0.format.map { !known.contains($0) } ?? true }
    let groups = formats.map { format in (format.plural, held.filter { $0.format == format.id }) }
      .filter { !$0.1.isEmpty }
    guard groups.count + (rest.isEmpty ? 0 : 1) > 1 else { return [] }
    let rows = (groups + (rest.isEmpty ? [] : [(words.withoutKind, rest)])).map { kindRow($0.0, $0.1) }
    let grid = ReportGrid(
      caption: words.byKind,
      columns: [
        ReportGrid.Column(title: words.kind), number(words.asHost), number(words.attendeesThere),
        number(words.thereofWithoutFigure), number(words.atOthers),
      ], rows: rows + [kindRow(words.total, held)], hasTotal: true)
    return [.heading(level: 3, words.byKind, id: "arten"), .table(grid)]
  }

  private func kindRow(_ name: String, _ events: [ReportEvent]) -> [String] {
    let own = OwnAttendance(events, words: words)
    return [
      name, "\(held(events, own: true))", own.text(words), "\(own.withoutFigure)",
      "\(held(events, own: false))",
    ]
  }

  private var allPosts: [ReportPost] {
    var seen = Set<String>()
    return (report.sections.flatMap(\.posts) + report.otherPosts).filter { seen.insert($0.path).inserted }
  }

  private func number(_ title: String) -> ReportGrid.Column {
    ReportGrid.Column(title: title, isNumber: true)
  }

  private func held(_ events: [ReportEvent], own: Bool) -> Int {
    events.count { $0.state == .held && $0.isOwn == own && $0.visibility != .internal }
  }

  private func row(_ name: String, _ events: [ReportEvent], _ posts: [ReportPost]) -> [String] {
    let counted = events.filter { $0.visibility != .internal }
    let own = OwnAttendance(events, words: words)
    func count(_ states: ReportState...) -> Int { counted.count { states.contains($0.state) } }
    let numbers = [
      held(events, own: true), held(events, own: false), count(.unconfirmed), count(.announced),
      count(.notHeld, .cancelled, .postponed),
    ]
    let press = posts.count { $0.kind == .press }
    return [name] + numbers.map { words.site.grouped($0) } + [
      own.text(words), "\(own.withoutFigure)",
      "\(posts.count - press)",
      "\(press)",
    ]
  }

  // MARK: - Targets

  private func targets() -> [ReportBlock] {
    let heading = ReportBlock.heading(level: 2, words.targets, id: "ziele")
    guard !report.targets.isEmpty else { return [heading, .paragraph(words.noTargets)] }
    var columns = [
      ReportGrid.Column(title: words.region), ReportGrid.Column(title: words.targetPeriod),
      ReportGrid.Column(title: words.what), number(words.target), number(words.reached),
    ]
    if explains { columns.append(ReportGrid.Column(title: words.countingEvents)) }
    let rows = report.targets.map { target in
      [
        name(ofRegion: target.region), words.dates.range(target.first, target.last),
        name(ofCount: target.name), "\(target.target)", target.reached.map(String.init) ?? words.unknown,
      ] + (explains ? [target.ids.isEmpty ? "–" : target.ids.joined(separator: ", ")] : [])
    }
    let grid = ReportGrid(caption: words.targets, columns: columns, rows: rows)
    let chart = ReportChart(
      title: words.targets, series: [words.target, words.reached],
      rows: report.targets.map { target in
        ReportChart.Row(
          name: "\(name(ofRegion: target.region)): \(name(ofCount: target.name))",
          values: [target.target, target.reached ?? 0])
      })
    return [heading, .chart(chart, grid)]
  }

  private func name(ofRegion id: String) -> String { report.sections.first { $0.id == id }?.name ?? id }

  // MARK: - Posts and notes

  func posts(_ posts: [ReportPost]) -> ReportBlock {
    .table(
      ReportGrid(
        caption: words.posts,
        columns: [
          ReportGrid.Column(title: words.day, width: 18), ReportGrid.Column(title: words.title, width: 64),
          ReportGrid.Column(title: words.kind, width: 18),
        ],
        rows: posts.map { [words.dates.text($0.date), $0.title, words.site.name(of: $0.kind)] }))
  }

  /// The documents that the events of the report cite.
  private func sources() -> [ReportBlock] {
    let cited = Set(report.events.flatMap(\.sources).map { String($0.prefix { $0 != "," }) })
    let lines = documents.filter { cited.contains($0.id) }.map { "\($0.id): \($0.text)" }
    return lines.isEmpty ? [] : [.heading(level: 2, words.sources, id: "quellen"), .list(lines)]
  }

  func name(ofCount name: String) -> String {
    let key = SpellingKey.of(name)
    let format = formats.first { [$0.id, $0.name, $0.plural].contains { SpellingKey.of($0) == key } }
    return words.name(ofCount: name, format: format?.plural)
  }

  private func notes() -> [ReportBlock] {
    let heading = ReportBlock.heading(level: 2, words.notes, id: "hinweise")
    guard !report.notes.isEmpty else { return [heading, .paragraph(words.noNotes)] }
    return [
      heading,
      .list(
        report.notes.map { note in
          note.ids.isEmpty ? note.text : "\(note.text) (\(note.ids.joined(separator: ", ")))"
        }),
    ]
  }
}
