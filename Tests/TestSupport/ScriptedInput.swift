import Terminal

/// Answers written down before, for commands tested without a terminal.
@MainActor
package final class ScriptedInput: AnswerInput {
  /// The prompts that were shown so far.
  package private(set) var prompts: [String] = []
  private var readings: [Reading]

  /// Gives these readings in turn, then the end of the input.
  package init(_ readings: [Reading]) {
    self.readings = readings.reversed()
  }

  /// Gives these lines in turn, each after a second, then the end of the input.
  package convenience init(_ lines: [Line]) {
    self.init(lines.map { Reading(line: $0, active: .seconds(1)) })
  }

  /// Notes the prompt and returns the next line, or the end of the input.
  package func read(_ request: LineRequest) -> Reading {
    prompts.append(request.prompt(request.limit))
    return readings.popLast() ?? Reading(line: .endOfInput, active: .zero)
  }
}
