// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "hegang",
  products: [
    .library(name: "FSRS", targets: ["FSRS"]),
  ],
  targets: [
    // The rooms, in the order of the arrows: none imports one that stands below it.
    .target(name: "JSON"),
    .target(name: "FSRS"),

    .testTarget(name: "JSONTests", dependencies: ["JSON"]),
    .testTarget(
      name: "FSRSTests", dependencies: ["FSRS"], resources: [.copy("Fixtures")]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
  ]
}
