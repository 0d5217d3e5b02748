import Testing

@testable import Grading

/// An explanation is judged by its points: any words, any order, none denied.
struct PointsTests {
  private static let pedal = Key.points(
    PointsKey(
      text: "It lifts the dampers from all strings.",
      points: [["lifts the dampers", "dampers go up"], ["all strings", "every string"]]))

  @Test(arguments: [
    ("It lifts the dampers from all strings.", Verdict.correct, ""),
    ("all strings: the dampers are lifted", .correct, ""),
    ("lifting dampers off every string", .correct, ""),
    ("the dampers go up on all the strings", .correct, ""),
    ("It lifts the damper of all string", .correct, ""),
    ("lifts the dampesr, all strngs", .correct, ""),
    ("it does not touch the keys but lifts the dampers of all strings", .correct, ""),
    ("it not only lifts the dampers, it frees all strings", .correct, ""),
    ("lifts the dampers", .partial, "1 of 2. Missing: all strings."),
    ("something with all strings", .partial, "1 of 2. Missing: lifts the dampers."),
    (
      "it doesn't lift the dampers of all strings", .wrong,
      "0 of 2. Missing: lifts the dampers; all strings."
    ),
    (
      "it never lifts the dampers; all strings sound", .partial,
      "1 of 2. Missing: lifts the dampers."
    ),
    (
      "the dampers are not lifted, all strings stay silent", .partial,
      "1 of 2. Missing: lifts the dampers."
    ),
    ("it lowers the dampers on all strings", .partial, "1 of 2. Missing: lifts the dampers."),
    ("it is a pedal", .wrong, "0 of 2. Missing: lifts the dampers; all strings."),
    ("", .unparsed, "Nothing was typed."),
    (String(repeating: "dampers ", count: 2_000), .wrong, "That is far longer than the answer."),
  ])
  func `each point is made or missing`(typed: String, verdict: Verdict, reason: String) {
    let judgement = judge(typed, against: Self.pedal)
    #expect(judgement.verdict == verdict)
    #expect(judgement.reason == reason)
  }

  @Test(arguments: [
    (["does not touch the strings"], "the strings are not touched", true),
    (["does not touch the strings"], "it touches the strings", false),
    (["two chambers"], "there are 2 chambers", true),
    (["two chambers"], "there are 3 chambers", false),
    (["two chambers"], "chambers", false),
    (["raises the pitch"], "the pitch is raised", true),
    (["raises the pitch"], "raising the pitch", true),
    (["raises the pitch"], "it lowers the pitch", false),
    (["increases the pressure"], "the pressure decreases", false),
    (["carries heat"], "heat is carried", true),
    (["cuts the supply"], "cutting supplies", true),
    (["plan of the city"], "the plane of the city", false),
    (["count the votes"], "the county votes", false),
    (["使弦振动", "让弦振动"], "它让弦振动。", true),
    (["使弦振动"], "弦", false),
    (["of"], "of", true),
  ])
  func `a way is made by its words, inflected, in any order`(
    ways: [String], typed: String, isMade: Bool
  ) {
    let key = Key.points(PointsKey(text: "The model.", points: [ways]))
    #expect((judge(typed, against: key).verdict == .correct) == isMade)
  }

  @Test func `a share of the points is a share of the answer`() {
    let key = Key.points(PointsKey(text: "x y z", points: [["sun"], ["rain"], ["wind"], ["snow"]]))
    #expect(judge("sun and wind", against: key).share == 0.5)
    #expect(judge("snow, wind, rain, sun", against: key).share == 1)
  }
}
