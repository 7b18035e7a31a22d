import Foundation

typealias Arguments = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>

/// libFuzzer's loop over inputs.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>, _ arguments: UnsafeMutablePointer<Arguments?>,
  _ take: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// The package manager expects the program to begin here.
@_cdecl("Fuzz_main")
public func begin(_ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> CInt {
  var count = count
  var arguments = arguments
  return runDriver(&count, &arguments, takeInput)
}

/// One input. `ALMANAC_FUZZ` names the subject.
@_cdecl("LLVMFuzzerTestOneInput")
public func takeInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  subject.take(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

private let subject: Subject = {
  let name = ProcessInfo.processInfo.environment["ALMANAC_FUZZ"] ?? ""
  guard let subject = Subject(rawValue: name) else {
    let names = Subject.allCases.map(\.rawValue).joined(separator: ", ")
    FileHandle.standardError.write(Data("ALMANAC_FUZZ must be one of \(names)\n".utf8))
    exit(2)
  }
  return subject
}()

/// Ends the process where a law does not hold, so that libFuzzer keeps the input.
func expect(_ holds: Bool, _ law: @autoclosure () -> String) {
  guard holds else { fatalError("broken law: \(law())") }
}
