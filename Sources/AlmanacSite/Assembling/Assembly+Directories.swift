import AlmanacModel

extension Assembly {
  /// Pictures and downloads get their addresses; only what a page refers to comes out.
  mutating func addMedia() {
    for (source, file) in tree.binaries {
      let inFolder = source.hasPrefix("media/") ? source : site.routes.mediaFolder + source
      let path = inFolder.split(separator: "/").map { MediaName.safe(String($0)) }.joined(separator: "/")
      site.media[source] = MediaFile(
        source: source, path: path, size: file.pixels, bytes: file.size, traits: file.traits,
        offer: file.offer)
    }
  }

  /// What site.yaml and topics.yaml declare.
  mutating func declareTerms() {
    site.image = image(site.configuration.image, in: "site.yaml")
    addLogo()
    for topic in content.topics ?? [] {
      topics.declare(
        id: topic.id, name: topic.name, summary: topic.summary, pattern: topic.pattern,
        originals: topic.originals)
    }
    for format in site.configuration.formats {
      formats.declare(id: format.id, name: format.name, plural: format.plural, originals: format.originals)
    }
    for area in site.configuration.areas {
      areas.declare(id: area.id, name: area.name, plural: area.plural, originals: area.originals)
    }
    for document in content.sources {
      sources.add(id: document.id, names: [])
      site.sources.append(SiteSource(document: document, fragment: Slug.make(document.id)))
    }
  }

  /// Regions, people, members, partners and projects.
  mutating func addDirectories() {
    addRegions()
    for person in content.people { people.add(id: person.id, names: [person.name]) }
    namesakes = Dictionary(grouping: content.people) { SpellingKey.of($0.name) }
      .filter { $0.value.count > 1 }.mapValues { $0.map(\.id) }
    for organisation in content.members + content.partners {
      organisations.add(id: organisation.id, names: [organisation.name])
    }
    site.people = content.people.map { person in
      SitePerson(
        person: person.on(site.buildDay), path: nil,
        regions: regions.resolve(
          open(person.regions, .region, in: "people.yaml"), in: "people.yaml", log: &log),
        image: image(
          person.image, in: "people.yaml", isOriginal: person.originals.contains("image")),
        sources: citations(person.sources, in: "people.yaml"))
    }
    site.members = content.members.map { linked($0, in: "members.yaml") }
    site.partners = content.partners.map { linked($0, in: "partners.yaml") }
    for project in content.projects { projects.add(id: project.id, names: [project.matter.title.value]) }
    site.projects = content.projects.map { project in
      SiteProject(
        project: project, path: site.routes.project(Slug.make(project.id)),
        regions: regions.resolve(
          open(project.regions, .region, in: project.matter.path), in: project.matter.path, log: &log),
        topics: topics.resolve(
          open(project.topics, .topic, in: project.matter.path), in: project.matter.path, log: &log),
        partners: partners(project.partners, in: project.matter.path),
        sources: citations(project.matter.sources, in: project.matter.path),
        image: image(project.matter.image, in: project.matter.path, of: project.matter))
    }
  }

  private mutating func addRegions() {
    let ordered = content.regions.sorted { left, right in
      (left.order ?? Int.max, left.matter.title.value, left.id)
        < (right.order ?? Int.max, right.matter.title.value, right.id)
    }
    for region in ordered {
      regions.add(id: region.id, names: [region.matter.title.value, region.short ?? region.id])
    }
    let hues = RegionHues.hues(ordered.map(\.hue))
    site.regions = zip(ordered, hues).map { region, hue in
      SiteRegion(
        region: region, path: site.routes.region(Slug.make(region.id)), name: region.matter.title.value,
        short: region.short ?? region.matter.title.value,
        hue: hue,
        sources: citations(region.matter.sources, in: region.matter.path),
        image: image(region.matter.image, in: region.matter.path, of: region.matter))
    }
  }

  private mutating func linked(_ organisation: Organisation, in file: String) -> SiteOrganisation {
    SiteOrganisation(
      organisation: organisation,
      regions: regions.resolve(open(organisation.regions, .region, in: file), in: file, log: &log),
      sources: citations(organisation.sources, in: file))
  }

}

/// File names that every host and file system takes.
enum MediaName {
  /// The name with its extension, all else a slug.
  static func safe(_ name: String) -> String {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else {
      return Slug.make(name).isEmpty ? "datei" : Slug.make(name)
    }
    let stem = Slug.make(String(name[..<dot]))
    return "\(stem.isEmpty ? "datei" : stem).\(Slug.make(String(name[name.index(after: dot)...])))"
  }
}
