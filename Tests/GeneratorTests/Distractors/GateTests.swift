import Testing

@testable import Generator

struct DistractorCheckTests {
  static let rows: [(option: String, right: [String], stem: String, check: DistractorCheck?)] = [
    ("Yichun", ["Jiamusi"], "Which city lies to the south?", nil),
    ("jiamusi", ["Jiamusi"], "Which city lies to the south?", .alsoRight),
    ("coal", ["coking coal"], "What is shipped?", .alsoRight),
    ("coking coal and gas", ["coking coal"], "What is shipped?", .alsoRight),
    ("charcoal", ["coal"], "What is shipped?", nil),
    ("Anshan", ["Nanshan"], "Which district?", .tooNear),
    ("Xingshan", ["Xiangshan"], "Which district?", .tooNear),
    ("He", ["Hg"], "Which symbol?", nil),
    ("Amur River", ["Songhua River"], "Which river, besides the Amur River, …?", .inStem),
    ("Lena River", ["Songhua River"], "Which river drains the Songhua plain?", .inStem),
    ("O", ["He"], "What is the chemical symbol of helium?", .echo),
    ("Hg", ["He"], "What is the chemical symbol of helium?", nil),
    ("Japan", ["Germany"], "After which country is germanium named?", .echo),
    ("Geneva", ["Germany"], "After which place is polonium named?", nil),
    ("Japan", ["Italy"], "In which country is it?", nil),
    ("向阳区", ["Luobei County"], "Which division?", .signature),
    ("萝北县", ["绥滨县"], "How is it written?", nil),
    ("Амур", ["Songhua"], "Which river?", .signature),
    ("Lena", ["Amur River"], "Which river?", .classWord),
    ("Lena River", ["Amur River"], "Which river?", nil),
    (
      "an explosion of gas in a shaft far below the old workings", ["lightning"],
      "What caused the fire?", .length
    ),
  ]

  @Test(arguments: rows)
  func `wrong options pass or fail the check that applies`(
    option: String, right: [String], stem: String, check: DistractorCheck?
  ) {
    #expect(
      DistractorCheck.firstFailed(option, right: right, stem: stem, classWords: ["river"]) == check)
  }
}
