/// A picture as pixels, upright, with what its file said of its colours.
struct DecodedPicture: Sendable {
  let pixels: PixelMap
  let wasCMYK: Bool
  /// As the file had it; never looked at.
  let profile: [UInt8]
  let confinement: PictureConfinement
}
