import MustacheTemplates

/// Who publishes the site.
struct PublisherView: View {
  var name: String?
  var address: String?
  var email: String?
  var phone: String?
  var url: String?

  static let schema = Schema(
    "publisher",
    [
      Field("name", .text, "The name."),
      Field("address", .text, "The postal address."),
      Field("email", .text, "The address for mail."),
      Field("phone", .text, "The number."),
      Field("url", .text, "The home page."),
    ])

  var record: Record {
    Self.schema.record([
      .optional(name),
      .optional(address),
      .optional(email),
      .optional(phone),
      .optional(url),
    ])
  }
}
