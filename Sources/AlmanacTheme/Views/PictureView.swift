/// A picture with its words.
struct PictureView: View {
  var url = ""
  var width: String?
  var height: String?
  var alt = ""
  var caption: String?
  var credit: String?
  var language: String?

  static let description = describe(
    "picture", "A picture.",
    example:
      #"<img src="{{url}}" alt="{{alt}}"{{#width}} width="{{.}}"{{/width}}{{#height}} height="{{.}}"{{/height}}>"#
  )

  func state(_ field: inout FieldList) {
    field("url", url, "The address of the file.")
    field("width", width, "Pixels.")
    field("height", height, "Pixels.")
    field("alt", alt, "What it shows; may be empty.")
    field("caption", caption, "The words below it.")
    field("credit", credit, "Who made it.")
    field("language", language, "The language of `alt`, where it is not that of the page.")
  }
}
