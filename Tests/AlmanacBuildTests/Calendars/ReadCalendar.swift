import ICalendar

/// A written calendar, read back.
struct ReadCalendar {
  let reading: CalendarReader.Reading

  /// The calendar at a path of a rendered site.
  init(_ path: String, of site: RenderedSite) {
    reading = CalendarReader().read(site.outputs[path] ?? [])
  }

  var events: [Component] { reading.components.flatMap(\.components).filter { $0.name == "VEVENT" } }

  /// Every property of the calendar and of what it holds.
  var lines: [ContentLine] {
    func lines(_ component: Component) -> [ContentLine] {
      component.lines + component.components.flatMap(lines)
    }
    return reading.components.flatMap(lines)
  }

  /// The values of a property of the events, in the order of the file.
  func values(_ name: String) -> [String] { events.compactMap { $0.first(name)?.value } }
}
