/// Walks through steps and appends what they say.
struct TemplateRenderer {
  /// Calls deeper than this are left out, so that data nested without measure cannot exhaust the stack.
  static let deepestCall = 200

  private let steps: Steps
  /// For each frame the values of the nearest record of its schema; empty where there is none.
  private var frames: [[Value]]
  private var item = Value.none
  private var margin: [UInt8] = []
  private var depth = 0

  init(steps: Steps) {
    self.steps = steps
    frames = Array(repeating: [], count: steps.frames.count)
  }

  mutating func setRoot(_ record: Record, frame: Int) {
    if fits(record, frame) { frames[frame] = record.values }
  }

  mutating func run(_ range: Range<Int>, into buffer: inout [UInt8]) {
    var index = range.lowerBound
    while index < range.upperBound {
      let step = steps.steps[index]
      index += 1
      switch step {
      case .raw(let start, let count):
        buffer.append(contentsOf: steps.bytes[Int(start)..<Int(start) + Int(count)])
      case .margin: buffer.append(contentsOf: margin)
      case .text(let place): append(text: value(at: place), to: &buffer)
      case .markup(let place): append(markup: value(at: place), to: &buffer)
      case .bareText(let place): append(bareText: value(at: place), to: &buffer)
      case .itemText: HTMLEscaping.append(item, to: &buffer)
      case .itemMarkup: append(markup: item, to: &buffer)
      case .itemBareText: append(bareText: item, to: &buffer)
      case .call(let program, let change): call(Int(program), change, into: &buffer)
      case .ifTrue(let place, let body):
        let bodySteps = index..<index + Int(body)
        if value(at: place).isTrue { run(bodySteps, into: &buffer) }
        index = bodySteps.upperBound
      case .ifFalse(let place, let body):
        let bodySteps = index..<index + Int(body)
        if !value(at: place).isTrue { run(bodySteps, into: &buffer) }
        index = bodySteps.upperBound
      case .ifItem(let isInverted, let body):
        let bodySteps = index..<index + Int(body)
        if item.isTrue != isInverted { run(bodySteps, into: &buffer) }
        index = bodySteps.upperBound
      case .item(let place, let body):
        let bodySteps = index..<index + Int(body)
        let value = value(at: place)
        if value.isTrue { run(bodySteps, item: value, into: &buffer) }
        index = bodySteps.upperBound
      case .texts(let place, let body):
        let bodySteps = index..<index + Int(body)
        if case .texts(let texts) = value(at: place) {
          for text in texts { run(bodySteps, item: .text(text), into: &buffer) }
        }
        index = bodySteps.upperBound
      case .view(let place, let frame, let body):
        let bodySteps = index..<index + Int(body)
        if case .view(let record) = value(at: place) {
          run(bodySteps, CollectionOfOne(record), frame: Int(frame), into: &buffer)
        }
        index = bodySteps.upperBound
      case .list(let place, let frame, let body):
        let bodySteps = index..<index + Int(body)
        if case .list(let records) = value(at: place) {
          run(bodySteps, records, frame: Int(frame), into: &buffer)
        }
        index = bodySteps.upperBound
      }
    }
  }

  /// Runs a body once for each record, with that record in the frame.
  @inline(__always)
  private mutating func run(
    _ body: Range<Int>, _ records: some Collection<Record>, frame: Int, into buffer: inout [UInt8]
  ) {
    let outerValues = frames[frame]
    let outerItem = item
    item = .none
    for record in records where fits(record, frame) {
      frames[frame] = record.values
      run(body, into: &buffer)
    }
    frames[frame] = outerValues
    item = outerItem
  }

  private mutating func run(_ body: Range<Int>, item value: Value, into buffer: inout [UInt8]) {
    let outer = item
    item = value
    run(body, into: &buffer)
    item = outer
  }

  private mutating func call(_ program: Int, _ change: MarginChange, into buffer: inout [UInt8]) {
    guard depth < Self.deepestCall else { return }
    depth += 1
    defer { depth -= 1 }
    let outer = margin
    if !change.keepsCallers { margin = [] }
    if change.count > 0 {
      margin.append(contentsOf: steps.bytes[Int(change.start)..<Int(change.start) + Int(change.count)])
    }
    run(steps.programs[program], into: &buffer)
    margin = outer
  }

  private func fits(_ record: Record, _ frame: Int) -> Bool {
    let expected = steps.frames[frame]
    return record.schema == expected.schema && record.values.count == expected.fieldCount
  }
}

extension TemplateRenderer {
  @inline(__always)
  private func value(at place: ValuePlace) -> Value {
    let frame = Int(place.frame)
    let slot = Int(place.slot)
    guard slot < frames[frame].count else { return .none }
    if place.path < 0 { return frames[frame][slot] }
    return value(frames[frame][slot], along: steps.paths[Int(place.path)])
  }

  private func value(_ first: Value, along path: [PathPart]) -> Value {
    var value = first
    for part in path {
      switch (part, value) {
      case (.field(let schema, let slot), .view(let record))
      where record.schema == schema && slot < record.values.count:
        value = record.values[slot]
      case (.any, _): value = .flag(value.isTrue)
      case (.count, _): value = .number(value.count)
      case (.phrase(let phrase), .number(let number)):
        value = .text(steps.phrases[phrase].text(for: number, digits: digits(number)))
      case (.field, _), (.phrase, _): return .none
      }
    }
    return value
  }

  private func digits(_ number: Int) -> String {
    Phrase.digits(number, separator: steps.digitSeparator)
  }

  private func append(text value: Value, to buffer: inout [UInt8]) {
    if case .number(let number) = value {
      HTMLEscaping.append(digits(number), to: &buffer)
    } else {
      HTMLEscaping.append(value, to: &buffer)
    }
  }

  /// Markup goes out as it is; a text that a program put in its place by mistake is escaped all the same.
  private func append(markup value: Value, to buffer: inout [UInt8]) {
    switch value {
    case .html(let bytes): buffer.append(contentsOf: bytes)
    case .htmlText(let text): buffer.append(contentsOf: text.utf8)
    case .text: HTMLEscaping.append(value, to: &buffer)
    case .none, .flag, .number, .texts, .view, .list: break
    }
  }

  private func append(bareText value: Value, to buffer: inout [UInt8]) {
    switch value {
    case .text(let text): buffer.append(contentsOf: text.utf8)
    case .number(let number): buffer.append(contentsOf: digits(number).utf8)
    default: break
    }
  }
}
