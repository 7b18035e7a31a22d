import Foundation
import Testing

@Suite("What comes with the packed program")
struct TarballTests {
  @Test(
    "The tarball's README is for editors: in both languages, without pictures and links that lead nowhere")
  func readme() throws {
    let text = try Package.text("docs/editors/README.md")
    #expect(text.contains("\n## Deutsch\n"))
    #expect(text.contains("\n## English\n"))
    #expect(!text.contains("!["))
    #expect(!text.contains("<img"))
    #expect(!text.contains("]("))
    for word in ["swift build", "Package.swift", ".ci/run"] { #expect(!text.contains(word), "\(word)") }
    let script = try Package.text("scripts/package")
    #expect(script.contains("cp LICENSE NOTICE docs/editors/README.md "))
    for name in ["handbuch", "themes", "seeds", "completions", "zoneinfo", "licenses"] {
      #expect(text.contains("`\(name)/`"), "\(name)")
      #expect(script.contains("$folder/\(name)"), "\(name)")
    }
  }

  @Test(
    "The licence stands in LICENSE with its name and text, what is linked in NOTICE, and no source file repeats it"
  )
  func licence() throws {
    let licence = try Package.text("LICENSE")
    #expect(licence.hasPrefix("SPDX-License-Identifier: Apache-2.0\n"))
    #expect(licence.contains("https://www.apache.org/licenses/LICENSE-2.0"))
    #expect(licence.contains("TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION"))
    let notice = try Package.text("NOTICE")
    for name in [
      "Nettle", "libcmark-gfm", "libutf8proc", "FlyingFox", "swift-argument-parser", "LGPL-3.0-or-later",
    ] {
      #expect(notice.contains(name), "\(name)")
    }
    for file in try Package.sources() { #expect(!file.text.contains("SPDX" + "-License"), "\(file.path)") }
  }
}
