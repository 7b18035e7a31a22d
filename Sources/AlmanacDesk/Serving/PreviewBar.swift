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
    let place = PlaceOfPage(path, in: state)
    let edit = place.map { link(Self.route($0.entry), BarWords.edit) }
    let translate = place.flatMap { place in
      place.missing.map { link("\(Self.route(place.entry))&translate=\($0)", EditionWords.translate) }
    }
    let links =
      [edit, translate].compactMap { $0 } + [
        link("new", BarWords.new), link("overview", BarWords.overview), link("check", BarWords.check),
        link("publish", BarWords.publish),
      ]
    let title = BarWords.title.text(in: language)
    return "<link rel=\"stylesheet\" href=\"/_almanac/bar.css\">"
      + "<nav id=\"almanac-bar\" lang=\"\(language.rawValue)\" aria-label=\"\(title)\">"
      + links.joined(separator: " ") + "</nav>"
  }

  private static func route(_ name: EntryName) -> String {
    "entry?kind=\(name.kind.rawValue)&id=\(name.id.utf8.map(escaped).joined())"
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
}

/// What is edited to change a page.
struct PlaceOfPage {
  let entry: EntryName
  /// The name of the edition whose page shows the words of the original, for want of a translation.
  private(set) var missing: String?

  /// - Parameters:
  ///   - path: its site path.
  ///   - state: what the preview shows.
  /// - Returns: nil for pages that the program makes of many entries.
  init?(_ path: String, in state: PreviewState) {
    guard let linked = state.linked else { return nil }
    for site in [linked.site] + linked.editions.map(\.site) {
      if path == site.edition?.folder ?? "" {
        entry = EntryName(kind: .site, id: "")
        return
      }
      if let event = site.events.first(where: { $0.path == path }) {
        entry = EntryName(kind: .event, id: event.event.id.value)
        return
      }
      if let person = site.people.first(where: { $0.path == path }) {
        entry = EntryName(kind: .person, id: person.person.id)
        return
      }
      let sources = site.pathsBySource.filter { $0.value == path }.map(\.key)
      let translation = sources.first { linked.translations[$0] != nil }
      guard let source = translation ?? sources.first,
        let kind = SchemaKind(path: source).flatMap(EntryKind.init),
        let folder = kind.folder
      else { continue }
      entry = EntryName(kind: kind, id: MarkdownPath.stem(String(source.dropFirst(folder.count))))
      missing = translation == nil && !site.isMainEdition ? site.edition?.name : nil
      return
    }
    return nil
  }
}
