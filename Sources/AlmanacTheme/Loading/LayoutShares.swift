import MustacheTemplates

/// What layouts see of each other where one template draws several: the names that only the others have,
/// which are absent. So such a template may name whatever one of its layouts has, and a name that none of
/// them has is still a mistake.
struct LayoutShares {
  let schemas: [Schema]

  init(_ templates: ThemeTemplates) {
    schemas = Layout.allCases.map { layout in
      let template = templates.template(for: layout)
      let own = Set(layout.view.schema.fields.map(\.name))
      var seen = own
      var fields: [Field] = []
      for other in Layout.allCases where templates.template(for: other) == template {
        fields += other.view.schema.fields.filter { seen.insert($0.name).inserted }
      }
      return Schema(LayoutShares.schema(of: layout), fields)
    }
  }

  /// What is given to a layout for its absent names.
  static let nothing = Record(schema: SchemaID("absent"), values: [])

  /// The name of the schema with the absent names.
  static func schema(of layout: Layout) -> String { "absent on \(layout.rawValue)" }
}
