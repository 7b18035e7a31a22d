import AlmanacModel

/// Reads an entry of people.yaml.
enum PersonReader {
  static func read(_ fields: EntryReader<PersonField>) -> Person? {
    guard let (name, id) = fields.nameAndID(.name, .id) else { return nil }
    var person = Person(position: fields.start, id: id, name: name)
    fields.read(into: &person)
    person.roles = roles(fields)
    person.hiding = fields.hiding
    person.originals = fields.originals
    return person
  }

  private static func roles(_ fields: EntryReader<PersonField>) -> [PersonRole] {
    fields.items(.roles).compactMap { item -> PersonRole? in
      guard case .map(let pairs) = item.content else {
        guard let text = fields.source.wholeText(item) else {
          fields.report(ContentMessages.listOfTextsExpected(fields.name(.roles)), at: item.range)
          return nil
        }
        var role = PersonRole(role: text, organisation: nil, from: nil, to: nil)
        if fields.findings.clock.languages.current != nil { role.originals = .all }
        return role
      }
      let parts = EntryReader<RolePart>(pairs, item.range, fields.findings)
      let (from, to) = (parts.roughDate(.from), parts.roughDate(.to))
      parts.checkPeriod(from, to, .from, .to)
      return parts.required(.role).map {
        var role = PersonRole(role: $0.value, organisation: parts.text(.organisation), from: from, to: to)
        role.originals = parts.originals
        return role
      }
    }
  }
}

/// Reads an entry of members.yaml or partners.yaml.
enum OrganisationReader {
  static func read(_ fields: EntryReader<OrganisationField>) -> Organisation? {
    guard let (name, id) = fields.nameAndID(.name, .id) else { return nil }
    var organisation = Organisation(position: fields.start, id: id, name: name)
    fields.read(into: &organisation)
    organisation.hiding = fields.hiding
    organisation.originals = fields.originals
    fields.checkPeriod(organisation.since, organisation.until, .since, .until)
    return organisation
  }
}

/// Reads an entry of topics.yaml.
enum TopicReader {
  static func read(_ fields: EntryReader<TopicField>) -> Topic? {
    guard let (name, id) = fields.nameAndID(.name, .id) else { return nil }
    var topic = Topic(position: fields.start, id: id, name: name)
    fields.read(into: &topic)
    topic.hiding = fields.hiding
    topic.originals = fields.originals
    return topic
  }
}

/// Reads an entry of sources.yaml.
enum SourceDocumentReader {
  static func read(_ fields: EntryReader<SourceField>) -> SourceDocument? {
    guard let (title, id) = fields.nameAndID(.title, .id) else { return nil }
    var document = SourceDocument(position: fields.start, id: id, title: title)
    fields.read(into: &document)
    document.hiding = fields.hiding
    document.originals = fields.originals
    return document
  }
}

extension EntryReader {
  /// Where the entry begins.
  var start: SourcePosition { position(of: range.lowerBound) }

  /// The name, and the id that was given or else the slug of the name.
  func nameAndID(_ nameField: Field, _ idField: Field) -> (name: String, id: String)? {
    let name = required(nameField)?.value
    let given = slug(idField)?.value
    guard let name, let id = given ?? (has(idField) ? nil : Slug.make(name)) else { return nil }
    if id.isEmpty { reportMissing(idField, example: BilingualText("kennung", "id")) }
    return id.isEmpty ? nil : (name, id)
  }
}
