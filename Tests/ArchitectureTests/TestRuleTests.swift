import Testing

@Suite("Rules of the tests")
struct TestRuleTests {
  @Test("Each library has a target with its tests")
  func targets() throws {
    let manifest = try Package.text("Package.swift")
    let libraries = manifest.matches(of: /\.target\(\s*name: "(\w+)"/).map { String($0.output.1) }
    let tests = Set(manifest.matches(of: /\.testTarget\(\s*name: "(\w+)"/).map { String($0.output.1) })
    // What is written in C is reached through the Swift that calls it.
    let ours = libraries.filter { !($0.hasPrefix("C") && $0.dropFirst().first?.isUppercase == true) }
    #expect(ours.contains("AlmanacModel"))
    #expect(ours.filter { !tests.contains("\($0)Tests") } == [])
  }

  @Test("An expectation claims one thing")
  func oneClaim() throws {
    var wrong: [String] = []
    for path in Package.paths(below: "Tests", ending: ".swift") {
      wrong += Self.doubleClaims(in: try Package.text(path)).map { "\(path):\($0)" }
    }
    #expect(wrong == [])
  }

  @Test("Of two claims only those count that are made at once")
  func doubleClaims() {
    let source = """
      #expect(a && b)
      #expect(a == (b && c), "a && b")
      #expect(a || b && c)
      #expect(
        list.contains { $0 && $1 }
          && a)
      """
    #expect(Self.doubleClaims(in: source) == [1, 4])
  }

  /// The lines of expectations that are joined by `&&`.
  private static func doubleClaims(in source: String) -> [Int] {
    let code = SwiftCode(source).text
    let call = "#expect("
    return code.ranges(of: call).filter { isDouble(code[$0.upperBound...]) }.map { range in
      code[..<range.lowerBound].count { $0.isNewline } + 1
    }
  }

  /// Whether a call's arguments hold an `&&` that is no part of something smaller, nor of an `||`.
  private static func isDouble(_ arguments: Substring) -> Bool {
    var (depth, isDouble) = (0, false)
    var last: Character?
    for character in arguments {
      switch character {
      case "(", "[", "{": depth += 1
      case ")", "]", "}": depth -= 1
      case "&" where depth == 0 && last == "&": isDouble = true
      case "|" where depth == 0 && last == "|": return false
      default: break
      }
      if depth < 0 { return isDouble }
      last = character
    }
    return isDouble
  }
}
