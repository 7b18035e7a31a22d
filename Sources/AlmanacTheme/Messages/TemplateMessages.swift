import AlmanacModel
import MustacheTemplates

/// What can be wrong in a template.
extension ThemeMessages {
  static func template(_ problem: TemplateProblem) -> DiagnosticMessage {
    DiagnosticMessage(.error, code(problem.kind), text: text(problem), help: help(problem))
  }

  private static func code(_ kind: TemplateProblem.Kind) -> String {
    let index = TemplateProblem.Kind.allCases.firstIndex(of: kind) ?? 0
    return "E\(501 + index)"
  }

  private static func text(_ problem: TemplateProblem) -> BilingualText {
    let name = problem.name
    switch problem.kind {
    case .unknownName:
      return BilingualText("Den Namen „\(name)“ gibt es hier nicht.", "There is no name “\(name)” here.")
    case .pathThroughNonView:
      return BilingualText("In „\(name)“ führt ein Punkt ins Leere.", "A dot in “\(name)” leads nowhere.")
    case .notText:
      return BilingualText("„\(name)“ ist kein Text.", "“\(name)” is not text.")
    case .unescapedText:
      return BilingualText(
        "„\(name)“ ist Text und darf nicht ungeschützt stehen.", "“\(name)” is text and must be escaped.")
    case .escapedHTML:
      return BilingualText(
        "„\(name)“ ist HTML und braucht drei Klammern.", "“\(name)” is HTML and needs three braces.")
    case .noItem:
      return BilingualText("Hier gibt es kein „.“.", "There is no “.” here.")
    case .missingPartial:
      return BilingualText("Die Vorlage „\(name)“ gibt es nicht.", "There is no template “\(name)”.")
    case .unknownBlock:
      return BilingualText(
        "Den Block „\(name)“ hat die Grundvorlage nicht.", "The parent has no block “\(name)”.")
    case .duplicateBlock:
      return BilingualText("Den Block „\(name)“ gibt es doppelt.", "The block “\(name)” stands twice.")
    case .unclosedSection:
      return BilingualText(
        "Der Abschnitt „\(name)“ wird nicht geschlossen.", "The section “\(name)” is not closed.")
    case .mismatchedClose:
      return BilingualText("„\(name)“ schließt einen anderen Abschnitt.", "“\(name)” closes another section.")
    case .strayClose:
      return BilingualText("„\(name)“ schließt nichts.", "“\(name)” closes nothing.")
    case .badTag:
      return BilingualText("„\(name)“ ist keine gültige Marke.", "“\(name)” is not a valid tag.")
    case .endlessInclusion:
      return BilingualText("„\(name)“ bindet sich endlos selbst ein.", "“\(name)” includes itself for ever.")
    case .recursionTooDeep:
      return BilingualText("„\(name)“ ist zu tief verschachtelt.", "“\(name)” is nested too deeply.")
    case .unknownSchema:
      return BilingualText("Die Sicht „\(name)“ gibt es nicht.", "There is no view “\(name)”.")
    case .tooManyInclusions:
      return BilingualText(
        "Mit „\(name)“ werden es mehr als 20.000 eingebundene Vorlagen.",
        "With “\(name)” there are more than 20,000 included templates.")
    }
  }

  private static func help(_ problem: TemplateProblem) -> BilingualText {
    let names = problem.suggestions.prefix(3)
    if !names.isEmpty {
      return BilingualText(
        "Meinten Sie \(names.map { "„\($0)“" }.joined(separator: " oder "))?",
        "Did you mean \(names.map { "“\($0)”" }.joined(separator: " or "))?")
    }
    switch problem.kind {
    case .unescapedText:
      return BilingualText("Schreiben Sie {{\(problem.name)}}.", "Write {{\(problem.name)}}.")
    case .escapedHTML:
      return BilingualText("Schreiben Sie {{{\(problem.name)}}}.", "Write {{{\(problem.name)}}}.")
    case .unclosedSection:
      return BilingualText(
        "Schreiben Sie {{/\(problem.name)}} dahinter.", "Add {{/\(problem.name)}} after it.")
    default:
      return BilingualText("themes/README.md nennt alle Namen.", "themes/README.md lists all names.")
    }
  }
}
