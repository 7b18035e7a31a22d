import AlmanacSite
import Pictures

/// The sign of a site on its cards: its regions as they lie to one another, each in its hue.
enum CardSign {
  /// - Returns: a dot in the signal's colour where fewer than two regions have a place.
  static func dots(of site: Site, signal: CardColour) -> [CardDrawing.Dot] {
    let places = site.regions.compactMap { region in
      region.region.map.map { (column: Double($0.column), row: Double($0.row), hue: region.hue) }
    }
    guard places.count > 1, let left = places.map(\.column).min(), let right = places.map(\.column).max(),
      let top = places.map(\.row).min(), let bottom = places.map(\.row).max()
    else { return [CardDrawing.Dot(x: 0.5, y: 0.5, colour: signal)] }
    // Beyond so many cells the dots would run into one another.
    let span = max(1, right - left, bottom - top)
    return places.map { place in
      CardDrawing.Dot(
        x: 0.5 + (place.column - (left + right) / 2) / span * 0.74,
        y: 0.5 + (place.row - (top + bottom) / 2) / span * 0.74,
        colour: CardColours(hue: place.hue, signal: signal).solid)
    }
  }
}
