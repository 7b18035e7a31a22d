/// The shared memory in which a worker answers: a head of fixed places, room for a colour profile, the
/// pixels. Whoever reads it believes nothing of it but that it is so many bytes: the worker may have been
/// taken over by the file.
struct WorkerReply {
  /// The worker was ready, and what it was granted.
  struct Granted: OptionSet {
    let rawValue: UInt8
    static let limits = Granted(rawValue: 1)
    static let calls = Granted(rawValue: 2)
    static let paths = Granted(rawValue: 4)
    static let isReady = Granted(rawValue: 8)
  }

  /// Where each stands.
  private enum Place {
    static let granted = 0
    static let status = 1
    static let isTransparent = 2
    static let wasCMYK = 3
    static let profileLength = 8
    static let profile = 4096
  }

  static let profileRoom = 1 << 20
  static let pixels = Place.profile + profileRoom

  static func size(pixelBytes: Int) -> Int { pixels + pixelBytes }

  let granted: Granted
  let status: UInt8
  let isTransparent: Bool
  let wasCMYK: Bool
  let profileLength: Int

  /// Each place is read once.
  init(_ memory: UnsafeRawBufferPointer) {
    granted = Granted(rawValue: memory[Place.granted])
    status = memory[Place.status]
    isTransparent = memory[Place.isTransparent] != 0
    wasCMYK = memory[Place.wasCMYK] != 0
    let length = memory.loadUnaligned(fromByteOffset: Place.profileLength, as: UInt32.self)
    profileLength = min(Int(length), Self.profileRoom)
  }

  var confinement: PictureConfinement {
    PictureConfinement(
      limits: granted.contains(.limits), calls: granted.contains(.calls), paths: granted.contains(.paths))
  }

  func profile(_ memory: UnsafeRawBufferPointer) -> [UInt8] {
    Array(memory[Place.profile..<Place.profile + profileLength])
  }

  static func writeGranted(_ granted: Granted, to memory: UnsafeMutableRawBufferPointer) {
    memory[Place.granted] = granted.rawValue
  }

  static func write(
    status: UInt8, isTransparent: Bool, wasCMYK: Bool, profileLength: Int,
    to memory: UnsafeMutableRawBufferPointer
  ) {
    memory[Place.status] = status
    memory[Place.isTransparent] = isTransparent ? 1 : 0
    memory[Place.wasCMYK] = wasCMYK ? 1 : 0
    memory.storeBytes(
      of: UInt32(clamping: profileLength), toByteOffset: Place.profileLength, as: UInt32.self)
  }

  static func profileRoom(_ memory: UnsafeMutableRawBufferPointer) -> UnsafeMutableRawBufferPointer {
    UnsafeMutableRawBufferPointer(rebasing: memory[Place.profile..<pixels])
  }
}
