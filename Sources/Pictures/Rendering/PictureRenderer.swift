import Dispatch
import Synchronization

#if ALMANAC_PICTURES
  import CConfinement
#endif

/// A file and what is wanted of it.
public struct PictureTask: Sendable {
  /// Gives the whole file; called when its turn has come, so that not all are in memory at once.
  public let file: @Sendable () -> [UInt8]
  public let wish: PictureWish

  public init(wish: PictureWish = .post, file: @escaping @Sendable () -> [UInt8]) {
    self.wish = wish
    self.file = file
  }
}

/// Makes the files that readers get of a photograph or a drawing: upright, in several sizes, without anything
/// that tells of places and people. The same file and wish give the same bytes, with any number of workers.
public struct PictureRenderer: Sendable {
  /// How many pictures are made at once.
  public let workers: Int
  /// The program whose `main` calls ``PictureWorker/runIfAsked(_:)``.
  public let program: String

  /// - Parameters:
  ///   - workers: as many as processors where it is not said.
  ///   - program: this one where it is not said.
  public init(workers: Int? = nil, program: String = "/proc/self/exe") {
    #if ALMANAC_PICTURES
      self.workers = max(1, workers ?? Int(cconfinement_processors()))
    #else
      self.workers = 1
    #endif
    self.program = program
  }

  /// Whether the libraries that decode were built in.
  public static var isAvailable: Bool {
    #if ALMANAC_PICTURES
      true
    #else
      false
    #endif
  }

  /// Makes all of them, each as soon as a worker is free. What one fails of does not touch the others.
  /// - Parameters:
  ///   - tasks: the pictures; each file is read when its turn comes.
  ///   - give: called once for each, with its index, on any thread and in any order.
  public func render(
    _ tasks: [PictureTask],
    give: @Sendable (Int, Result<RenderedPicture, RenderingProblem>) -> Void
  ) {
    let next = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: min(workers, tasks.count)) { _ in
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard tasks.indices.contains(index) else { return }
        give(index, render(tasks[index].file(), tasks[index].wish))
      }
    }
  }

  /// Makes one.
  public func render(
    _ file: [UInt8], _ wish: PictureWish = .post
  ) -> Result<RenderedPicture, RenderingProblem> {
    Result { () throws(RenderingProblem) in
      #if ALMANAC_PICTURES
        let job = try RenderingJob(file, wish)
        return try job.rendered(from: try job.decoded(by: WorkerProcess(program: program)))
      #else
        throw .builtWithout
      #endif
    }
  }

  #if ALMANAC_PICTURES
    /// The pixels of all sizes, from small to large, before anything is encoded: what is compared with other
    /// programs.
    package func pixels(
      _ file: [UInt8], _ wish: PictureWish
    ) throws(RenderingProblem) -> [PixelMap] {
      let job = try RenderingJob(file, wish)
      return try job.scaled(try job.decoded(by: WorkerProcess(program: program)).pixels)
    }
  #endif

  /// What the machine's kernel grants to shut workers in.
  public func confinement() -> Result<PictureConfinement, RenderingProblem> {
    render(Self.trial, PictureWish(widths: [1])).map(\.confinement)
  }

  /// A WebP of one pixel.
  private static let trial: [UInt8] =
    Array("RIFF".utf8) + [30, 0, 0, 0] + Array("WEBPVP8L".utf8) + [17, 0, 0, 0, 0x2F, 0, 0, 0, 0, 7, 208]
    + [255, 254, 247, 191, 255, 129, 136, 232, 127, 0, 0]
}
