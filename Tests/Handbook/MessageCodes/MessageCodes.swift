import AlmanacModel
import Foundation

/// Prints every code of a finding with its sentences in both languages, or writes the handbook's pages of codes.
///
///     swift run message-codes             prints code, text and help, German and English, with tabs between them
///     swift run message-codes --write     writes docs/handbuch/content/pages/meldungen*.md
///
/// The sentences are those of the program; “…” stands for a value of the moment. Tests/Handbook/words.json has what the
/// handbook says instead, examples.json the examples.
@main
struct MessageCodes {
  static func main() throws {
    #if DEBUG
      guard CommandLine.arguments.contains("--write") else { return printAll() }
      try write()
    #else
      FileHandle.standardError.write(
        Data("message-codes looks into the targets: build it for debugging\n".utf8))
      exit(2)
    #endif
  }

  #if DEBUG
    private static let repository = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    /// Where the handbook's pages lie.
    static let pages = repository.appending(path: "docs/handbuch/content/pages")

    private static func printAll() {
      let messages = Sample.messages.sorted { ($0.key.dropFirst(), $0.key) < ($1.key.dropFirst(), $1.key) }
      for message in messages.flatMap(\.value) {
        let texts = [message.text.german, message.help.german, message.text.english, message.help.english]
        print(([message.code] + texts).joined(separator: "\t"))
      }
    }

    /// The pages by their paths.
    static func handbook() throws -> [String: String] {
      HandbookPages(Sample.messages, words: try decoded("words"), examples: try decoded("examples")).all
    }

    private static func write() throws {
      let handbook = try handbook()
      for (path, text) in handbook { try Data(text.utf8).write(to: pages.appending(path: path)) }
      let present = try FileManager.default.contentsOfDirectory(atPath: pages.path + "/meldungen")
      for name in present where handbook["meldungen/\(name)"] == nil {
        try FileManager.default.removeItem(at: pages.appending(path: "meldungen/\(name)"))
      }
      print("\(Sample.messages.count) codes")
    }

    /// What a file beside this target says of codes.
    static func decoded<Value: Decodable>(_ name: String) throws -> [String: Value] {
      let file = repository.appending(path: "Tests/Handbook/\(name).json")
      return try JSONDecoder().decode([String: Value].self, from: Data(contentsOf: file))
    }
  #endif
}
