/// What the name of a file says about the program that keeps the folder the same on several machines.
public enum SyncedName: Sendable, Hashable {
  /// A file that somebody wrote.
  case plain
  /// Both versions of a file that two people changed at once were kept: this is one, and the file of this path the
  /// other.
  case copy(of: String)
  /// The same, if there is a file at one of these paths and says nearly the same; else a file of its own.
  case possibleCopy(of: [String])
  /// The file of this path is not on this machine yet.
  case placeholder(for: String)

  /// - Parameter path: relative to the folder, with `/`.
  public init(path: String) {
    self = Self.isHarmless(path) ? .plain : Self.read(path)
  }

  private static func read(_ path: String) -> SyncedName {
    let steps = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard let name = steps.last else { return .plain }
    func place(_ step: String, at index: Int) -> String {
      (steps[..<index] + [step] + steps[(index + 1)...]).joined(separator: "/")
    }
    if let original = SyncPlaceholder.original(of: name) {
      return .placeholder(for: place(original, at: steps.count - 1))
    }
    // Folders are copied as well.
    for (index, step) in steps.enumerated() {
      if let original = ConflictName.original(of: step) { return .copy(of: place(original, at: index)) }
    }
    let last = steps.count - 1
    let possible = CopyName.originals(of: name).map { place($0, at: last) }
    return possible.isEmpty ? .plain : .possibleCopy(of: possible)
  }

  /// Nearly all names, known at a glance: lower case without blanks and brackets, and no word of such programs.
  private static func isHarmless(_ path: String) -> Bool {
    var dots = 0
    var word = false
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
        UInt8(ascii: "_"):
        break
      case UInt8(ascii: "/"): dots = 0
      case UInt8(ascii: "."): dots += 1
      default: return false
      }
      if dots > 1 { word = true }
    }
    return !word && !path.contains("nflict") && !path.contains("nflikt") && !SyncPlaceholder.isMeant(path)
  }
}
