/// How far quality falls when a file is too large: a step that is not felt, or several at once where the file
/// is far beyond its budget.
enum QualityStep {
  private static let smallest = 5

  /// The next quality to try. Bytes fall somewhat faster than quality, so half of what is missing is asked
  /// of it: no quality that would have fitted is skipped by much.
  static func next(_ quality: Int, bytes: Int, budget: Int) -> Int {
    guard bytes > 0, budget >= 0 else { return quality - smallest }
    let missing = quality * max(0, bytes - budget) / bytes
    return quality - max(smallest, missing / 2)
  }
}
