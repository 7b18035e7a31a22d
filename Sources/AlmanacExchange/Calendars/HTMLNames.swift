/// The names of the elements that HTML has or had.
enum HTMLNames {
  /// Whether pointed brackets around a word are a tag: of HTML, or of a program's own, which has a hyphen or a colon.
  static func isTag(_ name: some StringProtocol) -> Bool {
    let name = name.lowercased()
    guard name.utf8.allSatisfy({ (0x61...0x7A).contains($0) || (0x2D...0x3A).contains($0) }) else {
      return false
    }
    return names.contains(name) || name.contains("-") || name.contains(":")
  }

  private static let names = Set(
    """
    a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body br \
    button canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed \
    fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe \
    image img input ins isindex kbd keygen label legend li link listing main map mark marquee math menu menuitem meta \
    meter nav nobr noembed noframes noscript object ol optgroup option output p param picture plaintext pre progress q \
    rb rp rt rtc ruby s samp script search section select slot small source spacer span strike strong style sub summary \
    sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr xml xmp
    """.split(separator: " ").map(String.init))
}
