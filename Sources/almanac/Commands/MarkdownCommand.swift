import AlmanacBuild
import AlmanacMarkdown
import AlmanacModel
import ArgumentParser
import Glibc

/// `almanac markdown`.
struct MarkdownCommand: ParsableCommand {
  static let configuration = CommandConfiguration("markdown", .markdown)

  @Argument(help: ArgumentHelp(OptionHelp.markdownFile, ValueName.file))
  var file: String?

  @Flag(help: ArgumentHelp(OptionHelp.spec))
  var spec = false

  @OptionGroup var language: LanguageOption

  func run() throws {
    let terminal = Terminal()
    let text = try read(terminal)
    guard text.utf8.count <= Self.largestText else {
      CommandRun(terminal: terminal, content: "").explain(
        CommandMessages.longText, CommandMessages.divideText)
      throw CommandRun.Code.content
    }
    if spec {
      terminal.result(SpecRenderer.render(text))
      return
    }
    var log = DiagnosticLog()
    let path = file ?? "-"
    let body = FrontMatterSkipper.body(of: text)
    let document = MarkdownRenderer(MarkdownOptions(language: .german, typography: .german)).render(
      body.text, firstLine: body.line, path: path, surroundings: PlainSurroundings(), log: &log)
    terminal.result(document.html.string(siteRoot: "", ownPage: ""))
    let run = CommandRun(terminal: terminal, content: "")
    run.printFindings(log.sorted())
    if log.hasErrors { throw CommandRun.Code.content }
  }

  /// Bytes: what a page of a site may have as well.
  private static let largestText = 4 << 20

  private func read(_ terminal: Terminal) throws -> String {
    do {
      let isPiped = file == nil || file == "-"
      let bytes =
        isPiped
        ? try WholeFile.readStandardInput(limit: Self.largestText)
        : try WholeFile.read(file ?? "-", limit: Self.largestText)
      return String(decoding: bytes, as: UTF8.self)
    } catch {
      CommandRun(terminal: terminal, content: "").explain(
        CommandMessages.unreadableText(file ?? "-"), CommandMessages.checkPath)
      throw CommandRun.Code.usage
    }
  }
}

/// Leaves front matter out of a text that stands alone.
enum FrontMatterSkipper {
  static func body(of text: String) -> (text: String, line: Int) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---") else { return (text, 1) }
    return (lines[(end + 1)...].joined(separator: "\n"), end + 2)
  }
}

/// What a text without a site knows of its surroundings: links stay as they are written.
struct PlainSurroundings: MarkdownSurroundings {
  func link(_ destination: String, at position: SourcePosition, log: inout DiagnosticLog) -> LinkResolution {
    let isAddress =
      destination.lowercased().hasPrefix("http:") || destination.lowercased().hasPrefix("https:")
    return isAddress ? .external(destination) : .written(destination)
  }

  func image(_ destination: String, at position: SourcePosition, log: inout DiagnosticLog) -> ImageResolution
  {
    .site(path: destination, width: nil, height: nil)
  }

  func expand(_ block: ListBlock, log: inout DiagnosticLog) -> [ListBlockItem]? { [] }
}
