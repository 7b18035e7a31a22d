// swift-tools-version: 6.1
import PackageDescription

// The released program carries Swift's runtime: it starts in a third of the time, and runs where no Swift is.
let release = BuildSettingCondition.when(platforms: [.linux], configuration: .release)

// Every text and pixel of the tests passes here: unoptimized, the suite takes three times as long. With
// ALMANAC_UNOPTIMIZED=1 a debugger sees all of it.
let isOptimized = Context.environment["ALMANAC_UNOPTIMIZED"] != "1"
let optimized: [SwiftSetting] = isOptimized ? [.unsafeFlags(["-O"], .when(configuration: .debug))] : []

// ALMANAC_PICTURES=0 builds without the libraries that decode pictures: they are published as they are.
let hasPictures = Context.environment["ALMANAC_PICTURES"] != "0"
let pictures: [SwiftSetting] = hasPictures ? [.define("ALMANAC_PICTURES")] : []
let codecs: [Target] = [
  .systemLibrary(name: "CJPEG", pkgConfig: "libjpeg", providers: [.apt(["libjpeg62-turbo-dev"])]),
  .systemLibrary(name: "CPNG", pkgConfig: "libpng", providers: [.apt(["libpng-dev"])]),
  .systemLibrary(name: "CWebP", pkgConfig: "libwebp", providers: [.apt(["libwebp-dev"])]),
  // Every pixel passes here, also in a build for debugging.
  .target(
    name: "CPictures", dependencies: ["CJPEG", "CPNG", "CWebP"], cSettings: [.unsafeFlags(["-O2"])],
    linkerSettings: ["jpeg", "png16", "webp", "z"].map { .linkedLibrary($0) }),
  .systemLibrary(name: "CFreeType", pkgConfig: "freetype2", providers: [.apt(["libfreetype-dev"])]),
  // FreeType reads fonts that are packed, too, by the last two.
  .target(
    name: "CDrawing", dependencies: ["CFreeType"], cSettings: [.unsafeFlags(["-O2"])],
    linkerSettings: ["freetype", "png16", "z", "brotlidec", "brotlicommon"].map { .linkedLibrary($0) }),
  .target(name: "CConfinement"),

  // A worker with planted faults, measurements of folders, broken forms of files; no part of the product.
  .executableTarget(name: "picture-probe", dependencies: ["Pictures"], path: "Tests/Pictures/Probe"),
]

