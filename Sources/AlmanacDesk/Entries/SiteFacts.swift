import AlmanacModel

/// What the page has to know of the site before it shows anything.
struct SiteFacts {
  let scene: DeskScene
  let target: String?
  let version: Int
  /// Of the content folder: what was entered and not saved is kept under it.
  let key: String

  var json: JSONValue {
    .allMembers([
      "key": .text(key), "title": .text(scene.site.configuration.title),
      "language": .text(scene.site.language.rawValue),
      "words": .text(scene.language.rawValue), "preview": .text(scene.addresses.preview),
      "desk": JSONValue(scene.addresses.desk), "version": .number(version), "to": JSONValue(target),
      "kinds": .array(
        EntryKind.allCases.map { kind in
          .members([
            "kind": .text(kind.rawValue), "name": .text(scene.text(kind.words.one)),
            "plural": .text(scene.text(kind.words.many)), "canMake": .flag(kind != .site),
          ])
        }),
    ])
  }
}
