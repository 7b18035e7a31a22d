import AlmanacModel
import CivilTime

/// Reads site.yaml. What is wrong is reported and keeps its default.
struct SiteConfigurationReader {
  private let fields: EntryReader<SiteField>
  private var configuration: SiteConfiguration

  /// The configuration of a site without a readable site.yaml; a site that names no zone is in Berlin.
  static func fallback(_ zones: ZoneDatabase) -> SiteConfiguration {
    var configuration = SiteConfiguration(title: "", zone: zones.zone("Europe/Berlin") ?? .utc)
    configuration.isUncertain = true
    return configuration
  }

  static func read(_ pairs: [YAMLPair], _ range: Range<Int>, _ findings: FileFindings) -> SiteConfiguration {
    let lines = 0..<findings.source.lineStarts.count
    let reading = HidingReader.read(pairs, lines: lines, .site, SiteField.self, findings)
    let fields = EntryReader<SiteField>(reading, range, findings)
    let title = fields.required(.title)
    var reader = SiteConfigurationReader(fields: fields, configuration: fallback(findings.clock.zones))
    reader.configuration.title = title?.value ?? ""
    reader.readSite()
    reader.readPublisher()
    reader.readMagazine()
    reader.readCalendar()
    reader.readLists()
    return reader.configuration
  }

  private mutating func readSite() {
    fields.read(into: &configuration)
    var doubts: Set<Doubt> = []
    (configuration.url, configuration.language, configuration.zone) = fields.reading(
      .address, of: [.url, .language, .languages, .timezone, .magazine], into: &doubts
    ) {
      (
        address(), editions() ?? language() ?? configuration.language,
        fields.zone(.timezone) ?? configuration.zone
      )
    }
    configuration.isUncertain = !doubts.isEmpty
    configuration.urlPosition =
      fields.entry(.url).map { fields.position(of: $0.node.range.lowerBound) } ?? .start
    configuration.originals = fields.originals
    readTheme()
    configuration.themeSettings = settings()
  }

  /// The language of the site. Pages have their own words in German and English.
  private func language() -> String? {
    guard let language = fields.language(.language) else { return nil }
    if let word = fields.word(.language) { warnOfMissingWords(language, word) }
    return language
  }

  private func warnOfMissingWords(_ language: String, _ word: Word) {
    let code = language.lowercased().prefix { $0 != "-" }
    guard !UILanguage.allCases.contains(where: { $0.rawValue == code }) else { return }
    fields.report(ContentMessages.languageWithoutWords(word.text), at: word.range)
  }

  /// The languages of the site; the tag of the edition that is read, where there are any.
  private mutating func editions() -> String? {
    var editions: [Edition] = []
    for word in fields.words(.languages) {
      let isEasy = ["leicht", "easy", "einfach"].contains(word.text.lowercased())
      if isEasy, let main = editions.first {
        editions.append(Edition(easyIn: main.tag))
      } else if !isEasy, let tag = LanguageTag.of(word.text) {
        warnOfMissingWords(tag, word)
        editions.append(Edition(tag: tag, isMain: editions.isEmpty))
      } else {
        fields.report(
          isEasy ? ContentMessages.easyFirst(word.text) : ContentMessages.editionExpected(word.text),
          at: word.range)
      }
      if let last = editions.last, editions.dropLast().contains(where: { $0.name == last.name }) {
        editions.removeLast()
        fields.report(ContentMessages.editionTwice(word.text), at: word.range)
      }
    }
    guard let main = editions.first else { return nil }
    guard editions.count > 1 else { return main.tag }
    configuration.editions = editions
    let current = editions.first { $0.name == fields.findings.clock.languages.current } ?? main
    configuration.edition = current
    return current.tag
  }

  /// The public address with a slash at its end.
  private func address() -> String? {
    guard let word = fields.word(.url) else {
      if !fields.has(.url) {
        fields.report(ContentMessages.noAddress, at: fields.source.firstLine(of: fields.range))
      }
      return nil
    }
    let lower = word.text.lowercased()
    let rest =
      lower.hasPrefix("https://") ? lower.dropFirst(8) : lower.hasPrefix("http://") ? lower.dropFirst(7) : ""
    let isPlain = word.text.utf8.allSatisfy {
      $0 > 0x20 && $0 < 0x7F && !Array("?#\"'<>\\".utf8).contains($0)
    }
    guard let first = rest.utf8.first, first.isLetter || first.isDigit || first == .openBracket, isPlain
    else {
      fields.report(ContentMessages.siteAddressExpected(word.text), at: word.range)
      return nil
    }
    return word.text.hasSuffix("/") ? word.text : word.text + "/"
  }

