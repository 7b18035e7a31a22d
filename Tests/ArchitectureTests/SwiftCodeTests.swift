import Testing

@Suite struct SwiftCodeTests {
  @Test("Comments and what stands in string literals are blanked, code and interpolations stay")
  func blanking() {
    let source = ##"""
      let a = "print(1)" // print(2)
      /* print(3) /* print(4) */ */ let b = "\(print(5)) print(6)"
      let c = #"print(7) " \#(print(8))"#
      """##
    let code = SwiftCode(source).text
    let left = (1...8).filter { code.contains("print(\($0))") }
    #expect(left == [5, 8])
    #expect(code.split(separator: "\n").count == 3)
  }

  @Test(
    "A quote inside a literal does not end it, and a literal over several lines does not hide what follows")
  func quotes() {
    let source = #"""
      let a = "\"print(1)"; print(2)
      let b = """
        print(3) "quoted" print(4)
        """
      print(5)
      """#
    let code = SwiftCode(source).text
    let left = (1...5).filter { code.contains("print(\($0))") }
    #expect(left == [2, 5])
  }

  @Test("Imports are found with their attributes and without what is imported of a module")
  func imports() {
    let text = """
      import Foundation
      @preconcurrency import Dispatch
      private import struct Synchronization.Mutex
      @_spi(Testing) public import AlmanacModel
        import Glibc
      // import Nothing
      let text = "import Nothing"
      """
    let file = SourceFile(target: "X", path: "X.swift", text: text)
    #expect(file.imports == ["Foundation", "Dispatch", "Synchronization", "AlmanacModel", "Glibc"])
  }
}
