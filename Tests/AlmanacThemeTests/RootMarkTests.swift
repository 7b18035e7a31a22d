import Testing

@testable import AlmanacTheme

@Suite struct RootMarkTests {
  @Test("Every mark becomes the way to the root, wherever it stands")
  func everyPlace() {
    for length in 0..<40 {
      for mark in 0..<max(1, length) {
        // 0x01 and 0x80 are what a search for zero bytes eight at a time could take for one.
        var bytes = (0..<length).map { $0 % 3 == 0 ? UInt8(0x01) : $0 % 3 == 1 ? 0x80 : 0xFF }
        if length > 0 { bytes[mark] = 0 }
        let wanted = bytes.flatMap { $0 == 0 ? Array("../".utf8) : [$0] }
        #expect(RootMark.resolve(bytes, root: "../") == wanted)
      }
    }
  }

  @Test("Marks side by side and at both ends are all replaced")
  func neighbours() {
    #expect(RootMark.resolve([0, 0, 65, 0], root: "./") == Array("././A./".utf8))
    #expect(RootMark.resolve([0, 66], root: "") == [66])
  }
}
