import AlmanacModel
import Pictures

/// Looks at a picture that somebody brings, before it is kept: whether it is one, whether it could be published, and, in
/// the worker, whether its pixels can be read.
public struct PictureIntake: Sendable {
  /// A picture that may be kept as it came.
  public struct Taken: Sendable, Hashable {
    /// By its bytes, such as `jpg`.
    public let ending: String
    /// Nil where the file does not say it.
    public let pixels: PixelSize?
  }

  /// Why it may not.
  public enum Refusal: Error, Sendable, Hashable {
    case noPicture
    case problem(DiagnosticMessage)
  }

  private let renderer: PictureRenderer

  /// - Parameter options: name the worker.
  public init(_ options: BuildOptions) {
    renderer = PictureRenderer(workers: 1, program: options.pictureWorker)
  }

  /// - Parameters:
  ///   - bytes: the file.
  ///   - name: what it is called in messages.
  /// - Returns: what it is, or what is wrong with it.
  public func take(_ bytes: [UInt8], named name: String) -> Result<Taken, Refusal> {
    guard let header = PictureHeader.read(bytes) else {
      return .failure(.noPicture)
    }
    if header.format == .heif {
      return .failure(.problem(MediaMessages.message(for: .ofTelephones(.heif), path: name)))
    }
    if case .failure(let problem) = PictureCleaner.clean(bytes) {
      return .failure(.problem(MediaMessages.message(for: problem, path: name)))
    }
    switch header.format {
    case .jpeg, .png, .webp:
      if PictureRenderer.isAvailable, case .failure(let problem) = renderer.render(bytes, .post),
        !problem.isPublishedAsItIs
      {
        return .failure(.problem(RenderingMessages.message(for: problem, path: name)))
      }
    case .gif, .avif, .svg, .heif: break
    }
    let pixels = header.pixels.map { PixelSize(width: $0.width, height: $0.height) }
    return .success(Taken(ending: header.format == .jpeg ? "jpg" : header.format.rawValue, pixels: pixels))
  }
}

extension RenderingProblem {
  /// Whether a picture is only of a kind of which no sizes are made.
  fileprivate var isPublishedAsItIs: Bool {
    switch self {
    case .notDecoded, .unusualKind, .animated: true
    case .damaged, .tooManyPixels, .crashed, .noAnswer, .outOfTime, .outOfMemory, .noWorker, .builtWithout:
      false
    }
  }
}
