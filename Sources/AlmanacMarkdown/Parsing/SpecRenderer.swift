import CMarkShim

/// The HTML that libcmark-gfm itself makes, for the examples of the CommonMark and GFM specifications:
/// raw HTML is let through, no typography, no ids, no links resolved.
public enum SpecRenderer {
  /// The HTML of a Markdown text. `tagFilter` turns off the tags that GFM disallows ("Disallowed Raw
  /// HTML"), `footnotes` reads `[^1]`, which the specification does not have.
  public static func render(_ text: String, tagFilter: Bool = true, footnotes: Bool = false) -> String {
    let features =
      ALMANAC_SINGLE_TILDES | (tagFilter ? ALMANAC_FILTER_TAGS : 0) | (footnotes ? ALMANAC_FOOTNOTES : 0)
    var text = text
    return text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        guard let start = characters.baseAddress,
          let html = almanac_spec_html(start, characters.count, Int32(features))
        else { return "" }
        defer { almanac_free(html) }
        return String(cString: html)
      }
    }
  }
}
