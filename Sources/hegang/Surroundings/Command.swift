import ArgumentParser

/// A command of the program: it runs on the main thread, where the terminal lives, with everything
/// it may touch in a ``Context``.
protocol Command: ParsableCommand, Sendable {
  /// The options that every command has.
  var common: CommonOptions { get }
  /// Does the work.
  ///
  /// - Throws: ``Failure`` with a sentence for the user and the exit code.
  @MainActor func perform(in context: Context) throws
}

extension Command {
  func run() throws {
    let command = self
    try MainActor.assumeIsolated {
      let context = try Context(command.common)
      defer { context.finish() }
      try command.perform(in: context)
      try context.checkInputAndOutput()
    }
  }
}
