import AlmanacModel

/// What is said of the machine that decodes pictures.
enum PictureMachineMessages {
  static let noTrial = BilingualText("ein Versuch kam nicht zustande", "a trial did not come about")

  /// - Parameters:
  ///   - landlock: its version; nil where it is refused.
  ///   - calls: whether they are restricted.
  ///   - memory: its limit in bytes; nil where it is refused.
  static func granted(landlock: Int?, calls: Bool, memory: Int?) -> BilingualText {
    let version = landlock.map { String($0) }
    let limit = memory.map { "\($0 >> 20) MB" }
    return BilingualText(
      "Landlock \(version ?? "nein"), seccomp \(calls ? "ja" : "nein"), Speichergrenze \(limit ?? "nein")",
      "Landlock \(version ?? "no"), seccomp \(calls ? "yes" : "no"), memory limit \(limit ?? "no")")
  }

  /// - Parameter missing: what the kernel refused, by its names.
  static func weakProtection(_ missing: String) -> DiagnosticMessage {
    DiagnosticMessage(
      .warning, "W788",
      text: BilingualText(
        "Der Kern dieses Rechners verweigert einen Schutz (\(missing)); Bilder werden ohne ihn gelesen.",
        "This machine's kernel refuses a protection (\(missing)); pictures are read without it."),
      help: BilingualText(
        "Eigene Bilder sind unbedenklich. Für Bilder von Fremden nehmen Sie einen Rechner mit Linux 5.13 oder neuer; „almanac doctor“ zeigt, was er gewährt.",
        "Your own pictures are harmless. For pictures from strangers take a machine with Linux 5.13 or newer; “almanac doctor” shows what it grants."
      ))
  }
}
