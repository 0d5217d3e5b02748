import ArgumentParser

/// A command of the program: it runs on the main thread, where the terminal lives, with everything
/// it may touch in a ``Context``.
protocol Command: ParsableCommand, Sendable {
  /// The options that every command has.
  var common: CommonOptions { get }
  /// Why it has nothing to do with one deck, as the end of a sentence; nil if `--deck` names its deck.
  var reasonForNoDeck: String? { get }
  /// Does the work.
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
