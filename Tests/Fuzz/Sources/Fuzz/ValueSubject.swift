import WrittenDates

@testable import AlmanacContent

/// Dates, durations, attendances and addresses as editors write them; the first byte chooses.
enum ValueSubject {
  static func take(_ bytes: [UInt8]) {
    guard let first = bytes.first else { return }
    let text = String(decoding: bytes.dropFirst(), as: UTF8.self)
    switch first & 3 {
    case 0:
      _ = try? DateReader().read(text)
      _ = try? DateReader().parts(text)
    case 1: _ = WrittenDuration(text)
    case 2: _ = AttendanceReader.read(text)
    default: _ = AddressReader.read(text)
    }
  }
}
