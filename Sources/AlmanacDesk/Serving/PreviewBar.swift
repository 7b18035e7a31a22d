import AlmanacBuild
import AlmanacContent
import AlmanacModel
import AlmanacPreview
import AlmanacSite

/// The links to the desk on a page of the preview: plain ones, that a script on the page could not have made.
struct PreviewBar {
  /// Its address, with a slash at its end.
  let desk: String
  let language: UILanguage

  /// - Parameters:
  ///   - path: the site path of the page.
  ///   - state: what the preview shows.
  func html(for path: String, in state: PreviewState) -> String {
    let edit = entry(at: path, in: state).map { name in
      let id = name.id.utf8.map(Self.escaped).joined()
      return link("entry?kind=\(name.kind.rawValue)&id=\(id)", BarWords.edit)
    }
    let links =
      [edit].compactMap { $0 } + [
        link("new", BarWords.new), link("overview", BarWords.overview), link("check", BarWords.check),
        link("publish", BarWords.publish),
      ]
    let title = BarWords.title.text(in: language)
    return "<link rel=\"stylesheet\" href=\"/_almanac/bar.css\">"
      + "<nav id=\"almanac-bar\" lang=\"\(language.rawValue)\" aria-label=\"\(title)\">"
      + links.joined(separator: " ") + "</nav>"
  }

  private func link(_ place: String, _ word: BilingualText) -> String {
    "<a target=\"_top\" href=\"\(HTMLText.escaped("\(desk)#/\(place)"))\">\(word.text(in: language))</a>"
  }

  /// Every byte but letters, digits and a few signs as a percent sign and two digits (RFC 3986, section 2.1).
  private static func escaped(_ byte: UInt8) -> String {
    let sign = Unicode.Scalar(byte)
    if sign.properties.isAlphabetic && byte < 0x80 || (0x30...0x39).contains(byte)
      || "-._~/".utf8.contains(byte)
    {
      return String(sign)
    }
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
  }

  /// What is edited to change the page.
  private func entry(at path: String, in state: PreviewState) -> EntryName? {
    guard let site = state.linked?.site else { return nil }
    if path.isEmpty { return EntryName(kind: .site, id: "") }
    if let event = site.events.first(where: { $0.path == path }) {
      return EntryName(kind: .event, id: event.event.id.value)
    }
    if let person = site.people.first(where: { $0.path == path }) {
      return EntryName(kind: .person, id: person.person.id)
    }
    guard let source = site.pathsBySource.first(where: { $0.value == path })?.key,
      let kind = SchemaKind(path: source).flatMap(EntryKind.init), let folder = kind.folder
    else { return nil }
    return EntryName(kind: kind, id: MarkdownPath.stem(String(source.dropFirst(folder.count))))
  }
}
