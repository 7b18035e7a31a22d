import Foundation
import Testing

@testable import Pictures

@Suite struct SVGCleanerTests {
  private func clean(_ text: String) -> Result<[UInt8], PictureProblem> {
    PictureCleaner.clean(Array(text.utf8), path: "media/zeichnung.svg")
  }

  /// A drawing with this content, on line 2.
  private func drawing(_ content: String) -> String {
    """
    <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">
    \(content)
    </svg>
    """
  }

  @Test("Comments, metadata and notes of programs go from a drawing")
  func commentsMetadataAndNotesOfProgramsGo() {
    let expected = """
      <?xml version="1.0" encoding="UTF-8"?>

      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10">
        \("")
        \("")
        \("")
        <g fill="#fff"><path d="M0 0h1"/></g>
      </svg>
      """
    #expect(PictureCleaner.clean(SamplePictures.dirtySVG) == .success(Array(expected.utf8)))
  }

  @Test(
    "What acts in a drawing is refused",
    arguments: [
      ("<script>alert(1)</script>", "<script>"), ("<g><svg:script/></g>", "<svg:script>"),
      ("<rect onclick='a()'/>", "onclick"), ("<rect OnLoad='a()'/>", "OnLoad"),
      ("<a href='javascript:a()'/>", "javascript:a()"),
      ("<a xlink:href=' java&#10;script&#58;a()'/>", " java\nscript:a()"),
      ("<set attributeName='xlink:href' to='#a'/>", "attributeName=\"xlink:href\""),
      ("<animate attributeName='onload' to='a'/>", "attributeName=\"onload\""),
      ("<animate attributeName='x' values='1;javascript:a()'/>", "1;javascript:a()"),
      ("<handler/>", "<handler>"),
    ])
  func whatActsIsRefused(content: String, what: String) {
    #expect(clean(drawing(content)) == .failure(.script(what, line: 2)))
  }

  @Test(
    "What leads out of a drawing is refused",
    arguments: [
      ("<image href='https://a.example/b.png'/>", "https://a.example/b.png"),
      ("<image xlink:href='//a.example/b.png'/>", "//a.example/b.png"),
      ("<use href='other.svg#a'/>", "other.svg#a"),
      ("<image src='b.png'/>", "b.png"),
      ("<image href='data:image/svg+xml;base64,AA=='/>", "data:image/svg+xml;base64,AA=="),
      ("<rect fill='url(https://a.example/#b)'/>", "https://a.example/#b"),
      ("<rect style='fill:u\\72l( \"b.svg\" )'/>", "b.svg"),
      ("<rect style='fill:&#117;rl(b.svg)'/>", "b.svg"),
      ("<style>@import 'a.css';</style>", "@import"), ("<style>@im<!-- -->port 'a.css';</style>", "@import"),
      ("<style><![CDATA[a{background:URL('//b')}]]></style>", "//b"),
      ("<style>a{background:image-set('//b' 1x)}</style>", "image-set()"),
      ("<style>a{background:ur<g/>l(b)}</style>", "b"), ("<set to='url(//b)'/>", "//b"),
      ("<g xml:base='https://a.example/'/>", "https://a.example/"),
    ])
  func whatLeadsOutIsRefused(content: String, address: String) {
    #expect(clean(drawing(content)) == .failure(.outsideReference(address, line: 2)))
  }

  @Test("A style sheet from outside is refused")
  func aStyleSheetFromOutsideIsRefused() {
    #expect(
      clean("<?xml-stylesheet href='a.css'?>\n<svg/>")
        == .failure(.outsideReference("<?xml-stylesheet", line: 1)))
  }

  @Test(
    "Elements of other languages than SVG are refused",
    arguments: [
      ("<foreignObject><p/></foreignObject>", "<foreignObject>"), ("<iframe/>", "<iframe>"),
      ("<h:p xmlns:h='http://www.w3.org/1999/xhtml'/>", "<h:p>"),
      ("<p xmlns='http://www.w3.org/1999/&#120;html'/>", "<p>"),
    ])
  func otherLanguagesAreRefused(content: String, element: String) {
    #expect(clean(drawing(content)) == .failure(.foreignContent(element, line: 2)))
  }

  @Test("Entities in a drawing are refused")
  func entitiesAreRefused() {
    #expect(clean("<!DOCTYPE svg [\n<!ENTITY a 'b'>\n]>\n<svg/>") == .failure(.entities(line: 1)))
    #expect(clean(drawing("<text>&a;</text>")) == .failure(.entities(line: 2)))
    #expect(clean(drawing("<g id='&a;'/>")) == .failure(.entities(line: 2)))
  }

  @Test("The document type of SVG stays, and another goes")
  func theDocumentTypeOfSVGStaysAndAnotherGoes() {
    let standard = "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/a.dtd\"><svg/>"
    #expect(clean(standard) == .success(Array(standard.utf8)))
    #expect(clean("<!DOCTYPE svg SYSTEM 'https://a.example/[x]'><svg/>") == .success(Array("<svg/>".utf8)))
  }

  @Test(
    "A drawing that is not well-formed is refused with its line",
    arguments: [
      ("<svg><g></svg>", 1), ("<svg>\n<g", 2), ("<svg/>\n<svg/>", 2), ("<svg/>\nText", 2), ("<svg a=b/>", 1),
      ("<svg a='<'/>", 1), ("<html/>", 1), ("\n\n<svg><!--", 3), ("Text", 1), ("", 1),
    ])
  func whatIsNotWellFormedIsRefusedWithItsLine(text: String, line: Int) {
    #expect(clean(text) == .failure(.markup(line: line)))
  }

  @Test("Drawings in other encodings than UTF-8 are refused")
  func otherEncodingsAreRefused() {
    #expect(clean("<?xml version='1.0' encoding='UTF-7'?><svg/>") == .failure(.encoding("UTF-7")))
    let wide = [0xFF, 0xFE] + "<svg><script/></svg>".utf8.flatMap { byte -> [UInt8] in [byte, 0] }
    #expect(PictureCleaner.clean(wide) == .failure(.encoding("UTF-16")))
  }

  @Test("An embedded picture is cleaned, and a clean one is left alone")
  func anEmbeddedPictureIsCleanedAndACleanOneIsLeftAlone() {
    func drawing(_ picture: [UInt8], break pause: String = "") -> String {
      let code = Data(picture).base64EncodedString()
      let uri = "data:image/jpeg;base64,\(code.prefix(8))\(pause)\(code.dropFirst(8))"
      return "<svg><image href='\(uri)'/><style>a{b:url(\(uri))}</style></svg>"
    }
    let expected = drawing(SamplePictures.cleanJPEG)
    #expect(clean(drawing(SamplePictures.jpeg(orientation: 1))) == .success(Array(expected.utf8)))
    #expect(
      clean(drawing(SamplePictures.jpeg(orientation: 1), break: "&#10;")) == .success(Array(expected.utf8)))
    let spaced = drawing(SamplePictures.cleanJPEG, break: "\n")
    #expect(clean(spaced) == .success(Array(spaced.utf8)))
    #expect(
      clean("<svg><image href='data:image/png;base64,AAAA'/></svg>")
        == .failure(.damaged(.svg, .wrongStructure)))
  }
}
