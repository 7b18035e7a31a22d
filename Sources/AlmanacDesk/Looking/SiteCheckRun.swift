import AlmanacBuild
import AlmanacModel
import CivilTime
import Synchronization

/// What `check` finds, with the repairs that it offers.
struct SiteCheckRun {
  /// A line that can be repaired.
  struct Repair: Sendable, Hashable {
    let path: String
    let line: Int
    /// What stands in it.
    let text: String
    /// What stands in it afterwards; nil where the program mends it as `check --fix` does.
    var replacement: String?

    /// The file with the line replaced; nil where another one stands there, or nothing replaces it.
    func corrected(_ bytes: [UInt8]) -> [UInt8]? {
      let lines = FileLines(bytes)
      guard let replacement, lines.texts.indices.contains(line - 1), lines.texts[line - 1] == text else {
        return nil
      }
      var texts = lines.texts.map { [String($0)] }
      texts[line - 1] = [replacement]
      return lines.joined(texts)
    }
  }

  let findings: [Diagnostic]
  private let repairable: [String: [Int: String]]
  /// More findings than this help nobody at once.
  static let mostFindings = 500

  /// Reads the whole site anew, as the command does.
  init(_ options: BuildOptions) throws {
    var options = options
    options.progress = nil
    let builder = SiteBuilder(options)
    var timings = StageTimings(progress: nil)
    var linked = try builder.read(&timings)
    builder.check(&linked, isLaunch: false, &timings)
    let all = Excerpts(linked.tree).fill(linked.log)
    let errors = all.filter { $0.severity == .error }
    findings = errors + all.filter { $0.severity != .error }
    let paths = Set(findings.prefix(Self.mostFindings).compactMap { $0.location?.path })
    repairable =
      MendingRun(
        linked.tree, content: options.content, today: Self.readingDay(options), paths: paths
      ).repaired
  }

  /// The day on which dates are read, as `check --fix` reads them.
  static func readingDay(_ options: BuildOptions) -> Day {
    options.today ?? Zone.utc.local(at: options.now).day
  }

  /// The repair of a finding; nil where there is none.
  func repair(of finding: Diagnostic) -> Repair? {
    guard let place = finding.location else { return nil }
    if let text = repairable[place.path]?[place.position.line] {
      return Repair(path: place.path, line: place.position.line, text: text)
    }
    return Self.correction(of: finding, at: place)
  }

  /// The meant name in the place of the one that is written, where that stands there once.
  private static func correction(of finding: Diagnostic, at place: SourceLocation) -> Repair? {
    guard let correction = finding.message.correction, let line = finding.excerpt,
      line.utf8.count < Diagnostic.longestExcerpt, !correction.written.isEmpty
    else { return nil }
    let start = line.unicodeScalars.index(
      line.unicodeScalars.startIndex, offsetBy: max(0, place.position.column - 1),
      limitedBy: line.unicodeScalars.endIndex)
    guard let start, let found = line[start...].firstRange(of: correction.written),
      line[found.upperBound...].firstRange(of: correction.written) == nil
    else { return nil }
    let text = line.replacingCharacters(found, correction.meant)
    return Repair(path: place.path, line: place.position.line, text: line, replacement: text)
  }
}

extension String {
  fileprivate func replacingCharacters(_ range: Range<Index>, _ text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}

/// The repairs that were offered last, by the names that the page has for them.
final class OfferedRepairs: Sendable {
  private let state = Mutex<(repairs: [String: SiteCheckRun.Repair], last: Int)>(([:], 0))

  /// Forgets what was offered before.
  func begin() { state.withLock { $0.repairs = [:] } }

  /// - Returns: the name under which a repair is asked for.
  func offer(_ repair: SiteCheckRun.Repair) -> String {
    state.withLock { state in
      state.last += 1
      let name = "k\(state.last)"
      state.repairs[name] = repair
      return name
    }
  }

  subscript(name: String) -> SiteCheckRun.Repair? { state.withLock { $0.repairs[name] } }
}
