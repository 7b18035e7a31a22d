import Editing

/// The ids of records that have none of their own and got one from title and day: records that say the same share
/// one, others of the same title and day get a number behind it.
struct MadeIDs {
  private var ids: [String: [[String: FieldValue]: String]] = [:]
  private var lastNumbers: [String: Int] = [:]

  /// - Parameters:
  ///   - record: with the id that was made for it.
  ///   - isTaken: whether another record has an id already.
  mutating func id(of record: ImportRecord, isTaken: (String) -> Bool) -> String {
    let made = record.sourceID
    if let known = ids[made]?[record.fields] { return known }
    var (id, number) = (made, lastNumbers[made] ?? 1)
    while isTaken(id) {
      number += 1
      id = "\(made)-\(number)"
    }
    lastNumbers[made] = number
    ids[made, default: [:]][record.fields] = id
    return id
  }
}
