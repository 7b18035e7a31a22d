import Testing

@testable import AlmanacPreview

@Suite("What the kernel tells of files")
struct EventQueueTests {
  @Test("Events of the kernel are read from its bytes")
  func events() {
    // Watch 1, IN_CLOSE_WRITE (8), cookie 0, eight bytes of name; then a torn one.
    let bytes: [UInt8] = [
      1, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0x61, 0x2E, 0x6D, 0x64, 0, 0, 0, 0, 2, 0, 0,
    ]
    let events = EventQueue.events(bytes[...])
    #expect(events.map(\.name) == ["a.md"])
    #expect(events.map(\.mask) == [8])
    #expect(events.map(\.watch) == [1])
  }
}
