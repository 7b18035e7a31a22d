import Pictures
import Testing

@testable import AlmanacBuild

@Suite struct MediaMessagesTests {
  private let problems: [(code: String, PictureProblem)] = [
    ("E430", .damaged(.jpeg, .cutOff)), ("E431", .script("onload", line: 3)),
    ("E432", .outsideReference("//a", line: 3)), ("E433", .foreignContent("<p>", line: 3)),
    ("E434", .entities(line: 3)), ("E435", .markup(line: 3)), ("E436", .encoding("UTF-16")),
    ("E437", .metadata(.avif)), ("E438", .activeFile("html")),
    ("E476", .ofTelephones(.heif)),
  ]

  @Test("Every problem of a picture has its code and names the file in both languages")
  func everyProblemHasItsCodeAndNamesTheFileInBothLanguages() {
    for (code, problem) in problems {
      let message = MediaMessages.message(for: problem, path: "media/a.svg")
      #expect(message.code == code)
      #expect(message.severity == .error)
      #expect(message.text.german.contains("„media/a.svg“"))
      #expect(message.text.english.contains("“media/a.svg”"))
    }
  }

  @Test("The facts of a problem are quoted")
  func theFactsAreQuoted() {
    let damaged = MediaMessages.message(for: .damaged(.png, .wrongChecksum), path: "a.png")
    #expect(
      damaged.text.german == "Das Bild „a.png“ (PNG) ist beschädigt: eine Prüfsumme passt nicht zum Inhalt.")
    let script = MediaMessages.message(for: .script("<script>", line: 7), path: "a.svg")
    #expect(script.text.english == "The drawing “a.svg” contains a script: <script>.")
  }
}
