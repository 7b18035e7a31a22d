import AlmanacModel
import CivilTime
import FoundationEssentials
import Glibc

/// Lays out a new site from a folder of `seeds/`.
public struct Starter {
  private let seeds: [String]
  private let language: UILanguage
  private let today: Day

  /// Why there is no new site.
  public enum Failure: Error, Equatable {
    /// No folder of seeds has a starter.
    case missingSeeds
    /// The folder holds something already; nothing is overwritten.
    case notEmpty(String)
  }

  /// - Parameters:
  ///   - seeds: where `seeds/` may lie, the first that has the starter wins.
  ///   - language: of the starter.
  ///   - today: from which the dates of the examples count.
  public init(seeds: [String], language: UILanguage, today: Day) {
    self.seeds = seeds
    self.language = language
    self.today = today
  }

  /// Writes the site.
  /// - Parameter folder: made if it does not exist; a site in it, or a file of the same name, is an error.
  /// - Throws: `Starter.Failure`, `BuildFailure`.
  /// - Returns: the files written, relative to the folder, in order.
  public func lay(out folder: String) throws -> [String] {
    let parts = "starter/\(language.rawValue)"
    guard
      let root = seeds.map({ "\($0)/\(parts)" }).first(where: { FileManager.default.fileExists(atPath: $0) })
    else {
      throw Failure.missingSeeds
    }
    let listing: FolderReader.Listing
    do { listing = try FolderReader(root).list() } catch { throw Failure.missingSeeds }
    let names = listing.files.map { (seed: $0.path, own: Self.name($0.path)) }
    for name in ["content"] + names.map(\.own)
    where FileManager.default.fileExists(atPath: "\(folder)/\(name)") {
      throw Failure.notEmpty("\(folder)/\(name)")
    }
    let text = SeedText(today: today)
    for (seed, own) in names {
      let bytes: [UInt8]
      do { bytes = try FolderReader(root).read(seed) } catch { throw Failure.missingSeeds }
      let filled = String(validating: bytes, as: UTF8.self).map { Array(text.filled($0).utf8) } ?? bytes
      try Self.create(filled, at: "\(folder)/\(own)")
    }
    return names.map(\.own).sorted()
  }

  /// A file that is not there yet.
  /// - Throws: `Starter.Failure.notEmpty`, `BuildFailure`.
  static func create(_ bytes: [UInt8], at path: String) throws {
    do { try WholeFile.create(bytes, at: path) } catch {
      guard error == .unwritable(path: path, code: EEXIST) else { throw error }
      throw Failure.notEmpty(path)
    }
  }

  /// Files that begin with a dot would be passed over in `seeds/`.
  private static func name(_ seed: String) -> String {
    ["gitignore", "gitattributes"].contains(seed) ? ".\(seed)" : seed
  }
}
