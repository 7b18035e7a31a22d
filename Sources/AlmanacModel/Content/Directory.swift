import CivilTime

/// A region of the alliance: one file in `regions/`, whose name is the id.
public struct Region: Sendable, Equatable {
  /// A place on the schematic map, counted from 0.
  public struct Cell: Sendable, Hashable {
    public let column: Int
    public let row: Int

    public init(column: Int, row: Int) {
      self.column = column
      self.row = row
    }
  }

  public var matter: PageMatter
  public var id: String
  public var short: String?
  /// "im Ostalbkreis": the name with its preposition, for use in sentences.
  public var inPhrase: String?
  /// 0...359, degrees on the colour circle.
  public var hue: Int?
  /// Where it stands on the schematic map.
  public var map: Cell?
  public var contact: String?
  public var order: Int?

  public init(matter: PageMatter, id: String) {
    self.matter = matter
    self.id = id
  }
}

/// A project: one file in `projects/`, whose name is the id.
public struct Project: Sendable, Equatable {
  public var matter: PageMatter
  public var id: String
  public var regions: [Reference] = []
  public var topics: [Reference] = []
  public var period: String?
  public var partners: [Reference] = []
  public var status: String?
  public var funding: String?
  public var url: String?

  public init(matter: PageMatter, id: String) {
    self.matter = matter
    self.id = id
  }
}

/// A free page: `pages/PATH.md` comes out at `PATH/`.
public struct FreePage: Sendable, Equatable {
  public var matter: PageMatter
  /// Without `pages/` and extension.
  public var address: String
  public var order: Int?
  /// Whether the main menu lists it.
  public var isInMenu = false
  /// What the main menu calls it; nil is its title.
  public var menuTitle: String?
  public var isHiddenFromSearch = false

  public init(matter: PageMatter, address: String) {
    self.matter = matter
    self.address = address
  }
}

/// A role of a person with its dates as the editor wrote them.
public struct PersonRole: Sendable, Hashable {
  public let role: String
  public let organisation: String?
  public let from: RoughDate?
  public let to: RoughDate?
  /// What an edition shows in the words of the original.
  public var originals = OriginalFields.none

  public init(role: String, organisation: String?, from: RoughDate?, to: RoughDate?) {
    self.role = role
    self.organisation = organisation
    self.from = from
    self.to = to
  }

  /// Whether the person has it on a day, as far as is known.
  public func holds(on day: Day) -> Bool {
    if let begin = from?.days?.lowerBound, begin > day { return false }
    if let end = to?.days?.upperBound, end < day { return false }
    return true
  }
}

/// An entry of people.yaml.
public struct Person: Sendable {
  public var position: SourcePosition
  public var id: String
  public var name: String
  /// The name to sort by; nil is the last word of the name.
  public var sort: String?
  public var role: String?
  public var roles: [PersonRole] = []
  public var organisation: String?
  public var regions: [Reference] = []
  public var image: ImageField?
  public var url: String?
  public var email: String?
  /// Markdown.
  public var bio: String?
  public var bioLine = 1
  public var sources: [SourceCitation] = []
  public var hiding = Hiding.shown
  /// What an edition shows in the words of the original.
  public var originals = OriginalFields.none

  public init(position: SourcePosition, id: String, name: String) {
    self.position = position
    self.id = id
    self.name = name
  }

  /// The person with the role of a day, where only dated ones were written.
  public func on(_ day: Day) -> Person {
    let current = roles.first { $0.holds(on: day) }
    var person = self
    person.role = role ?? current?.role
    if role == nil, let current { person.originals = person.originals.having("role", of: current.originals) }
    person.organisation = organisation ?? current?.organisation
    return person
  }
}

/// An entry of members.yaml or partners.yaml.
public struct Organisation: Sendable {
  public var position: SourcePosition
  public var id: String
  public var name: String
  public var url: String?
  public var regions: [Reference] = []
  public var kind: String?
  public var since: RoughDate?
  public var until: RoughDate?
  public var note: String?
  public var sources: [SourceCitation] = []
  public var hiding = Hiding.shown
  /// What an edition shows in the words of the original.
  public var originals = OriginalFields.none

  public init(position: SourcePosition, id: String, name: String) {
    self.position = position
    self.id = id
    self.name = name
  }
}

/// An entry of topics.yaml.
public struct Topic: Sendable {
  public var position: SourcePosition
  public var id: String
  public var name: String
  public var summary: String?
  /// The pattern of its posts' covers; nil where nothing is said.
  public var pattern: CoverPattern?
  public var hiding = Hiding.shown
  /// What an edition shows in the words of the original.
  public var originals = OriginalFields.none

  public init(position: SourcePosition, id: String, name: String, summary: String? = nil) {
    self.position = position
    self.id = id
    self.name = name
    self.summary = summary
  }
}

/// An entry of sources.yaml: a document that facts come from.
public struct SourceDocument: Sendable {
  public var position: SourcePosition
  public var id: String
  public var title: String
  public var publisher: String?
  /// As the editor wrote it; documents are dated in many ways.
  public var date: RoughDate?
  public var url: String?
  public var note: String?
  public var hiding = Hiding.shown
  /// What an edition shows in the words of the original.
  public var originals = OriginalFields.none

  public init(position: SourcePosition, id: String, title: String) {
    self.position = position
    self.id = id
    self.title = title
  }
}
