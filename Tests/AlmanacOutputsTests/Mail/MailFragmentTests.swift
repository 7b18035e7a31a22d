import Testing

@testable import AlmanacOutputs

/// The site's HTML for old mail programs.
struct MailFragmentTests {
  @Test("Elements get their style inline; classes and ids go")
  func styles() {
    let html = MailFragment.convert(
      "<h2 id=\"a\">Titel</h2>\n<p class=\"x\">Text <strong>wichtig</strong></p>")
    #expect(html.contains("<h2 style=\"margin:"))
    #expect(html.contains("<strong>wichtig</strong>"))
    #expect(!html.contains("class="))
    #expect(!html.contains("id="))
  }

  @Test("New elements become old ones, and every element that was opened is closed")
  func replaces() {
    let html = MailFragment.convert(
      "<figure class=\"image\"><img src=\"https://a.example/b.jpg\" alt=\"Ein Bild\" width=\"1104\" height=\"600\" loading=\"lazy\" srcset=\"x\"><figcaption>Zeile</figcaption></figure><time datetime=\"2030\">2030</time>"
    )
    #expect(html.hasPrefix("<div style="))
    #expect(
      html.contains(
        "<img src=\"https://a.example/b.jpg\" alt=\"Ein Bild\" width=\"552\" height=\"300\" border=\"0\""))
    #expect(!html.contains("srcset"))
    #expect(!html.contains("loading"))
    #expect(!html.contains("figure"))
    #expect(!html.contains("<time"))
    #expect(html.contains("</p></div><span"))
  }

  @Test("Lists of events become tables with the date above the title")
  func setsLists() {
    let html = MailFragment.convert(
      "<ul class=\"events\">\n<li><time datetime=\"2030\">2030</time> <a href=\"https://a.example/\">Fest</a>, <span class=\"place\">Saal</span></li>\n</ul>\n<ul>\n<li>Punkt</li>\n</ul>"
    )
    #expect(html.contains("<table role=\"presentation\""))
    #expect(html.contains("2030</span><br>"))
    #expect(html.contains("<a href=\"https://a.example/\" style=\"font-weight:bold;"))
    #expect(html.contains(", <span>Saal</span></td></tr>\n</table>"))
    #expect(html.contains("<li style="))
    #expect(html.hasSuffix("Punkt</li>\n</ul>"))
    #expect(html.components(separatedBy: "<li").count == 2)
  }

  @Test("Forms, scripts and unknown elements leave only their text")
  func drops() {
    let html = MailFragment.convert(
      "<ul><li><input type=\"checkbox\" disabled> Punkt</li></ul><x-y a=\"1>2\">Rest</x-y>")
    #expect(html.contains("> Punkt</li></ul>"))
    #expect(html.hasSuffix("Rest"))
  }

  @Test("A picture without a complete address is replaced by its words")
  func replacesPictures() {
    #expect(MailFragment.convert("<img src=\"media/a.jpg\" alt=\"Ein Saal\">") == "Ein Saal")
  }

  @Test(
    "Broken HTML neither traps nor hangs",
    arguments: ["<", "<p", "<p class=", "</", "<a href=\"", "</p>", "<p><b>x</p>"])
  func survives(_ html: String) {
    _ = MailFragment.convert(html)
  }
}
