import AlmanacModel
import AlmanacSite

/// Finds translations whose original has changed since, and those that do not say of which they were made.
struct TranslationCheck {
  private let linked: LinkedSite

  init(_ linked: LinkedSite) {
    self.linked = linked
  }

  func run(_ log: inout DiagnosticLog) {
    for text in TextTranslation.all(linked.site, linked.translations) {
      guard let translation = text.translation else { continue }
      if translation.translatedFrom == nil {
        log.report(
          TranslationMessages.noDigest(text.original.digest), at: SourceLocation(path: translation.path))
      } else if text.state == .stale {
        log.report(
          TranslationMessages.stale(text.original.path),
          at: SourceLocation(
            path: translation.path, position: translation.translatedFrom?.position ?? .start))
      }
    }
    for edition in linked.editions where edition.site.edition?.isEasy ?? false {
      for matter in edition.site.shownTexts where matter.original != nil {
        PlainLanguageCheck(matter, edition.site.language).run(&log)
      }
    }
  }
}
