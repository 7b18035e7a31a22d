import AlmanacBuild
import AlmanacContent
import AlmanacModel
import Editing

/// What somebody wants to be otherwise in an entry.
struct EntryEditing {
  let entry: ShelvedEntry
  let values: [(key: String, value: EntryValue?)]
  let body: String?

  /// The file with the changes, and with no other.
  /// - Throws: `DeskProblem` where something cannot be written; it names the field.
  /// - Parameter prefersGerman: whether keys are German where the file has none to go by.
  func changed(prefersGerman: Bool = true) throws(DeskProblem) -> ContentEditor {
    var editor: ContentEditor
    do {
      editor = try ContentEditor(
        path: entry.path, bytes: entry.bytes, editions: entry.file.editions, prefersGerman: prefersGerman)
    } catch {
      throw DeskProblem(422, "refused", DeskWording(error))
    }
    for (key, value) in values {
      do { try editor.set(key, to: value, in: entry.number) } catch {
        throw DeskProblem(422, "refused", DeskWording(error), field: key)
      }
    }
    if let body {
      do { try editor.setBody(body) } catch {
        throw DeskProblem(422, "refused", DeskWording(error), field: "body")
      }
    }
    return editor
  }

  /// The fields that are to be otherwise than the entry has them.
  var differing: [String] {
    let fields = values.filter { key, value in
      guard let field = entry.file.fields.first(where: { $0.key == key }) else { return true }
      return entry.entry.field(key)?.node.value?.settled(as: field.kind) != value?.settled(as: field.kind)
    }.map(\.key)
    let present = entry.file.body.map(entry.file.text) ?? ""
    return fields + (body.map { $0 != present } ?? false ? ["body"] : [])
  }
}
