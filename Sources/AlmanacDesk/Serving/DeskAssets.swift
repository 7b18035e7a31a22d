import AlmanacPreview

/// The files of the desk's page, which the program carries.
struct DeskAssets: Sendable {
  struct Asset: Sendable {
    let type: String
    let bytes: [UInt8]
  }

  /// Nil for a name that no file has.
  subscript(name: String) -> Asset? {
    guard let bytes = Self.bytes(name) else { return nil }
    return Asset(type: MediaType.of(name), bytes: bytes)
  }

  private static func bytes(_ name: String) -> [UInt8]? {
    switch name {
    case "bar.css": PackageResources.bar_css
    case "blocks.js": PackageResources.blocks_js
    case "check.js": PackageResources.check_js
    case "chips.js": PackageResources.chips_js
    case "combobox.js": PackageResources.combobox_js
    case "conflict.js": PackageResources.conflict_js
    case "desk.css": PackageResources.desk_css
    case "desk.html": PackageResources.desk_html
    case "desk.js": PackageResources.desk_js
    case "desk.svg": PackageResources.desk_svg
    case "dom.js": PackageResources.dom_js
    case "editors.js": PackageResources.editors_js
    case "entered.js": PackageResources.entered_js
    case "field.js": PackageResources.field_js
    case "focus.js": PackageResources.focus_js
    case "form.js": PackageResources.form_js
    case "fresh.js": PackageResources.fresh_js
    case "identity.js": PackageResources.identity_js
    case "inputs.js": PackageResources.inputs_js
    case "layout.js": PackageResources.layout_js
    case "month.js": PackageResources.month_js
    case "overview.js": PackageResources.overview_js
    case "picture.js": PackageResources.picture_js
    case "publish.js": PackageResources.publish_js
    case "removing.js": PackageResources.removing_js
    case "repetition.js": PackageResources.repetition_js
    case "rows.js": PackageResources.rows_js
    case "saving.js": PackageResources.saving_js
    case "server.js": PackageResources.server_js
    case "shell.js": PackageResources.shell_js
    case "shelter.js": PackageResources.shelter_js
    case "text.js": PackageResources.text_js
    case "translation.js": PackageResources.translation_js
    case "upload.js": PackageResources.upload_js
    case "words.js": PackageResources.words_js
    case "writing.js": PackageResources.writing_js
    default: nil
    }
  }
}
