/// Collects the steps of one program. Text is joined until another step has to come between.
struct StepBuilder {
  private(set) var steps: [Step] = []
  private var pending: [UInt8] = []
  /// Set where content that begins its own line is put within a line.
  var skipsLineStart = false

  mutating func write(_ bytes: some Sequence<UInt8>) {
    pending.append(contentsOf: bytes)
  }

  mutating func add(_ step: Step, to bytes: inout [UInt8]) {
    flush(to: &bytes)
    steps.append(step)
  }

  mutating func flush(to bytes: inout [UInt8]) {
    guard !pending.isEmpty else { return }
    steps.append(.raw(start: Int32(bytes.count), count: Int32(pending.count)))
    bytes.append(contentsOf: pending)
    pending.removeAll(keepingCapacity: true)
  }

  /// Makes room for a step whose body follows; the answer is for `close`.
  mutating func open(bytes: inout [UInt8]) -> Int {
    add(.margin, to: &bytes)
    return steps.count
  }

  /// Puts the step in place, now that the length of its body is known.
  mutating func close(_ bodyStart: Int, bytes: inout [UInt8], step: (Int32) -> Step) {
    flush(to: &bytes)
    steps[bodyStart - 1] = step(Int32(steps.count - bodyStart))
  }
}
