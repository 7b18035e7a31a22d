import AlmanacBuild
import Glibc
import Testing

@Suite struct PublishingErrorWordingTests {
  @Test("what only the other mode can do names it, in both languages")
  func namesInPlace() {
    let errors: [PublishingError] = [
      .symbolicLink(output: "out"), .mountPoint(output: "out"),
      .exchangeRefused(output: "out", errno: EINVAL),
    ]
    for error in errors {
      #expect(error.suggestsInPlace)
      for german in [true, false] {
        let wording = error.wording(german: german)
        #expect(wording.sentence.contains("'out'"))
        #expect(wording.help.contains("--in-place"))
      }
    }
    #expect(!PublishingError.diskFull(path: "p", errno: ENOSPC).suggestsInPlace)
  }

  @Test("a refusal of the operating system is told with path and reason")
  func reason() {
    let wording = PublishingError.diskFull(path: "out/a", errno: ENOSPC).wording(german: false)
    #expect(wording.sentence == "no space left for 'out/a': No space left on device")
    #expect(PublishingError.diskFull(path: "out/a", errno: ENOSPC).errno == ENOSPC)
  }

  @Test("many foreign files are told by the first twenty and their number")
  func longList() {
    let paths = (100..<150).map { "p\($0)" }
    let sentence = PublishingError.foreignFiles(paths).wording(german: true).sentence
    #expect(sentence.contains("'p119'") && !sentence.contains("'p120'") && sentence.contains("+30"))
  }
}
