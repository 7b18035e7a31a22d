import Glibc

/// Repeats a system call that a signal interrupted and turns its refusal into a `PublishingError`.
enum SystemCall {
  /// Runs `call` until it is not interrupted; the result is not negative.
  @discardableResult
  static func run<Value: BinaryInteger>(
    _ operation: String, _ path: @autoclosure () -> String, _ call: () -> Value
  ) throws -> Value {
    let (value, code) = attempt(call)
    guard let code else { return value }
    throw failure(operation, path(), code)
  }

  /// Like `run`, but gives the errno back instead of throwing; nil is success.
  static func attempt<Value: BinaryInteger>(_ call: () -> Value) -> (value: Value, errno: Int32?) {
    while true {
      let value = call()
      if value >= 0 { return (value, nil) }
      let code = errno
      if code != EINTR { return (value, code) }
    }
  }

  /// The error for an errno, by what the user can do about it.
  static func failure(_ operation: String, _ path: String, _ code: Int32) -> PublishingError {
    switch code {
    case ENOSPC, EDQUOT: .diskFull(path: path, errno: code)
    case EACCES, EPERM, EROFS: .notWritable(path: path, errno: code)
    default: .system(operation: operation, path: path, errno: code)
    }
  }
}
