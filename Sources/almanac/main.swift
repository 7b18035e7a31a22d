import ArgumentParser
import Foundation

do {
  var command = try Almanac.parseAsRoot()
  try command.run()
} catch {
  let code = Almanac.exitCode(for: error).rawValue
  // Wrong usage is 2 here; the parser's own number for it is 64.
  guard code == ExitCode.validationFailure.rawValue else { Almanac.exit(withError: error) }
  FileHandle.standardError.write(Data((Almanac.fullMessage(for: error) + "\n").utf8))
  Foundation.exit(2)
}
