import AlmanacModel

/// Reads an entry of people.yaml.
enum PersonReader {
  static func read(_ fields: EntryReader<PersonField>) -> Person? {
    let name = fields.required(.name, example: BilingualText("Dr. Erika Muster", "Dr Erika Example"))
    let id = fields.slug(.id)
    guard let name, let id = fields.id(id, from: name, .id) else { return nil }
    var person = Person(position: fields.start, id: id, name: name.value)
    person.sort = fields.text(.sort)
    person.role = fields.text(.role)
    person.roles = roles(fields)
    person.organisation = fields.text(.organisation)
    person.regions = fields.references(.regions)
    person.image = fields.image(.image)
    person.url = fields.address(.url)
    person.email = fields.email(.email)
    if let (text, line) = fields.markdown(.bio) {
      person.bio = text
      person.bioLine = line
    }
    person.sources = fields.citations(.sources)
    person.hiding = fields.hiding
    return person
  }

  private static func roles(_ fields: EntryReader<PersonField>) -> [PersonRole] {
    fields.items(.roles).compactMap { item -> PersonRole? in
      guard case .map(let pairs) = item.content else {
        guard let text = fields.source.wholeText(item) else {
          fields.report(ContentMessages.listOfTextsExpected(fields.name(.roles)), at: item.range)
          return nil
        }
        return PersonRole(role: text, organisation: nil, from: nil, to: nil)
      }
      let parts = EntryReader<RolePart>(pairs, item.range, fields.findings)
      let role = parts.required(.role, example: BilingualText("Vorstand", "Chair"))
      return role.map {
        PersonRole(
          role: $0.value, organisation: parts.text(.organisation), from: parts.word(.from)?.text,
          to: parts.word(.to)?.text)
      }
    }
  }
}

/// Reads an entry of members.yaml or partners.yaml.
enum OrganisationReader {
  static func read(_ fields: EntryReader<OrganisationField>) -> Organisation? {
    let name = fields.required(.name, example: BilingualText("Stadt Musterstadt", "City of Exampleton"))
    let id = fields.slug(.id)
    guard let name, let id = fields.id(id, from: name, .id) else { return nil }
    var organisation = Organisation(position: fields.start, id: id, name: name.value)
    organisation.url = fields.address(.url)
    organisation.regions = fields.references(.regions)
    organisation.kind = fields.text(.kind)
    organisation.since = fields.word(.since)?.text
    organisation.until = fields.word(.until)?.text
    organisation.note = fields.text(.note)
    organisation.sources = fields.citations(.sources)
    organisation.hiding = fields.hiding
    return organisation
  }
}

/// Reads an entry of topics.yaml.
enum TopicReader {
  static func read(_ fields: EntryReader<TopicField>) -> Topic? {
    let name = fields.required(.name, example: BilingualText("Nachhaltigkeit", "Sustainability"))
    let id = fields.slug(.id)
    guard let name, let id = fields.id(id, from: name, .id) else { return nil }
    var topic = Topic(position: fields.start, id: id, name: name.value, summary: fields.text(.summary))
    topic.hiding = fields.hiding
    return topic
  }
}

/// Reads an entry of sources.yaml.
enum SourceDocumentReader {
  static func read(_ fields: EntryReader<SourceField>) -> SourceDocument? {
    let title = fields.required(.title, example: BilingualText("Jahresbericht 2024", "Annual report 2024"))
    let id = fields.slug(.id)
    guard let title, let id = fields.id(id, from: title, .id) else { return nil }
    var document = SourceDocument(position: fields.start, id: id, title: title.value)
    document.publisher = fields.text(.publisher)
    document.date = fields.word(.date)?.text
    document.url = fields.address(.url)
    document.note = fields.text(.note)
    document.hiding = fields.hiding
    return document
  }
}

extension EntryReader {
  /// Where the entry begins.
  var start: SourcePosition { position(of: range.lowerBound) }

  /// The id that was given, or else the slug of the name.
  func id(_ given: Located<String>?, from name: Located<String>, _ field: Field) -> String? {
    if let given { return given.value }
    if has(field) { return nil }
    let slug = Slug.make(name.value)
    if slug.isEmpty { reportMissing(field, example: BilingualText("kennung", "id")) }
    return slug.isEmpty ? nil : slug
  }
}
