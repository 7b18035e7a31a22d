/// How a finished site gets into the output folder.
public enum PublishingMode: Sendable {
  /// The site is staged beside the folder and exchanged with it in one system call.
  case exchange
  /// File by file inside the folder: for mount points, targets of symbolic links and hosts that refuse the
  /// exchange. A reader may meet old and new pages side by side while it runs.
  case inPlace
}
