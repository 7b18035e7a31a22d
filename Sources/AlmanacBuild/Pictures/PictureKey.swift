import Pictures

/// What decides the bytes of something that is made of a picture: its file, what is wished of it, and the encoders.
public struct PictureKey: Sendable, Hashable {
  /// In hexadecimal digits, and so a name of files.
  public let digest: String

  /// - Parameters:
  ///   - source: the digest of the file, in hexadecimal digits.
  ///   - wish: every word and number on which the result depends.
  ///   - version: of what draws and encodes.
  public init(source: String, wish: String, version: String = PictureMachine.version) {
    // No part can run into the next one: none holds a zero byte that is not an end.
    let parts = [source, wish, version].flatMap { $0.utf8.filter { $0 != 0 } + [0] }
    digest = Hexadecimal.text(SHA256.digest(of: parts))
  }

  /// The digest of a file, as `source` takes it.
  public static func source(_ file: [UInt8]) -> String { Hexadecimal.text(SHA256.digest(of: file)) }
}
