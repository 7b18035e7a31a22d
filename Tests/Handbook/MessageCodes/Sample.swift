#if DEBUG
  import AlmanacModel
  import CivilTime

  /// Every message once, as a finding would say it.
  enum Sample {
    static let day = Day(year: 2031, month: 5, day: 6) ?? Day(number: 0)
    static let time = LocalDateTime(seconds: day.number * 86_400 + 9_000)

    /// By code, each as often as it may say something else.
    static let messages: [String: [DiagnosticMessage]] = Dictionary(
      grouping: ContentSamples.all + TextSamples.all + SiteSamples.all + OutsideSamples.all
        + BuildSamples.all,
      by: \.code)
  }
#endif
