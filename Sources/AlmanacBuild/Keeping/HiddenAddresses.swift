import AlmanacSite

/// The addresses of what was public and is hidden now: nothing that stays as it was published may name them.
struct HiddenAddresses {
  private let entries: [(address: [UInt8], entry: LedgerEntry)]

  init(_ kept: KeptEntries) {
    entries = kept.hidden.compactMap { entry in
      guard let address = entry.addresses.first, !address.isEmpty else { return nil }
      return (Array(address.utf8), entry)
    }
  }

  /// An entry that a file shows; nil where it shows none.
  func entry(in bytes: [UInt8]) -> LedgerEntry? {
    entries.first { bytes.firstRange(of: $0.address) != nil }?.entry
  }
}
