import AlmanacModel
import Pictures

/// The face of cards: the first font file of those where it may lie, read when the first card is named.
public struct CardTypeface: Sendable {
  /// A font that was found.
  struct Found: Sendable {
    let font: CardFont
    /// Of the file.
    let digest: String
  }

  private let file: LazyValue<Found?>
  /// nil where there is none.
  var found: Found? { file.value }

  /// The name of the file.
  public static let fileName = "Vollkorn-Bold.ttf"
  /// Where Debian's package puts it.
  private static let systemFolder = "/usr/share/fonts/truetype/vollkorn"

  /// Where it may lie, that of the system last.
  /// - Parameter own: what comes with the program.
  public static func folders(_ own: [String]) -> [String] { own + [systemFolder] }

  /// Bytes; that of Debian has a tenth of them.
  private static let largest = 4 << 20

  /// - Parameter folders: where the file may lie, the first that has it wins.
  public init(folders: [String]) {
    file = LazyValue {
      folders.lazy.compactMap { folder in
        (try? WholeFile.read("\(folder)/\(Self.fileName)", limit: Self.largest)).map { bytes in
          Found(font: CardFont(bytes), digest: PictureKey.source(bytes))
        }
      }.first
    }
  }

  /// Whether the font is there.
  public var isThere: Bool { found != nil }
}
