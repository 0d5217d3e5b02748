import Glibc
import Testing

@testable import Terminal

struct ColorChoiceTests {
  @Test(arguments: [
    (ColorChoice.always, "/dev/null", ["NO_COLOR": "1"], true),
    (.never, "/dev/ptmx", ["TERM": "xterm"], false),
    (.auto, "/dev/null", ["TERM": "xterm"], false),
    (.auto, "/dev/ptmx", ["TERM": "xterm"], true),
    (.auto, "/dev/ptmx", ["TERM": "xterm", "NO_COLOR": ""], true),
    (.auto, "/dev/ptmx", ["TERM": "xterm", "NO_COLOR": "0"], false),
    (.auto, "/dev/ptmx", ["TERM": "dumb"], false),
    (.auto, "/dev/ptmx", ["TERM": ""], false),
    (.auto, "/dev/ptmx", [:], false),
  ])
  func `colours are for terminals that want them`(
    choice: ColorChoice, file: String, environment: [String: String], isEnabled: Bool
  ) throws {
    let descriptor = open(file, O_RDWR | O_NOCTTY | O_CLOEXEC)
    defer { close(descriptor) }
    #expect(choice.isEnabled(for: descriptor) { environment[$0] } == isEnabled)
  }

  @Test(arguments: [
    ([:], 80), (["COLUMNS": "40"], 40), (["COLUMNS": "0"], 80), (["COLUMNS": "wide"], 80),
    (["COLUMNS": "999999999999"], 1_000),
  ])
  func `without a window the environment determines its width`(
    environment: [String: String], columns: Int
  ) {
    #expect(windowColumns(of: -1) { environment[$0] } == columns)
  }
}
