import AlmanacModel
import AlmanacSite

/// Files that help web hosts: nothing on the site depends on them.
public struct HostFiles: Sendable {
  private let site: Site

  /// What the pages themselves demand too.
  private static let policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    + "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

  public init(_ site: Site) {
    self.site = site
  }

  /// `robots.txt`: everything is open, but in a copy for approval; Google's calendar fetcher obeys it too.
  public func robots() -> [UInt8] {
    guard !site.configuration.isReview else { return Array("User-agent: *\nDisallow: /\n".utf8) }
    let sitemap = site.absolute("sitemap.xml").map { "\nSitemap: \($0)\n" } ?? ""
    return Array("User-agent: *\nAllow: /\n\(sitemap)".utf8)
  }

  /// `.htaccess` for Apache.
  public func accessRules() -> [UInt8] {
    guard site.isMainEdition else { return editionRules() }
    return Array(
      """
      # Types, caching and safety for Apache; the site works without it.
      ErrorDocument 404 \(root)404.html
      AddDefaultCharset utf-8
      # What is no page: the list of files, rules of other hosts, and names with a dot in front but .well-known.
      <IfModule mod_alias.c>
        RedirectMatch 404 "/(\\.(?!well-known(/|$))|_(headers|redirects)$)"
      </IfModule>
      <IfModule mod_mime.c>
        AddType text/calendar .ics
        AddType application/manifest+json .webmanifest
        AddCharset utf-8 .ics .xml .json .js .css .txt .csv
      </IfModule>
      <IfModule mod_filter.c>
        <IfModule mod_deflate.c>
          # All types: a list here takes the place of the server's own.
          AddOutputFilterByType DEFLATE text/html text/plain text/css text/csv text/calendar text/javascript
          AddOutputFilterByType DEFLATE text/xml application/javascript application/json application/manifest+json application/xml image/svg+xml
        </IfModule>
      </IfModule>
      <IfModule mod_headers.c>
        # Compression puts -gzip into the ETag, and Apache does not know its own ETag again.
        RequestHeader edit* If-None-Match '-(gzip|br|zstd)"' '"'
        Header set Content-Security-Policy "\(Self.policy)"
        Header set X-Content-Type-Options "nosniff"
        Header set Referrer-Policy "strict-origin-when-cross-origin"
        <FilesMatch "^atom\\.xml$">
          Header set Content-Type "application/atom+xml; charset=utf-8"
        </FilesMatch>
        <FilesMatch "^(feed|\(site.routes.words.calendar))\\.xml$">
          Header set Content-Type "application/rss+xml; charset=utf-8"
        </FilesMatch>
        <FilesMatch "^feed\\.json$">
          Header set Content-Type "application/feed+json; charset=utf-8"
        </FilesMatch>
        <FilesMatch "\\.(ics|xml|json|html)$">
          Header set Cache-Control "max-age=300, must-revalidate"
        </FilesMatch>
        <If "%{REQUEST_URI} =~ m#/\(site.routes.words.data)/#">
          Header set Access-Control-Allow-Origin "*"
        </If>
        <If "%{REQUEST_URI} =~ m#/assets/#">
          Header set Cache-Control "max-age=31536000, immutable"
        </If>
      </IfModule>
      \(formerAddresses)
      """.utf8)
  }

  /// What only Apache can lead on from; it reaches addresses beside the site where the file lies at the root of the host.
  private var formerAddresses: String {
    let rules = site.hostRedirects.flatMap(\.apacheRules).map { "  \($0)\n" }.joined()
    guard !rules.isEmpty else { return "" }
    return "<IfModule mod_rewrite.c>\n  RewriteEngine On\n\(rules)</IfModule>\n"
  }

  /// `_redirects` for hosts that read it: addresses beside the site.
  public func redirectRules() -> [UInt8] {
    Array(site.hostRedirects.compactMap(\.listRule).map { "\($0)\n" }.joined().utf8)
  }

  /// What is different in the folder of an edition.
  private func editionRules() -> [UInt8] {
    Array(
      """
      ErrorDocument 404 \(root)\(site.routes.notFound)
      <IfModule mod_headers.c>
        <FilesMatch "^(feed|\(site.routes.words.calendar))\\.xml$">
          Header set Content-Type "application/rss+xml; charset=utf-8"
        </FilesMatch>
      </IfModule>

      """.utf8)
  }

  /// The path of the site's root on its host.
  private var root: String {
    site.url.map {
      "/" + ($0.split(separator: "/", maxSplits: 2).dropFirst(2).first.map(String.init) ?? "")
    } ?? "/"
  }

  /// `_headers` for hosts that read it.
  public func headerRules() -> [UInt8] {
    Array(
      """
      /*
        Content-Security-Policy: \(Self.policy)
        X-Content-Type-Options: nosniff
        Referrer-Policy: strict-origin-when-cross-origin
      /assets/*
        Cache-Control: max-age=31536000, immutable
      /*.ics
        Content-Type: text/calendar; charset=utf-8
      /*atom.xml
        Content-Type: application/atom+xml; charset=utf-8
      /*feed.json
        Content-Type: application/feed+json; charset=utf-8
      /\(site.routes.words.data)/*
        Access-Control-Allow-Origin: *

      """.utf8)
  }
}
