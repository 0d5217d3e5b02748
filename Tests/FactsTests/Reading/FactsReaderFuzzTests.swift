import Facts
import Foundation
import Testing

/// Random damage to the worked example: the result is a subject or a list of problems, never a
/// crash.
struct FactsReaderFuzzTests {
  /// `make thorough` tries more.
  private static let count =
    ProcessInfo.processInfo.environment["HEGANG_THOROUGH"] == nil ? 60 : 250

  @Test(arguments: 0..<8)
  func `damaged examples are read or refused`(_ seed: UInt64) throws {
    let example = Array(try Fixture.text("example/hegang.yaml").unicodeScalars)
    var generator = SplitMix(state: seed &* 0x9E37_79B9 &+ 1)
    for _ in 0..<Self.count {
      var scalars = example
      for _ in 0...Int.random(in: 0..<4, using: &generator) {
        Self.damage(&scalars, using: &generator)
      }
      var text = ""
      text.unicodeScalars.append(contentsOf: scalars)
      do {
        let subject = try FactsReader.read(files: [("f.yaml", text)])
        #expect(subject.id.count <= 64)
      } catch {
        #expect(!error.problems.isEmpty)
        #expect(error.problems == error.problems.sorted())
        #expect(error.problems.allSatisfy { $0.place.file == "f.yaml" && !$0.message.isEmpty })
      }
    }
  }

  private static let pieces = [
    ":", ": ", "- ", "  ", "\n", "\t", "{", "}", "[", "]", "*a", "&a ", "!x ", "\"", "'", "|\n",
    ">\n", "#",
    "%", "@", "`", ",", "..", "-", "0", "9999999999999999999999", "鹤", "\u{301}", "\u{0}",
    "\u{2028}",
    "\u{10FFFD}", "\u{10FF00}", "---\n", "...\n", "<<: ", "? ", "~", "yes", "id: ", "facts:\n", "/",
    "\r",
    "{value}", "{about}", "a..b", "\\", "\\e", "\u{FEFF}",
  ]

  private static func damage(_ text: inout [Unicode.Scalar], using generator: inout SplitMix) {
    let start = Int.random(in: 0...text.count, using: &generator)
    let end = min(text.count, start + Int.random(in: 0..<40, using: &generator))
    let otherStart = Int.random(in: 0...text.count, using: &generator)
    let otherEnd = min(text.count, otherStart + Int.random(in: 0..<80, using: &generator))
    switch Int.random(in: 0..<6, using: &generator) {
    case 0:
      text.removeSubrange(start..<end)
    case 1, 2:
      let piece = pieces[Int.random(in: 0..<pieces.count, using: &generator)]
      text.insert(contentsOf: piece.unicodeScalars, at: start)
    case 3:
      text.insert(contentsOf: text[otherStart..<otherEnd], at: start)
    case 4:
      if start < text.count {
        text[start] = Unicode.Scalar(UInt8.random(in: 9..<127, using: &generator))
      }
    default:
      if Bool.random(using: &generator) { text.removeSubrange(start...) }
    }
  }
}
