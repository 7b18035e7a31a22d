import AlmanacModel

/// The part of the report about one region or area: what was held, own events first, then by state what was not.
struct ReportSectionComposer: Sendable {
  private let whole: ReportComposer
  private let section: ReportSection
  private var words: ReportWords { whole.words }

  init(_ whole: ReportComposer, _ section: ReportSection) {
    self.whole = whole
    self.section = section
  }

  func blocks() -> [ReportBlock] {
    let anchor = section.id.isEmpty ? "ohne-region" : section.id
    var blocks: [ReportBlock] = [.heading(level: 2, section.name, id: anchor)]
    guard !section.events.isEmpty || !section.posts.isEmpty else {
      return blocks + [.paragraph(words.nothing)]
    }
    let held = section.events.filter { $0.state == .held }
    if !held.isEmpty || section.isRegion {
      blocks.append(.paragraph(words.ownSum(OwnAttendance(section.events, words: words))))
    }
    for roles in [[EventRole.host], [EventRole.partner, .guest], [nil]] as [[EventRole?]] {
      blocks += group(held.filter { roles.contains($0.role) }, heading: words.group(roles.first ?? nil))
    }
    for state in ReportState.allCases where state != .held {
      let events = section.events.filter { $0.state == state }
      guard !events.isEmpty else { continue }
      blocks += [
        .heading(level: 3, words.name(of: state), id: nil),
        table(events, caption: words.name(of: state), namesKind: true),
      ]
    }
    if !section.posts.isEmpty {
      blocks += [.heading(level: 3, words.posts, id: nil), whole.posts(section.posts)]
    }
    return blocks
  }

  /// One table for each format, in the order of site.yaml.
  private func group(_ events: [ReportEvent], heading: String) -> [ReportBlock] {
    guard !events.isEmpty else { return [] }
    var blocks: [ReportBlock] = [.heading(level: 3, heading, id: nil)]
    let known = Set(whole.formats.map(\.id))
    for format in whole.formats {
      let own = events.filter { $0.format == format.id }
      guard !own.isEmpty else { continue }
      blocks += [
        .heading(level: 4, format.plural, id: nil), table(own, caption: format.plural, namesKind: false),
      ]
    }
    let rest = events.filter { $0.format.map { !known.contains($0) } ?? true }
    if !rest.isEmpty {
      blocks += [
        .heading(level: 4, words.site.events, id: nil),
        table(rest, caption: words.site.events, namesKind: false),
      ]
    }
    return blocks
  }

  private func table(_ events: [ReportEvent], caption: String, namesKind: Bool) -> ReportBlock {
    var columns = [
      (words.day, 13), (words.title, 19), (words.what, 25), (words.withWhom, 17), (words.attendees, 14),
    ]
    if namesKind { columns.insert((words.kind, 13), at: 2) }
    if whole.explains { columns.append((words.countsFor, 12)) }
    columns.append((words.source, 12))
    let rows = events.map { event in
      var row = [day(event), title(event), event.summary ?? "–", people(event), attendees(event)]
      if namesKind { row.insert(kind(event), at: 2) }
      if whole.explains { row.append(counts(event)) }
      row.append(event.sources.isEmpty ? words.unknown : event.sources.joined(separator: "; "))
      return row
    }
    return .table(
      ReportGrid(
        caption: "\(section.name): \(caption)",
        columns: columns.map { ReportGrid.Column(title: $0.0, width: $0.1) }, rows: rows))
  }

  private func day(_ event: ReportEvent) -> String {
    [event.timeText, event.dateNote, event.sessions > 1 ? words.sessions(event.sessions) : nil]
      .compactMap { $0 }.joined(separator: "; ")
  }

  private func title(_ event: ReportEvent) -> String {
    let marks = [
      event.visibility == .invited ? words.site.invited : nil,
      event.visibility == .internal ? words.internalEntry : nil,
    ].compactMap { $0 }
    return marks.isEmpty ? event.shownTitle : "\(event.shownTitle) (\(marks.joined(separator: ", ")))"
  }

  private func kind(_ event: ReportEvent) -> String {
    let format = whole.formats.first { $0.id == event.format }?.name ?? event.format
    return [format, event.role.map(words.name)].compactMap { $0 }.joined(separator: ", ")
  }

  private func people(_ event: ReportEvent) -> String {
    let speakers =
      event.speakers.isEmpty ? nil : "\(words.speakers): \(event.speakers.joined(separator: ", "))"
    let partners = event.partners.isEmpty ? nil : event.partners.joined(separator: ", ")
    let all = [partners, speakers].compactMap { $0 }.joined(separator: "; ")
    return all.isEmpty ? "–" : all
  }

  private func attendees(_ event: ReportEvent) -> String {
    guard let attendance = event.attendance else {
      return event.state == .held && event.isOwn ? words.unknown : "–"
    }
    let text = words.site.attendees(attendance, scope: nil)
    return event.scope == .whole ? "\(text) (\(words.whole))" : text
  }

  private func counts(_ event: ReportEvent) -> String {
    if let name = whole.report.countedAs[event.id] { return whole.name(ofCount: name) }
    return event.isCountable && event.size == nil ? words.sizeUnknown : words.notCounted
  }
}
