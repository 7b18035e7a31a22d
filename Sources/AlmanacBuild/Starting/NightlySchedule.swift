import AlmanacModel

/// How a machine is told to publish every night: a timer of systemd with its service, or a line for cron.
public struct NightlySchedule {
  private let program: String
  private let folder: String
  private let hour: Int
  private let minute: Int
  private let language: UILanguage

  /// - Parameters:
  ///   - program: the path of Almanac.
  ///   - folder: the path of the site's folder.
  ///   - hour: of the machine's clock.
  ///   - minute: of the same.
  ///   - language: of what the nightly run says.
  public init(program: String, folder: String, hour: Int, minute: Int, language: UILanguage) {
    self.program = program
    self.folder = folder
    self.hour = hour
    self.minute = minute
    self.language = language
  }

  private var arguments: String { "publish --quiet --yes --lang \(language.rawValue)" }

  /// A line for `crontab -e`. What is said is kept beside the content.
  public var cronLine: String {
    let call = "cd \(Self.shell(folder)) && \(Self.shell(program)) \(arguments) >>publish.log 2>&1"
    // A percent sign is a new line to cron.
    return "\(minute) \(hour) * * * \(call.replacing("%", with: "\\%"))\n"
  }

  /// The files of a timer by their names, for `~/.config/systemd/user/`. A night in which the machine was off is made up
  /// for when it is on again.
  public var units: [(name: String, text: String)] {
    let about = RecipeWords.nightly.text(in: language)
    let time = "\(Self.padded(hour)):\(Self.padded(minute)):00"
    return [
      (
        "almanac.service",
        """
        [Unit]
        Description=\(about)

        [Service]
        Type=oneshot
        WorkingDirectory=\(folder.replacing("%", with: "%%"))
        ExecStart=\(Self.unit(program)) \(arguments)

        """
      ),
      (
        "almanac.timer",
        """
        [Unit]
        Description=\(about)

        [Timer]
        OnCalendar=*-*-* \(time)
        Persistent=true

        [Install]
        WantedBy=timers.target

        """
      ),
    ]
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static func shell(_ text: String) -> String { "'" + text.replacing("'", with: "'\\''") + "'" }

  /// A word as systemd reads it.
  private static func unit(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"" + escaped.replacing("%", with: "%%").replacing("$", with: "$$") + "\""
  }
}
