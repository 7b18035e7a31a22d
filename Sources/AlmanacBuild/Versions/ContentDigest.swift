/// By which a text of the content is known again.
public enum ContentDigest {
  /// SHA-256 as 64 digits.
  public static func of(_ bytes: some Sequence<UInt8>) -> String {
    Hexadecimal.text(SHA256.digest(of: Array(bytes)))
  }
}
