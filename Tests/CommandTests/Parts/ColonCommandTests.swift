import FSRS
import Study
import Testing

@testable import hegang

struct ColonCommandTests {
  @Test(
    arguments: [
      (":undo", .undo), (":u", .undo), (":SKIP", .skip), (":hard", .rate(.hard)),
      (":help me", .help), (":q", .quit), (":right", .right), (":nothing", .unknown(":nothing")),
      (":flag", .flag(.this)), (":suspend last", .suspend(.last)), (":bury", .bury(.this)),
      (":note  two words", .note("two words", .this)), (":note", .note("", .this)),
      (":note last two", .note("two", .last)), (":note at last", .note("at last", .this)),
      (":edit", .edit),
      (":pin typed", .pin(.typed, .this)), (":pin ANY last", .pin(.any, .last)),
      (":pin", .pin(nil, .this)),
      (":plan 30", .plan("30")), (":plan", .plan("")),
      (":", .unknown(":")), ("undo", nil), ("", nil), ("a:b", nil),
    ] as [(String, ColonCommand?)])
  func `only a colon makes a command`(line: String, command: ColonCommand?) {
    #expect(ColonCommand(line) == command)
  }

  @Test func `everything that Tab completes in a session is a command`() {
    for word in ColonCommand.inSession {
      if case .unknown = ColonCommand(word) { Issue.record("\(word) is completed but unknown") }
    }
  }
}
