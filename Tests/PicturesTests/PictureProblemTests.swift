import Pictures
import Testing

@Suite struct PictureProblemTests {
  @Test("Drawings know the line of a problem")
  func drawingsKnowTheLineOfTheProblem() {
    #expect(PictureProblem.script("onload", line: 7).line == 7)
    #expect(PictureProblem.damaged(.gif, .cutOff).line == nil)
  }
}
