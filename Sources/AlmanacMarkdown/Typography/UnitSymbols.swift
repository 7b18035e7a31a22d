/// The symbols and words that belong to the number before them.
enum UnitSymbols {
  private static let all: [[UInt8]] = [
    "Uhr", "%", "‰", "€", "EUR", "Euro", "$", "£", "CHF", "°C", "°F", "K", "km", "m", "dm", "cm", "mm", "µm",
    "nm", "km²", "m²", "cm²", "mm²", "m³", "cm³", "ha", "l", "ml", "hl", "t", "kg", "g", "mg", "kt", "Mt",
    "h",
    "min", "s", "ms", "Std.", "Min.", "Sek.", "km/h", "m/s", "W", "kW", "MW", "GW", "TW", "kWh", "MWh", "GWh",
    "TWh", "V", "kV", "Hz", "kHz", "MHz", "GHz", "kB", "KB", "MB", "GB", "TB", "PB", "MBit/s", "Mbit/s",
    "GBit/s", "Gbit/s", "dB", "Pa", "hPa", "bar", "px", "pt", "Tsd.", "Mio.", "Mrd.", "PS", "qm", "a.m.",
    "p.m.",
  ].map { Array($0.utf8) }

  private static let byFirstByte: [[[UInt8]]] = (0..<256).map { first in
    all.filter { $0.first.map(Int.init) == first }
  }

  /// Whether a whole unit begins at a position.
  static func contain(_ text: [UInt8], from position: Int) -> Bool {
    byFirstByte[Int(text[position])].contains { unit in
      let end = position + unit.count
      guard end <= text.count, text[position..<end].elementsEqual(unit) else { return false }
      let last = unit.last ?? 0
      guard Ascii.isLetter(last) || last >= 0x80, end < text.count else { return true }
      return CharacterClass.at(end, in: text) != .word
    }
  }
}
