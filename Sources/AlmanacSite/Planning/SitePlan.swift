import AlmanacModel

/// Everything that a site consists of but the theme's files, its pictures and the index of its search: each output
/// once, with its address, its title and who claims it.
public struct SitePlan: Sendable {
  /// In the order of their paths, each path once.
  public private(set) var outputs: [PlannedOutput]
  private let pages: [PlannedPage: Int]
  /// Pages by their site paths.
  private let addresses: [String: Int]

  /// An empty plan.
  init() { self.init([]) }

  /// - Parameter outputs: in the order of their paths.
  init(_ outputs: [PlannedOutput]) {
    self.outputs = outputs
    var pages: [PlannedPage: Int] = [:]
    var addresses: [String: Int] = [:]
    pages.reserveCapacity(outputs.count)
    addresses.reserveCapacity(outputs.count)
    for (index, output) in outputs.enumerated() {
      guard case .page(let page) = output.content else { continue }
      pages[page] = index
      addresses[output.sitePath] = index
    }
    self.pages = pages
    self.addresses = addresses
  }

  /// A page as it is planned; nil where the site has no such page.
  public func output(of page: PlannedPage) -> PlannedOutput? { pages[page].map { outputs[$0] } }

  /// The site path of a page; that of the front page where the site has no such page.
  public func path(of page: PlannedPage) -> String { output(of: page)?.sitePath ?? "" }

  /// The title of the page at a site path; nil where there is none.
  public func title(at path: String) -> String? { addresses[path].flatMap { outputs[$0].title } }

  /// Whether a page lies at a site path.
  public func hasPage(at path: String) -> Bool { addresses[path] != nil }

  /// The site paths of all pages, in order.
  public var pagePaths: [String] { addresses.keys.sorted() }

  /// Gives the page at a site path another title; everything else stays as it was planned.
  public mutating func rename(_ path: String, to title: String) {
    guard let index = addresses[path] else { return }
    outputs[index].title = title
  }
}
