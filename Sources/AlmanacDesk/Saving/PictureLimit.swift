enum PictureLimit {
  /// Of a picture as it comes from a camera.
  static let mostBytes = 24 << 20
}
