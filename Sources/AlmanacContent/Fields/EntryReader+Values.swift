import AlmanacModel

extension EntryReader {
  /// Yes or no in either language.
  func flag(_ field: Field) -> Bool? {
    guard let word = word(field) else { return nil }
    if let value = FixedWords.flag.value(word.text) { return value }
    report(ContentMessages.yesOrNoExpected(word.text, name(field)), at: word.range)
    return nil
  }

  /// A whole number within a range.
  func number(_ field: Field, in range: ClosedRange<Int>) -> Int? {
    guard let word = word(field) else { return nil }
    if let number = Int(word.text), range.contains(number) { return number }
    report(ContentMessages.numberExpected(word.text, name(field), range), at: word.range)
    return nil
  }

  /// One of the fixed values.
  func choice<Value>(_ field: Field, _ values: FixedValues<Value>) -> Value? {
    guard let word = word(field) else { return nil }
    if let value = values.value(word.text) { return value }
    let nearest = NearestName.of(word.text, in: values.names)
    report(
      ContentMessages.unknownValue(word.text, name(field), nearest: nearest, known: values.names),
      at: word.range)
    return nil
  }

  /// A web address, or one of mail and telephone. A bare e-mail address and `www.…` are completed.
  func address(_ field: Field) -> String? {
    word(field).flatMap { address($0.text, at: $0.range, of: field) }
  }

  /// Several addresses: a list, or one line with commas between them.
  func addresses(_ field: Field) -> [String] {
    words(field, splitsCommas: false).flatMap { word in
      AddressReader.split(word.text).compactMap { address($0, at: word.range, of: field) }
    }
  }

  private func address(_ text: String, at range: Range<Int>, of field: Field) -> String? {
    switch AddressReader.read(text) {
    case .success(let address): return address
    case .failure(.forbidden): report(ContentMessages.forbiddenAddress(text, name(field)), at: range)
    case .failure(.unreadable): report(ContentMessages.addressExpected(text, name(field)), at: range)
    }
    return nil
  }

  /// An e-mail address.
  func email(_ field: Field) -> String? {
    guard let word = word(field) else { return nil }
    if AddressReader.isEmail(word.text) { return word.text }
    report(ContentMessages.emailExpected(word.text, name(field)), at: word.range)
    return nil
  }

  /// A language tag (BCP 47), or the name of German or English.
  func language(_ field: Field) -> String? {
    guard let word = word(field) else { return nil }
    if let tag = LanguageTag.of(word.text) { return tag }
    report(ContentMessages.languageExpected(word.text, name(field)), at: word.range)
    return nil
  }

  /// An id that becomes part of an address: as a slug, with a warning where that is not what was written.
  func slug(_ field: Field) -> Located<String>? {
    guard let word = word(field) else { return nil }
    let slug = Slug.make(word.text)
    guard !slug.isEmpty else {
      report(ContentMessages.unusableID(word.text, name(field)), at: word.range)
      return nil
    }
    if slug != word.text { report(ContentMessages.respelledID(word.text, slug, name(field)), at: word.range) }
    return Located(slug, at: position(of: word.range.lowerBound))
  }

  /// The fields of a map.
  func details<Inner: FieldName>(_ field: Field, as kind: Inner.Type, acceptsUnknown: Bool = false)
    -> EntryReader<Inner>?
  {
    guard let entry = entry(field) else { return nil }
    guard case .map(let pairs) = entry.node.content else {
      let keys = Inner.table.fields.map(\.key)
      report(ContentMessages.detailsExpected(entry.key, keys: keys), at: entry.keyRange)
      return nil
    }
    return EntryReader<Inner>(pairs, entry.node.range, findings, acceptsUnknown: acceptsUnknown)
  }

  /// The items of a list; a single value counts as a list of one.
  func items(_ field: Field) -> [YAMLNode] {
    guard let entry = entry(field) else { return [] }
    guard case .list(let items) = entry.node.content else { return [entry.node] }
    return items.filter { !$0.isEmpty }
  }
}
