/// Why there are no sizes of a picture. Nothing of it stops the pictures behind it.
public enum RenderingProblem: Error, Sendable, Hashable {
  /// The file is not whole, or not what its beginning says.
  case damaged(PictureFormat, PictureDamage)
  /// More pixels than the limit, by what the head of the file says; nothing was decoded.
  case tooManyPixels(PictureSize, limit: Int)
  /// The format is none of those that are decoded, or nil where the bytes are no picture.
  case notDecoded(PictureFormat?)
  /// The format is decoded, but not this kind of it, such as a JPEG of twelve bits.
  case unusualKind(PictureFormat)
  /// The pictures of an animation belong together; one alone would not be the picture.
  case animated(PictureFormat)
  /// The worker ended by this signal: the file is broken in a way that a decoder has no answer to, or an
  /// attack on it.
  case crashed(signal: Int)
  /// The worker ended with a status and no answer.
  case noAnswer(status: Int)
  /// Decoding took longer than it may.
  case outOfTime
  /// Decoding took more memory than it may.
  case outOfMemory
  /// The machine starts no worker; the number of the system's error.
  case noWorker(errno: Int)
  /// The program was built without the libraries that decode.
  case builtWithout
}
