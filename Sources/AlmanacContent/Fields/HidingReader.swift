import AlmanacModel
import WrittenDates

/// What the keys of an entry say about who may see it, and the keys that are left for its fields.
struct HidingReading {
  var hiding = Hiding.shown
  /// By invitation: seen, but marked.
  var isInvited = false
  var rest: [YAMLPair] = []
}

/// Reads the keys that hide an entry, before its fields are read. Whatever may be meant to hide and is not clear
/// is an error and hides the entry.
struct HidingReader {
  private let kind: HidingKind
  private let findings: FileFindings
  /// Whether the kind has a field of this name.
  private let isKnown: (String) -> Bool
  private var reading = HidingReading()
  private var firstKeys: [HidingKeys.Question: YAMLPair] = [:]
  /// Lines (numbers from 0) whose keys were looked at.
  private var seenLines: Set<Int> = []

  private var source: SourceText { findings.source }

  /// - Parameters:
  ///   - pairs: the entry.
  ///   - lines: its lines in the file (numbers from 0).
  ///   - field: whose table knows the other keys.
  static func read<Field: FieldName>(
    _ pairs: [YAMLPair], lines: Range<Int>, _ kind: HidingKind, _ field: Field.Type, _ findings: FileFindings
  ) -> HidingReading {
    var reader = HidingReader(kind: kind, findings: findings) {
      Field.table.field($0) != nil || findings.clock.languages.translated($0, Field.table) != nil
    }
    for pair in pairs { reader.read(pair) }
    reader.searchTexts(lines)
    return reader.reading
  }

  private init(kind: HidingKind, findings: FileFindings, isKnown: @escaping (String) -> Bool) {
    self.kind = kind
    self.findings = findings
    self.isKnown = isKnown
  }

  // MARK: - Keys of the entry itself

  private mutating func read(_ pair: YAMLPair) {
    note(pair)
    if let meant = keyWithValue(pair) {
      refuse(ContentMessages.hidingInText(pair.key, meant: meant), at: pair.keyRange)
    } else if let question = HidingKeys.question(pair.key) {
      answer(pair, question)
    } else if isKnown(pair.key) {
      reading.rest.append(pair)
    } else if let meant = HidingKeys.nearest(pair.key, periods: mayDefer(pair)) {
      refuse(ContentMessages.misspeltHiding(pair.key, meant: meant), at: pair.keyRange)
    } else if let word = source.word(pair.value), HidingKeys.saysHidden(word.text) {
      refuse(ContentMessages.hidingBehindUnknownKey(pair.key, word.text), at: pair.keyRange)
    } else {
      reading.rest.append(pair)
    }
    if kind != .site || !Self.freeParts.contains(SpellingKey.of(pair.key)) { searchInside(pair.value) }
  }

  /// Parts of site.yaml in which any key may stand.
  private static let freeParts: Set<String> = ["theme-settings", "targets", "ziele"]

  private mutating func answer(_ pair: YAMLPair, _ question: HidingKeys.Question) {
    guard kind != .site else {
      if question == .status || question == .period { return reading.rest.append(pair) }
      return refuse(ContentMessages.hidingOfSite(pair.key), at: pair.keyRange)
    }
    if question == .period { return readPeriod(pair) }
    let word = word(pair.value)
    if question == .status, kind.hasStatus {
      guard let word, let answer = HidingKeys.answer(word.text, to: .status), answer.hides else {
        return reading.rest.append(pair)
      }
      // How far a project is and how far its page is are two things.
      if kind == .project { return refuse(ContentMessages.statusOfProject(word.text), at: word.range) }
    }
    if question == .visibility || question == .draft {
      if let first = firstKeys[question] {
        findings.reportDuplicate(pair, first.key, first.keyRange)
        reading.hiding = .unclear
      }
      firstKeys[question] = pair
    }
    guard let word, !word.text.isEmpty else {
      return refuse(ContentMessages.hidingWithoutValue(pair.key), at: pair.keyRange)
    }
    take(word, of: pair, question)
  }

  private mutating func take(_ word: Word, of pair: YAMLPair, _ question: HidingKeys.Question) {
    guard let answer = HidingKeys.answer(word.text, to: question) else {
      let message =
        question == .unlisted
        ? ContentMessages.unlisted(pair.key)
        : ContentMessages.unclearHiding(
          word.text, pair.key, takesWords: question == .visibility,
          known: HidingKeys.visibilityNames(invited: kind.takesInvited))
      return refuse(message, at: word.range)
    }
    switch answer {
    case .shown: break
    case .draft: reading.hiding = reading.hiding.joined(.draft)
    case .internal: reading.hiding = reading.hiding.joined(.internal)
    case .invited where kind.takesInvited: reading.isInvited = true
    case .invited: refuse(ContentMessages.invitedElsewhere(word.text), at: word.range)
    }
  }

