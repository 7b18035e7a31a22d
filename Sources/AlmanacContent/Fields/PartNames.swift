/// The keys that the parts of an entry have, whatever entry it is.
enum PartNames {
  static func isKnown(_ key: String) -> Bool {
    SessionPart.table.field(key) != nil || PlacePart.table.field(key) != nil
      || MovePart.table.field(key) != nil || LinkPart.table.field(key) != nil
      || ImagePart.table.field(key) != nil || RolePart.table.field(key) != nil
      || CorrectionPart.table.field(key) != nil
  }
}