let package = Package(
  name: "almanac",
  products: [.executable(name: "almanac", targets: ["almanac"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", exact: "0.27.1"),
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", exact: "1.5.0"),
  ],
  targets: [
    // Libraries of others.
    .systemLibrary(
      name: "CMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
    // Its description for pkg-config asks for a definition that the package manager refuses, with a warning.
    .systemLibrary(name: "CUTF8Proc", providers: [.apt(["libutf8proc-dev"])]),
    .target(name: "CMarkShim", dependencies: ["CMarkGFM"]),
    .target(name: "CPublish"),

    // Libraries that know nothing of sites.
    .target(name: "CivilTime", swiftSettings: optimized),
    .target(name: "UnicodeForms", dependencies: ["CUTF8Proc"]),
    .target(name: "SystemZones", dependencies: ["CivilTime"], swiftSettings: optimized),
    .target(name: "ICalendar", dependencies: ["CivilTime"], swiftSettings: optimized),
    .target(name: "WebFeeds", dependencies: ["CivilTime"]),
    .target(name: "MustacheTemplates", swiftSettings: optimized),
    .target(
      name: "Pictures", dependencies: hasPictures ? ["CPictures", "CDrawing", "CConfinement"] : [],
      swiftSettings: pictures + optimized),
    .target(name: "MarkdownWriting", swiftSettings: optimized),

    // The stages, in the order in which data passes them.
    .target(
      name: "AlmanacModel", dependencies: ["CivilTime", "UnicodeForms", "ICalendar"], swiftSettings: optimized
    ),
    .target(name: "WrittenDates", dependencies: ["CivilTime"]),
    .target(
      name: "AlmanacMarkdown",
      dependencies: [
        "CivilTime", "AlmanacModel", "WrittenDates", "MarkdownWriting", "CMarkGFM", "CMarkShim",
      ],
      swiftSettings: optimized),
    .target(
      name: "AlmanacContent",
      dependencies: ["CivilTime", "UnicodeForms", "ICalendar", "AlmanacModel", "WrittenDates"],
      swiftSettings: optimized),
    .target(
      name: "AlmanacSite", dependencies: ["CivilTime", "AlmanacModel", "AlmanacMarkdown", "ICalendar"]),
    .target(
      name: "AlmanacTheme",
      dependencies: [
        "CivilTime", "AlmanacModel", "AlmanacMarkdown", "AlmanacSite", "MustacheTemplates", "Pictures",
      ]),
    .target(
      name: "AlmanacOutputs",
      dependencies: [
        "CivilTime", "UnicodeForms", "AlmanacModel", "AlmanacMarkdown", "AlmanacSite", "ICalendar",
        "WebFeeds",
      ]),
    .target(name: "Editing", dependencies: ["CivilTime", "AlmanacModel", "AlmanacContent"]),
    .target(
      name: "AlmanacExchange",
      dependencies: [
        "CivilTime", "AlmanacModel", "AlmanacContent", "Editing", "ICalendar", "WrittenDates",
        "MarkdownWriting",
      ]),
    .target(
      name: "AlmanacBuild",
      dependencies: [
        "CivilTime", "SystemZones", "AlmanacModel", "WrittenDates", "AlmanacMarkdown", "AlmanacContent",
        "AlmanacSite",
        "AlmanacTheme",
        "AlmanacOutputs",
        "Editing", "Pictures", "CPublish", "CNettle",
      ]),
    .target(
      name: "AlmanacPreview",
      dependencies: [
        "CivilTime", "AlmanacModel", "AlmanacBuild", .product(name: "FlyingSocks", package: "FlyingFox"),
      ]),
    // The files of its page are part of the program.
    .target(
      name: "AlmanacDesk",
      dependencies: [
        "CivilTime", "AlmanacModel", "WrittenDates", "AlmanacContent", "AlmanacSite", "Editing",
        "AlmanacBuild",
        "AlmanacPreview",
      ], resources: [.embedInCode("Assets")]),
    .executableTarget(
      name: "almanac",
      dependencies: [
        "CivilTime", "AlmanacModel", "WrittenDates", "AlmanacContent", "AlmanacMarkdown", "AlmanacSite",
        "AlmanacOutputs",
        "AlmanacExchange",
        "AlmanacBuild", "AlmanacPreview", "AlmanacDesk", "Pictures",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: [.unsafeFlags(["-static-stdlib"], release)],
      // Nothing looks the program's functions up by name; exported, all of them stay, called or not.
      linkerSettings: [
        .unsafeFlags(["-static-stdlib", "-use-ld=lld", "-Xlinker", "--no-export-dynamic"], release)
      ]),

    // What the comparison of recurrence with other programs runs; no part of the product.
    .executableTarget(
      name: "calendar-probe", dependencies: ["CivilTime", "SystemZones", "ICalendar"],
      path: "Tests/Conformance/Probe"),

    // Writes the handbook's pages of codes; no part of the product.
    .executableTarget(
      name: "message-codes",
      dependencies: [
        "CivilTime", "Pictures", "AlmanacModel", "WrittenDates", "AlmanacMarkdown", "AlmanacContent",
        "AlmanacSite", "AlmanacTheme", "AlmanacOutputs", "AlmanacExchange", "AlmanacBuild", "AlmanacPreview",
      ], path: "Tests/Handbook/MessageCodes"),

    // Tests.
    .testTarget(name: "AlmanacModelTests", dependencies: ["AlmanacModel"]),
    .testTarget(name: "CivilTimeTests", dependencies: ["CivilTime"]),
    .testTarget(name: "UnicodeFormsTests", dependencies: ["UnicodeForms"]),
    .testTarget(name: "SystemZonesTests", dependencies: ["CivilTime", "SystemZones"]),
    .testTarget(name: "ICalendarTests", dependencies: ["CivilTime", "SystemZones", "ICalendar"]),
    .testTarget(name: "WebFeedsTests", dependencies: ["CivilTime", "WebFeeds"]),
    .testTarget(name: "MarkdownWritingTests", dependencies: ["MarkdownWriting"]),
    .testTarget(name: "MustacheTemplatesTests", dependencies: ["MustacheTemplates"]),
    .testTarget(
      name: "PicturesTests",
      dependencies: hasPictures ? ["Pictures", "CPictures", "picture-probe"] : ["Pictures"],
      exclude: hasPictures ? [] : ["Rendering"]),
    .testTarget(name: "WrittenDatesTests", dependencies: ["CivilTime", "WrittenDates"]),
    .testTarget(
      name: "AlmanacMarkdownTests", dependencies: ["CivilTime", "AlmanacModel", "AlmanacMarkdown"]),
    .testTarget(
      name: "AlmanacContentTests",
      dependencies: [
        "CivilTime", "SystemZones", "AlmanacModel", "WrittenDates", "AlmanacContent",
        .product(name: "Yams", package: "Yams"),
      ]),
    .testTarget(name: "AlmanacSiteTests", dependencies: ["CivilTime", "AlmanacModel", "AlmanacSite"]),
    .testTarget(
      name: "AlmanacThemeTests",
      dependencies: [
        "CivilTime", "AlmanacModel", "AlmanacContent", "AlmanacSite", "AlmanacTheme", "MustacheTemplates",
      ]),
    .testTarget(
      name: "AlmanacBuildTests",
      dependencies: [
        "CivilTime", "SystemZones", "AlmanacModel", "AlmanacContent", "AlmanacSite", "AlmanacTheme",
        "AlmanacOutputs",
        "AlmanacBuild", "CPublish", "ICalendar", "MustacheTemplates", "Pictures",
      ]),
    .testTarget(name: "CommandLineTests", dependencies: ["CivilTime", "AlmanacModel", "almanac"]),
    .testTarget(
      name: "AlmanacOutputsTests",
      dependencies: [
        "CivilTime", "SystemZones", "AlmanacModel", "AlmanacMarkdown", "AlmanacSite", "AlmanacOutputs",
        "AlmanacBuild",
        .product(name: "Yams", package: "Yams"),
      ]),
    .testTarget(
      name: "EditingTests",
      dependencies: ["CivilTime", "SystemZones", "AlmanacModel", "AlmanacContent", "Editing"]),
    .testTarget(
      name: "AlmanacExchangeTests",
      dependencies: [
        "CivilTime", "SystemZones", "AlmanacModel", "WrittenDates", "AlmanacContent", "Editing",
        "AlmanacExchange",
      ],
      exclude: ["Samples", "make-samples"]),
    .testTarget(
      name: "AlmanacPreviewTests",
      dependencies: ["CivilTime", "AlmanacModel", "AlmanacBuild", "AlmanacPreview"]),
    .testTarget(
      name: "AlmanacDeskTests",
      dependencies: [
        "CivilTime", "SystemZones", "AlmanacModel", "AlmanacContent", "AlmanacBuild", "AlmanacPreview",
        "AlmanacDesk",
      ]),
    .testTarget(name: "ArchitectureTests", swiftSettings: optimized),
    .testTarget(name: "HandbookTests", dependencies: ["AlmanacModel", "message-codes"]),
    .testTarget(
      name: "ContentAgreementTests",
      dependencies: [
        "CivilTime", "SystemZones", "AlmanacModel", "AlmanacContent", "AlmanacBuild",
        .product(name: "Yams", package: "Yams"),
      ]),
  ] + (hasPictures ? codecs : []),
  swiftLanguageModes: [.v6]
)
