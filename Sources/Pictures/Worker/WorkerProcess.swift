#if ALMANAC_PICTURES
  import CConfinement
  import CPictures

  /// One worker and what it answers. Each decodes one file: what takes one over has nothing of the next.
  struct WorkerProcess: Sendable {
    /// The program that is started again.
    let program: String
    /// After which a worker is ended, whatever it does. Far beyond the processor time that it has.
    var milliseconds = 120_000

    /// - Parameter upright: the size that the pixels have when they are turned.
    func decode(
      _ file: [UInt8], _ request: WorkerRequest, upright: PictureSize
    ) throws(RenderingProblem) -> DecodedPicture {
      let input = try SharedMemory(sealed: file)
      let output = try SharedMemory(size: WorkerReply.size(pixelBytes: request.pixelBytes))
      try run(request, input: input.descriptor, output: output.descriptor)
      return try output.read { memory throws(RenderingProblem) in
        let reply = WorkerReply(memory)
        guard reply.granted.contains(.isReady) else { throw .noAnswer(status: 0) }
        if let problem = problem(of: reply.status, request.format) { throw problem }
        let pixels = PixelMap(
          size: upright, isTransparent: reply.isTransparent, bytes: Array(memory[WorkerReply.pixels...]))
        return DecodedPicture(
          pixels: pixels, wasCMYK: reply.wasCMYK, profile: reply.profile(memory),
          confinement: reply.confinement)
      }
    }

    private func run(_ request: WorkerRequest, input: Int32, output: Int32) throws(RenderingProblem) {
      var worker = cconfinement_worker()
      let error = withArguments(request.arguments(of: program)) { arguments in
        cconfinement_start(program, arguments, input, output, &worker)
      }
      guard error == 0 else { throw .noWorker(errno: Int(error)) }
      let end = cconfinement_await(worker, Int32(clamping: milliseconds))
      switch end.kind {
      case CCONFINEMENT_EXITED where end.value == 0: return
      case CCONFINEMENT_EXITED: throw .noAnswer(status: Int(end.value))
      case CCONFINEMENT_SIGNALLED where !end.is_processor_time: throw .crashed(signal: Int(end.value))
      default: throw .outOfTime
      }
    }

    /// As C wants them: pointers to strings, and a last one that is none.
    private func withArguments(
      _ arguments: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Int32
    ) -> Int32 {
      var bytes = arguments.flatMap { $0.utf8CString }
      let lengths = arguments.map { $0.utf8CString.count }
      return bytes.withUnsafeMutableBufferPointer { buffer in
        var pointers: [UnsafeMutablePointer<CChar>?] = []
        var offset = 0
        for length in lengths {
          pointers.append(buffer.baseAddress.map { $0 + offset })
          offset += length
        }
        return (pointers + [nil]).withUnsafeBufferPointer { list in list.baseAddress.map(body) ?? 0 }
      }
    }

    /// nil where all went well.
    private func problem(of status: UInt8, _ format: PictureFormat) -> RenderingProblem? {
      switch cpictures_status(UInt32(status)) {
      case CPICTURES_OK: nil
      case CPICTURES_CUT_OFF: .damaged(format, .cutOff)
      case CPICTURES_CHECKSUM: .damaged(format, .wrongChecksum)
      case CPICTURES_NOT_SUPPORTED: .unusualKind(format)
      case CPICTURES_ANIMATED: .animated(format)
      case CPICTURES_NO_MEMORY: .outOfMemory
      default: .damaged(format, .wrongStructure)
      }
    }
  }
#endif
