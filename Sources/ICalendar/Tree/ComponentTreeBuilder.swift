/// Puts content lines together to a tree of components, closing and leaving out what does not fit.
struct ComponentTreeBuilder {
  private let limits: ReadingLimits
  private var roots: [Component] = []
  private var open: [Component] = []
  /// How many components beyond the depth limit are open but not kept.
  private var skippedDepth = 0
  private var problems: [CalendarProblem] = []

  init(limits: ReadingLimits) {
    self.limits = limits
  }

  mutating func note(_ kind: CalendarProblem.Kind, lineNumber: Int) {
    if problems.count < limits.problems {
      problems.append(CalendarProblem(kind, lineNumber: lineNumber))
    } else if problems.count == limits.problems {
      problems.append(CalendarProblem(.tooManyProblems, lineNumber: lineNumber))
    }
  }

  mutating func take(_ line: ContentLine) {
    switch line.name {
    case "BEGIN": begin(Self.componentName(line), lineNumber: line.lineNumber)
    case "END": end(Self.componentName(line), lineNumber: line.lineNumber)
    default:
      guard skippedDepth == 0 else { return }
      guard let last = open.indices.last else {
        note(.outsideComponent(line.name), lineNumber: line.lineNumber)
        return
      }
      open[last].lines.append(line)
    }
  }

  /// Closes what is still open and hands everything over.
  mutating func finished() -> CalendarReader.Reading {
    while !open.isEmpty { closeUnended() }
    return CalendarReader.Reading(
      components: roots, problems: problems.sorted { $0.lineNumber < $1.lineNumber })
  }

  private static func componentName(_ line: ContentLine) -> String {
    String(decoding: LineEncoder.cleanName(line.value), as: UTF8.self)
  }

  private mutating func begin(_ name: String, lineNumber: Int) {
    guard !name.isEmpty else { return note(.notAProperty, lineNumber: lineNumber) }
    guard open.count < limits.depth, skippedDepth == 0 else {
      if skippedDepth == 0 { note(.tooDeep(name), lineNumber: lineNumber) }
      skippedDepth += 1
      return
    }
    // A calendar inside a calendar does not exist: the one before lost its end.
    if name == "VCALENDAR" {
      while !open.isEmpty { closeUnended() }
    }
    open.append(Component(name, lineNumber: lineNumber))
  }

  private mutating func end(_ name: String, lineNumber: Int) {
    guard skippedDepth == 0 else {
      skippedDepth -= 1
      return
    }
    guard let index = open.lastIndex(where: { $0.name == name }) else {
      note(.unexpectedEnd(name), lineNumber: lineNumber)
      return
    }
    while open.count > index + 1 { closeUnended() }
    close()
  }

  private mutating func closeUnended() {
    if let component = open.last {
      note(.neverClosed(component.name), lineNumber: component.lineNumber)
    }
    close()
  }

  private mutating func close() {
    guard let component = open.popLast() else { return }
    if let parent = open.indices.last {
      open[parent].components.append(component)
    } else {
      roots.append(component)
    }
  }
}
