import AlmanacBuild
import AlmanacModel
import ArgumentParser
import CivilTime
import Glibc

/// How `check` writes its findings.
enum FindingFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, github
}

/// `almanac check`.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration("check", .check)

  @OptionGroup var site: SiteOptions

  @Option(help: ArgumentHelp(OptionHelp.textJSONOrGitHub, ValueName.format))
  var format: FindingFormat = .text

  @Flag(help: ArgumentHelp(OptionHelp.strict))
  var strict = false

  @Flag(help: ArgumentHelp(OptionHelp.launch))
  var launch = false

  @Flag(help: ArgumentHelp(OptionHelp.fix))
  var fix = false

  func run() throws {
    let terminal = site.terminal
    let run = CommandRun(terminal: terminal, content: site.content)
    if fix { try mend(run) }
    let linked = try run.read(site.buildOptions) { builder, linked, timings in
      builder.check(&linked, isLaunch: launch, &timings)
    }
    let findings = Excerpts(linked.tree).fill(linked.log)
    let printer = terminal.printer(on: .result, content: site.content, isPlain: format != .text)
    terminal.result(
      FindingList(findings: findings, printer: printer, language: terminal.language).text(format))
    let errors = findings.count { $0.severity == .error }
    if format == .text { terminal.say(CountedWord.findings(findings)) }
    if errors > 0 || (strict && findings.contains { $0.severity == .warning }) {
      throw CommandRun.Code.content
    }
  }
}

extension CheckCommand {
  /// Shows what can be repaired, asks where somebody sits at the terminal, and repairs it.
  private func mend(_ run: CommandRun) throws {
    let terminal = run.terminal
    let options = site.buildOptions
    let mending = try run.attempt {
      let (tree, _) = try SourceTreeLoader(folder: site.content).load(jobs: options.jobs)
      return MendingRun(
        tree, content: site.content, today: options.today ?? Zone.utc.local(at: options.now).day)
    }
    guard !mending.isEmpty else { return terminal.say(CommandMessages.nothingToRepair) }
    if format == .text { terminal.result(mending.diff + "\n") } else { terminal.say(mending.diff) }
    if isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 {
      terminal.say(CommandMessages.confirmRepair)
      guard ["j", "ja", "y", "yes"].contains((readLine() ?? "").lowercased()) else {
        return terminal.say(CommandMessages.nothingChanged)
      }
    }
    try run.attempt { try mending.write() }
    terminal.say(CommandMessages.repaired)
  }
}

/// Findings as text, as JSON, or as annotations of a git host's CI.
struct FindingList {
  let findings: [Diagnostic]
  let printer: DiagnosticPrinter
  let language: UILanguage

  func text(_ format: FindingFormat) -> String {
    switch format {
    case .text: printer.text(findings)
    case .json:
      String(
        decoding: JSONValue.members(["version": 1, "items": .array(findings.map(json))]).bytes(indented: true)
          + [0x0A],
        as: UTF8.self)
    case .github: findings.map { github($0) + "\n" }.joined()
    }
  }

  private func json(_ finding: Diagnostic) -> JSONValue {
    let position = finding.location?.position ?? .start
    return .allMembers([
      "severity": .text(finding.severity.rawValue), "code": .text(finding.code),
      "file": .text(printer.path(finding.location)), "line": .number(position.line),
      "column": .number(position.column), "message": .text(finding.message.text.text(in: language)),
      "help": .text(finding.message.help.text(in: language)), "excerpt": JSONValue(finding.excerpt),
    ])
  }

  private func github(_ finding: Diagnostic) -> String {
    let position = finding.location?.position ?? .start
    let text = "\(finding.message.text.text(in: language)) \(finding.message.help.text(in: language))"
    let kind = finding.severity == .note ? "notice" : finding.severity.rawValue
    return "::\(kind) file=\(escaped(printer.path(finding.location), isProperty: true)),"
      + "line=\(position.line),col=\(position.column),title=\(finding.code)::\(escaped(text, isProperty: false))"
  }

  private func escaped(_ text: String, isProperty: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case ":" where isProperty: result += "%3A"
      case "," where isProperty: result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
