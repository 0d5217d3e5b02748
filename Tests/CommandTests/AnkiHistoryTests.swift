import Foundation
import TestSupport
import Testing

struct AnkiHistoryTests {
  /// An answer given in Anki, as an import writes it.
  private static let line =
    #"{"v":1,"d":"otherone","n":1,"t":1795168800000,"z":0,"h":4,"day":"2026-11-20","e":"ans"#
    + #"","deck":"rivers","topic":"towns","card":"rivers/bridge","form":"anki","g":3,"j":"correct","ms":5230,"a":"","c":"c77e055b"}"#

  @Test func `show tells which answers were given in Anki`() throws {
    let program = try Program()
    let file = program.folder.url.appending(path: "kept.jsonl")
    try "\(Self.line)\n".write(to: file, atomically: true, encoding: .utf8)
    #expect(try program.run("import", "kept.jsonl").end == .exited(0))
    let shown = try program.run("show", "rivers/bridge").output
    #expect(shown.contains("\n    2026-11-20 good, in Anki\n"))
  }
}
