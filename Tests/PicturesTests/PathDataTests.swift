import Testing

@testable import Pictures

@Suite("The paths of drawings, as outlines")
struct PathDataTests {
  private func box(_ path: String) throws -> [Double] {
    let outline = try #require(PathData.outline(path))
    let box = try #require(outline.box)
    return [box.left, box.top, box.right, box.bottom].map { ($0 * 1000).rounded() / 1000 }
  }

  @Test("Lines, whole and relative, are where they are said to be")
  func lines() throws {
    #expect(try box("M1 2h3v4H0V1z") == [0, 1, 4, 6])
    #expect(try box("M10 10l5-5L20 20") == [10, 5, 20, 20])
  }

  @Test("After a move come lines, and after the end of a contour its beginning")
  func contours() throws {
    let outline = try #require(PathData.outline("M0 0 10 0 10 10zh5v5"))
    #expect(outline.ends == [2, 5])
    #expect([outline.points[3].x, outline.points[3].y] == [0, 0])
    #expect([outline.points[5].x, outline.points[5].y] == [5, 5])
  }

  @Test("A smooth curve is pulled to the other side of the one before")
  func smooth() throws {
    let outline = try #require(PathData.outline("M0 0q5-8 10 0t10 0"))
    #expect(outline.points.map(\.x) == [0, 5, 10, 15, 20])
    #expect(outline.points.map(\.y) == [0, -8, 0, 8, 0])
  }

  @Test(
    "An arc lies on its circle",
    arguments: [
      ("M20 0a20 20 0 0 1-20 20", 0.0, 0.0), ("M0 20a20 20 0 0 0-20-20", -20.0, 20.0),
      ("M0 10a10 10 0 1 1 20 0", 10.0, 10.0), ("M0 10a10 10 0 1 1-20 0", -10.0, 10.0),
      ("M10 0a10 10 0 1 0 0.1 0", 10.05, 9.9999),
    ])
  func arcs(_ path: String, _ x: Double, _ y: Double) throws {
    let outline = try #require(PathData.outline(path))
    let first = try #require(outline.points.first)
    let radius = ((first.x - x) * (first.x - x) + (first.y - y) * (first.y - y)).squareRoot()
    let on = outline.points.filter { $0.role == .on }
    #expect(on.count > 2)
    for point in on {
      let distance = ((point.x - x) * (point.x - x) + (point.y - y) * (point.y - y)).squareRoot()
      #expect(abs(distance - radius) < 0.01, "\(point)")
    }
  }

  @Test("Half a circle bulges to the side that is said")
  func sides() throws {
    #expect(try box("M0 10a10 10 0 1 1 20 0")[1] < 1)
    #expect(try box("M0 10a10 10 0 1 0 20 0")[3] > 19)
  }

  @Test(
    "What is no path, or has what is not read, is refused",
    arguments: [
      "M", "M1", "1 2", "M0 0c1 1 2 2 3 3", "M0 0a1 2 0 0 1 3 3", "M0 0l1e5 2", "M0 0h999999", "M0 0z5",
      "M0 0h.", "M--1 0",
    ])
  func refused(_ path: String) {
    #expect(PathData.outline(path) == nil)
  }
}
