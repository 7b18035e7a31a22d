import AlmanacModel

/// A value that knows where it was written.
protocol Placed: Equatable {
  /// Puts it where another one stands.
  mutating func move(to other: Self)
}

extension Placed {
  /// Takes the place of a former value if it says the same.
  mutating func takePlace(of former: Self) {
    var moved = self
    moved.move(to: former)
    if moved == former { self = former }
  }
}

extension Optional where Wrapped: Placed {
  mutating func takePlace(of former: Wrapped?) {
    if let former { self?.takePlace(of: former) }
  }
}

extension Array where Element: Placed {
  mutating func takePlaces(of former: [Element]) {
    for (index, other) in zip(indices, former) { self[index].takePlace(of: other) }
  }
}

extension Located: Placed where Value: Equatable {
  mutating func move(to other: Located) { position = other.position }
}

extension SourceCitation: Placed {
  mutating func move(to other: SourceCitation) { source.move(to: other.source) }
}

extension ImageField: Placed {
  mutating func move(to other: ImageField) { path.move(to: other.path) }
}

extension EventSession: Placed {
  mutating func move(to other: EventSession) { position = other.position }
}

extension EventRepetition: Placed {
  mutating func move(to other: EventRepetition) {
    text.takePlace(of: other.text)
    except.takePlaces(of: other.except)
    also.takePlaces(of: other.also)
  }
}
