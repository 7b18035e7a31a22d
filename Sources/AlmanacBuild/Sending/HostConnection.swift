import FoundationEssentials
import Glibc

/// One connection over ssh that all programs of a publication share, so that whoever gives a password gives it once. It is a
/// program of the machine's and ends with the publication.
final class HostConnection {
  private let socket: String
  /// Made for the socket alone; nil where it lies in the site's folder.
  private let folder: String?
  private let running: HostProgram.Running

  /// Seconds in which a host answers, and in which somebody finds a password.
  private static let limits = (machine: 60, person: 300)

  /// - Parameters:
  ///   - host: with the user, where one is named.
  ///   - canAnswer: whether somebody is there to be asked.
  ///   - place: a folder of this user alone; it is held by one publication.
  /// - Throws: `BuildFailure.hostFailed` where the host lets nobody in.
  init(_ host: String, canAnswer: Bool, in place: String) throws(BuildFailure) {
    // The names of sockets are bounded (108 bytes on Linux), and ssh adds to them.
    folder = place.utf8.count < 70 && WholeFile.exists(place) ? nil : try Self.makeFolder()
    socket = "\(folder ?? place)/ssh"
    unlink(socket)
    let words =
      ["ssh", "-M", "-N", "-S", socket, "-o", "ControlPersist=no"] + Self.options(canAnswer) + ["--", host]
    do {
      running = try HostProgram(words: words).start()
    } catch {
      if let folder { rmdir(folder) }
      throw error
    }
    var waited = 0
    let limit = canAnswer ? Self.limits.person : Self.limits.machine
    while !WholeFile.exists(socket) {
      if let outcome = running.outcome { throw .hostFailed(program: "ssh", outcome.code) }
      guard waited < limit * 50 else {
        running.end()
        throw .hostFailed(program: "ssh", nil)
      }
      usleep(20_000)
      waited += 1
    }
  }

  deinit {
    running.end()
    unlink(socket)
    if let folder { rmdir(folder) }
  }

  /// What ssh is told by the programs that use the connection; each is a word.
  var sharing: [String] { ["-o", "ControlMaster=no", "-o", "ControlPath=\(socket)", "-o", "BatchMode=yes"] }

  /// Where nobody can answer nothing is asked, and a host that is silent is given up.
  private static func options(_ canAnswer: Bool) -> [String] {
    let common = ["ConnectTimeout=20", "ServerAliveInterval=15", "ServerAliveCountMax=4"]
    let asks = canAnswer ? [] : ["BatchMode=yes"]
    return (common + asks).flatMap { ["-o", $0] }
  }

  /// A folder for this user alone, with a short path.
  private static func makeFolder() throws(BuildFailure) -> String {
    guard let template = strdup(P_tmpdir + "/almanac-XXXXXX") else {
      throw .unwritable(path: P_tmpdir, code: ENOMEM)
    }
    defer { free(template) }
    guard mkdtemp(template) != nil else { throw .unwritable(path: P_tmpdir, code: errno) }
    return String(cString: template)
  }
}
