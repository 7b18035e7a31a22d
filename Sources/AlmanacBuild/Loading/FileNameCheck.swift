import AlmanacModel

/// Finds names of files that are lost, taken for others or refused on other systems: names that differ only in
/// how their letters are stored or in case, names of Windows' devices, invisible characters.
struct FileNameCheck {
  private var log = DiagnosticLog()
  private var reportedFolders: Set<String> = []

  /// What is wrong with the names of all files of a folder.
  /// - Parameter paths: relative to the content folder, sorted.
  static func findings(_ paths: [String]) -> DiagnosticLog {
    var check = FileNameCheck()
    var names: [String: String] = [:]
    names.reserveCapacity(paths.count)
    for path in paths {
      check.checkSteps(of: path)
      let key = folded(path)
      if let first = names.updateValue(path, forKey: key) { check.report(path, like: first) }
    }
    return check.log
  }

  /// Lower case and one form of storing: strings that are equal by their letters are equal keys anyway.
  private static func folded(_ path: String) -> String {
    path.utf8.allSatisfy { $0 < 0x80 && !(0x41...0x5A).contains($0) } ? path : path.lowercased()
  }

  private mutating func report(_ path: String, like first: String) {
    // Strings compare by letters, however these are stored.
    let isSame = path == first
    log.report(
      isSame ? BuildMessages.sameName(path) : BuildMessages.nameInOtherCase(path, first),
      at: SourceLocation(path: path))
  }

  private mutating func checkSteps(of path: String) {
    let steps = path.split(separator: "/")
    for (index, step) in steps.enumerated() where !Self.isPlain(step) {
      let place = steps[...index].joined(separator: "/")
      if index < steps.count - 1 && !reportedFolders.insert(place).inserted { continue }
      if let hidden = HiddenCharacters.first(in: String(step)) ?? step.unicodeScalars.first(where: isControl)
      {
        log.report(BuildMessages.hiddenCharacter(hidden), at: SourceLocation(path: place))
      } else if PortableName.isRefusedByWindows(step) {
        log.report(BuildMessages.refusedByWindows(String(step)), at: SourceLocation(path: place))
      }
    }
  }

  private func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
  }

  /// Letters, digits, hyphens and dots in a name of some length: nearly all names, known at a glance.
  private static func isPlain(_ step: Substring) -> Bool {
    step.utf8.count > 8
      && step.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
          UInt8(ascii: "_"):
          true
        default: byte == UInt8(ascii: ".") && step.utf8.last != byte
        }
      } && !step.hasPrefix("con.") && !step.hasPrefix("prn.") && !step.hasPrefix("aux.")
      && !step.hasPrefix("nul.") && !step.hasPrefix("com") && !step.hasPrefix("lpt")
  }
}
