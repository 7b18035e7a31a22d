#if ALMANAC_PICTURES
  import CConfinement
  import CPictures
#endif

/// The process in which foreign files are decoded: the program itself, started again with a hidden first
/// argument. It gives up files, sockets, other programs and most of memory before the first byte of a
/// picture, decodes one, and ends.
public enum PictureWorker {
  /// What the program calls before anything else, with all its arguments. Returns when it was not started
  /// as a worker; otherwise the process decodes and ends here.
  public static func runIfAsked(_ arguments: [String]) {
    runIfAsked(arguments, rehearsal: { _ in })
  }

  /// - Parameter rehearsal: what a test does in the decoder's place, with the file, when the door is shut.
  package static func runIfAsked(_ arguments: [String], rehearsal: (UnsafeRawBufferPointer) -> Void) {
    #if ALMANAC_PICTURES
      guard arguments.count > 1, arguments[1] == WorkerRequest.argument else { return }
      guard let request = WorkerRequest(arguments: arguments) else { cconfinement_leave(2) }
      cconfinement_leave(run(request, rehearsal: rehearsal))
    #endif
  }

  #if ALMANAC_PICTURES
    /// Of the processor, in seconds: a picture of 100 megapixels takes four.
    private static let timeLimit: UInt64 = 30

    private static func run(_ request: WorkerRequest, rehearsal: (UnsafeRawBufferPointer) -> Void) -> Int32 {
      let room = WorkerReply.size(pixelBytes: request.pixelBytes)
      guard let input = cconfinement_map(Int32(CCONFINEMENT_INPUT), request.length, false),
        let output = cconfinement_map(Int32(CCONFINEMENT_OUTPUT), room, true)
      else { return 3 }
      let file = UnsafeRawBufferPointer(start: input, count: request.length)
      let reply = UnsafeMutableRawBufferPointer(start: output, count: room)
      WorkerReply.writeGranted(confine(), to: reply)
      rehearsal(file)
      decode(request, file, into: reply)
      return 0
    }

    private static func confine() -> WorkerReply.Granted {
      let granted = cconfinement_enter(UInt64(PictureMachine.memoryLimit), timeLimit)
      var reply: WorkerReply.Granted = .isReady
      if granted.limits { reply.insert(.limits) }
      if granted.calls { reply.insert(.calls) }
      if granted.paths { reply.insert(.paths) }
      return reply
    }

    private static func decode(
      _ request: WorkerRequest, _ file: UnsafeRawBufferPointer, into reply: UnsafeMutableRawBufferPointer
    ) {
      guard let format = request.format.decoder else { return }
      var wish = cpictures_wish(
        format: format, stored_width: UInt32(request.stored.width),
        stored_height: UInt32(request.stored.height), width: UInt32(request.wanted.width),
        height: UInt32(request.wanted.height), orientation: UInt32(request.orientation))
      var finding = cpictures_finding()
      let pixels = UnsafeMutableRawBufferPointer(rebasing: reply[WorkerReply.pixels...])
      let status = cpictures_decode(
        &wish, file.baseAddress, file.count, pixels.baseAddress,
        WorkerReply.profileRoom(reply).baseAddress, &finding)
      WorkerReply.write(
        status: UInt8(clamping: status.rawValue), isTransparent: finding.is_transparent,
        wasCMYK: finding.was_cmyk, profileLength: finding.profile_length, to: reply)
    }
  #endif
}

#if ALMANAC_PICTURES
  extension PictureFormat {
    /// Which of the decoders reads it; nil where there is none.
    var decoder: cpictures_format? {
      switch self {
      case .jpeg: CPICTURES_JPEG
      case .png: CPICTURES_PNG
      case .webp: CPICTURES_WEBP
      case .gif, .avif, .heif, .svg: nil
      }
    }
  }
#endif
