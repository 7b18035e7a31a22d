import AlmanacMarkdown
import Testing

@Suite("Spec mode")
struct SpecRendererTests {
  @Test(
    "Extensions come out as the GFM specification says",
    arguments: [
      ("~~Hi~~ Hello, ~there~ world!", "<p><del>Hi</del> Hello, <del>there</del> world!</p>\n"),
      (
        "www.commonmark.org/help",
        "<p><a href=\"http://www.commonmark.org/help\">www.commonmark.org/help</a></p>\n"
      ),
      (
        "- [ ] foo\n- [x] bar",
        "<ul>\n<li><input type=\"checkbox\" disabled=\"\" /> foo</li>\n<li><input type=\"checkbox\" checked=\"\" disabled=\"\" /> bar</li>\n</ul>\n"
      ),
      (
        "| a |\n| :-: |\n| b |",
        "<table>\n<thead>\n<tr>\n<th align=\"center\">a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td align=\"center\">b</td>\n</tr>\n</tbody>\n</table>\n"
      ),
      ("<b>x</b> <title> \"q\" -- ...", "<p><b>x</b> &lt;title> &quot;q&quot; -- ...</p>\n"),
      ("", ""),
    ])
  func examples(_ text: String, _ html: String) {
    #expect(SpecRenderer.render(text) == html)
  }
}
