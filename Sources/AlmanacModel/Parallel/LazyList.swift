import Synchronization

/// A list whose elements are made when they are asked for, each kept from then on. A build makes all of them
/// on several threads; the preview only those that the page at hand needs.
///
/// What makes an element must depend on its position alone; two threads may make the same one at once.
public final class LazyList<Element: Sendable>: Sendable, RandomAccessCollection {
  private let made: Mutex<[Element?]>
  private let make: @Sendable (Int) -> Element
  public let count: Int

  /// - Parameters:
  ///   - count: how many elements there are.
  ///   - make: makes the element at a position from 0.
  public init(count: Int, _ make: @escaping @Sendable (Int) -> Element) {
    self.count = count
    self.make = make
    made = Mutex(Array(repeating: nil, count: count))
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { count }

  public subscript(position: Int) -> Element {
    if let element = made.withLock({ $0[position] }) { return element }
    let element = make(position)
    made.withLock { $0[position] = element }
    return element
  }

  /// Makes every element that nobody asked for yet.
  /// - Parameter jobs: how many threads may work at once.
  public func makeAll(jobs: Int) {
    let missing = made.withLock { made in made.indices.filter { made[$0] == nil } }
    guard !missing.isEmpty else { return }
    let elements = ParallelMap.map(count: missing.count, jobs: jobs) { self.make(missing[$0]) }
    made.withLock { made in
      for (position, element) in zip(missing, elements) { made[position] = element }
    }
  }
}

/// A value that is made when it is asked for, and kept.
public final class LazyValue<Value: Sendable>: Sendable {
  private let made = Mutex<Value?>(nil)
  private let make: @Sendable () -> Value

  public init(_ make: @escaping @Sendable () -> Value) {
    self.make = make
  }

  public var value: Value {
    made.withLock { made in
      if let made { return made }
      let value = make()
      made = value
      return value
    }
  }
}
