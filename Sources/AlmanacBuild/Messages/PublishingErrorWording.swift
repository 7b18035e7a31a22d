import AlmanacModel

extension PublishingError {
  /// One sentence that says what is wrong and one that says what to do.
  public var wording: (text: BilingualText, help: BilingualText) {
    switch self {
    case .invalidPath(let path): (.invalidPath(path), .otherName)
    case .plannedTwice(let path): (.plannedTwice(path), .otherAddress)
    case .foreignFiles(let paths): (.foreignFiles(paths), .moveFiles)
    case .anotherBuild(let output): (.anotherBuild(output), .wait)
    case .stagingLeft(let folder): (.stagingLeft(folder), .deleteStaging)
    case .symbolicLink(let output): (.symbolicLink(output), .nameTarget)
    case .mountPoint(let output): (.mountPoint(output), .inPlaceOrInside)
    case .notAFolder(let output): (.notAFolder(output), .otherFolder)
    case .notWritable(let path, let code): (.notWritten(path, code), .checkOwner)
    case .diskFull(let path, let code): (.notWritten(path, code), .freeSpace)
    case .exchangeRefused(let output, let code): (.notExchanged(output, code), .inPlace)
    case .changedMeanwhile(let path): (.changedMeanwhile(path), .again)
    case .system(let operation, let path, let code): (.refused(operation, path, code), .checkDisk)
    case .sessionOver: (.interrupted, .again)
    }
  }
}

/// What is wrong.
extension BilingualText {
  fileprivate static func invalidPath(_ path: String) -> Self {
    Self(
      "„\(path)“ ist kein Pfad im Ausgabeordner.", "“\(path)” is not a path inside the output folder.")
  }

  fileprivate static func plannedTwice(_ path: String) -> Self {
    Self("Zwei Seiten wollen nach „\(path)“.", "Two pages claim “\(path)”.")
  }

  fileprivate static func foreignFiles(_ paths: [String]) -> Self {
    let shown = 20
    let rest = paths.count > shown ? " … (+\(paths.count - shown))" : ""
    let german = paths.prefix(shown).map { "„\($0)“" }.joined(separator: ", ") + rest
    let english = paths.prefix(shown).map { "“\($0)”" }.joined(separator: ", ") + rest
    return Self(
      "Wo Seiten hinsollen, liegen Dateien, die nicht von Almanac sind: \(german).",
      "Files that are not Almanac's stand where pages go: \(english).")
  }

  fileprivate static func anotherBuild(_ output: String) -> Self {
    Self("Ein anderer Lauf schreibt gerade „\(output)“.", "Another build is writing “\(output)”.")
  }

  fileprivate static func stagingLeft(_ folder: String) -> Self {
    Self(
      "Von einem früheren Lauf ist „\(folder)“ übrig.", "“\(folder)” is left of an earlier build.")
  }

  fileprivate static func symbolicLink(_ output: String) -> Self {
    Self("„\(output)“ ist ein symbolischer Link.", "“\(output)” is a symbolic link.")
  }

  fileprivate static func mountPoint(_ output: String) -> Self {
    Self(
      "„\(output)“ ist ein Einhängepunkt und lässt sich nicht austauschen.",
      "“\(output)” is a mount point and cannot be exchanged.")
  }

  fileprivate static func notAFolder(_ output: String) -> Self {
    Self("„\(output)“ ist kein Ordner.", "“\(output)” is not a folder.")
  }

  fileprivate static func notWritten(_ path: String, _ code: Int32) -> Self {
    let reason = SystemReason.text(code)
    return Self(
      "„\(path)“ lässt sich nicht schreiben: \(reason.german).",
      "“\(path)” cannot be written: \(reason.english).")
  }

  fileprivate static func notExchanged(_ output: String, _ code: Int32) -> Self {
    let reason = SystemReason.text(code)
    return Self(
      "„\(output)“ ließ sich nicht in einem Schritt austauschen: \(reason.german).",
      "“\(output)” could not be exchanged in one step: \(reason.english).")
  }

  fileprivate static func changedMeanwhile(_ path: String) -> Self {
    Self(
      "„\(path)“ wurde geändert, während die Site entstand.", "“\(path)” was changed while the build ran.")
  }

  fileprivate static func refused(_ operation: String, _ path: String, _ code: Int32) -> Self {
    let reason = SystemReason.text(code)
    return Self(
      "An „\(path)“ ist etwas fehlgeschlagen (\(operation)): \(reason.german).",
      "Something failed at “\(path)” (\(operation)): \(reason.english).")
  }

  fileprivate static let interrupted = Self("Der Lauf wurde unterbrochen.", "The build was interrupted.")
}

/// What to do.
extension BilingualText {
  fileprivate static let otherName = Self(
    "Geben Sie der Seite einen anderen Namen.", "Choose another name for the page.")
  fileprivate static let otherAddress = Self(
    "Geben Sie einer von beiden eine andere Adresse.", "Give one of them another address.")
  fileprivate static let moveFiles = Self(
    "Verschieben oder löschen Sie diese Dateien, oder wählen Sie einen anderen Ausgabeordner.",
    "Move or delete them, or choose another output folder.")
  fileprivate static let wait = Self(
    "Warten Sie, bis er fertig ist, und starten Sie dann noch einmal.",
    "Wait until it has finished, then start again.")
  fileprivate static let deleteStaging = Self(
    "Wenn kein anderer Lauf im Gange ist, löschen Sie diesen Ordner und starten noch einmal.",
    "If no other build is running, delete this folder and start again.")
  fileprivate static let nameTarget = Self(
    "Nennen Sie sein Ziel mit --output, oder nehmen Sie --in-place.",
    "Name its target with --output, or use --in-place.")
  fileprivate static let inPlaceOrInside = Self(
    "Nehmen Sie --in-place oder einen Ordner darin.", "Use --in-place, or a folder inside it.")
  fileprivate static let otherFolder = Self(
    "Löschen Sie die Datei, oder wählen Sie einen anderen Ausgabeordner.",
    "Delete it or choose another output folder.")
  fileprivate static let checkOwner = Self(
    "Prüfen Sie, wem die Datei gehört und wer schreiben darf.", "Check its owner and permissions.")
  fileprivate static let freeSpace = Self(
    "Schaffen Sie Platz, und starten Sie noch einmal.", "Free some space and start again.")
  fileprivate static let inPlace = Self("Nehmen Sie --in-place.", "Use --in-place.")
  fileprivate static let again = Self("Starten Sie noch einmal.", "Start again.")
  fileprivate static let checkDisk = Self(
    "Prüfen Sie den Datenträger, und starten Sie noch einmal.", "Check the disk, then start again.")
}
