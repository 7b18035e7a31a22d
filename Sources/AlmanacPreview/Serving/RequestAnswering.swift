/// What answers the requests at a port.
public protocol RequestAnswering: Sendable {
  /// Decides by the head alone, before a byte of a body is read.
  func admit(_ request: PreviewRequest) -> Admission
  /// The answer to a request that was admitted.
  func answer(_ request: PreviewRequest) async -> PreviewAnswer
}

/// What becomes of a request whose head is known.
public enum Admission: Sendable {
  /// It is answered; a body that it may have is not read, and the connection ends.
  case withoutBody
  /// It is answered when its body is there, whose length its head names.
  case withBody
  case refused(PreviewAnswer)
}
