import Pictures
import Testing

@Suite struct PictureProblemTests {
  @Test func drawingsKnowTheLineOfTheProblem() {
    #expect(PictureProblem.script("onload", line: 7).line == 7)
    #expect(PictureProblem.damaged(.gif, .cutOff).line == nil)
  }
}
