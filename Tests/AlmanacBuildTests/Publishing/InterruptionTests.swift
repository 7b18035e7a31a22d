import Foundation
import Synchronization
import Testing

@testable import AlmanacBuild

@Suite("A build that is interrupted leaves nothing half done")
struct InterruptionTests {
  @Test("Whoever interrupts while the site is exchanged waits until it is")
  func duringTheLastStep() throws {
    let interruption = Interruption()
    let steps = Mutex<[String]>([])
    let isAbandoned = DispatchSemaphore(value: 0)
    try interruption.complete {
      steps.withLock { $0.append("begun") }
      Thread {
        interruption.abandon()
        steps.withLock { $0.append("abandoned") }
        isAbandoned.signal()
      }.start()
      // So long the other one would have time enough.
      Thread.sleep(forTimeInterval: 0.1)
      steps.withLock { $0.append("ended") }
    }
    isAbandoned.wait()
    #expect(steps.withLock { $0 } == ["begun", "ended", "abandoned"])
  }

  @Test("A build that was given up does not begin its last step")
  func beforeTheLastStep() {
    let interruption = Interruption()
    interruption.abandon()
    #expect(throws: PublishingError.sessionOver) {
      try interruption.complete { Issue.record("the step runs") }
    }
  }

  @Test("A session that begins after its build was given up stages nothing")
  func beforeTheSession() throws {
    let scratch = try ScratchFolder()
    let interruption = Interruption()
    interruption.abandon()
    let session = try scratch.session()
    interruption.watch(session)
    #expect(throws: PublishingError.sessionOver) { try session.put(path: "index.html", bytes: [1]) }
    #expect(try scratch.names() == [])
  }
}
