import Foundation
import Testing

@testable import Pictures

@Suite struct PictureCleanerTests {
  /// SplitMix64 with a fixed start, so that every run sees the same pictures.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64 = 20_261_121

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return value ^ (value >> 31)
    }
  }

  @Test("A word in metadata is in no cleaned file", arguments: SamplePictures.dirty)
  func aWordInMetadataIsInNoCleanedFile(bytes: [UInt8]) throws {
    let clean = try PictureCleaner.clean(bytes).get()
    #expect(bytes.firstOffset(of: SamplePictures.secret, from: 0) != nil)
    #expect(clean.firstOffset(of: SamplePictures.secret, from: 0) == nil)
    #expect(PictureCleaner.clean(clean) == .success(clean))
  }

  @Test("A clean picture comes back byte for byte", arguments: SamplePictures.clean)
  func aCleanPictureComesBackByteForByte(bytes: [UInt8]) {
    #expect(PictureCleaner.clean(bytes) == .success(bytes))
  }

  @Test("No beginning of a picture is taken for the picture", arguments: SamplePictures.clean)
  func noBeginningOfAPictureIsTakenForThePicture(bytes: [UInt8]) {
    for length in 12..<bytes.count - 1 {
      let beginning = Array(bytes.prefix(length))
      guard PictureFormat.detect(beginning) != nil else { continue }
      #expect(throws: PictureProblem.self) { try PictureCleaner.clean(beginning).get() }
    }
  }

  @Test(
    "Files that are no pictures come back as they are",
    arguments: ["%PDF-1.7 \(SamplePictures.secret)", "PK\u{3}\u{4}", "", "BEGIN:VCALENDAR"])
  func filesThatAreNoPicturesComeBackAsTheyAre(text: String) {
    #expect(PictureCleaner.clean(Array(text.utf8), path: "media/datei.pdf") == .success(Array(text.utf8)))
  }

  @Test(
    "What browsers or servers run is refused by its name",
    arguments: [
      ("media/a.html", "html"), ("media/b/A.XHTML", "xhtml"), ("media/a.php.jpg", "php"),
      ("media/.htaccess", "htaccess"),
      ("media/a.js", "js"),
    ])
  func whatBrowsersOrServersRunIsRefusedByItsName(path: String, name: String) {
    #expect(PictureCleaner.clean(Array("a".utf8), path: path) == .failure(.activeFile(name)))
  }

  @Test(
    "Harmless names of files are not refused",
    arguments: ["media/faltblatt.pl.pdf", "media/a.html/b.txt", "media/README", "media/html"])
  func harmlessNamesAreNotRefused(path: String) {
    #expect(PictureCleaner.clean(Array("a".utf8), path: path) == .success(Array("a".utf8)))
  }

  @Test("What is called a drawing must be one")
  func whatIsCalledADrawingMustBeOne() {
    #expect(
      PictureCleaner.clean(Array("<html><script/></html>".utf8), path: "media/a.svg")
        == .failure(.markup(line: 1)))
  }

  @Test("Damaged pictures never trap, and cleaning twice changes nothing")
  func damagedPicturesNeverTrapAndCleaningTwiceChangesNothing() {
    var generator = Generator()
    let samples = SamplePictures.dirty + SamplePictures.clean
    let scale = ProcessInfo.processInfo.environment["ALMANAC_TEST_SCALE"].flatMap(Int.init) ?? 1
    var refused = 0
    for round in 0..<10_000 * scale {
      let bytes = mutated(samples[round % samples.count], &generator)
      _ = PictureHeader.read(bytes)
      switch PictureCleaner.clean(bytes) {
      case .success(let clean): #expect(PictureCleaner.clean(clean) == .success(clean), "round \(round)")
      case .failure: refused += 1
      }
    }
    #expect(refused > 1000)
    #expect(refused < 9500 * scale)
  }

  private func mutated(_ picture: [UInt8], _ generator: inout Generator) -> [UInt8] {
    var bytes = picture
    for _ in 0..<Int.random(in: 1...4, using: &generator) where !bytes.isEmpty {
      let place = Int.random(in: bytes.indices, using: &generator)
      let end = Int.random(in: place..<bytes.count, using: &generator)
      switch Int.random(in: 0..<8, using: &generator) {
      case 0...2: bytes[place] = UInt8.random(in: 0...255, using: &generator)
      case 3: bytes[place] = [0x00, 0x01, 0x7F, 0x80, 0xFF].randomElement(using: &generator) ?? 0
      case 4: bytes.removeSubrange(place..<min(end, place + 8))
      case 5: bytes.insert(contentsOf: bytes[place..<min(end, place + 40)], at: place)
      case 6: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: place)
      default: bytes.removeSubrange(end...)
      }
    }
    return bytes
  }
}
