import Testing

@testable import Questions

struct GateTests {
  static let rows: [(option: String, right: [String], stem: String, gate: Gate?)] = [
    ("Yichun", ["Jiamusi"], "Which city lies to the south?", nil),
    ("jiamusi", ["Jiamusi"], "Which city lies to the south?", .alsoRight),
    ("coal", ["coking coal"], "What is shipped?", .alsoRight),
    ("coking coal and gas", ["coking coal"], "What is shipped?", .alsoRight),
    ("charcoal", ["coal"], "What is shipped?", nil),
    ("Amur River", ["Songhua River"], "Which river, besides the Amur River, …?", .inStem),
    ("向阳区", ["Luobei County"], "Which division?", .script),
    ("萝北县", ["绥滨县"], "How is it written?", nil),
    (
      "an explosion of gas in a shaft far below the old workings", ["lightning"],
      "What caused the fire?", .length
    ),
  ]

  @Test(arguments: rows)
  func `wrong options pass or are stopped by the gate that fits`(
    option: String, right: [String], stem: String, gate: Gate?
  ) {
    #expect(Gate.stopping(option, right: right, stem: stem) == gate)
  }
}
