import AlmanacModel

/// What a reference can refer to, in the words of messages.
public enum ReferenceKind: Sendable {
  case region, topic, project, format, area, series, event, post, source, person, organisation

  var german: String {
    switch self {
    case .region: "Region"
    case .topic: "Thema"
    case .project: "Projekt"
    case .format: "Format"
    case .area: "Bereich"
    case .series: "Reihe"
    case .event: "Termin"
    case .post: "Beitrag"
    case .source: "Quelle"
    case .person: "Person"
    case .organisation: "Organisation"
    }
  }

  var english: String {
    switch self {
    case .region: "region"
    case .topic: "topic"
    case .project: "project"
    case .format: "format"
    case .area: "area"
    case .series: "series"
    case .event: "event"
    case .post: "post"
    case .source: "source"
    case .person: "person"
    case .organisation: "organisation"
    }
  }

  /// Where these are declared.
  var home: BilingualText {
    switch self {
    case .region: BilingualText("eine Datei regions/ID.md", "a file regions/ID.md")
    case .topic: BilingualText("einen Eintrag in topics.yaml", "an entry in topics.yaml")
    case .project: BilingualText("eine Datei projects/ID.md", "a file projects/ID.md")
    case .format:
      BilingualText("einen Eintrag unter formats in site.yaml", "an entry of formats in site.yaml")
    case .area: BilingualText("einen Eintrag unter areas in site.yaml", "an entry of areas in site.yaml")
    case .series: BilingualText("sie mit series in einem Beitrag", "it with series in a post")
    case .event: BilingualText("einen Eintrag in events.yaml", "an entry in events.yaml")
    case .post: BilingualText("eine Datei in magazine/", "a file in magazine/")
    case .source: BilingualText("einen Eintrag in sources.yaml", "an entry in sources.yaml")
    case .person: BilingualText("einen Eintrag in people.yaml", "an entry in people.yaml")
    case .organisation:
      BilingualText(
        "einen Eintrag in members.yaml oder partners.yaml", "an entry in members.yaml or partners.yaml")
    }
  }
}
