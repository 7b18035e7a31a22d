import AlmanacModel

/// Where a new picture goes: beside the file of its entry, or, for lists, into `media/`.
struct PicturePlacing {
  let tree: SourceTree
  let entry: ShelvedEntry

  private var folder: String {
    guard entry.kind.folder != nil else { return "media/" }
    let steps = entry.path.split(separator: "/").dropLast()
    return steps.map { $0 + "/" }.joined()
  }

  /// A name that nothing has, relative to the content folder.
  /// - Parameters:
  ///   - name: as it came.
  ///   - ending: what the picture is by its bytes.
  func path(_ name: String, ending: String) -> String {
    let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name[...]
    let made = Slug.make(String(stem))
    let slug = made.isEmpty ? Slug.make(entry.title) : made
    let base = slug.isEmpty || PortableName.refusal(of: slug) != nil ? FieldWords.picture : slug
    var (path, number) = ("\(folder)\(base).\(ending)", 1)
    while isTaken(path) {
      number += 1
      path = "\(folder)\(base)-\(number).\(ending)"
    }
    return path
  }

  private func isTaken(_ path: String) -> Bool {
    let wanted = path.lowercased()
    return tree.binaries.keys.contains { $0.lowercased() == wanted } || tree.texts[path] != nil
  }

  /// As the entry writes it: beside it by its name, elsewhere from the content folder.
  func relative(_ path: String) -> String {
    folder != "media/" && path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : path
  }

  /// A text that stays one in the brackets of a picture.
  static func escaped(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ").reduce(into: "") { result, sign in
      if "[]\\".contains(sign) { result += "\\" }
      result.append(sign)
    }
  }
}
