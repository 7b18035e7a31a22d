import AlmanacModel

extension Assembly {
  /// The publisher's sign: for pages as it is named, and for programs that show no drawing the picture that has the same
  /// name and stands beside it.
  mutating func addLogo() {
    guard let named = site.configuration.publisher.logo else { return }
    site.logo = logo(named)
    guard let file = site.logo?.file else { return }
    site.logoPicture = file.isRaster ? site.logo : picture(beside: file, named).flatMap { logo($0) }
    guard site.logoPicture == nil else { return }
    log.report(
      PictureMessages.logoIsDrawing(file.source),
      at: SourceLocation(path: "site.yaml", position: named.position),
      markerLength: named.value.unicodeScalars.count)
  }

  private mutating func logo(_ named: Reference) -> SiteImage? {
    image(ImageField(path: named, alternativeText: nil, caption: nil, credit: nil), in: "site.yaml")
  }

  private func picture(beside file: MediaFile, _ named: Reference) -> Reference? {
    guard let dot = file.source.lastIndex(of: ".") else { return nil }
    let paths = ["png", "jpg", "jpeg"].map { "\(file.source[..<dot]).\($0)" }
    return paths.first { site.media[$0] != nil }.map { Reference($0, at: named.position) }
  }
}
