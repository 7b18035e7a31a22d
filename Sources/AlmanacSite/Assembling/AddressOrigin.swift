/// What an address is made of, and so what is to be changed for another.
enum AddressOrigin: Sendable {
  /// `aliases`
  case formerAddress
  /// The name of the file, of posts also `slug`.
  case fileName(takesSlug: Bool)
  case id

  init(_ content: PlannedOutput.Content) {
    guard case .page(let page) = content else {
      self = .formerAddress
      return
    }
    switch page {
    case .post: self = .fileName(takesSlug: true)
    case .free, .region, .project, .newsletter: self = .fileName(takesSlug: false)
    default: self = .id
    }
  }
}
