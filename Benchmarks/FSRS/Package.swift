// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "fsrs-bench",
  dependencies: [.package(name: "hegang", path: "../..")],
  targets: [
    .executableTarget(
      name: "fsrs-bench",
      dependencies: [
        .product(name: "FSRS", package: "hegang"),
        .product(name: "FSRSTraining", package: "hegang"),
      ],
      swiftSettings: settings)
  ],
  swiftLanguageModes: [.v6]
)
