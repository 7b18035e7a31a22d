/// What a worker is asked for, as the arguments that it is started with. The file itself is in the memory
/// that it shares.
struct WorkerRequest: Sendable, Hashable {
  /// The hidden first argument of the program.
  static let argument = "--picture-worker"

  let format: PictureFormat
  /// The length of the file.
  let length: Int
  /// As the head of the file says.
  let stored: PictureSize
  /// Before the orientation is applied.
  let wanted: PictureSize
  /// 1 to 8.
  let orientation: Int

  init(format: PictureFormat, length: Int, stored: PictureSize, wanted: PictureSize, orientation: Int) {
    self.format = format
    self.length = length
    self.stored = stored
    self.wanted = wanted
    self.orientation = orientation
  }

  /// nil when the arguments are not those of a worker.
  init?(arguments: [String]) {
    guard arguments.count == 9, arguments[1] == Self.argument,
      let format = PictureFormat(rawValue: arguments[2])
    else { return nil }
    let numbers = arguments[3...].compactMap { Int($0) }
    guard numbers.count == 6, numbers.allSatisfy({ (1...Int(Int32.max)).contains($0) }), numbers[5] <= 8
    else {
      return nil
    }
    self.init(
      format: format, length: numbers[0], stored: PictureSize(width: numbers[1], height: numbers[2]),
      wanted: PictureSize(width: numbers[3], height: numbers[4]), orientation: numbers[5])
  }

  /// With the program's name first.
  func arguments(of program: String) -> [String] {
    let numbers = [length, stored.width, stored.height, wanted.width, wanted.height, orientation]
    return [program, Self.argument, format.rawValue] + numbers.map { String($0) }
  }

  var pixelBytes: Int { wanted.width * wanted.height * 4 }
}
