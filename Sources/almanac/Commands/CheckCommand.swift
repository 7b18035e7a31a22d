import AlmanacBuild
import AlmanacModel
import ArgumentParser

/// How `check` writes its findings.
enum FindingFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, github
}

/// `almanac check`.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Finds mistakes before readers do; writes nothing.",
    discussion: "Example: almanac check --strict --format github")

  @OptionGroup var site: SiteOptions

  @Option(help: "text, json or github.")
  var format: FindingFormat = .text

  @Flag(help: "Warnings count as errors.")
  var strict = false

  func run() throws {
    let terminal = site.terminal
    let run = CommandRun(terminal: terminal, content: site.content)
    let builder = SiteBuilder(site.buildOptions)
    let linked = try run.attempt {
      var timings = StageTimings()
      var linked = try builder.read(&timings)
      _ = builder.theme(for: &linked, &timings)
      EditorialCheck(linked).run(&linked.log)
      return linked
    }
    let findings = Excerpts(linked.tree).fill(linked.log)
    let printer = DiagnosticPrinter(language: terminal.language, usesColor: terminal.usesColor && format == .text, content: site.content)
    terminal.result(FindingList(findings: findings, printer: printer, language: terminal.language).text(format))
    let errors = findings.count { $0.severity == .error }
    if format == .text {
      terminal.say("\(errors) Fehler, \(findings.count - errors) Warnungen.", "\(errors) errors, \(findings.count - errors) warnings.")
    }
    if errors > 0 || (strict && !findings.isEmpty) { throw CommandRun.Code.content }
  }
}

/// Findings as text, as JSON, or as annotations of a git host's CI.
struct FindingList {
  let findings: [Diagnostic]
  let printer: DiagnosticPrinter
  let language: UILanguage

  func text(_ format: FindingFormat) -> String {
    switch format {
    case .text: findings.map { printer.text($0) + "\n\n" }.joined()
    case .json:
      String(
        decoding: JSONValue.members(["version": 1, "items": .array(findings.map(json))]).bytes(indented: true) + [0x0A],
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
    return "::\(finding.severity.rawValue) file=\(escaped(printer.path(finding.location), isProperty: true)),"
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
