import MustacheTemplates

/// A picture with its words.
struct PictureView: View {
  var url: String = ""
  var width: String?
  var height: String?
  var alt: String = ""
  var caption: String?
  var credit: String?

  static let schema = Schema(
    "picture",
    [
      Field("url", .text, "The address of the file."),
      Field("width", .text, "Pixels."),
      Field("height", .text, "Pixels."),
      Field("alt", .text, "What it shows; may be empty."),
      Field("caption", .text, "The words below it."),
      Field("credit", .text, "Who made it."),
    ])

  var record: Record {
    Self.schema.record([
      .text(url),
      .optional(width),
      .optional(height),
      .text(alt),
      .optional(caption),
      .optional(credit),
    ])
  }
}
