import MustacheTemplates
import Testing

/// One rule of the Mustache specification: a template, its data, and what comes out.
struct SpecificationCase: Sendable, CustomTestStringConvertible {
  let rule: String
  let template: String
  let data: [String: Literal]
  let partials: [TemplateName: String]
  let expected: String

  init(
    _ rule: String, _ template: String, _ data: [String: Literal] = [:],
    partials: [TemplateName: String] = [:], gives expected: String
  ) {
    self.rule = rule
    self.template = template
    self.data = data
    self.partials = partials
    self.expected = expected
  }

  var testDescription: String { rule }

  func rendered() throws -> String {
    try render(template, data, partials: partials, strictness: .lenient)
  }
}

/// Fills a template with literal data.
func render(
  _ template: String, _ data: [String: Literal], partials: [TemplateName: String] = [:],
  strictness: Strictness = .strict
) throws -> String {
  let inferred = InferredData(data)
  let sources = partials.merging(["page": template]) { first, _ in first }
  let set = TemplateSet(sources: sources, schemas: inferred.catalog, strictness: strictness)
  return String(decoding: try set.compile("page", schema: "root").render(inferred.root), as: UTF8.self)
}
