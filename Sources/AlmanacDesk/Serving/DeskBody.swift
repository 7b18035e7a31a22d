import AlmanacContent
import AlmanacModel
import AlmanacPreview

/// What a request brings.
struct DeskBody {
  private let json: JSONValue

  /// - Throws: `DeskProblem` for what is no object.
  init(_ request: PreviewRequest) throws(DeskProblem) {
    guard let json = JSONReader.value(request.body), case .object = json else {
      throw DeskProblem(400, "malformed", .malformed)
    }
    self.json = json
  }

  func text(_ name: String) throws(DeskProblem) -> String {
    guard let text = json[name]?.asText else { throw DeskProblem(400, "malformed", .malformed) }
    return text
  }

  func optional(_ name: String) throws(DeskProblem) -> String? {
    try json[name].map { _ throws(DeskProblem) in try text(name) }
  }

  /// False where it is not said.
  func flag(_ name: String) throws(DeskProblem) -> Bool {
    switch json[name] {
    case nil: return false
    case .flag(let flag)?: return flag
    default: throw DeskProblem(400, "malformed", .malformed)
    }
  }

  func kind() throws(DeskProblem) -> EntryKind {
    guard let kind = EntryKind(rawValue: try text("kind")) else {
      throw DeskProblem(404, "unknown", .noSuchPlace)
    }
    return kind
  }

  func name() throws(DeskProblem) -> EntryName { EntryName(kind: try kind(), id: try text("id")) }

  /// The values of fields by their keys; nil takes a field away.
  func values() throws(DeskProblem) -> [(key: String, value: EntryValue?)] {
    guard let values = json["values"] else { return [] }
    guard case .object(let members) = values else { throw DeskProblem(400, "malformed", .malformed) }
    var found: [(key: String, value: EntryValue?)] = []
    for member in members { found.append((member.name, try EntryValue.from(member.value))) }
    return found
  }

  /// A Markdown text; nil where none is given.
  func markdown() throws(DeskProblem) -> String? {
    guard let body = try optional("body") else { return nil }
    return try EntryValue.checked(body)
  }
}
