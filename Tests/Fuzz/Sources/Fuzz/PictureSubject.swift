@testable import Pictures

/// Pictures and drawings, measured and cleaned; colour profiles, written anew.
enum PictureSubject {
  /// What was cleaned is clean.
  static func take(_ bytes: [UInt8]) {
    let survey = PictureSurvey.read(bytes)
    expect(survey?.header == PictureHeader.read(bytes), "a picture is surveyed as another one")
    let profile = ColourProfile.published(bytes)
    expect(ColourProfile.published(profile) == profile, "a colour profile changes when it is written again")
    for path in ["media/a.jpg", "media/a.svg"] {
      guard case .success(let clean) = PictureCleaner.clean(bytes, path: path) else { continue }
      guard case .success(let again) = PictureCleaner.clean(clean, path: path) else {
        fatalError("broken law: a cleaned picture is refused")
      }
      expect(again == clean, "cleaning twice changes the picture again")
      expect(PictureSurvey.read(clean)?.keepsMetadata != true, "a cleaned picture keeps metadata")
    }
  }
}
