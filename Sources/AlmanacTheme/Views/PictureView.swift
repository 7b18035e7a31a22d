import AlmanacModel

/// A picture with its words.
struct PictureView: View {
  var url = ""
  var width: String?
  var height: String?
  var alt = ""
  var caption: String?
  var credit: String?
  var language: String?
  var srcset: String?
  var webpSrcset: String?
  var sizes: String?
  var isUpright = false
  var widthName = ""
  var focusClass: String?
  var originalURL: String?
  var originalText: String?
  var licence: String?

  static let description = describe(
    "picture", "A picture.",
    example:
      #"<picture>{{#webpSrcset}}<source type="image/webp" srcset="{{.}}" sizes="{{sizes}}">{{/webpSrcset}}<img src="{{url}}"{{#srcset}} srcset="{{.}}" sizes="{{sizes}}"{{/srcset}} alt="{{alt}}"{{#width}} width="{{.}}"{{/width}}{{#height}} height="{{.}}"{{/height}}></picture>"#
  )

  func state(_ field: inout FieldList) {
    field("url", url, "The address of a file that every browser shows.")
    field("width", width, "Pixels.")
    field("height", height, "Pixels.")
    field("alt", alt, "What it shows; may be empty.")
    field("caption", caption, "The words below it.")
    field("credit", credit, "Who made it.")
    field("language", language, "The language of `alt`, where it is not that of the page.")
    field("srcset", srcset, "Its sizes as JPEG or PNG, for `srcset`; absent where it comes out as it is.")
    field("webpSrcset", webpSrcset, "The same as WebP, for a `source` before the `img`.")
    field(
      "sizes", sizes, "How wide it stands here, for `sizes`: what `pictures` of theme.yaml says of the place."
    )
    field("isUpright", isUpright, "True where it is clearly higher than wide.")
    field("widthName", widthName, "How wide its editor wants it: text, small, wide or full.")
    field(
      "focusClass", focusClass, "Classes for what stays in view where it is cut, such as `focus-x4 focus-y3`."
    )
    field("originalURL", originalURL, "The address of the whole file, where it is offered.")
    field("originalText", originalText, "Kind, pixels and size of that file.")
    field("licence", licence, "Under what terms others may use it.")
  }
}
