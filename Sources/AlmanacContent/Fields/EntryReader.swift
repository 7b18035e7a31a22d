import AlmanacModel

/// Reads the fields of one entry by their types. Mistakes become findings; what could not be read is nil.
struct EntryReader<Field: FieldName> {
  /// A field as the editor wrote it.
  struct Entry {
    let field: Field
    let key: String
    let keyRange: Range<Int>
    let node: YAMLNode

    /// Whether nothing is said.
    var isNothing: Bool { node.isNothing }

    /// Whether the key is German and nothing else; `region` and `partner` are words of both languages.
    var isGerman: Bool {
      let (written, english) = (SpellingKey.of(key), SpellingKey.of(field.key))
      return written != english && written + "s" != english && written != english + "s"
    }
  }

  let findings: FileFindings
  let range: Range<Int>
  private let entries: [Entry]
  /// The fields of the entries, apart from them, because they are searched all the time.
  private let fields: [Field]
  /// Pairs whose keys no field has.
  let unknown: [YAMLPair]
  /// Fields of which nobody knows what they say: written twice, too long, or perhaps meant by a misspelt key.
  let doubtful: Set<Field>
  /// Whether a text has characters that nobody sees.
  let hasHiddenText: Bool
  /// The fields of which the edition that is read has words of its own.
  let translated: [Field]
  /// Who may see the entry.
  private(set) var hiding = Hiding.shown
  private(set) var isInvited = false

  var source: SourceText { findings.source }

  /// The keys of an entry without those that hide it, which were read.
  init(_ reading: HidingReading, _ range: Range<Int>, _ findings: FileFindings) {
    self.init(reading.rest, range, findings)
    hiding = reading.hiding
    isInvited = reading.isInvited
  }

  /// Reads the keys of a map. Unknown keys are reported unless the kind takes any.
  init(_ written: [YAMLPair], _ range: Range<Int>, _ findings: FileFindings, acceptsUnknown: Bool = false) {
    let translation = TranslatedPairs<Field>(written, findings.clock.languages)
    let pairs = translation.pairs
    translated = translation.translated
    self.findings = findings
    self.range = range
    var entries: [Entry] = []
    entries.reserveCapacity(pairs.count)
    var unknown: [YAMLPair] = []
    var doubtful: Set<Field> = []
    var hasHiddenText = false
    for pair in pairs {
      guard let field = Field.table.field(pair.key) else {
        unknown.append(pair)
        if let name = Field.table.nearest(pair.key), let meant = Field.table.field(name) {
          doubtful.insert(meant)
        }
        continue
      }
      if let index = entries.firstIndex(where: { $0.field == field }) {
        let (first, entry) = (
          entries[index], Entry(field: field, key: pair.key, keyRange: pair.keyRange, node: pair.value)
        )
        switch Repeated(first, entry) {
        case .mistake:
          findings.reportDuplicate(pair, first.key, first.keyRange)
          doubtful.insert(field)
        case .both: entries.append(entry)
        case .first: findings.report(ContentMessages.saidTwice(entry.key, first.key), at: entry.keyRange)
        case .second:
          findings.report(ContentMessages.saidTwice(first.key, entry.key), at: first.keyRange)
          entries[index] = entry
        }
      } else if case .scalar = pair.value.content, pair.value.range.count > YAMLBounds.valueBytes {
        findings.report(ContentMessages.valueTooLong(pair.key), at: pair.keyRange)
        doubtful.insert(field)
      } else {
        entries.append(Entry(field: field, key: pair.key, keyRange: pair.keyRange, node: pair.value))
        let before = findings.errorCount
        findings.reportHidden(in: pair.value, of: pair.key)
        if findings.errorCount > before { hasHiddenText = true }
      }
    }
    self.doubtful = doubtful
    self.hasHiddenText = hasHiddenText
    self.entries = entries
    fields = entries.map(\.field)
    self.unknown = unknown
    findings.reportDuplicates(among: unknown)
    if !acceptsUnknown {
      for pair in unknown where HidingLine(key: pair.key, value: source.word(pair.value)?.text).place == nil {
        findings.report(
          ContentMessages.unknownKey(pair.key, nearest: Field.table.nearest(pair.key)), at: pair.keyRange)
      }
    }
  }

