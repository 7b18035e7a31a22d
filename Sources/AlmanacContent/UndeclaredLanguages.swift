import AlmanacModel

/// Finds texts that are called as translations, in languages that site.yaml does not name.
struct UndeclaredLanguages {
  let tree: SourceTree
  let configuration: SiteConfiguration

  /// What a file says, with a word on its name: alone where it cannot be read as a text of its own, because then what a
  /// translation need not have is all that is missing.
  func noted(_ file: ParsedFile) -> ParsedFile {
    guard let (original, language) = parts(file.path) else { return file }
    var noted = file
    if file.hasErrors {
      noted = ParsedFile(path: file.path)
      noted.hasErrors = true
      noted.unreadable = file.unreadable
    }
    let declared =
      configuration.editions.isEmpty ? [configuration.language] : configuration.editions.map(\.name)
    let line = "languages: [\((declared + [language]).joined(separator: ", "))]"
    noted.log.report(
      ContentMessages.undeclaredLanguage(
        original: original, language: language, languages: line, isUnreadable: file.hasErrors),
      at: SourceLocation(path: file.path))
    return noted
  }

  /// The text beside a file that its name makes the original, and the language; nil for other files.
  private func parts(_ path: String) -> (original: String, language: String)? {
    guard MarkdownPath.isMeant(path) else { return nil }
    let stem = MarkdownPath.stem(path)
    guard let dot = stem.lastIndex(of: ".") else { return nil }
    let language = stem[stem.index(after: dot)...].lowercased()
    let isCode = language.utf8.count == 2 && language.utf8.allSatisfy(\.isLetter)
    guard isCode || language == Edition.easyName else { return nil }
    let original = ["md", "markdown"].map { "\(stem[..<dot]).\($0)" }.first { tree.texts[$0] != nil }
    return original.map { ($0, language) }
  }
}
