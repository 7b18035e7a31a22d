/// The octets of single-byte encodings that old calendars name in CHARSET (vCalendar 1.0, section 2.1.5).
enum LegacyCharset {
  /// What a name means.
  enum Meaning {
    /// UTF-8 or a part of it.
    case unicode
    /// What the octets from 0x80 to 0xFF stand for.
    case table([Unicode.Scalar])
  }

  /// Nil for a name that is not known. Case, hyphens and underscores make no difference.
  static func meaning(of name: String) -> Meaning? {
    switch String(name.lowercased().filter { $0.isLetter || $0.isNumber }) {
    case "", "utf8", "usascii", "ascii", "unicode11utf8", "utf16": .unicode
    case "iso88591", "latin1", "l1", "windows1252", "cp1252": .table(western)
    case "iso885915", "latin9", "latin0": .table(euro)
    case "iso88592", "latin2", "l2": .table(centralEuropean)
    case "windows1250", "cp1250": .table(windowsCentralEuropean)
    case "windows1251", "cp1251": .table(cyrillic)
    default: nil
    }
  }

  static func isKnown(_ name: String) -> Bool {
    if case nil = meaning(of: name) { false } else { true }
  }

  /// A text in such an encoding.
  static func decoded(_ octets: some Sequence<UInt8>, by table: [Unicode.Scalar]) -> String {
    var text = String.UnicodeScalarView()
    for octet in octets {
      let index = Int(octet) - 0x80
      text.append(table.indices.contains(index) ? table[index] : Unicode.Scalar(octet))
    }
    return String(text)
  }

  private static let western = Array(
    """
    €\u{FFFD}‚ƒ\u{201E}…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’\u{201C}\u{201D}•–—˜™š›œ\u{FFFD}žŸ\u{A0}¡¢£¤¥¦§¨©ª«¬\
    \u{AD}®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃ\u{C4}ÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕ\u{D6}×ØÙÚÛ\u{DC}ÝÞ\u{DF}àáâã\u{E4}åæçèéêëìíîïðñòóôõ\u{F6}÷øùúû\u{FC}ýþÿ
    """.unicodeScalars)

  private static let euro = Array(
    """
    \u{80}\u{81}\u{82}\u{83}\u{84}\u{85}\u{86}\u{87}\u{88}\u{89}\u{8A}\u{8B}\u{8C}\u{8D}\
    \u{8E}\u{8F}\u{90}\u{91}\u{92}\u{93}\u{94}\u{95}\u{96}\u{97}\u{98}\u{99}\u{9A}\u{9B}\
    \u{9C}\u{9D}\u{9E}\u{9F}\u{A0}¡¢£€¥Š§š©ª«¬\u{AD}®¯°±²³Žµ¶·ž¹º»ŒœŸ¿ÀÁÂÃ\u{C4}ÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕ\
    \u{D6}×ØÙÚÛ\u{DC}ÝÞ\u{DF}àáâã\u{E4}åæçèéêëìíîïðñòóôõ\u{F6}÷øùúû\u{FC}ýþÿ
    """.unicodeScalars)

  private static let centralEuropean = Array(
    """
    \u{80}\u{81}\u{82}\u{83}\u{84}\u{85}\u{86}\u{87}\u{88}\u{89}\u{8A}\u{8B}\u{8C}\u{8D}\
    \u{8E}\u{8F}\u{90}\u{91}\u{92}\u{93}\u{94}\u{95}\u{96}\u{97}\u{98}\u{99}\u{9A}\u{9B}\
    \u{9C}\u{9D}\u{9E}\u{9F}\u{A0}Ą˘Ł¤ĽŚ§¨ŠŞŤŹ\u{AD}ŽŻ°ą˛ł´ľśˇ¸šşťź˝žżŔÁÂĂ\u{C4}ĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐ\
    \u{D6}×ŘŮÚŰ\u{DC}ÝŢ\u{DF}ŕáâă\u{E4}ĺćçčéęëěíîďđńňóôő\u{F6}÷řůúű\u{FC}ýţ˙
    """.unicodeScalars)

  private static let windowsCentralEuropean = Array(
    """
    €\u{FFFD}‚\u{FFFD}\u{201E}…†‡\u{FFFD}‰Š‹ŚŤŽŹ\u{FFFD}‘’\u{201C}\u{201D}•–—\u{FFFD}™š›śťžź\u{A0}ˇ˘Ł¤Ą¦§¨©Ş«¬\
    \u{AD}®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľżŔÁÂĂ\u{C4}ĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐ\u{D6}×ŘŮÚŰ\u{DC}ÝŢ\u{DF}ŕáâă\u{E4}ĺćçčéęëěíîďđńňóôő\u{F6}÷řůúű\u{FC}ýţ˙
    """.unicodeScalars)

  private static let cyrillic = Array(
    """
    ЂЃ‚ѓ\u{201E}…†‡€‰Љ‹ЊЌЋЏђ‘’\u{201C}\u{201D}•–—\u{FFFD}™љ›њќћџ\u{A0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{AD}®Ї°±Ііґµ¶·ё№є»јЅѕїАБВГДЕЖ\
    ЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя
    """.unicodeScalars)
}
