import AlmanacModel

/// Which entries of the event list came out of which file of another program, so that one calendar says nothing
/// about the entries of another. `import` keeps it in `content/imports.tsv`, a line for each entry: the program, the
/// file's name, the id; behind that `cancelled` where the file called the entry off. Lists of earlier versions have no such file; it is made by the next import.
public struct ImportSources: Sendable {
  /// Relative to the content folder.
  public static let path = "imports.tsv"
  private static let head = "# Woher die eingelesenen Termine kommen; geschrieben von „almanac import“.\n"

  private struct Source {
    let program: String
    let name: String
    var ids: Set<String>
    /// Those that the file called off.
    var calledOff: Set<String> = []
  }

  private static let calledOff = "cancelled"

  private var sources: [Source] = []

  /// - Parameter bytes: the file; nil without one. Lines that are no records, such as marks of git, are passed over.
  public init(_ bytes: [UInt8]?) {
    guard let bytes else { return }
    for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let isCalledOff = parts.count == 4 && parts[3] == Self.calledOff
      guard parts.count == 3 || isCalledOff, !line.hasPrefix("#") else { continue }
      if let index = sources.firstIndex(where: { $0.program == parts[0] && $0.name == parts[1] }) {
        sources[index].ids.insert(parts[2])
        if isCalledOff { sources[index].calledOff.insert(parts[2]) }
      } else {
        let calledOff: Set<String> = isCalledOff ? [parts[2]] : []
        sources.append(Source(program: parts[0], name: parts[1], ids: [parts[2]], calledOff: calledOff))
      }
    }
  }

  /// Where an entry is from, as a file sees it.
  enum Origin {
    /// From this file alone.
    case own
    case other
    /// From an import that left no record.
    case unrecorded
  }

  /// Where entries are from.
  /// - Parameters:
  ///   - known: the ids of the entries.
  ///   - ids: what the file has now.
  func origins(of known: [String], seenFrom file: ImportedFile, ids: Set<String>) -> [Origin] {
    let index = position(of: file, ids, isWhole: true)
    return known.map { id in
      let owners = sources.indices.filter { sources[$0].ids.contains(id) }
      return owners.isEmpty ? .unrecorded : owners == [index] ? .own : .other
    }
  }

  /// The entries that the source of a file called off.
  func calledOff(by file: ImportedFile, ids: Set<String>) -> Set<String> {
    position(of: file, ids, isWhole: false).map { sources[$0].calledOff } ?? []
  }

  /// Records what a file has now.
  /// - Parameters:
  ///   - calledOff: the ids of entries that are cancelled because it says or said so.
  ///   - known: the ids of entries in the list; what is gone from it is forgotten.
  mutating func record(_ file: ImportedFile, ids: Set<String>, calledOff: Set<String>, known: Set<String>) {
    let kept = known.union(ids)
    if let index = position(of: file, ids, isWhole: false) {
      sources[index].ids.formUnion(ids)
      sources[index].calledOff.subtract(ids)
      sources[index].calledOff.formUnion(calledOff)
    } else if !ids.isEmpty {
      sources.append(
        Source(program: file.program, name: freeName(file), ids: ids, calledOff: calledOff))
    }
    for index in sources.indices {
      sources[index].ids.formIntersection(kept)
      sources[index].calledOff.formIntersection(kept)
    }
    sources.removeAll { $0.ids.isEmpty }
  }

  /// The file that holds it.
  var bytes: [UInt8] {
    let lines = sources.flatMap { source in
      source.ids.map { id in
        "\(source.program)\t\(source.name)\t\(id)"
          + (source.calledOff.contains(id) ? "\t\(Self.calledOff)\n" : "\n")
      }
    }
    return Array((Self.head + lines.sorted().joined()).utf8)
  }

  var isEmpty: Bool { sources.isEmpty }

  /// A file is the source that it shares entries with: some where the name is the same, half where it is another,
  /// because programs name their exports anew and calendars share single events. A file of a few of its entries comes
  /// out of it, too, but is not the whole of it.
  private func position(of file: ImportedFile, _ ids: Set<String>, isWhole: Bool) -> Int? {
    let shared = sources.indices.map { (index: $0, count: sources[$0].ids.intersection(ids).count) }
    let named = shared.filter { $0.count > 0 && isNamed(sources[$0.index], file) }
    let alike = shared.filter { item in
      let other = sources[item.index].ids.count
      let most = isWhole ? max(ids.count, other) : min(ids.count, other)
      return item.count > 0 && 2 * item.count >= most
    }
    return (named.isEmpty ? alike : named).max { ($0.count, $1.index) < ($1.count, $0.index) }?.index
  }

  private func isNamed(_ source: Source, _ file: ImportedFile) -> Bool {
    source.program == file.program && (source.name == file.name || source.name.hasPrefix("\(file.name) ("))
  }

  private func freeName(_ file: ImportedFile) -> String {
    let taken = Set(sources.filter { $0.program == file.program }.map(\.name))
    guard taken.contains(file.name) else { return file.name }
    let numbers = (2...(taken.count + 2)).map { "\(file.name) (\($0))" }
    return numbers.first { !taken.contains($0) } ?? file.name
  }
}

/// A file of another program, as it is recorded.
struct ImportedFile: Sendable {
  /// `notion`, `csv` or `ics`.
  let program: String
  /// Without its folders.
  let name: String

  init(program: String, path: String) {
    self.program = program
    name = CellText.line(path.split(separator: "/").last.map(String.init) ?? path)
  }
}
