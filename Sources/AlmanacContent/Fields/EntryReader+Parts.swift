import AlmanacModel

extension EntryReader {
  /// A picture: a path, or its parts.
  func image(_ field: Field) -> ImageField? {
    guard let entry = entry(field) else { return nil }
    // `images` of other programs: the first.
    if case .list(let items) = entry.node.content {
      guard let first = items.first(where: { !$0.isNothing }) else { return nil }
      if case .map(let pairs) = first.content {
        return image(EntryReader<ImagePart>(pairs, first.range, findings))
      }
      guard let word = source.word(first) else { return nil }
      let path = Located(word.text, at: position(of: word.range.lowerBound))
      return ImageField(path: path, alternativeText: nil, caption: nil, credit: nil)
    }
    guard case .map = entry.node.content else {
      return reference(field).map { ImageField(path: $0, alternativeText: nil, caption: nil, credit: nil) }
    }
    guard let parts = details(field, as: ImagePart.self) else { return nil }
    if !parts.has(.src) { parts.reportMissing(.src) }
    return image(parts)
  }

  /// A picture by its parts; nil without its path.
  private func image(_ parts: EntryReader<ImagePart>) -> ImageField? {
    guard let path = parts.reference(.src) else { return nil }
    var image = ImageField(
      path: path, alternativeText: parts.text(.alt), caption: parts.text(.caption),
      credit: parts.text(.credit))
    image.focus = parts.focus(.focus)
    image.width = parts.choice(.width, FixedWords.pictureWidth)
    image.offersOriginal = parts.flag(.original)
    image.licence = parts.text(.licence)
    return image
  }

  /// What stays in view of a picture.
  private func focus(_ field: Field) -> PictureFocus? {
    guard let word = word(field) else { return nil }
    if let focus = PictureFocus(written: word.text) { return focus }
    report(
      ContentMessages.unknownValue(word.text, name(field), nearest: nil, known: PictureFocus.examples),
      at: word.range)
    return nil
  }

  /// Citations: the document, and behind a comma the place in it.
  func citations(_ field: Field) -> [SourceCitation] {
    words(field, splitsCommas: false).map { word in
      let parts = word.text.split(separator: ",", maxSplits: 1)
      let id = parts.first.map { String($0.trimmingBlanks) } ?? word.text
      let place = parts.count > 1 ? parts.last.map { String($0.trimmingBlanks) } : nil
      let source = Located(id, at: position(of: word.range.lowerBound))
      return SourceCitation(source: source, place: place.flatMap { $0.isEmpty ? nil : $0 })
    }
  }

  /// A place: a text, or its parts.
  func place(_ field: Field) -> Place? {
    guard let entry = entry(field) else { return nil }
    guard case .map = entry.node.content else { return text(field).map { Place(name: $0) } }
    guard let parts = details(field, as: PlacePart.self) else { return nil }
    var place = Place()
    parts.read(into: &place)
    if let (latitude, longitude) = parts.coordinates(.geo) {
      place.latitude = latitude
      place.longitude = longitude
    }
    return place
  }

  /// That something was moved: yes, a text, or its parts.
  func move(_ field: Field) -> EventMove? {
    guard let entry = entry(field) else { return nil }
    guard case .map = entry.node.content else {
      guard let text = text(field) else { return nil }
      guard let isMoved = FixedWords.flag.value(text) else { return EventMove(note: text) }
      return isMoved ? EventMove() : nil
    }
    guard let parts = details(field, as: MovePart.self) else { return nil }
    return EventMove(note: parts.text(.note), from: parts.place(.from))
  }

  /// Degrees north and east.
  func coordinates(_ field: Field) -> (Double, Double)? {
    guard let entry = entry(field) else { return nil }
    let numbers = words(field).map { Double($0.text) }
    if numbers.count == 2, let latitude = numbers[0], let longitude = numbers[1],
      (-90...90).contains(latitude), (-180...180).contains(longitude)
    {
      return (latitude, longitude)
    }
    report(
      ContentMessages.unreadableCoordinates(source.string(source.firstLine(of: entry.node.range)), entry.key),
      at: entry.node.range)
    return nil
  }

  /// A number of people.
  func attendance(_ field: Field) -> Attendance? {
    guard let word = word(field) else { return nil }
    if let attendance = AttendanceReader.read(word.text) { return attendance }
    report(ContentMessages.unreadableAttendance(word.text, name(field)), at: word.range)
    return nil
  }

  /// Links: pages or addresses alone, or with a title.
  func links(_ field: Field) -> [NavigationItem] {
    guard let entry = entry(field) else { return [] }
    return items(field).compactMap { item -> NavigationItem? in
      if let word = source.word(item) {
        return NavigationItem(title: nil, target: Located(word.text, at: position(of: word.range.lowerBound)))
      }
      guard case .map(let pairs) = item.content else {
        report(ContentMessages.linkExpected(entry.key), at: item.range)
        return nil
      }
      // That it cannot be hidden is reported; it is not shown all the same.
      guard !HidingLine.stands(in: pairs, source) else { return nil }
      let parts = EntryReader<LinkPart>(pairs, item.range, findings)
      guard let target = parts.reference(.to) else {
        parts.reportMissing(.to)
        return nil
      }
      return NavigationItem(title: parts.text(.title), target: target, originals: parts.originals)
    }
  }
}
