import Terminal
import TestSupport
import Testing

@MainActor
struct LineRequestTests {
  @Test func `a script answers in place of a person`() {
    let input: any AnswerInput = ScriptedInput([.text("luobei"), .key("2")])
    let request = LineRequest(prompt: { "\($0 ?? .zero)> " }, limit: .seconds(5))
    #expect(input.read(request) == Reading(line: .text("luobei"), active: .seconds(1)))
    #expect(input.read(request).line == .key("2"))
    #expect(input.read(LineRequest("> ")).line == .endOfInput)
    #expect((input as? ScriptedInput)?.prompts == ["5.0 seconds> ", "5.0 seconds> ", "> "])
  }
}
