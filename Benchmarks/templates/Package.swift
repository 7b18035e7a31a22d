// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "template-benchmark",
  dependencies: [
    .package(url: "https://github.com/hummingbird-project/swift-mustache.git", exact: "2.1.1")
  ],
  targets: [
    // A link to the library's folder: a package of its own keeps the other engine out of the main one.
    .target(name: "MustacheTemplates"),
    .executableTarget(
      name: "TemplateBenchmark",
      dependencies: ["MustacheTemplates", .product(name: "Mustache", package: "swift-mustache")]),
  ],
  swiftLanguageModes: [.v6]
)
