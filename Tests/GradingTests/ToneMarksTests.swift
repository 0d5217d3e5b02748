import Testing

@testable import Grading

struct ToneMarksTests {
  @Test(arguments: [
    ("Nánshān", [2, 1]), ("Na\u{301}nsha\u{304}n", [2, 1]), ("Lǜ", [4]), ("Nanshan", []),
    ("Xīng’ān", [1, 1]),
  ])
  func `tone marks are read`(name: String, tones: [Int]) {
    #expect(ToneMarks.marked(in: name) == tones)
  }

  @Test(
    arguments: [
      ("nan2shan1", "nanshan", [2, 1]), ("He4 gang3", "He gang", [4, 3]), ("lv4", "lv", [4]),
      ("ma5", "ma", []),
      ("Highway 201", nil, []), ("Mine 3", nil, []), ("nan6", nil, []), ("nanshan", nil, []),
    ] as [(String, String?, [Int])]) func `tone digits are read`(
      text: String, name: String?, tones: [Int]
    )
  {
    let read = ToneMarks.digits(in: text, isChinese: true)
    #expect(read?.name == name)
    #expect(read?.tones ?? [] == tones)
  }
}
