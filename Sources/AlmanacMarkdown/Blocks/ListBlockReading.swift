import AlmanacModel
import CivilTime
import WrittenDates

/// Reads the parameters of a list block into their types.
struct ListBlockReader {
  private let block: BlockSource
  private(set) var log: [(DiagnosticMessage, SourcePosition, Int)] = []

  init(_ block: BlockSource) {
    self.block = block
  }

  /// The block; what cannot be read is left out and reported.
  mutating func read(_ kind: ListBlock.Kind) -> ListBlock {
    var list = ListBlock(kind: kind, position: block.position)
    for parameter in block.parameters where !parameter.value.isEmpty {
      switch parameter.key {
      case .title: list.title = parameter.value
      case .region: list.regions = references(parameter)
      case .topic: list.topics = references(parameter)
      case .format: list.formats = references(parameter)
      case .project: list.projects = references(parameter)
      case .series: list.series = references(parameter)
      case .ids: list.ids = references(parameter)
      case .from: list.from = day(parameter) { $0.lowerBound }
      case .to: list.to = day(parameter) { $0.upperBound }
      case .limit: list.limit = limit(parameter)
      case .kind: list.postKind = Located(parameter.value, at: parameter.valuePosition)
      case .past: list.past = yesOrNo(parameter)
      default: break
      }
    }
    if let from = list.from, let to = list.to, to.value < from.value {
      log.append((BlockMessages.fromAfterTo, from.position, 1))
    }
    return list
  }

  private mutating func references(_ parameter: BlockSource.Parameter) -> [Reference] {
    var value = parameter.value[...]
    if value.hasPrefix("["), value.hasSuffix("]") { value = value.dropFirst().dropLast() }
    var column = parameter.valuePosition.column
    var result: [Reference] = []
    for part in value.split(separator: ",", omittingEmptySubsequences: false) {
      let id = part.drop { $0 == " " || $0 == "\t" }
      let position = SourcePosition(
        line: parameter.valuePosition.line,
        column: column + part.unicodeScalars.count - id.unicodeScalars.count)
      let name = String(decoding: Array(id.utf8).trimmingWhitespace, as: UTF8.self)
      column += part.unicodeScalars.count + 1
      if name.isEmpty { continue }
      if name.utf8.contains(where: { $0 <= Ascii.space || $0 == 0x7F || "<>\"'`{}|\\^".utf8.contains($0) }) {
        log.append((BlockMessages.badReference(name), position, name.unicodeScalars.count))
      } else {
        result.append(Located(name, at: position))
      }
    }
    return result
  }

  private mutating func day(
    _ parameter: BlockSource.Parameter, _ end: (ClosedRange<Day>) -> Day
  ) -> Located<Day>? {
    switch try? DateReader().read(parameter.value).date {
    case .dayAndTime, .time, .open, nil: break
    case let date?:
      if let days = date.days { return Located(end(days), at: parameter.valuePosition) }
    }
    reject(parameter, BlockMessages.badDate(parameter.value))
    return nil
  }

  private mutating func limit(_ parameter: BlockSource.Parameter) -> Int? {
    if let limit = Int(parameter.value), (1...100).contains(limit) { return limit }
    reject(parameter, BlockMessages.badLimit(parameter.value))
    return nil
  }

  private mutating func yesOrNo(_ parameter: BlockSource.Parameter) -> Bool {
    switch SpellingKey.of(parameter.value) {
    case "yes", "ja", "true": return true
    case "no", "nein", "false": return false
    default:
      reject(parameter, BlockMessages.badYesOrNo(parameter.value))
      return false
    }
  }

  private mutating func reject(_ parameter: BlockSource.Parameter, _ message: DiagnosticMessage) {
    log.append((message, parameter.valuePosition, parameter.value.unicodeScalars.count))
  }
}
