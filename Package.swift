// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "tapecheck",
  products: [
    .library(name: "Tapecheck", targets: ["Tapecheck"]),
    .library(name: "TapecheckArchive", targets: ["TapecheckArchive"]),
    .library(name: "TapecheckTesting", targets: ["TapecheckTesting"]),
    .executable(name: "tapecheck", targets: ["TapecheckTool"]),
    .executable(name: "tapecheck-fetch", targets: ["TapecheckFetch"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "3.12.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.0.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .target(name: "HTMLTree", dependencies: ["CLibXML2"]),
    .target(name: "Inflate", dependencies: ["CZlib"]),
    .target(name: "Disk"),
    .target(name: "Tapecheck", dependencies: ["HTMLTree", "Inflate"]),
    .target(
      name: "TapecheckFormats",
      dependencies: ["Tapecheck", .product(name: "Crypto", package: "swift-crypto")],
      resources: [
        .embedInCode("HTML/chart.css"), .embedInCode("HTML/report.css"),
        .embedInCode("HTML/report.js"),
      ]),
    .target(
      name: "TapecheckArchive",
      dependencies: [
        "Disk", "Inflate", "Tapecheck", "TapecheckFormats",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .target(
      name: "Corpus", path: "Corpus", exclude: ["README.md"],
      resources: [.copy("Articles"), .copy("Expected"), .copy("Prices")]),
    .target(
      name: "Lexicons", path: "Lexicons", exclude: ["README.md"],
      resources: [
        .copy("en"), .copy("zh"), .copy("instruments"), .copy("outlets"), .copy("rules"),
      ]),
    .executableTarget(name: "TapecheckFetch"),
    .executableTarget(
      name: "TapecheckTool",
      dependencies: [
        // Not linked: run beside the tool, and built with it.
        "TapecheckFetch",
        "Corpus", "Lexicons", "Tapecheck", "TapecheckFormats", "TapecheckArchive",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    .target(
      name: "TapecheckTesting",
      dependencies: ["CZlib", "Corpus", "Inflate", "Lexicons", "Tapecheck"],
      path: "Tests/TapecheckTesting"),
    .target(
      name: "FuzzEntries", dependencies: ["HTMLTree", "Tapecheck", "TapecheckArchive"],
      path: "Tests/Fuzzing/Entries"),
    .testTarget(name: "HTMLTreeTests", dependencies: ["HTMLTree", "FuzzEntries"]),
    .testTarget(
      name: "TapecheckTests",
      dependencies: ["Tapecheck", "Corpus", "Lexicons", "TapecheckTesting"]),
    .testTarget(
      name: "TapecheckFormatsTests",
      dependencies: ["Tapecheck", "TapecheckFormats", "TapecheckTesting"]),
    .testTarget(
      name: "TapecheckArchiveTests",
      dependencies: [
        "Corpus", "Tapecheck", "TapecheckArchive", "TapecheckFormats", "TapecheckTesting",
      ]),
    .testTarget(
      name: "CorpusTests",
      dependencies: ["Corpus", "Lexicons", "Tapecheck", "TapecheckFormats", "TapecheckTesting"]),
    .testTarget(
      name: "TapecheckToolTests",
      dependencies: ["Lexicons", "Tapecheck", "TapecheckTool", "TapecheckTesting"]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
  ]
}
