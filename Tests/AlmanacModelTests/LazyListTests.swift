import AlmanacModel
import Synchronization
import Testing

/// Which elements were made, in which order.
private final class Notes: Sendable {
  let made = Mutex<[Int]>([])
}

@Suite struct LazyListTests {
  @Test("An element that was asked for is not made again when all are made")
  func madeOnce() {
    let notes = Notes()
    let list = LazyList(count: 100) { position in
      notes.made.withLock { $0.append(position) }
      return position * position
    }
    #expect(list[7] == 49)
    list.makeAll(jobs: 4)
    list.makeAll(jobs: 4)
    #expect(Array(list) == (0..<100).map { $0 * $0 })
    #expect(notes.made.withLock { $0.sorted() } == Array(0..<100))
  }

  @Test("A list without elements is empty before and after all are made")
  func empty() {
    let list = LazyList(count: 0) { $0 }
    list.makeAll(jobs: 2)
    #expect(list.isEmpty)
  }
}
