import AlmanacContent
import AlmanacModel
import AlmanacSite

/// What is wrong with the files of a folder, whatever they say.
enum FolderFindings {
  /// Links that lead out of the folder, and what is neither file nor folder.
  static func refused(_ paths: [String]) -> DiagnosticLog {
    var log = DiagnosticLog()
    for path in paths {
      log.report(
        path == Ledger.path ? BuildMessages.refusedLedger : BuildMessages.refusedFile(path),
        at: SourceLocation(path: path))
    }
    return log
  }

  /// - Parameter failed: files that cannot be read, each with the reason of the system.
  static func unreadable(_ failed: [(path: String, code: Int32)]) -> DiagnosticLog {
    var log = DiagnosticLog()
    for (path, code) in failed {
      log.report(BuildMessages.unreadableFile(path, code: code), at: SourceLocation(path: path))
    }
    return log
  }
}
