import AlmanacMarkdown
import Foundation
import Testing

@Suite("The examples of the GFM specification")
struct SpecificationTests {
  /// Beside the repository stand the examples as JSON; the specification's licence keeps them out of it.
  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/checks/corpora/gfm-spec.json").standardizedFileURL

  private struct Example: Decodable, CustomStringConvertible {
    let markdown: String
    let html: String
    let example: Int
    let section: String
    let extensions: [String]

    var description: String { "example \(example), \(section)" }
  }

  /// Examples of the core that say of bare addresses and of some tags the opposite of what the extensions
  /// say, which are always on here.
  private static let ofTheCoreAlone: Set<Int> = [140, 141, 142, 145, 147, 610, 614, 616, 619, 620]

  @Test("The examples of the GFM specification all come out as it says, with all extensions on")
  func examples() throws {
    guard let data = FileManager.default.contents(atPath: Self.file.path) else {
      print("The specification's examples are not here (\(Self.file.lastPathComponent)); they are left out.")
      return
    }
    let examples = try JSONDecoder().decode([Example].self, from: data)
    #expect(examples.count > 600)
    for example in examples
    where !example.extensions.isEmpty || !Self.ofTheCoreAlone.contains(example.example) {
      if example.extensions.contains("disabled") { continue }
      let html = Self.normal(SpecRenderer.render(example.markdown))
      #expect(html == Self.normal(example.html), "\(example): \(example.markdown.debugDescription)")
    }
  }

  /// Without what HTML lets a writer choose: the slash of void elements, empty values, the order of attributes.
  private static func normal(_ html: String) -> String {
    html.replacing(" />", with: ">").replacing("=\"\"", with: "")
      .replacing(
        "<input checked disabled type=\"checkbox\">", with: "<input type=\"checkbox\" checked disabled>"
      )
      .replacing("<input disabled type=\"checkbox\">", with: "<input type=\"checkbox\" disabled>")
      .replacing(/<img ([^>]*)>/) {
        "<img " + $0.output.1.split(separator: "\" ").sorted().joined(separator: " ")
      }
  }
}