  /// Days from which and up to which something is shown: fields of posts, and of nothing else.
  private mutating func readPeriod(_ pair: YAMLPair) {
    guard !kind.hasPeriod else { return reading.rest.append(pair) }
    if isDeferring(pair) { return refuse(ContentMessages.periodElsewhere(pair.key), at: pair.keyRange) }
    // `publish: true` says what is so anyway.
    if !HidingKeys.asksWhether(pair.key) { reading.rest.append(pair) }
  }

  /// Whether a key may give a day from which or up to which something is shown: in posts any, elsewhere one whose value
  /// says so.
  private func mayDefer(_ pair: YAMLPair) -> Bool {
    kind.hasPeriod || word(pair.value).map { givesDay($0) || HidingKeys.saysNotYet($0.text) } ?? false
  }

  /// Whether a key of a period keeps something back: by a day or a no. Where the key asks whether it is to come out,
  /// by anything but a yes.
  private func isDeferring(_ pair: YAMLPair) -> Bool {
    guard HidingKeys.asksWhether(pair.key) else { return mayDefer(pair) }
    return word(pair.value).flatMap { HidingKeys.answer($0.text, to: .period) } != .shown
  }

  private func givesDay(_ word: Word) -> Bool { (try? DateReader().read(word.text)) != nil }

  /// A value as one word; of a list with one item that.
  private func word(_ node: YAMLNode) -> Word? {
    if case .list(let items) = node.content {
      guard items.count == 1, let item = items.first else { return nil }
      return source.word(item)
    }
    guard let word = source.word(node), !["~", "null"].contains(word.text.lowercased()) else { return nil }
    return word
  }

  private mutating func refuse(_ message: @autoclosure () -> DiagnosticMessage, at range: Range<Int>) {
    findings.report(message(), at: range)
    reading.hiding = .unclear
  }

  // MARK: - Keys where they hide nothing

  private mutating func note(_ pair: YAMLPair) {
    seenLines.insert(source.lineIndex(of: pair.keyRange.lowerBound))
  }

  /// Keys inside a value hide nothing: neither a part of an entry nor one of its dates.
  private mutating func searchInside(_ node: YAMLNode) {
    switch node.content {
    case .empty, .scalar: return
    case .list(let items): for item in items { searchInside(item) }
    case .map(let pairs):
      for pair in pairs {
        note(pair)
        if let word = keyWithValue(pair)
          ?? HidingLine(key: pair.key, value: self.word(pair.value)?.text).place ?? hiddenInside(pair)
        {
          refuse(ContentMessages.hidingInside(pair.key, meant: word), at: pair.keyRange)
        }
        searchInside(pair.value)
      }
    }
  }

  /// A key of a part that gives days, or that nobody knows and whose value is a word such as `intern`.
  private func hiddenInside(_ pair: YAMLPair) -> String? {
    guard kind != .site, let word = word(pair.value) else { return nil }
    if HidingKeys.question(pair.key) == .period { return isDeferring(pair) ? pair.key : nil }
    guard !PartNames.isKnown(pair.key) else { return nil }
    if givesDay(word) || HidingKeys.saysNotYet(word.text),
      let meant = HidingKeys.nearest(pair.key, periods: true)
    {
      return meant
    }
    return HidingKeys.saysHidden(word.text) ? pair.key : nil
  }

  /// The key that is meant by `{visibility:intern}`, which is one key without a value.
  private func keyWithValue(_ pair: YAMLPair) -> String? {
    pair.value.isEmpty ? HidingLine(Array(pair.key.utf8)[...])?.hiddenBy : nil
  }

  /// Lines that are part of a text, because they stand too far right or the colon is another.
  private mutating func searchTexts(_ lines: Range<Int>) {
    for number in lines.clamped(to: source.lineStarts.indices) where !seenLines.contains(number) {
      let start = source.lineStarts[number]
      let end = source.firstLine(of: start..<source.bytes.count).upperBound
      guard let line = HidingLine(source.bytes[start..<end]), let place = line.hiddenBy else { continue }
      refuse(
        ContentMessages.hidingInText(line.key, meant: place),
        at: source.withoutTrailingBlanks(start + line.offset..<end))
    }
  }
}
