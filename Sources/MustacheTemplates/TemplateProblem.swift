/// One mistake in a template: facts only, the wording is the caller's.
public struct TemplateProblem: Sendable, Hashable {
  /// What is wrong.
  public enum Kind: String, Sendable, CaseIterable {
    /// No schema in reach declares the name.
    case unknownName
    /// A dotted name leads through a field that is not a view; the suggestion is the way up to it.
    case pathThroughNonView
    /// `{{x}}` on a flag, a list or a view, which have no text.
    case notText
    /// `{{{x}}}` or `{{&x}}` on a field that is not markup.
    case unescapedText
    /// `{{x}}` on markup, which would show its angle brackets to readers.
    case escapedHTML
    /// `{{.}}` where the section is no text, markup or list of texts.
    case noItem
    /// `{{>x}}`, `{{<x}}`, or the layout itself, has no source.
    case missingPartial
    /// A parent tag overrides a block that the parent does not have.
    case unknownBlock
    /// A parent tag overrides the same block twice.
    case duplicateBlock
    /// A section, block or parent tag without its closing tag.
    case unclosedSection
    /// `{{/x}}` closes another tag than the innermost open one. The suggestion is the open one.
    case mismatchedClose
    /// `{{/x}}` where nothing is open.
    case strayClose
    /// A tag without end, without name, or with a name that cannot be.
    case badTag
    /// A partial includes itself with the same data again and would never end.
    case endlessInclusion
    /// Partials, or sections within one source, lie more than 100 deep in each other.
    case recursionTooDeep
    /// A schema refers to one that the catalogue lacks, or the root schema is missing.
    case unknownSchema
    /// Partials that include others several times, these again, and so on: too much for any page.
    case tooManyInclusions
  }

  /// What is wrong.
  public let kind: Kind
  /// The template in which it stands.
  public let template: TemplateName
  /// From 1.
  public let line: Int
  /// From 1, in Unicode scalars: where the tag opens.
  public let column: Int
  /// The name in the tag, or for `badTag` the tag as written.
  public let name: String
  /// The nearest known names, best first; often empty.
  public let suggestions: [String]
  /// The template's line, without its line break.
  public let excerpt: String
}

extension TemplateProblem: Comparable, CustomStringConvertible {
  /// By template, then by place.
  public static func < (left: TemplateProblem, right: TemplateProblem) -> Bool {
    (left.template.rawValue, left.line, left.column, left.kind.rawValue, left.name)
      < (right.template.rawValue, right.line, right.column, right.kind.rawValue, right.name)
  }

  /// One line for programmers: template, line, column, kind, name, and the suggestions in parentheses.
  public var description: String {
    let hint = suggestions.isEmpty ? "" : " (\(suggestions.joined(separator: ", ")))"
    return "\(template):\(line):\(column): \(kind.rawValue) '\(name)'\(hint)"
  }
}

/// Everything that is wrong with a template and what it includes, in order.
public struct TemplateProblems: Error, Sendable, CustomStringConvertible {
  /// By template, then by place; at least one.
  public let problems: [TemplateProblem]

  /// A line for each.
  public var description: String {
    problems.map(\.description).joined(separator: "\n")
  }
}
