#if canImport(Glibc)
  import Glibc
#endif

/// The kernel's queue of file events (inotify(7)).
final class EventQueue: Sendable {
  /// One event.
  struct Event {
    let watch: Int32
    let mask: UInt32
    let name: String
  }

  private let descriptor: Int32
  private static let interesting = UInt32(
    IN_CLOSE_WRITE | IN_MODIFY | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF
      | IN_MOVE_SELF
      | IN_ATTRIB)

  /// Nil where the system has none to give.
  init?() {
    descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    guard descriptor >= 0 else { return nil }
  }

  deinit { close(descriptor) }

  /// Watches a folder; nil where it is gone, or the system's number of watches is used up.
  func watch(_ folder: String) -> Int32? {
    let watch = inotify_add_watch(descriptor, folder, Self.interesting | UInt32(IN_ONLYDIR))
    return watch >= 0 ? watch : nil
  }

  /// Waits for events and takes all there are.
  /// - Parameter milliseconds: how long to wait.
  func next(within milliseconds: Int) -> [Event] {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&request, 1, Int32(milliseconds)) > 0 else { return [] }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(descriptor, &buffer, buffer.count)
    guard count > 0 else { return [] }
    return Self.events(buffer[..<count])
  }

  /// An event is four numbers of 32 bits, the last the length of the name that follows, padded with zeros.
  static func events(_ bytes: ArraySlice<UInt8>) -> [Event] {
    var events: [Event] = []
    var rest = bytes
    while rest.count >= 16 {
      let start = rest.startIndex
      func number(_ offset: Int) -> UInt32 {
        (0..<4).reduce(0) { $0 | UInt32(rest[start + offset + $1]) << (8 * UInt32($1)) }
      }
      let length = Int(number(12))
      let name = rest.dropFirst(16).prefix(length).prefix { $0 != 0 }
      events.append(
        Event(
          watch: Int32(bitPattern: number(0)), mask: number(4), name: String(decoding: name, as: UTF8.self)))
      rest = rest.dropFirst(16 + length)
    }
    return events
  }
}
