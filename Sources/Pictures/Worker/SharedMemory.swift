#if ALMANAC_PICTURES
  import CConfinement

  /// Memory without a name that another process can be given; it lives as long as this value.
  struct SharedMemory: ~Copyable {
    let descriptor: Int32
    let size: Int

    /// All zero, for a worker to write into.
    init(size: Int) throws(RenderingProblem) {
      try self.init(descriptor: cconfinement_memory(size), size: size)
    }

    /// For a worker to read; nobody can change it.
    init(sealed bytes: [UInt8]) throws(RenderingProblem) {
      try self.init(descriptor: cconfinement_sealed_memory(bytes, bytes.count), size: bytes.count)
    }

    private init(descriptor: Int32, size: Int) throws(RenderingProblem) {
      guard descriptor >= 0 else { throw .noWorker(errno: -Int(descriptor)) }
      self.descriptor = descriptor
      self.size = size
    }

    deinit { cconfinement_close(descriptor) }

    /// What the other process wrote, for the time of the call.
    func read<Value>(
      _ body: (UnsafeRawBufferPointer) throws(RenderingProblem) -> Value
    ) throws(RenderingProblem) -> Value {
      guard let memory = cconfinement_map(descriptor, size, true) else { throw .outOfMemory }
      defer { cconfinement_unmap(memory, size) }
      return try body(UnsafeRawBufferPointer(start: memory, count: size))
    }
  }
#endif
