import Synchronization

/// A list whose elements are made when they are asked for, each kept from then on. A build makes all of them
/// on several threads; the preview only those that the page at hand needs.
///
/// What makes an element must depend on its position alone; two threads may make the same one at once.
public final class LazyList<Element: Sendable>: Sendable, RandomAccessCollection {
  /// All elements, once all are made: read without a lock.
  private let all = AtomicLazyReference<Whole>()
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
    if let all = all.load() { return all.elements[position] }
    if let element = made.withLock({ $0.isEmpty ? nil : $0[position] }) { return element }
    let element = make(position)
    made.withLock { if !$0.isEmpty { $0[position] = element } }
    return element
  }

  /// Makes every element that nobody asked for yet.
  /// - Parameter jobs: how many threads may work at once.
  public func makeAll(jobs: Int) {
    guard all.load() == nil else { return }
    let former = made.withLock { $0 }
    let elements = ParallelMap.map(count: count, jobs: jobs) { former[$0] ?? self.make($0) }
    _ = all.storeIfNil(Whole(elements))
    made.withLock { $0 = [] }
  }

  private final class Whole: Sendable {
    let elements: [Element]

    init(_ elements: [Element]) {
      self.elements = elements
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
