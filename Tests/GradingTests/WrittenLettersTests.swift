import Testing

@testable import Grading

/// Answers whose accents or capitals matter.
struct WrittenLettersTests {
  @Test(arguments: [
    ("l'été", "l'été", Verdict.correct), ("l'été", "l’été", .correct), ("l'été", "L'ÉTÉ", .correct),
    ("l'été", "l'e\u{301}te\u{301}", .correct), ("l'été", "l'ete", .prompt),
    ("l'été", "l'étè", .wrong),
    ("l'été", "lété", .correct), ("garçon", "garcon", .prompt), ("garçon", "garçón", .wrong),
    ("Straße", "Strasse", .correct), ("Mädchen", "Madchen", .prompt), ("sœur", "soeur", .correct),
    ("le chat", "le chat", .correct), ("le chat", "le chàt", .wrong), ("niño", "nino", .prompt),
  ])
  func `accents are asked for once, and wrong ones are wrong`(
    answer: String, typed: String, verdict: Verdict
  ) {
    let key = Key.name(NameKey(accepted: [answer], accents: true))
    let judgement = judge(typed, against: key)
    #expect(judgement.verdict == verdict)
    if verdict == .prompt {
      #expect(judgement.reason == "Those are the letters. With the accents?")
    }
    if verdict == .wrong {
      #expect(judgement.reason == "The letters are right, the accents are not.")
    }
    #expect(judge(typed, against: .name(NameKey(accepted: [answer]))).verdict == .correct)
  }

  @Test(arguments: [
    ("der Hund", "der Hund", Verdict.correct), ("der Hund", "Der Hund", .correct),
    ("der Hund", "der hund", .prompt), ("der Hund", "DER HUND", .wrong),
    ("der Hund", "Der hund", .wrong), ("gehen", "Gehen", .correct), ("gehen", "gehen", .correct),
  ])
  func `capitals are asked for once, and one at the beginning is forgiven`(
    answer: String, typed: String, verdict: Verdict
  ) {
    let key = Key.name(NameKey(accepted: [answer], capitals: true))
    #expect(judge(typed, against: key).verdict == verdict)
  }

  @Test func `a form that is accepted without an article needs its own accents only`() {
    let key = Key.name(NameKey(accepted: ["l'été", "été"], accents: true))
    #expect(judge("été", against: key).verdict == .correct)
    #expect(judge("ete", against: key).verdict == .prompt)
  }
}
