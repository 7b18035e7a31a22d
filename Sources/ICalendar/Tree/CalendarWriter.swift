/// Writes component trees as the octets of a file (RFC 5545, section 3.4), strictly by the grammar.
///
/// What is written is read back equal by ``CalendarReader``. Characters that the grammar forbids in a
/// name, parameter or value are left out, so no text can begin a property or a component.
public struct CalendarWriter: Sendable {
  private var encoder = LineEncoder()

  private init() {}

  /// The octets of the components, one after the other.
  public static func write(_ components: [Component]) -> [UInt8] {
    var writer = CalendarWriter()
    for component in components { writer.append(component) }
    return writer.encoder.octets
  }

  private mutating func append(_ component: Component) {
    encoder.append(component)
  }
}

extension LineEncoder {
  /// Adds a component with all it holds; one without a usable name is left out.
  mutating func append(_ component: Component) {
    let name = Self.cleanName(component.name)
    guard !name.isEmpty else { return }
    begin("BEGIN")
    end(octets: name)
    for line in component.lines { append(line) }
    for inner in component.components { append(inner) }
    begin("END")
    end(octets: name)
  }

  /// Adds a content line; one without a usable name is left out.
  mutating func append(_ line: ContentLine) {
    let name = Self.cleanName(line.name)
    guard name != Array("BEGIN".utf8), name != Array("END".utf8), begin(named: line.name) else { return }
    for item in line.parameters { parameter(item.name, item.values) }
    end(raw: line.value)
  }
}
