import Foundation
import TestSupport
import Testing

/// The tour in the documentation shows what the program shows.
struct TourTests {
  private static let tour = URL(filePath: #filePath)
    .appending(path: "../../../docs/tour.md").standardized

  @Test func `the five minutes of the tour, and the days after them`() throws {
    var transcript = try Transcript("tour")
    transcript.program.decks = Program.projectDecks
    try transcript.sit("study", "--limit", "4") { sitting in
      try sitting.type("1\r")
      try sitting.type("2\r")
      try sitting.type("\r")
      try sitting.typeLater("?\r")
      try sitting.type("\r")
      try sitting.type("\u{4}")
    }
    try transcript.run("undo")
    transcript.wait(seconds: 86_400)
    try transcript.sit { sitting in try sitting.type("\u{4}") }
    try transcript.sit("study", "--limit", "3") { sitting in
      try sitting.type("2\r")
      try sitting.type("3\r")
      try sitting.type("\u{4}")
    }
    transcript.wait(seconds: 86_400)
    try transcript.run("quiz", "--questions", "2", "--seed", "2", input: "4\nfire\n")
    try transcript.run("export", "--format", "csv", "--output", "answers.csv")
    try transcript.sit("reset", "geography") { sitting in try sitting.type("no\r") }
    try transcript.check()
    let seen = try String(
      contentsOf: URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Fixtures/Transcripts/tour.txt"), encoding: .utf8)
    for screen in try TourTests.screens() {
      #expect(seen.contains(screen), "docs/tour.md shows what the program does not:\n\(screen)")
    }
  }

  /// The fenced blocks of the tour.
  private static func screens() throws -> [String] {
    let parts = try String(contentsOf: tour, encoding: .utf8).components(separatedBy: "```")
    return stride(from: 1, to: parts.count, by: 2).map { place in
      parts[place].drop { $0 != "\n" }.dropFirst().description
    }
  }
}
