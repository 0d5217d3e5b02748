import ArgumentParser

/// A command of the program. It runs on the main thread, which owns the terminal, and gets
/// everything it may use in a ``Context``.
protocol Command: ParsableCommand, Sendable {
  /// The options of every command.
  var common: CommonOptions { get }
  /// The reason why the command does not concern one deck, as the end of a sentence; nil if it uses
  /// `--deck`.
  var reasonForNoDeck: String? { get }
  /// Runs the command.
  ///
  /// - Throws: ``Failure`` with a sentence for the user and the exit code.
  @MainActor func perform(in context: Context) throws
}

extension Command {
  var reasonForNoDeck: String? { nil }

  func run() throws {
    let command = self
    if common.deck != nil, let reason = reasonForNoDeck {
      throw Failure.usage(
        "hegang \(Self.configuration.commandName ?? "") takes no --deck: \(reason).")
    }
    try MainActor.assumeIsolated {
      let context = try Context(command.common)
      defer { context.finish() }
      try command.perform(in: context)
      try context.checkInputAndOutput()
    }
  }
}
