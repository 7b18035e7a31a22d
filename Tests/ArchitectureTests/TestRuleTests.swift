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

  @Test("The name of a test begins with a capital and has no full stop at its end")
  func names() throws {
    var wrong: [String] = []
    for path in Package.paths(below: "Tests", ending: ".swift") {
      wrong += Self.wrongNames(in: try Package.text(path)).map { "\(path):\($0)" }
    }
    #expect(wrong == [])
  }

  @Test("Names of tests that begin small, end with a full stop or are missing are seen")
  func wrongNames() {
    let source = #"""
      @Suite("small") struct Small {}
      @Suite struct Nameless {}
      @Test("A name is whole") func a() {}
      @Test("begins small") func b() {}
      @Test(
        "Ends with a stop.", arguments: [1])
      func c(_: Int) {}
      @Test(arguments: ["A text is no name"])
      private func d(_: String) {}
      @Test func e() {}
      @Test func `A name in the code is one`() {}
      @Test func `begins small`() {}
      @Test("`check --fix` repairs") func f() {}
      @Test("12 are enough") func g() {}
      @Test("\"A\" and “B” are quoted …") func h() {}
      // @Test func i() {}
      """#
    #expect(Self.wrongNames(in: source) == [1, 4, 5, 8, 10, 12])
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

  /// The lines of tests without a name, and of tests and suites whose name is not one of the house.
  private static func wrongNames(in source: String) -> [Int] {
    let swift = SwiftCode(source)
    let code = swift.text
    let attributes = ["@Test", "@Suite"].flatMap { code.ranges(of: $0) }.sorted {
      $0.lowerBound < $1.lowerBound
    }
    return attributes.filter { attribute in
      guard let name = name(behind: attribute.upperBound, in: swift) else {
        // A test is named; a suite may be called as its type.
        return code[attribute] == "@Test"
      }
      return isWrong(name)
    }.map { attribute in code[..<attribute.lowerBound].count { $0.isNewline } + 1 }
  }

  /// The name that an attribute gives, as it is written, or the one in backticks of its function or type.
  private static func name(behind attribute: String.Index, in swift: SwiftCode) -> Substring? {
    let rest = swift.text[attribute...]
    if let call = rest.prefixMatch(of: /\(\s*/), rest[call.range.upperBound...].hasPrefix("\"") {
      let quote = swift.text.utf8.distance(from: swift.text.startIndex, to: call.range.upperBound)
      return swift.literals.first { $0.range.lowerBound == quote }?.text.dropFirst().dropLast()
    }
    guard let keyword = rest.firstRange(of: /\b(?:func|struct|enum|class|actor)\s+/) else { return nil }
    return rest[keyword.upperBound...].prefixMatch(of: /`([^`\n]+)`/)?.output.1
  }

  private static func isWrong(_ name: Substring) -> Bool {
    guard let first = name.first, name.last != "." else { return true }
    // A backslash escapes a quote.
    return !first.isUppercase && !first.isNumber && !"`\\„“”‚‘’«»".contains(first)
  }
}
