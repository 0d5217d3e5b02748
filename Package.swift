// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "hegang",
  products: [
    .executable(name: "hegang", targets: ["hegang"]),
    .library(name: "FSRS", targets: ["FSRS"]),
    .library(name: "FSRSTraining", targets: ["FSRSTraining"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // The rooms, in the order of the arrows: none imports one that stands below it.
    .systemLibrary(name: "CReadline", providers: [.apt(["libreadline-dev"])]),
    .systemLibrary(name: "CSQLite"),
    .systemLibrary(name: "CArchive"),
    .target(name: "Concurrency"),
    .target(name: "JSON"),
    .target(name: "HTML"),
    .target(name: "FSRS", dependencies: ["Concurrency"]),
    .target(name: "FSRSTraining", dependencies: ["FSRS", "Concurrency"]),
    .target(name: "Files"),
    .target(name: "Facts", dependencies: ["Files", "Concurrency", "Yams"]),
    .target(name: "Grading"),
    .target(name: "Deck", dependencies: ["Grading", "JSON", "Concurrency"]),
    .target(name: "Generator", dependencies: ["Deck", "Facts", "Grading", "Concurrency"]),
    .target(
      name: "DeckCheck", dependencies: ["Deck", "Generator", "Facts", "Grading", "JSON"]),
    .target(name: "Progress", dependencies: ["FSRS", "JSON", "Concurrency"]),
    .target(name: "Journal", dependencies: ["Progress", "Files", "FSRS", "JSON", "Concurrency"]),
    .target(
      name: "Study",
      dependencies: ["Deck", "Grading", "Progress", "FSRS", "FSRSTraining", "Concurrency"]),
    .target(
      name: "Exchange",
      dependencies: [
        "CSQLite", "CArchive", "Deck", "Grading", "Progress", "FSRS", "JSON", "HTML",
      ]),
    .target(name: "Terminal", dependencies: ["CReadline"]),
    .executableTarget(
      name: "hegang",
      dependencies: [
        "Concurrency", "JSON", "HTML", "FSRS", "FSRSTraining", "Files", "Facts", "Grading", "Deck",
        "Generator", "DeckCheck", "Progress", "Journal", "Study", "Exchange", "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      resources: [.embedInCode("Resources/class.sql")]),

    // What the tests share: decks, a pseudo-terminal, folders that go away, a small program to drive.
    .target(
      name: "SampleDecks", dependencies: ["Deck", "Generator", "Facts", "Grading"],
      path: "Tests/SampleDecks"),
    .systemLibrary(name: "CPseudoTerminal", path: "Tests/CPseudoTerminal"),
    .target(
      name: "TestSupport", dependencies: ["CPseudoTerminal", "Terminal"],
      path: "Tests/TestSupport"),
    .executableTarget(
      name: "TerminalDemo", dependencies: ["Terminal"], path: "Tests/TerminalDemo"),

    .testTarget(name: "ConcurrencyTests", dependencies: ["Concurrency"]),
    .testTarget(name: "JSONTests", dependencies: ["JSON"]),
    .testTarget(
      name: "FSRSTests", dependencies: ["FSRS", "FSRSTraining", "TestSupport"],
      resources: [.copy("Fixtures")]),
    .testTarget(
      name: "FactsTests", dependencies: ["Facts"], resources: [.copy("Fixtures")]),
    .testTarget(
      name: "GradingTests", dependencies: ["Grading"], resources: [.copy("Fixtures")]),
    .testTarget(
      name: "DeckTests",
      dependencies: [
        "Deck", "Generator", "Facts", "Grading", "JSON", "SampleDecks", "TestSupport",
      ]),
    .testTarget(
      name: "GeneratorTests",
      dependencies: ["Generator", "Deck", "Facts", "Grading", "SampleDecks", "TestSupport"]),
    .testTarget(
      name: "DeckCheckTests",
      dependencies: [
        "DeckCheck", "Generator", "Deck", "Facts", "Grading", "SampleDecks", "TestSupport",
      ],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "JournalTests",
      dependencies: ["Journal", "Progress", "Files", "FSRS", "JSON"]),
    .testTarget(
      name: "StudyTests",
      dependencies: [
        "Study", "Deck", "Generator", "Facts", "Grading", "Progress", "FSRS", "FSRSTraining",
        "TestSupport",
      ],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "ExchangeTests",
      dependencies: [
        "Exchange", "Deck", "Facts", "FSRS", "Generator", "Grading", "Progress", "SampleDecks",
        "TestSupport",
      ],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "TerminalTests", dependencies: ["Terminal", "TestSupport", "TerminalDemo"]),
    .testTarget(
      name: "CommandTests",
      dependencies: ["hegang", "TestSupport", "Deck", "HTML", "FSRS", "Study"],
      exclude: ["Fixtures"]),
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
