/// Descriptions of pictures that a camera or a program made up.
public enum FileNameText {
  private static let endings: Set<Substring> = [
    "jpg", "jpeg", "jpe", "jfif", "png", "gif", "webp", "svg", "avif", "heic", "heif", "tif", "tiff", "bmp",
  ]
  /// What cameras and telephones put before a number.
  private static let cameras: Set<String> = [
    "img", "dsc", "dscn", "dscf", "pxl", "dji", "mvimg", "gopr", "sam", "pict",
  ]
  /// What is also a word, and names a file only where a number follows at once.
  private static let words: Set<String> = [
    "p", "image", "bild", "foto", "photo", "picture", "scan", "screenshot",
  ]
  /// What programs put before a date.
  private static let programs = [
    "screenshot ", "bildschirmfoto ", "whatsapp image ", "whatsapp bild ", "screen shot ",
  ]

  /// `DSC_0123.JPG`, `foto-vom-fest.png`, `IMG_4711`, `Bildschirmfoto 2031-05-06`.
  public static func isFileName(_ description: String) -> Bool {
    let text = description.lowercased()
    if let period = text.lastIndex(of: "."), endings.contains(text[text.index(after: period)...]) {
      return true
    }
    if programs.contains(where: { text.hasPrefix($0) && text.dropFirst($0.count).first?.isNumber == true }) {
      return true
    }
    return isNumbered(text) || isKey(text)
  }

  /// The same, and `foto-vom-fest` where the file is called so.
  /// - Parameters:
  ///   - description: what the picture is said to show.
  ///   - path: of the picture.
  public static func isFileName(_ description: String, of path: String) -> Bool {
    if isFileName(description) { return true }
    let name = path.split(separator: "/").last.map { String($0) } ?? path
    let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name[...]
    return description.lowercased() == stem.lowercased() && !stem.contains(" ")
      && stem.contains { $0 == "-" || $0 == "_" || $0.isNumber }
  }

  /// `IMG_1234`, `IMG-20310506-WA0003`, `DSC01234(1)`, `image001`.
  private static func isNumbered(_ text: String) -> Bool {
    let letters = String(text.prefix { $0.isLetter })
    let rest = text.dropFirst(letters.count).drop { $0 == "_" || $0 == "-" }
    guard rest.first?.isNumber == true, !rest.contains(where: \.isWhitespace) else { return false }
    if cameras.contains(letters) { return rest.count > 2 }
    return words.contains(letters) && rest.allSatisfy { !$0.isLetter } && (letters != "p" || rest.count > 5)
  }

  /// `20310506_101112`, `3f2b9c1e-77aa-4d0c`: digits, or digits of base sixteen, and nothing else.
  private static func isKey(_ text: String) -> Bool {
    let digits = text.filter { $0 != "-" && $0 != "_" }
    return digits.count >= 8 && digits.contains(where: \.isNumber)
      && digits.allSatisfy { $0.isHexDigit && $0.isASCII }
  }
}
