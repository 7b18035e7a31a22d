import AlmanacBuild
import AlmanacContent
import AlmanacModel
import ArgumentParser

/// `almanac schema`.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration("schema", .schema)

  @Argument(help: ArgumentHelp(OptionHelp.schemaKind, ValueName.kind))
  var kind: SchemaKind?

  @Option(help: ArgumentHelp(OptionHelp.allSchemas, ValueName.folder))
  var all: String?

  @OptionGroup var language: LanguageOption

  func validate() throws {
    if (kind == nil) == (all == nil) { throw ValidationError(UsageMessages.takesKindOrAll) }
  }

  func run() throws {
    let terminal = Terminal()
    let schema = ContentSchema(language: terminal.language)
    if let kind { terminal.result(bytes(of: kind, schema)) }
    guard let all else { return }
    try CommandRun(terminal: terminal, content: "").attempt {
      try WholeFile.makeFolder(all)
      for kind in SchemaKind.allCases {
        let path = "\(all)/\(kind.rawValue).schema.json"
        try WholeFile.write(bytes(of: kind, schema), to: path)
        terminal.result("\(path)\n")
      }
    }
  }

  private func bytes(of kind: SchemaKind, _ schema: ContentSchema) -> [UInt8] {
    schema.document(kind).bytes(indented: true) + [0x0A]
  }
}

extension SchemaKind: ExpressibleByArgument {}
