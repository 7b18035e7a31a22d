// swift-tools-version: 6.1
import PackageDescription

// The readers of the main package once more (`Sources/` holds links), compiled with the coverage that libFuzzer
// steers by, and with the address sanitizer where SANITIZER says so. A package of its own, so that no flag of it
// reaches the product.
let sanitizers =
  "-sanitize="
  + (["fuzzer"] + (Context.environment["SANITIZER"].map { [$0] } ?? []))
  .joined(separator: ",")
let instrumented: [SwiftSetting] = [
  .unsafeFlags([sanitizers, "-enable-testing", "-parse-as-library"])
]

let package = Package(
  name: "fuzz",
  targets: [
    .systemLibrary(name: "CMarkGFM", pkgConfig: "libcmark-gfm"),
    .target(name: "CMarkShim", dependencies: ["CMarkGFM"]),
    .target(name: "CivilTime", swiftSettings: instrumented),
    .target(name: "SystemZones", dependencies: ["CivilTime"]),
    .target(name: "ICalendar", dependencies: ["CivilTime"], swiftSettings: instrumented),
    .target(name: "MustacheTemplates", swiftSettings: instrumented),
    .target(name: "Pictures", swiftSettings: instrumented),
    .target(name: "MarkdownWriting", swiftSettings: instrumented),
    .systemLibrary(name: "CUTF8Proc"),
    .target(name: "UnicodeForms", dependencies: ["CUTF8Proc"], swiftSettings: instrumented),
    .target(
      name: "AlmanacModel", dependencies: ["CivilTime", "UnicodeForms", "ICalendar"],
      swiftSettings: instrumented),
    .target(
      name: "AlmanacMarkdown",
      dependencies: [
        "CivilTime", "AlmanacModel", "WrittenDates", "MarkdownWriting", "CMarkGFM", "CMarkShim",
      ],
      swiftSettings: instrumented),
    .target(name: "WrittenDates", dependencies: ["CivilTime"], swiftSettings: instrumented),
    .target(
      name: "AlmanacContent",
      dependencies: ["CivilTime", "UnicodeForms", "ICalendar", "AlmanacModel", "WrittenDates"],
      swiftSettings: instrumented),
    .target(
      name: "Editing", dependencies: ["CivilTime", "AlmanacModel", "AlmanacContent"],
      swiftSettings: instrumented),
    .target(
      name: "AlmanacSite", dependencies: ["CivilTime", "AlmanacModel", "AlmanacMarkdown", "ICalendar"],
      swiftSettings: instrumented),
    .target(
      name: "AlmanacExchange",
      dependencies: [
        "CivilTime", "AlmanacModel", "AlmanacContent", "Editing", "ICalendar", "WrittenDates",
        "MarkdownWriting",
      ], swiftSettings: instrumented),
    .executableTarget(
      name: "Fuzz",
      dependencies: [
        "CivilTime", "AlmanacModel", "AlmanacMarkdown", "AlmanacContent", "AlmanacSite", "AlmanacExchange",
        "ICalendar",
        "WrittenDates", "MustacheTemplates", "Pictures", "SystemZones",
      ], swiftSettings: instrumented,
      linkerSettings: [.unsafeFlags([sanitizers])]),
  ],
  swiftLanguageModes: [.v6]
)