  /// The name of a folder in themes/, never a path.
  private mutating func readTheme() {
    guard let word = fields.word(.theme) else { return }
    let isName = word.text.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || "0123456789-_".unicodeScalars.contains($0)
    }
    guard isName else {
      fields.report(ContentMessages.unusableID(word.text, fields.name(.theme)), at: word.range)
      return
    }
    configuration.theme = word.text
    configuration.themePosition = fields.position(of: word.range.lowerBound)
  }

  private func settings() -> [String: Located<String>] {
    guard let settings = fields.details(.themeSettings, as: NoField.self, acceptsUnknown: true) else {
      return [:]
    }
    var values: [String: Located<String>] = [:]
    for pair in settings.unknown where values[pair.key] == nil {
      guard let text = fields.source.word(pair.value)?.text else {
        fields.report(ContentMessages.textExpected(pair.key), at: pair.keyRange)
        continue
      }
      values[pair.key] = Located(text, at: fields.position(of: pair.value.range.lowerBound))
    }
    return values
  }

  private mutating func readPublisher() {
    guard let entry = fields.entry(.publisher) else { return }
    configuration.publisher.position = fields.position(of: entry.keyRange.lowerBound)
    guard case .map = entry.node.content, let parts = fields.details(.publisher, as: PublisherPart.self)
    else {
      configuration.publisher.name = fields.text(.publisher)
      return
    }
    parts.read(into: &configuration.publisher)
  }

  private mutating func readMagazine() {
    guard let parts = fields.details(.magazine, as: MagazinePart.self) else {
      if fields.has(.magazine) { configuration.isUncertain = true }
      return
    }
    if parts.read(into: &configuration).contains(.permalink) { configuration.isUncertain = true }
  }

  private mutating func readCalendar() {
    guard let parts = fields.details(.calendar, as: CalendarPart.self) else { return }
    parts.read(into: &configuration)
    switch parts.duration(.defaultDuration) {
    case .minutes(let minutes): configuration.defaultDuration = minutes
    case .days(let days): configuration.defaultDuration = days * 1440
    case nil: break
    }
  }

  private mutating func readLists() {
    configuration.social = social()
    configuration.formats = terms(.formats)
    configuration.areas = terms(.areas)
    configuration.mapOutline = OutlinePart.read(fields)
    configuration.targets = TargetReader.read(fields)
    configuration.newsletter = newsletter()
    configuration.publishesTo = fields.details(.publishing, as: PublishingPart.self)?.word(.to)?.text
  }

  /// A list of links, or a map from names to addresses.
  private func social() -> [NavigationItem] {
    guard let entry = fields.entry(.social), case .map = entry.node.content,
      let names = fields.details(.social, as: NoField.self, acceptsUnknown: true)
    else { return fields.links(.social) }
    return names.unknown.compactMap { pair -> NavigationItem? in
      guard let word = fields.source.word(pair.value) else {
        fields.report(ContentMessages.textExpected(pair.key), at: pair.keyRange)
        return nil
      }
      let target = Located(word.text, at: fields.position(of: word.range.lowerBound))
      return NavigationItem(title: pair.key, target: target, originals: untranslated)
    }
  }

  private func terms(_ field: SiteField) -> [DeclaredTerm] {
    var seen: [String: SourcePosition] = [:]
    return fields.items(field).compactMap { item -> DeclaredTerm? in
      guard let term = term(item, field) else { return nil }
      if let other = seen[term.id] {
        let location = SourceLocation(path: fields.source.path, position: other)
        let kind = BilingualText(fields.name(field), fields.name(field))
        fields.report(ContentMessages.duplicateID(term.id, kind, other: location), at: item.range)
        return nil
      }
      seen[term.id] = term.position
      return term
    }
  }

  private func term(_ item: YAMLNode, _ field: SiteField) -> DeclaredTerm? {
    let position = fields.position(of: item.range.lowerBound)
    guard case .map(let pairs) = item.content else {
      guard let word = fields.source.word(item), !Slug.make(word.text).isEmpty else {
        fields.report(ContentMessages.listOfTextsExpected(fields.name(field)), at: item.range)
        return nil
      }
      return DeclaredTerm(
        id: Slug.make(word.text), name: word.text, plural: nil, position: position, originals: untranslated)
    }
    guard !HidingLine.stands(in: pairs, fields.source) else { return nil }
    let parts = EntryReader<TermPart>(pairs, item.range, fields.findings)
    guard let (name, id) = parts.nameAndID(.name, .id) else { return nil }
    return DeclaredTerm(
      id: id, name: name, plural: parts.text(.plural), position: position,
      originals: parts.originals)
  }

  /// What is written without keys cannot be translated.
  private var untranslated: OriginalFields {
    fields.findings.clock.languages.current == nil ? .none : .all
  }

  private mutating func newsletter() -> [String: String] {
    guard let parts = fields.details(.newsletter, as: NewsletterPart.self) else { return [:] }
    var values: [String: String] = [:]
    values["from"] = parts.text(.from)
    values["reply_to"] = parts.text(.replyTo)
    configuration.unsubscribe = parts.addresses(.listUnsubscribe)
    values["subscribe"] = parts.address(.subscribe)
    return values
  }
}
