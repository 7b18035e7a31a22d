import AlmanacModel

extension EntryReader {
  /// Reads some fields, and notes a doubt where there are mistakes in them, or in what may be meant as one of them.
  func reading<Value>(
    _ doubt: Doubt, of fields: Set<Field>, into doubts: inout Set<Doubt>, _ read: () -> Value
  ) -> Value {
    let before = findings.errorCount
    let value = read()
    if findings.errorCount > before || !doubtful.isDisjoint(with: fields) { doubts.insert(doubt) }
    return value
  }

  /// What is uncertain before any field is read.
  var firstDoubts: Set<Doubt> { hasHiddenText ? [.text] : [] }
}
