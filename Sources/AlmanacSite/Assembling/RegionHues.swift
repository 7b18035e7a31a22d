/// Gives regions without a hue of their own one that nobody takes for another's.
///
/// The hues below lie at least 15 apart from each other and from the signal colour, in light and in dark (CIEDE2000, of
/// the colours that the default theme makes of them); the ring of hues has no room for more.
enum RegionHues {
  /// In the order in which they are given: each as far as can be from those before it.
  static let apart = [24, 170, 266, 84, 319, 196, 136, 47, 223, 109, 357]

  /// - Parameter own: the hues that editors chose, in the order of the regions; nil where a region has none.
  /// - Returns: a hue in degrees for each region.
  static func hues(_ own: [Int?]) -> [Int] {
    let near = Set(own.compactMap { $0 }.flatMap(neighbours))
    // What lies beside a chosen hue is better than the same hue twice.
    var free = apart.filter { !near.contains($0) } + apart.filter(near.contains)
    return own.enumerated().map { index, hue in
      hue ?? (free.isEmpty ? (index * 138 + 12) % 360 : free.removeFirst())
    }
  }

  /// The hues between which another lies; what is beyond them is far enough from it.
  private static func neighbours(of hue: Int) -> [Int] {
    if apart.contains(hue) { return [hue] }
    let below = apart.filter { $0 < hue }.max() ?? apart.max()
    let above = apart.filter { $0 > hue }.min() ?? apart.min()
    return [below, above].compactMap { $0 }
  }
}
