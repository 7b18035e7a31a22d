/// A value behind a reference: whatever holds it copies one pointer, however large the value is.
///
/// For large parts that many values hold and hardly anybody changes. It is as much a value as what it holds: setting it makes
/// a new box and leaves other copies alone.
public struct Boxed<Value: Sendable>: Sendable {
  @usableFromInline
  final class Storage: Sendable {
    @usableFromInline let value: Value

    @inlinable
    init(_ value: Value) { self.value = value }
  }

  @usableFromInline var storage: Storage

  /// - Parameter value: what is held.
  @inlinable
  public init(_ value: Value) { storage = Storage(value) }

  /// What is held. Reading a part of it copies that part only.
  @inlinable
  public var value: Value {
    _read { yield storage.value }
    set { storage = Storage(newValue) }
  }
}