  /// What to make of a field that stands there by two names.
  private enum Repeated {
    case mistake, both, first, second

    init(_ first: Entry, _ second: Entry) {
      let stated = first.field.stated
      let (isFirstForeign, isSecondForeign) = (stated.isHabit(first.key), stated.isHabit(second.key))
      if SpellingKey.of(first.key) == SpellingKey.of(second.key) || !isFirstForeign && !isSecondForeign {
        self = .mistake
      } else if stated.kind.isList || first.isNothing || second.isNothing {
        self = .both
      } else {
        self = isFirstForeign && !isSecondForeign ? .second : .first
      }
    }
  }

  private func written(_ field: Field) -> Entry? {
    fields.firstIndex(of: field).map { entries[$0] }
  }

  /// The field as the editor wrote it, if it says anything.
  func entry(_ field: Field) -> Entry? {
    guard let entry = written(field) else { return nil }
    return entry.isNothing ? all(field).first : entry
  }

  /// The field by all its names, as far as they say anything: `tags` and `categories` are topics.
  func all(_ field: Field) -> [Entry] { entries.filter { $0.field == field && !$0.isNothing } }

  func has(_ field: Field) -> Bool { entry(field) != nil }

  /// The fields that are there, in the order of the file.
  var present: [Field] { fields }

  /// The field's name in the language of the entry.
  func name(_ field: Field) -> String {
    if let entry = written(field) { return entry.key }
    return entries.contains(where: \.isGerman)
      ? field.stated.german : field.key
  }

  func report(_ message: @autoclosure () -> DiagnosticMessage, at range: Range<Int>) {
    findings.report(message(), at: range)
  }

  /// Line and column of an offset.
  func position(of offset: Int) -> SourcePosition { findings.position(of: offset) }

  /// Reports a field that has to be there, at the beginning of the entry.
  /// - Parameter example: another than that of the field.
  func reportMissing(_ field: Field, example: BilingualText? = nil) {
    let place = written(field)?.keyRange ?? source.firstLine(of: range)
    report(
      ContentMessages.missing(name(field), example: example ?? field.stated.example), at: place)
  }
}

extension FileFindings {
  /// Reports what nobody sees in a text, or in the texts of a list. Maps have readers of their own.
  func reportHidden(in node: YAMLNode, of key: String) {
    switch node.content {
    case .scalar(let scalar):
      guard let hidden = HiddenCharacters.first(in: scalar.text) else { return }
      report(ContentMessages.hiddenCharacter(hidden, key), at: node.range)
    case .list(let items): for item in items { reportHidden(in: item, of: key) }
    case .map(let pairs):
      guard let text = source.wholeText(node), let hidden = HiddenCharacters.first(in: text) else { return }
      report(ContentMessages.hiddenCharacter(hidden, key), at: pairs.first?.keyRange ?? node.range)
    case .empty: return
    }
  }

  /// Reports a key that was there before.
  func reportDuplicate(_ pair: YAMLPair, _ first: String, _ firstRange: Range<Int>) {
    let lines = (
      source.lineIndex(of: firstRange.lowerBound) + 1, source.lineIndex(of: pair.keyRange.lowerBound) + 1
    )
    report(ContentMessages.duplicateKey(pair.key, first, lines: lines), at: pair.keyRange)
  }

  /// Reports keys that occur twice where any key may stand.
  func reportDuplicates(among pairs: [YAMLPair]) {
    guard pairs.count > 1 else { return }
    var seen: [String: YAMLPair] = [:]
    for pair in pairs {
      if let first = seen[pair.key] {
        reportDuplicate(pair, first.key, first.keyRange)
      } else {
        seen[pair.key] = pair
      }
    }
  }
}
