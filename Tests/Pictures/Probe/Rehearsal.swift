import Glibc

/// What attackers and broken decoders would do inside of a worker. A file asks for it with its last bytes.
enum Rehearsal {
  static let words: [String: @Sendable () -> Void] = [
    "!crash": crash, "!spin": spin, "!memory": memory, "!attack": attack,
  ]

  static func play(_ file: UnsafeRawBufferPointer) {
    for (word, act) in words where file.suffix(word.utf8.count).elementsEqual(word.utf8) { act() }
  }

  /// Writes where nothing is.
  private static func crash() {
    UnsafeMutablePointer<Int>(bitPattern: 16)?.pointee = 1
  }

  private static func spin() {
    while getppid() != 0 || true {}
  }

  /// Takes memory until there is no more; ends with the number of times that 16 MiB were had, or 200.
  private static func memory() {
    var count: Int32 = 0
    while count < 200, let room = malloc(16 << 20) {
      memset(room, 1, 16 << 20)
      count += 1
    }
    _exit(count)
  }

  /// Ends with 64 and a bit for each attempt that came through.
  private static func attack() {
    var won: Int32 = 0
    for (index, attempt) in attempts.enumerated() where attempt() { won |= 1 << Int32(index) }
    _exit(64 | won)
  }

  private static let attempts: [@Sendable () -> Bool] = [
    // Read and write files.
    { open("/etc/passwd", O_RDONLY) >= 0 || open("/proc/self/mem", O_RDWR) >= 0 },
    { creat("/tmp/almanac-was-here", 0o600) >= 0 || mkdir("/tmp/almanac-was-here", 0o700) == 0 },
    // Talk to others.
    {
      socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0) >= 0
        || socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0) >= 0
    },
    // Start another program, or another process.
    {
      var arguments: [UnsafeMutablePointer<CChar>?] = [nil]
      return execv("/bin/true", &arguments) == 0 || startsAnother()
    },
    // Run what was written.
    {
      let code = mmap(nil, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
      return code != MAP_FAILED || mprotect(malloc(8192), 4096, PROT_READ | PROT_EXEC) == 0
    },
    // Reach into other processes.
    { kill(getppid(), 0) == 0 || kill(1, 0) == 0 },
  ]

  private static func startsAnother() -> Bool {
    var process: pid_t = 0
    var arguments: [UnsafeMutablePointer<CChar>?] = [nil]
    return posix_spawn(&process, "/bin/true", nil, nil, &arguments, nil) == 0
  }
}
