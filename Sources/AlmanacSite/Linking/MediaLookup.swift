import AlmanacModel

/// Finds the media file that a path in a content file means.
struct MediaLookup {
  let media: [String: MediaFile]

  /// The file, looked for beside the content file, then from the content folder, then in `media/`.
  func file(_ destination: String, from path: String) -> MediaFile? {
    let name = PercentCoding.decoded(destination)
    if let beside = RelativePath.resolve(name, from: path), let file = media[beside] { return file }
    let fromRoot = name.hasPrefix("/") ? String(name.dropFirst()) : name
    return media[fromRoot] ?? media["media/\(fromRoot)"]
  }
}
