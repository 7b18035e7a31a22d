import AlmanacModel
import AlmanacSite
import AlmanacTheme
import CivilTime

/// What a build is told from outside.
public struct BuildOptions: Sendable {
  /// The content folder.
  public var content = "content"
  /// Where themes may lie, the first that has the wanted one wins.
  public var themes: [String] = ["themes"]
  public var output = "output"
  /// The build day; nil: `as_of` of site.yaml, else `fallbackDay`.
  public var today: Day?
  /// Now, or SOURCE_DATE_EPOCH; used where neither `today` nor `as_of` is given.
  public var now: Instant
  /// Replaces `url` of site.yaml.
  public var url: String?
  public var includesDrafts = false
  public var includesFuture = false
  /// Builds a copy for approval.
  public var isReview = false
  /// Publishes what is right and leaves out what is not.
  public var keepsGoing = false
  public var inPlace = false
  /// The ledger will be written: a build day before its newest entry is refused.
  public var isPublication = false
  /// Where a publication brings a copy; what is published there must not be lost.
  public var target: String?
  /// Where the lists of a target on another machine were brought to; nil for a folder.
  public var targetMirror: String?
  /// Whether somebody is there to be asked for a password.
  public var canAnswer = false
  /// More than a tenth of what is published at the target may be removed.
  public var deletesMany = false
  /// The target may be made where it is missing.
  public var createsTarget = false
  /// Takes the place of a newer publication on purpose.
  public var replaces = false
  /// For whom is looked at what is not the editor's yet; nil: nobody, as in a preview.
  public var occasion: LaunchCheck.Occasion?
  /// Where `seeds/` may lie, by which the starter's sentences are known.
  public var seeds: [String] = []
  /// The program that decodes pictures when it is started as a worker: this one.
  public var pictureWorker = "/proc/self/exe"
  /// The face of cards for sharing; nil: no cards are made, and nothing is said about it.
  public var cardTypeface: CardTypeface?
  /// Is told how far the build has come.
  public var progress: BuildProgress?
  /// A theme that is compiled already, by whoever builds many sites; nil for a site compiles it anew.
  var compiledTheme: (@Sendable (Site) -> Theme?)?
  /// Threads, at least 1.
  public var jobs = 1

  /// - Parameter now: the time of the clock, or of SOURCE_DATE_EPOCH.
  public init(now: Instant) {
    self.now = now
  }

  /// What a copy for approval is built with: also what is not public yet.
  /// - Parameter folder: where it goes.
  public func review(in folder: String) -> BuildOptions {
    var options = self
    (options.isReview, options.includesDrafts, options.includesFuture) = (true, true, true)
    (options.output, options.url, options.inPlace) = (folder, nil, false)
    return options
  }

  /// The day of the calendar on the wall: the one that was asked for, else the clock's; `as_of` does not change it.
  public func calendarDay(in zone: Zone) -> Day { today ?? zone.local(at: now).day }
}
