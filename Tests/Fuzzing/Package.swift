// swift-tools-version: 6.2
import PackageDescription

let targets = [
  "FuzzArticles", "FuzzBody", "FuzzClaims", "FuzzDecoding", "FuzzFilter", "FuzzLines",
  "FuzzRecognisers", "FuzzTar",
  "FuzzTree", "FuzzWARC", "FuzzZip",
]

let package = Package(
  name: "Fuzzing",
  products: targets.map { .executable(name: $0, targets: [$0]) },
  dependencies: [.package(name: "tapecheck", path: "../..")],
  targets: [
    .target(
      name: "FuzzEntries",
      dependencies: [
        .product(name: "Tapecheck", package: "tapecheck"),
        .product(name: "TapecheckArchive", package: "tapecheck"),
      ],
      path: "Entries")
  ] + targets.map { .executableTarget(name: $0, dependencies: ["FuzzEntries"]) },
  swiftLanguageModes: [.v6]
)

for target in package.targets {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
  ]
}
