import AlmanacBuild
import AlmanacModel
import Glibc
import Testing

@Suite struct PublishingErrorWordingTests {
  @Test("What only the other mode can do names it, in both languages")
  func namesInPlace() {
    let errors: [PublishingError] = [
      .symbolicLink(output: "out"), .mountPoint(output: "out"),
      .exchangeRefused(output: "out", errno: EINVAL),
    ]
    for error in errors {
      for language in UILanguage.allCases {
        #expect(error.wording.text.text(in: language).contains("out"))
        #expect(error.wording.help.text(in: language).contains("--in-place"))
      }
    }
    let full = PublishingError.diskFull(path: "p", errno: ENOSPC)
    #expect(!full.wording.help.german.contains("--in-place"))
  }

  @Test("A refusal of the operating system is told with path and reason")
  func reason() {
    let text = PublishingError.diskFull(path: "out/a", errno: ENOSPC).wording.text
    #expect(text.english == "“out/a” cannot be written: the disk is full.")
    #expect(text.german == "„out/a“ lässt sich nicht schreiben: auf dem Datenträger ist kein Platz mehr.")
    #expect(PublishingError.diskFull(path: "out/a", errno: ENOSPC).errno == ENOSPC)
  }

  @Test("Many foreign files are told by the first twenty and their number")
  func longList() {
    let paths = (100..<150).map { "p\($0)" }
    let sentence = PublishingError.foreignFiles(paths).wording.text.german
    #expect(sentence.contains("„p119“"))
    #expect(!sentence.contains("„p120“"))
    #expect(sentence.contains("+30"))
  }
}
