import AlmanacModel

extension Assembly {
  /// Links the posts that are shown, newest first, and lists the hidden ones with the reason.
  mutating func addPosts(_ visibility: PostVisibility) {
    // Posts are large values: their positions are sorted, not they.
    var shown: [Int] = []
    for (index, post) in content.posts.enumerated() {
      if let reason = visibility.reasonToHide(post) {
        site.hiddenPosts.append(HiddenPost(post: post, reason: reason))
      } else {
        shown.append(index)
      }
    }
    let order = content.posts.map(\.date.order)
    shown.sort { left, right in
      order[left] == order[right]
        ? content.posts[left].matter.path < content.posts[right].matter.path : order[left] > order[right]
    }
    for index in shown {
      let post = content.posts[index]
      postTable.add(
        id: post.id, names: [post.matter.path, withoutExtension(post.matter.path), post.slug.value])
    }
    site.posts.reserveCapacity(shown.count)
    for index in shown { site.posts.append(linked(content.posts[index])) }
    for post in site.hiddenPosts { checkReferences(of: post.post) }
    for post in content.unreadable.posts { checkReferences(of: post) }
    for event in content.unreadable.events + site.draftEvents { checkReferences(of: event) }
  }

  private mutating func linked(_ post: Post) -> SitePost {
    let path = post.matter.path
    return SitePost(
      post: post,
      path: site.routes.post(slug: post.slug.value, kind: post.kind, year: post.date.day.year),
      regions: regions.resolve(open(post.regions, .region, in: path), in: path, log: &log).sorted(),
      topics: topics.resolve(open(post.topics, .topic, in: path), in: path, log: &log),
      projects: projects.resolve(open(post.projects, .project, in: path), in: path, log: &log),
      series: post.series.flatMap { series.resolve($0, in: path, log: &log) },
      authors: contributors(post.authors, in: path),
      events: post.events.compactMap { event($0, in: path) },
      sources: citations(post.matter.sources, in: path),
      image: image(post.matter.image, in: path, of: post.matter))
  }

  /// Mistakes in posts that are not shown are reported like all others, but nothing of them enters the site.
  private mutating func checkReferences(of post: Post) {
    let (path, hiding) = (post.matter.path, post.matter.hiding)
    _ = regions.resolve(open(post.regions, .region, in: path, of: hiding), in: path, log: &log)
    topics.check(open(post.topics, .topic, in: path, of: hiding), in: path, log: &log)
    _ = projects.resolve(open(post.projects, .project, in: path, of: hiding), in: path, log: &log)
    _ = contributors(post.authors, in: path, of: hiding)
    for reference in post.events { _ = event(reference, in: path, of: hiding) }
    _ = citations(post.matter.sources, in: path, of: hiding)
    _ = image(post.matter.image, in: path)
  }

  /// As for posts.
  private mutating func checkReferences(of event: Event) {
    let hiding = event.hiding
    if case .listed(let references) = event.regions {
      _ = regions.resolve(open(references, .region, in: event.path, of: hiding), in: event.path, log: &log)
    }
    if let area = event.area { _ = self.area(area, in: event.path) }
    _ = contributors(event.speakers, in: event.path, of: hiding)
    _ = partners(event.partners, in: event.path, of: hiding)
    if let format = event.format { formats.check([format], in: event.path, log: &log) }
    topics.check(open(event.topics, .topic, in: event.path, of: hiding), in: event.path, log: &log)
    _ = projects.resolve(
      open(event.projects, .project, in: event.path, of: hiding), in: event.path, log: &log)
    _ = citations(event.sources, in: event.path, of: hiding)
    _ = image(event.image, in: event.path)
  }

  /// The event that a reference names. Naming a hidden one is an error.
  mutating func event(_ reference: Reference, in path: String, of reader: Hiding = .shown) -> Int? {
    guard !open([reference], .event, in: path, of: reader).isEmpty else { return nil }
    return eventTable.resolve(reference, in: path, log: &log)
  }

  func withoutExtension(_ path: String) -> String {
    MarkdownPath.stem(path)
  }
}
