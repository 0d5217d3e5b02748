import Foundation
import Glibc
import TestSupport
import Testing

/// kill -9 at any moment loses no answer that the screen called saved.
struct KillTests {
  /// The number of kills; `make torture` raises it.
  static let rounds = ProcessInfo.processInfo.environment["HEGANG_KILLS"].flatMap { Int($0) } ?? 25

  @Test func `the other reader's checksum is the standard one`() {
    #expect(JournalCheck.crc32(Array("123456789".utf8)) == 0xCBF4_3926)
  }

  @Test func `no saved answer is lost to kill -9`() throws {
    var program = try Program()
    var random = SeededGenerator(seed: 20_261_121)
    var saved = 0
    for round in 0..<KillTests.rounds {
      let terminal = try program.start(
        "study", "--form", "typed", "--new", "50", "--limit", "50")
      let answers = Int.random(in: 0...4, using: &random)
      var given = 0
      do {
        for _ in 0..<answers {
          try terminal.expect("> ")
          // Wrong, readable by every kind of question, near to none, and told from all others.
          terminal.sendLine(String(7000 + 10 * round + given))
          given += 1
          try terminal.expect("· saved")
          try terminal.expect("> ")
          terminal.sendLine()
        }
        terminal.sendLine("1926")
        usleep(UInt32.random(in: 0...4000, using: &random))
      } catch is Surprise {
        // The session can end by itself when everything was asked.
      }
      terminal.signal(SIGKILL)
      _ = try terminal.expectEnd()
      saved += terminal.transcript.components(separatedBy: "· saved").count - 1
      let lines = JournalCheck.validLines(try program.journalLines().joined(separator: "\n"))
      let kept = lines.count { $0["e"] as? String == "ans" }
      #expect(kept >= saved, "round \(round): \(saved) shown as saved, \(kept) on the disk")
      saved = kept
      let numbers = lines.compactMap { $0["n"] as? Int }
      #expect(Set(numbers).count == numbers.count)
      // A card missed three times rests until tomorrow.
      program.now += 86_400
    }
    #expect(saved > KillTests.rounds)
    #expect(try program.run("export").end == .exited(0))
  }
}
