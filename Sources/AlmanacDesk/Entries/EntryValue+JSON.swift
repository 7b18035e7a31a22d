import AlmanacContent
import AlmanacModel

extension EntryValue {
  /// The value as the page has it: texts, lists, objects.
  var json: JSONValue {
    switch self {
    case .text(let text): .text(text)
    case .list(let items): .array(items.map(\.json))
    case .parts(let parts): .object(parts.map { JSONMember($0.key, $0.value.json) })
    }
  }

  /// - Returns: nil for what says nothing: empty texts, lists and objects too.
  /// - Throws: `DeskProblem` for what is no value of a field.
  static func from(_ json: JSONValue) throws(DeskProblem) -> EntryValue? {
    switch json {
    case .null: return nil
    case .text(let text): return .text(try checked(text))
    case .number(let number): return .text(String(number))
    case .flag, .decimal: throw DeskProblem(400, "malformed", .malformed)
    case .array(let elements):
      var items: [EntryValue] = []
      for element in elements { if let item = try from(element) { items.append(item) } }
      return .list(items)
    case .object(let members):
      var parts: [EntryPart] = []
      for member in members {
        if let value = try from(member.value) { parts.append(EntryPart(try checked(member.name), value)) }
      }
      return .parts(parts)
    }
  }

  /// Control characters are in no file that people write.
  static func checked(_ text: String) throws(DeskProblem) -> String {
    let isClean = text.unicodeScalars.allSatisfy {
      $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) || $0 == "\n" || $0 == "\r" || $0 == "\t"
    }
    guard isClean else { throw DeskProblem(422, "refused", .controlCharacters) }
    return text
  }
}
