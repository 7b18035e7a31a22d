import AlmanacModel

/// Fields that take an id or a name that nobody declared.
extension Assembly {
  /// Authors and speakers: people of the site, or free names.
  mutating func contributors(
    _ written: [Reference], in path: String, of reader: Hiding = .shown
  ) -> [Contributor] {
    open(written, .person, in: path, of: reader).map { reference in
      if let index = people.position(of: reference.value) {
        reportNamesakes(reference, in: path)
        return .person(index)
      }
      reportNameLikeID(reference, ids: people.ids, home: "people.yaml", in: path)
      return .named(reference.value)
    }
  }

  /// Of two people of one name nobody knows who is meant.
  private mutating func reportNamesakes(_ reference: Reference, in path: String) {
    guard !people.ids.contains(reference.value), !namesakes.isEmpty,
      let ids = namesakes[SpellingKey.of(reference.value)]
    else { return }
    report(SiteMessages.namesakes(reference.value, ids: ids), at: reference, in: path)
  }

  /// Partners of an event or project: members and partners of the site, or free names.
  mutating func partners(
    _ written: [Reference], in path: String, of reader: Hiding = .shown
  ) -> [SiteEvent.Partner] {
    open(written, .organisation, in: path, of: reader).map { reference in
      guard let index = organisations.position(of: reference.value) else {
        reportNameLikeID(reference, ids: organisations.ids, home: "members.yaml, partners.yaml", in: path)
        return .named(reference.value)
      }
      return index < content.members.count ? .member(index) : .partner(index - content.members.count)
    }
  }

  /// The area of an event. One that site.yaml does not have is a slip where others are declared, and costs the event
  /// the list of the area only; where none is, the word makes an area.
  mutating func area(_ reference: Reference, in path: String) -> Int? {
    let declared = content.configuration.areas.map(\.id)
    guard !declared.isEmpty else {
      let found = areas.resolve(reference, in: path, log: &log)
      if let found, toldAreas.insert(areas.terms[found].id).inserted,
        !content.unreadable.files.contains("site.yaml")
      {
        report(SiteMessages.undeclaredArea(reference.value), at: reference, in: path)
      }
      return found
    }
    if let found = areas.position(of: reference.value) { return found }
    guard !content.unreadable.ids.contains(reference.value) else { return nil }
    report(
      SiteMessages.unknownArea(reference.value, nearest: NearestName.of(reference.value, in: declared)),
      at: reference, in: path)
    return nil
  }

  /// A free name in the form of an id is an id with a slip, more often than a name.
  private mutating func reportNameLikeID(_ name: Reference, ids: [String], home: String, in path: String) {
    guard Slug.isSlug(name.value), name.value.contains(where: \.isLetter),
      !content.unreadable.ids.contains(name.value)
    else { return }
    let nearest = NearestName.of(name.value, in: ids)
    guard name.value.contains("-") || nearest != nil else { return }
    report(SiteMessages.nameLikeID(name.value, home: home, nearest: nearest), at: name, in: path)
  }

  private mutating func report(_ message: DiagnosticMessage, at reference: Reference, in path: String) {
    log.report(
      message, at: SourceLocation(path: path, position: reference.position),
      markerLength: reference.value.unicodeScalars.count)
  }
}
