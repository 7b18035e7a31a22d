import CUTF8Proc
import Glibc

/// A normalization form of Unicode (UAX #15): one spelling of what can be spelled in several ways.
public enum UnicodeForm: Sendable {
  /// NFC: a letter and its marks as one scalar where there is one.
  case composed
  /// NFKD: letters and marks apart, and ligatures, superscripts and wide letters as the letters they stand for.
  case compatibilityDecomposed

  /// A text in this form. Of a run of more than 30 marks each 30 are ordered by themselves, as the Stream-Safe Text
  /// Format draws the line (UAX #15, 13): no language writes that many, and ordering takes the square of their number.
  public func of(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      var result: [UInt8] = []
      result.reserveCapacity(bytes.count)
      for piece in Self.pieces(bytes) { append(UnsafeBufferPointer(rebasing: bytes[piece]), to: &result) }
      return String(decoding: result, as: UTF8.self)
    }
  }

  private static let longestRun = 30

  /// The ranges of a text that are put in order each by itself.
  private static func pieces(_ bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var (start, offset, run) = (0, 0, 0)
    while offset < bytes.count {
      var scalar: utf8proc_int32_t = 0
      let length = utf8proc_iterate(bytes.baseAddress.map { $0 + offset }, bytes.count - offset, &scalar)
      guard length > 0 else { break }
      // Below U+0300 nothing is a mark.
      run =
        scalar >= 0x300 && (utf8proc_get_property(scalar)?.pointee.combining_class ?? 0) != 0 ? run + 1 : 0
      if run > longestRun {
        pieces.append(start..<offset)
        (start, run) = (offset, 1)
      }
      offset += length
    }
    if start < bytes.count { pieces.append(start..<bytes.count) }
    return pieces
  }

  private func append(_ bytes: UnsafeBufferPointer<UInt8>, to result: inout [UInt8]) {
    var mapped: UnsafeMutablePointer<UInt8>?
    let length = utf8proc_map(bytes.baseAddress, bytes.count, &mapped, options)
    defer { free(mapped) }
    guard length >= 0, let mapped else {
      // Only memory can fail here; the text as it is says the same.
      result.append(contentsOf: bytes)
      return
    }
    result.append(contentsOf: UnsafeBufferPointer(start: mapped, count: length))
  }

  private var options: utf8proc_option_t {
    let bits: [utf8proc_option_t] =
      switch self {
      case .composed: [UTF8PROC_STABLE, UTF8PROC_COMPOSE]
      case .compatibilityDecomposed: [UTF8PROC_STABLE, UTF8PROC_DECOMPOSE, UTF8PROC_COMPAT]
      }
    return utf8proc_option_t(rawValue: bits.reduce(0) { $0 | $1.rawValue })
  }
}
