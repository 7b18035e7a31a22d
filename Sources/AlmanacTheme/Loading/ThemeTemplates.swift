import MustacheTemplates

/// The templates of a theme and of what it extends, under the names that tags use.
///
/// Layouts are `layouts/NAME`, partials only `NAME`. A nearer theme's template stands in for one of the same
/// name; under `THEME/…` that of a certain theme can be named all the same, so that a theme may build on the
/// template that it replaces.
struct ThemeTemplates {
  private(set) var sources: [TemplateName: String] = [:]
  private var paths: [TemplateName: String] = [:]
  /// The templates of the theme itself.
  let own: [TemplateName]
  private let substitutes: [String: String]

  init(_ themes: [(theme: ThemeFiles, manifest: ThemeManifest)]) {
    var own: [TemplateName] = []
    var substitutes: [String: String] = [:]
    var decided: Set<String> = []
    for (index, (theme, manifest)) in themes.enumerated() {
      for substitution in manifest.substitutions where decided.insert(substitution.name.value).inserted {
        substitutes[substitution.name.value] = substitution.template.value
      }
      for (file, text) in theme.templates where file.hasSuffix(".html") {
        let name = Self.name(of: file)
        if index == 0 { own.append(TemplateName(name)) }
        let aliases = themes.count > 1 ? [name, "\(theme.name)/\(name)"] : [name]
        for alias in aliases where sources[TemplateName(alias)] == nil {
          sources[TemplateName(alias)] = text
          paths[TemplateName(alias)] = theme.path(file)
        }
        decided.insert(name.hasPrefix("layouts/") ? String(name.dropFirst(8)) : name)
      }
    }
    self.own = own.sorted()
    self.substitutes = substitutes
  }

  private static func name(of file: String) -> String {
    let name = String(file.dropLast(5))
    return name.hasPrefix("partials/") ? String(name.dropFirst(9)) : name
  }

  /// The template that draws a layout.
  func template(for layout: Layout) -> TemplateName {
    TemplateName("layouts/\(substitutes[layout.rawValue] ?? layout.rawValue)")
  }

  /// The template that draws an entry of lists.
  func template(for fragment: Fragment) -> TemplateName {
    TemplateName(substitutes[fragment.rawValue] ?? fragment.rawValue)
  }

  /// How findings call the file of a template; where there is none, what it would be called.
  func path(of template: TemplateName, in theme: ThemeFiles) -> String {
    let name = template.rawValue
    return paths[template]
      ?? theme.path(name.hasPrefix("layouts/") ? "\(name).html" : "partials/\(name).html")
  }

  /// The own templates that are none of those in use.
  func unreachable(besides used: Set<TemplateName>, theme: String) -> [TemplateName] {
    own.filter { !used.contains($0) && !used.contains(TemplateName("\(theme)/\($0.rawValue)")) }
  }
}
