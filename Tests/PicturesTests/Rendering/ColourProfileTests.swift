import Testing

@testable import Pictures

@Suite("Colour profiles") struct ColourProfileTests {
  private let renderer = WorkerProgram.renderer
  private let vivid = HandmadeProfile.displayP3.bytes

  /// A photograph of each format with a profile in it.
  private func file(_ format: PictureFormat, profile: [UInt8]) throws -> [UInt8] {
    if format == .png {
      let iccp = Array("x\0\0".utf8) + HandmadePNG.stored(profile)
      return HandmadePNG(chunks: SamplePictures.chunk("iCCP", iccp)).file { x, y in [x * 50, y * 60, 9] }
    }
    return try DrawnPicture.photograph(width: 40, height: 30).file(format, profile: profile)
  }

  private func profiles(_ picture: RenderedPicture) throws -> [[UInt8]] {
    try picture.renditions.map { rendition in
      let job = try RenderingJob(rendition.bytes, PictureWish())
      return try job.decoded(by: WorkerProcess(program: WorkerProgram.path)).profile
    }
  }

  @Test(
    "What is not sRGB keeps its colours in every file",
    arguments: [PictureFormat.jpeg, .png, .webp])
  func kept(_ format: PictureFormat) throws {
    let picture = try renderer.render(file(format, profile: vivid)).get()
    let tags = try #require(ColourTags(vivid))
    for profile in try profiles(picture) {
      let published = try #require(ColourTags(profile), "\(format)")
      for name in ["rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC", "wtpt"] {
        #expect(published.content(name) == tags.content(name), "\(format), \(name)")
      }
    }
  }

  @Test("A transparent picture keeps its profile too")
  func transparent() throws {
    let source = try DrawnPicture.photograph(width: 40, height: 30, alpha: 99).file(.webp, profile: vivid)
    let picture = try renderer.render(source).get()
    #expect(picture.isTransparent)
    #expect(try profiles(picture).allSatisfy { ColourTags($0) != nil })
  }

  @Test("What profiles say of people and machines does not get through")
  func words() throws {
    for rendition in try renderer.render(file(.jpeg, profile: vivid)).get().renditions {
      for word in [SamplePictures.secret, "ANNA", "EOS1", "anna", "APPL"] {
        #expect(rendition.bytes.firstOffset(of: word, from: 0) == nil, "\(rendition.format): \(word)")
      }
    }
  }

  @Test("A picture in sRGB needs no profile, so that small files stay small")
  func sRGB() throws {
    #expect(ColourProfile.published(HandmadeProfile.sRGB.bytes) == [])
    #expect(
      try profiles(renderer.render(file(.jpeg, profile: HandmadeProfile.sRGB.bytes)).get()) == [[], []])
  }

  @Test("Profiles for grey and for inks end with their pixels")
  func otherSpaces() {
    #expect(ColourProfile.published(HandmadeProfile(space: "GRAY").bytes) == [])
    #expect(ColourProfile.published(HandmadeProfile(space: "CMYK").bytes) == [])
  }

  @Test("A profile that is cut off or broken anywhere is left out or whole, and never ends anything")
  func broken() {
    for length in 0..<vivid.count { #expect(ColourProfile.published(Array(vivid.prefix(length))) == []) }
    for place in vivid.indices {
      var mutant = vivid
      mutant[place] = ~mutant[place]
      let published = ColourProfile.published(mutant)
      #expect(published.isEmpty || ColourTags(published) != nil, "byte \(place)")
    }
  }

  @Test("A profile that was published once comes out again as it is")
  func twice() {
    let once = ColourProfile.published(vivid)
    #expect(!once.isEmpty)
    #expect(ColourProfile.published(once) == once)
  }
}
