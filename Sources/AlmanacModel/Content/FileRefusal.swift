/// Why a file that is there cannot come along from an old site: no site publishes it, or it cannot be read.
public enum FileRefusal: Sendable, Hashable {
  /// Browsers or servers run files with this ending in their name; without a dot, in small letters.
  case active(String)
  /// A picture whose bytes are broken.
  case damaged
  /// A drawing with a script.
  case script
  /// A drawing that loads or opens something outside itself.
  case outsideReference
  /// A drawing with content that is no drawing.
  case foreignContent
  /// A drawing with entities of its own, in another encoding than UTF-8, or that is not well-formed.
  case brokenDrawing
  /// A drawing of more bytes than this.
  case largeDrawing(limit: Int)
  /// A picture of which what the camera noted cannot be taken out.
  case metadata
  /// A picture in the format of telephones.
  case ofTelephones
  /// A file of more bytes than this.
  case large(limit: Int)
  /// A link that leads out of the folder, or neither file nor folder.
  case outside
  /// The system does not let it be read.
  case unreadable
  /// A program that syncs folders has not downloaded it.
  case absent

  /// The ending for which it is run; nil of other reasons.
  public var ending: String? { if case .active(let ending) = self { ending } else { nil } }

  /// In machine-readable results.
  public var name: String {
    switch self {
    case .active: "active"
    case .damaged: "damaged"
    case .script: "script"
    case .outsideReference: "outsideReference"
    case .foreignContent: "foreignContent"
    case .brokenDrawing: "brokenDrawing"
    case .largeDrawing: "largeDrawing"
    case .metadata: "metadata"
    case .ofTelephones: "ofTelephones"
    case .large: "large"
    case .outside: "outside"
    case .unreadable: "unreadable"
    case .absent: "absent"
    }
  }
}
