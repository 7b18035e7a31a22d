import AlmanacModel
import Glibc

/// What an error of the operating system says, in words for editors.
enum SystemReason {
  /// The reason behind an `errno`; the system's own English words where it is a rare one.
  static func text(_ code: Int32) -> BilingualText {
    switch code {
    case ENOENT: BilingualText("so etwas gibt es nicht", "there is no such file or folder")
    case EACCES, EPERM: BilingualText("die Berechtigung fehlt", "permission is missing")
    case EROFS:
      BilingualText("der Datenträger ist schreibgeschützt", "the disk can only be read")
    case ENOSPC: BilingualText("auf dem Datenträger ist kein Platz mehr", "the disk is full")
    case EDQUOT: BilingualText("der zugeteilte Platz ist aufgebraucht", "the quota is used up")
    case EISDIR: BilingualText("das ist ein Ordner", "that is a folder")
    case ENOTDIR:
      BilingualText("ein Teil des Pfades ist kein Ordner", "a part of the path is not a folder")
    case ENAMETOOLONG: BilingualText("der Name ist zu lang", "the name is too long")
    case ELOOP: BilingualText("Verweise führen im Kreis", "links lead in a circle")
    case EIO: BilingualText("der Datenträger meldet einen Fehler", "the disk reports an error")
    default:
      strerror(code).map { BilingualText(String(cString: $0), String(cString: $0)) }
        ?? BilingualText("Fehler \(code)", "error \(code)")
    }
  }
}
