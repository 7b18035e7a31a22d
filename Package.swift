// swift-tools-version: 6.1
import PackageDescription

// The released program carries Swift's runtime: it starts in a third of the time, and runs where no Swift is.
let release = BuildSettingCondition.when(platforms: [.linux], configuration: .release)

let package = Package(
  name: "almanac",
  products: [.executable(name: "almanac", targets: ["almanac"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/swiftcsv/SwiftCSV", exact: "0.10.0"),
    .package(url: "https://github.com/swhitty/FlyingFox", exact: "0.27.1"),
  ],
  targets: [
    // Libraries of others.
    .systemLibrary(
      name: "CMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
    .target(name: "CMarkShim", dependencies: ["CMarkGFM"]),
    .target(name: "CPublish"),
    .target(name: "CNoNetwork", exclude: ["link"]),

    // Libraries that know nothing of sites.
    .target(name: "ICalendar"),
    .target(name: "WebFeeds"),
    .target(name: "MustacheTemplates"),
    .target(name: "Pictures"),
    .target(name: "MarkdownWriting"),

    // The stages, in the order in which data passes them.
    .target(name: "AlmanacModel"),
    .target(name: "WrittenDates", dependencies: ["AlmanacModel"]),
    .target(
      name: "AlmanacMarkdown",
      dependencies: ["AlmanacModel", "WrittenDates", "MarkdownWriting", "CMarkGFM", "CMarkShim"]),
    .target(name: "AlmanacContent", dependencies: ["AlmanacModel", "WrittenDates"]),
    .target(name: "AlmanacSite", dependencies: ["AlmanacModel", "AlmanacMarkdown", "ICalendar"]),
    .target(
      name: "AlmanacTheme",
      dependencies: ["AlmanacModel", "AlmanacMarkdown", "AlmanacSite", "MustacheTemplates"]),
    .target(
      name: "AlmanacOutputs",
      dependencies: ["AlmanacModel", "AlmanacMarkdown", "AlmanacSite", "ICalendar", "WebFeeds"]),
    .target(name: "Editing", dependencies: ["AlmanacModel", "AlmanacContent"]),
    .target(
      name: "AlmanacExchange",
      dependencies: [
        "AlmanacModel", "AlmanacContent", "Editing", "ICalendar", "WrittenDates",
        .product(name: "SwiftCSV", package: "SwiftCSV"),
      ]),
    .target(
      name: "AlmanacBuild",
      dependencies: [
        "AlmanacModel", "AlmanacMarkdown", "AlmanacContent", "AlmanacSite", "AlmanacTheme", "AlmanacOutputs",
        "Pictures", "CPublish", "CNettle",
      ]),
    .target(
      name: "AlmanacPreview",
      dependencies: [
        "AlmanacModel", "AlmanacBuild", .product(name: "FlyingSocks", package: "FlyingFox"),
      ]),
    .executableTarget(
      name: "almanac",
      dependencies: [
        "AlmanacModel", "WrittenDates", "AlmanacContent", "AlmanacMarkdown", "AlmanacSite", "AlmanacOutputs",
        "AlmanacExchange",
        "AlmanacBuild", "AlmanacPreview", "CNoNetwork",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: [.unsafeFlags(["-static-stdlib"], release)],
      linkerSettings: [
        .unsafeFlags(
          ["-static-stdlib", "-use-ld=lld", "-L", Context.packageDirectory + "/Sources/CNoNetwork/link"],
          release)
      ]),

    // What the comparison of recurrence with other programs runs; no part of the product.
    .executableTarget(
      name: "calendar-probe", dependencies: ["ICalendar"], path: "Tests/Conformance/Probe"),

    // Tests.
    .testTarget(name: "ICalendarTests", dependencies: ["ICalendar"]),
    .testTarget(name: "WebFeedsTests", dependencies: ["WebFeeds"]),
    .testTarget(name: "MarkdownWritingTests", dependencies: ["MarkdownWriting"]),
    .testTarget(name: "MustacheTemplatesTests", dependencies: ["MustacheTemplates"]),
    .testTarget(name: "PicturesTests", dependencies: ["Pictures"]),
    .testTarget(name: "WrittenDatesTests", dependencies: ["AlmanacModel", "WrittenDates"]),
    .testTarget(name: "AlmanacMarkdownTests", dependencies: ["AlmanacModel", "AlmanacMarkdown"]),
    .testTarget(
      name: "AlmanacContentTests",
      dependencies: [
        "AlmanacModel", "WrittenDates", "AlmanacContent", .product(name: "Yams", package: "Yams"),
      ]),
    .testTarget(name: "AlmanacSiteTests", dependencies: ["AlmanacModel", "AlmanacSite"]),
    .testTarget(
      name: "AlmanacThemeTests",
      dependencies: ["AlmanacModel", "AlmanacContent", "AlmanacSite", "AlmanacTheme", "MustacheTemplates"]),
    .testTarget(
      name: "AlmanacBuildTests",
      dependencies: [
        "AlmanacModel", "AlmanacContent", "AlmanacSite", "AlmanacTheme", "AlmanacOutputs", "AlmanacBuild",
        "CPublish", "ICalendar", "MustacheTemplates", "Pictures",
      ]),
    .testTarget(name: "CommandLineTests", dependencies: ["AlmanacModel", "almanac"]),
    .testTarget(
      name: "AlmanacOutputsTests",
      dependencies: [
        "AlmanacModel", "AlmanacMarkdown", "AlmanacSite", "AlmanacOutputs", "AlmanacBuild",
        .product(name: "Yams", package: "Yams"),
      ]),
    .testTarget(name: "EditingTests", dependencies: ["AlmanacModel", "AlmanacContent", "Editing"]),
    .testTarget(
      name: "AlmanacExchangeTests",
      dependencies: ["AlmanacModel", "WrittenDates", "AlmanacContent", "Editing", "AlmanacExchange"],
      exclude: ["Samples", "make-samples"]),
    .testTarget(
      name: "AlmanacPreviewTests", dependencies: ["AlmanacModel", "AlmanacBuild", "AlmanacPreview"]),
    .testTarget(name: "ArchitectureTests"),
    .testTarget(
      name: "ContentAgreementTests",
      dependencies: [
        "AlmanacModel", "AlmanacContent", "AlmanacBuild", .product(name: "Yams", package: "Yams"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)
