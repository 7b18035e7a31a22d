import CNettle

/// SHA-256 (FIPS 180-4), as Nettle computes it.
enum SHA256 {
  /// The length of a digest in bytes.
  static let byteCount = Int(SHA256_DIGEST_SIZE)

  /// The digest of all the bytes.
  static func digest(of bytes: [UInt8]) -> [UInt8] {
    var state = sha256_ctx()
    nettle_sha256_init(&state)
    bytes.withUnsafeBufferPointer { nettle_sha256_update(&state, $0.count, $0.baseAddress) }
    return [UInt8](unsafeUninitializedCapacity: byteCount) { digest, count in
      nettle_sha256_digest(&state, byteCount, digest.baseAddress)
      count = byteCount
    }
  }
}
