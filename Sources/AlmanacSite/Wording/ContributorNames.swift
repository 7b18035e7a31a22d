extension Site {
  /// The name of somebody who wrote a post or speaks at an event.
  public func name(_ contributor: Contributor) -> String {
    switch contributor {
    case .person(let index): people[index].person.name
    case .named(let name): name
    }
  }

  /// The name of an organisation that takes part in an event.
  public func name(_ partner: SiteEvent.Partner) -> String {
    switch partner {
    case .member(let index): members[index].organisation.name
    case .partner(let index): partners[index].organisation.name
    case .named(let name): name
    }
  }
}
