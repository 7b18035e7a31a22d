import CPictures
import Testing

@testable import Pictures

@Suite("Scaling") struct ScalingTests {
  @Test("This machine's instructions reckon as plain C does")
  func sameSums() {
    #expect(cpictures_scaler_agrees())
  }

  @Test("One colour stays that colour", arguments: [UInt8(0), 1, 7, 100, 254, 255])
  func oneColour(_ value: UInt8) throws {
    let source = DrawnPicture.map(width: 101, height: 77) { _, _ in [value, 255 - value, value, 255] }
    let scaled = try source.scaled(to: PictureSize(width: 33, height: 20))
    #expect(scaled.bytes.enumerated().allSatisfy { $1 == source.bytes[$0 % 4] })
  }

  @Test("Light is added, not its coding: black and white in turn are grey of 188")
  func linearLight() throws {
    let source = DrawnPicture.map(width: 200, height: 200) { x, y in
      let value: UInt8 = (x + y) % 2 == 0 ? 0 : 255
      return [value, value, value, 255]
    }
    let middle = try source.scaled(to: PictureSize(width: 50, height: 50)).pixel(25, 25)
    #expect(middle == [188, 188, 188, 255])
  }

  @Test("What cannot be seen does not colour what is beside it")
  func transparency() throws {
    let source = DrawnPicture.map(width: 100, height: 100, isTransparent: true) { x, _ in
      x < 50 ? [0, 255, 0, 0] : [255, 0, 0, 255]
    }
    let scaled = try source.scaled(to: PictureSize(width: 25, height: 25))
    for x in 0..<25 where scaled.pixel(x, 12)[3] > 0 {
      #expect(scaled.pixel(x, 12).prefix(3) == [255, 0, 0], "column \(x)")
    }
    #expect(scaled.pixel(2, 12)[3] == 0)
    #expect(scaled.pixel(22, 12)[3] == 255)
  }

  @Test("Both sides may shrink by different measures, down to a pixel")
  func proportions() throws {
    let source = DrawnPicture.photograph(width: 300, height: 7)
    #expect(try source.scaled(to: PictureSize(width: 1, height: 1)).size == PictureSize(width: 1, height: 1))
    #expect(try source.scaled(to: PictureSize(width: 300, height: 2)).bytes.count == 300 * 2 * 4)
  }

  @Test("A soft gradient stays where it is")
  func position() throws {
    let source = DrawnPicture.map(width: 256, height: 64) { x, _ in [UInt8(x), UInt8(x), UInt8(x), 255] }
    let scaled = try source.scaled(to: PictureSize(width: 64, height: 16))
    for x in 4..<60 {
      // The middle of four columns.
      #expect(abs(Int(scaled.pixel(x, 8)[0]) - (4 * x + 2)) <= 1, "column \(x)")
    }
  }
}
