@_spi(Reflection) import Swift

@testable import AlmanacTheme

/// Views with some of their properties filled.
enum ViewSample<V: View> {
  /// The stored properties in their order.
  static var properties: [(name: String, path: PartialKeyPath<V>)] {
    var properties: [(String, PartialKeyPath<V>)] = []
    _ = _forEachFieldWithKeyPath(of: V.self) { name, path in
      properties.append((String(cString: name), path))
      return true
    }
    return properties
  }

  static func filling(_ paths: [PartialKeyPath<V>]) -> V {
    var view = V()
    for path in paths {
      func fill<T>(_ type: T.Type) {
        guard let path = path as? WritableKeyPath<V, T>, let value = sample(type) as? T else { return }
        view[keyPath: path] = value
      }
      _openExistential(type(of: path).valueType, do: fill)
    }
    return view
  }

  private static func sample(_ type: Any.Type) -> Any {
    switch type {
    case is Bool.Type: true
    case is UInt8.Type: UInt8(1)
    case let type as any SampleHolder.Type: type.holding(sample(type.held))
    case let type as any View.Type: type.sample
    default: "text"
    }
  }
}

extension View {
  /// A view with all its properties filled.
  static var sample: Self { ViewSample<Self>.filling(ViewSample<Self>.properties.map(\.path)) }
}

/// A type that holds values of another.
private protocol SampleHolder {
  static var held: Any.Type { get }
  static func holding(_ value: Any) -> Any
}

extension Optional: SampleHolder {
  fileprivate static var held: Any.Type { Wrapped.self }
  fileprivate static func holding(_ value: Any) -> Any { value as? Wrapped as Any }
}

extension Array: SampleHolder {
  fileprivate static var held: Any.Type { Element.self }
  fileprivate static func holding(_ value: Any) -> Any { [value].compactMap { $0 as? Element } }
}
