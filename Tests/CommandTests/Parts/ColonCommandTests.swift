import FSRS
import Study
import Testing

@testable import hegang

struct ColonCommandTests {
  @Test(
    arguments: [
      (":undo", .undo), (":u", .undo), (":SKIP", .skip), (":hard", .rate(.hard)),
      (":help me", .help), (":q", .quit), (":right", .right), (":nothing", .unknown(":nothing")),
      (":flag", .flag("", .this)), (":flag last", .flag("", .last)),
      (":flag wrong source", .flag("wrong source", .this)),
      (":flag last wrong source", .flag("wrong source", .last)),
      (":suspend last", .suspend(.last)), (":bury", .bury(.this)),
      (":bury it", .unknown(":bury it")), (":suspend for ever", .unknown(":suspend for ever")),
      (":question", .question),
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

  @Test(
    arguments: [
      ("quit", .quit), ("EXIT ", .quit), ("q", .quit), (" help", .help), ("undo", .undo),
      (":q", .quit), ("quit it", nil), ("skip", nil), ("", nil), ("1926", nil),
    ] as [(String, ColonCommand?)])
  func `a word that everybody tries is a command without its colon`(
    line: String, command: ColonCommand?
  ) {
    #expect(ColonCommand(line, at: nil) == command)
  }

  @Test func `everything that Tab completes in a session is a command`() {
    for word in ColonCommand.inSession {
      if case .unknown = ColonCommand(word) { Issue.record("\(word) is completed but unknown") }
    }
  }
}
