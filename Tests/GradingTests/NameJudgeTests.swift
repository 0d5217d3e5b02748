import Testing

@testable import Grading

struct NameJudgeTests {
  private static func line(_ typed: String, _ key: NameKey) -> String {
    let judgement = judge(typed, against: .name(key))
    return "\(judgement.verdict): \(judgement.reason)"
      + (judgement.nearest.map { " [\($0)]" } ?? "")
  }

  private static let suibin = NameKey(
    accepted: ["Suibin County", "Suibin", "绥滨县", "綏濱縣"], askMore: ["Binxian"],
    classWords: ["County", "县"],
    siblings: [Sibling(answer: "Luobei County", label: "the larger county")], known: Cards.names)

  @Test(arguments: [
    ("suibin", "correct: "), ("the Suibin county", "correct: "), ("Suíbīn", "correct: "),
    ("绥滨", "correct: "), ("綏濱縣", "correct: "),
    ("Siubin", "correct: Spelled Suibin County. [Suibin County]"),
    ("Suibin Countyy", "wrong: That is not it. [Suibin County]"),
    ("Siubin County", "correct: Spelled Suibin County. [Suibin County]"),
    ("Luobei", "wrong: That is the larger county. [Suibin County]"),
    ("LUOBEI COUNTY", "wrong: That is the larger county. [Suibin County]"),
    ("Hegang", "wrong: Hegang is something else. [Suibin County]"),
    ("binxian", "prompt: Right so far, but more is asked."),
    ("萝北县", "wrong: That is not it. [绥滨县]"),
    ("", "unparsed: Nothing was typed."), ("?!", "unparsed: There is no letter in that."),
    ("sui1bin1", "correct: "),
    ("Suibin County, 绥滨县", "correct: "), ("绥滨县（Suibin）", "correct: "),
    ("Suibin, Luobei", "wrong: That is not it. [Suibin County]"),
    ("绥宾县", "wrong: That is not it. [绥滨县]"),
    (
      String(repeating: "suibin", count: 200),
      "wrong: That is far longer than the answer. [Suibin County]"
    ),
  ]) func `a county`(typed: String, line: String) {
    #expect(Self.line(typed, Self.suibin) == line)
  }

  @Test func `without a class word in the question the word belongs to the name`() {
    let city = NameKey(accepted: ["Jiamusi"], known: KnownNames(["Jiamusi Airport"]))
    #expect(
      Self.line("Jiamusi Airport", city) == "wrong: Jiamusi Airport is something else. [Jiamusi]")
    let port = NameKey(accepted: ["Luobei Port"], known: KnownNames(["Luobei County", "Luobei"]))
    #expect(Self.line("Luobei", port) == "wrong: Luobei is something else. [Luobei Port]")
    let airport = NameKey(
      accepted: ["Jiamusi Airport"], classWords: ["Airport"], known: KnownNames(["Jiamusi"]))
    #expect(Self.line("Jiamusi", airport) == "correct: ")
  }

  @Test func `a name that may not be mistyped`() {
    let key = NameKey(accepted: ["Birobidzhan"], exactSpelling: true)
    #expect(
      Self.line("Birobidzan", key)
        == "wrong: Nearly, but this name must be spelled exactly: Birobidzhan. [Birobidzhan]")
    #expect(Self.line("birobidzhan", key) == "correct: ")
    #expect(
      Self.line("Birobidzan", NameKey(accepted: ["Birobidzhan"]))
        == "correct: Spelled Birobidzhan. [Birobidzhan]")
  }

  @Test(arguments: [
    ("Nánshān", "correct: ", "correct: "), ("nan2shan1", "correct: ", "correct: "),
    ("nan2 shan1", "correct: ", "correct: "),
    ("nanshan", "correct: ", "prompt: Those are the letters. With the tones?"),
    (
      "nànshān", "correct: With its tones it is Nánshān. [Nánshān]",
      "wrong: The letters are right, the tones are not. [Nánshān]"
    ),
    (
      "nan4shan1", "correct: With its tones it is Nánshān. [Nánshān]",
      "wrong: The letters are right, the tones are not. [Nánshān]"
    ),
  ]) func `a wrong tone is a note unless tones are asked`(
    typed: String, loose: String, exact: String
  ) {
    #expect(Self.line(typed, NameKey(accepted: ["Nánshān"])) == loose)
    #expect(Self.line(typed, NameKey(accepted: ["Nánshān"], exactSpelling: true)) == exact)
  }

  @Test(arguments: [
    ("spontaneous combustion", "correct: "), ("the spontaneous combustion of coal", "correct: "),
    ("a gas explosion", "wrong: That is the cause of 2009."),
    ("gas explosion", "wrong: That is the cause of 2009."),
    ("spontanous combustion of coal", "correct: Spelled spontaneous combustion of coal."),
  ]) func `a short text`(typed: String, line: String) {
    let key = NameKey(
      accepted: ["spontaneous combustion of coal", "spontaneous combustion"],
      siblings: [Sibling(answer: "a gas explosion", label: "the cause of 2009")])
    #expect(Self.line(typed, key).hasPrefix(line))
  }

  @Test func `digits in a name are never typing errors`() {
    let key = NameKey(accepted: ["Highway G201"])
    #expect(judge("Highway G202", against: .name(key)).verdict == .wrong)
    #expect(judge("Higway G201", against: .name(key)).verdict == .correct)
  }
}
