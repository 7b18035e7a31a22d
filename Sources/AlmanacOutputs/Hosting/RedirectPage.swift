import AlmanacModel
import AlmanacSite

/// The page at a former address: it leads on without a script.
public struct RedirectPage: Sendable {
  private let site: Site

  public init(_ site: Site) {
    self.site = site
  }

  /// - Parameters:
  ///   - path: the former site path.
  ///   - target: the site path to which it leads.
  public func render(at path: String, to target: String) -> [UInt8] {
    let link = HTMLText.escaped(Routes.prefix(depth: Routes.depth(of: path)) + site.linkPath(target))
    let title = HTMLText.escaped(site.plan.title(at: target) ?? target)
    let text = site.language == .german ? "Diese Seite ist umgezogen" : "This page has moved"
    let canonical =
      site.absolute(site.linkPath(target)).map {
        "<link rel=\"canonical\" href=\"\(HTMLText.escaped($0))\">\n"
      } ?? ""
    return Array(
      """
      <!doctype html>
      <html lang="\(HTMLText.escaped(site.configuration.language))">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="refresh" content="0; url=\(link)">
      <meta name="robots" content="noindex">
      <link rel="icon" href="data:,">
      <meta name="description" content="\(text): \(title)">
      <title>\(text): \(title)</title>
      \(canonical)</head>
      <body>
      <main>
      <h1>\(text)</h1>
      <p><a href="\(link)">\(title)</a></p>
      </main>
      </body>
      </html>

      """.utf8)
  }
}
