import Foundation
import TestSupport
import Testing

/// Facts with mistakes: one run reports every mistake with its place, the exit code is 65, and the
/// existing deck is unchanged.
struct BadFactsTests {
  /// A mistake in the facts of the small deck, and what has to be said of it.
  struct Mistake: CustomTestStringConvertible, Sendable {
    var name: String
    /// Parts of the file and their replacements; "" is the end of the file.
    var changes: [String: String]
    /// The reported problems, each with its place.
    var said: [String]

    var testDescription: String { name }
  }

  static let mistakes: [Mistake] = [
    Mistake(
      name: "unknown keys and wrong types",
      changes: [
        "value: 1926": "valeu: 1926", "items: [rope, paper]": "items: rope",
        "value: 1927": "value: [1927]",
      ],
      said: [
        "rivers.yaml:51:5: a fact lacks \"value\"",
        "rivers.yaml:57:5: unknown key \"valeu\" in a fact; did you mean \"value\"?",
        "rivers.yaml:75:5: \"items\" is a text; expected a list",
        "rivers.yaml:38:5: \"value\" is a list; expected",
      ]),
    Mistake(
      name: "dangling references",
      changes: [
        "about: nen": "about: nem", "value: amur": "value: amour",
        "": "conflicts: [{id: c, facts: [bridge, bridje]}]",
      ],
      said: [
        "rivers.yaml:45:12: there is no entity with the id \"nem\"; did you mean \"nen\"?",
        "rivers.yaml:66:12: there is no entity with the id \"amour\"; did you mean \"amur\"?",
        "there is no fact with the id \"bridje\"; did you mean \"bridge\"?",
      ]),
    Mistake(
      name: "the same id twice",
      changes: ["id: banks": "id: bridge"],
      said: ["rivers.yaml:68:9: the fact id \"bridge\" is taken, by", "rivers.yaml:51:9"]),
    Mistake(
      name: "circles of earlier ids and of supersession",
      changes: [
        "value: 1926": "value: 1926\n    was: [mouth]\n    supersedes: banks",
        "value: amur": "value: amur\n    was: [bridge]",
        "items: [rope, paper]": "items: [rope, paper]\n    supersedes: bridge",
      ],
      said: [
        "\"bridge\" and \"mouth\" each say they were the other; ids cannot be exchanged",
        "facts supersede each other in a circle: bridge > banks > bridge",
      ]),
    Mistake(
      name: "values that contradict a check and an expression",
      changes: [
        "": """
        checks: [{id: sum, expression: "{nen-length} + {songhua-length}", equals: 3298}]
        """,
        "type: year": "type: derived\n    expression: \"{nen-length} + 1\"",
      ],
      said: [
        "rivers.yaml:58:12: the value is 1926, but its expression comes to 1371",
        "the expression comes to 3297, not to 3298; correct one of them, or declare the disagreement",
      ]),
    Mistake(
      name: "aliases, anchors, tags and merge keys",
      changes: [
        "items: [rope, paper]": "items: &x [rope, paper]", "note: measured": "note: *x #",
        "value: 1926": "value: !!int 1926\n    <<: {note: merged}",
      ],
      said: [
        "rivers.yaml:40:11: an alias (*) may not be used",
        "rivers.yaml:57:12: a tag (!) may not be used",
        "rivers.yaml:58:5: a merge key (<<) may not be used",
        "rivers.yaml:76:12: an anchor (&) may not be used",
      ]),
    Mistake(
      name: "deep nesting",
      changes: ["": "left_out: " + String(repeating: "[", count: 200_000)],
      said: ["rivers.yaml:78:12: lists and mappings stand more than 32 deep within each other"]),
    Mistake(
      name: "a key given twice",
      changes: ["language: en": "language: en\nlanguage: de"],
      said: ["rivers.yaml:6:1: the key \"language\" stands twice here, first on line 5"]),
    Mistake(
      name: "an id with another meaning",
      changes: ["type: year": "type: text", "value: 1926": "value: Bridgetown"],
      said: ["rivers.yaml:51:5: rivers/bridge has another answer or time than before"]),
    Mistake(
      name: "an id that vanished",
      changes: ["id: bridge": "id: ford"],
      said: ["rivers/bridge has vanished: write was: [bridge]"]),
  ]

  @Test(arguments: mistakes)
  func `every mistake is named with its place, and the deck stays as it is`(
    mistake: Mistake
  ) throws {
    let (program, file) = try copy()
    var text = try String(contentsOf: file, encoding: .utf8)
    for (piece, other) in mistake.changes {
      text = piece.isEmpty ? text + "\n\(other)\n" : text.replacing(piece, with: other)
    }
    try text.write(to: file, atomically: true, encoding: .utf8)
    try refuses(program, mistake.said)
  }

  @Test func `a file of a hundred megabytes is not read`() throws {
    let (program, file) = try copy()
    let handle = try FileHandle(forWritingTo: file)
    try handle.truncate(atOffset: 100 << 20)
    try handle.close()
    try refuses(program, ["rivers.yaml: the file is longer than 8 MiB; divide it"])
  }

  @Test func `what is no text, or no file, is named`() throws {
    let (program, file) = try copy()
    try Data([0xFF, 0xFE, 0x00]).write(to: file)
    let folder = file.deletingLastPathComponent()
    try FileManager.default.createDirectory(
      at: folder.appending(path: "folder.yaml"), withIntermediateDirectories: false)
    try "schema: facts/1\u{0}".write(
      to: folder.appending(path: "zero.yaml"), atomically: true, encoding: .utf8)
    try Data().write(to: folder.appending(path: "empty.yaml"))
    try refuses(
      program,
      [
        "rivers.yaml:1:1: the file is not UTF-8 from here on",
        "folder.yaml: this is no file with text",
        "zero.yaml:1:16: the invisible or unassigned character U+0000",
        "empty.yaml:1:1: the file is empty",
      ])
  }

  private func copy() throws -> (program: Program, facts: URL) {
    var program = try Program()
    let target = program.folder.url.appending(path: "Decks")
    try FileManager.default.copyItem(at: program.decks, to: target)
    program.decks = target
    return (program, target.appending(path: "Rivers/facts/rivers.yaml"))
  }

  private func refuses(_ program: Program, _ said: [String]) throws {
    let deck = program.decks.appending(path: "Rivers/deck.json")
    let ids = program.decks.appending(path: "Rivers/ids.json")
    let before = try (Data(contentsOf: deck), Data(contentsOf: ids))
    for command in ["generate", "check"] where command == "generate" || !isLedgers(said) {
      let run = try program.run(command)
      #expect(run.end == .exited(65), "\(command): \(run.output)\(run.error)")
      for line in said { #expect(run.error.contains(line), "\(command): \(run.error)") }
    }
    #expect(try Data(contentsOf: deck) == before.0)
    #expect(try Data(contentsOf: ids) == before.1)
  }

  /// Whether the mistake is one against the record of ids, which only `generate` looks at.
  private func isLedgers(_ said: [String]) -> Bool {
    said.contains { $0.contains("vanished") || $0.contains("than before") }
  }
}
