import Glibc
import Synchronization
import Testing

@testable import Pictures

@Suite("The worker") struct WorkerTests {
  private let photograph: [UInt8]

  init() throws {
    photograph = try DrawnPicture.photograph(width: 60, height: 40).file(.jpeg)
  }

  /// The photograph, and behind it what the probe does in the decoder's place.
  private func planted(_ word: String) -> [UInt8] { photograph + Array("!\(word)".utf8) }

  private func problem(_ file: [UInt8]) -> RenderingProblem? {
    switch WorkerProgram.renderer.render(file, PictureWish(widths: [32])) {
    case .success: nil
    case .failure(let problem): problem
    }
  }

  @Test("This kernel grants all that shuts a worker in")
  func confinement() throws {
    #expect(try WorkerProgram.renderer.confinement().get().isComplete)
  }

  @Test("From inside a worker, nothing can be opened, written, called, started, run or ended")
  func attack() {
    #expect(problem(planted("attack")) == .noAnswer(status: 64))
  }

  @Test("A crash of a worker is a value that names its signal")
  func crash() {
    #expect(problem(planted("crash")) == .crashed(signal: Int(SIGSEGV)))
  }

  @Test("A worker has no more memory than a gibibyte")
  func memory() throws {
    guard case .noAnswer(let pieces) = problem(planted("memory")) else {
      Issue.record("the worker was to say how much it got")
      return
    }
    #expect((20..<64).contains(pieces), "\(pieces) times 16 MiB")
  }

  @Test("A worker that does not end is ended")
  func endless() throws {
    let job = try RenderingJob(planted("spin"), PictureWish(widths: [32]))
    var worker = WorkerProcess(program: WorkerProgram.path)
    worker.milliseconds = 300
    #expect(throws: RenderingProblem.outOfTime) { try job.decoded(by: worker) }
  }

  @Test("A picture that ends its worker does not touch those before and behind it")
  func batch() {
    let files = [photograph, planted("crash"), photograph, planted("attack"), photograph]
    let ends = Mutex<[Int: RenderingProblem?]>([:])
    WorkerProgram.renderer.render(files.map { file in PictureTask(wish: PictureWish(widths: [32])) { file } })
    {
      index, result in
      let problem: RenderingProblem? = if case .failure(let problem) = result { problem } else { nil }
      ends.withLock { $0[index] = .some(problem) }
    }
    let expected: [RenderingProblem?] = [
      nil, .crashed(signal: Int(SIGSEGV)), nil, .noAnswer(status: 64), nil,
    ]
    #expect(ends.withLock { ends in files.indices.map { ends[$0] ?? .outOfTime } } == expected)
  }

  @Test("A program that cannot be started is a value with the system's number")
  func noProgram() {
    let renderer = PictureRenderer(workers: 1, program: "no such program")
    #expect(renderer.render(photograph) == .failure(.noWorker(errno: Int(ENOENT))))
  }

  @Test("A program that does not know what a worker is gives no answer, and no pixels")
  func otherProgram() {
    let renderer = PictureRenderer(workers: 1, program: "/bin/true")
    #expect(renderer.render(photograph) == .failure(.noAnswer(status: 0)))
  }

  @Test(
    "Arguments that are not a worker's are refused",
    arguments: [
      [], ["x"], ["x", "--picture-worker"], ["x", "--picture-worker", "jpeg", "1", "1", "1", "1", "1"],
      ["x", "--picture-worker", "jpeg", "1", "1", "1", "1", "1", "9"],
      ["x", "--picture-worker", "jpeg", "1", "1", "1", "1", "99999999999", "1"],
      ["x", "--picture-worker", "tiff", "1", "1", "1", "1", "1", "1"],
      ["x", "build", "jpeg", "1", "1", "1", "1", "1", "1"],
    ])
  func arguments(_ words: [String]) {
    #expect(WorkerRequest(arguments: words) == nil)
  }

  @Test("A request comes out of its arguments as it went in")
  func request() {
    let request = WorkerRequest(
      format: .webp, length: 7, stored: PictureSize(width: 3, height: 2),
      wanted: PictureSize(width: 2, height: 1),
      orientation: 8)
    #expect(WorkerRequest(arguments: request.arguments(of: "x")) == request)
  }
}
