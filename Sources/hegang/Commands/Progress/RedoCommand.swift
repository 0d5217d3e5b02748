import ArgumentParser

/// `hegang redo`: restores whatever was undone last, on the same or any later day.
struct RedoCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "redo",
    abstract: "Redo whatever you undid last.",
    discussion: """
      Repeat it to redo everything that you undid.
      """)

  @OptionGroup var common: CommonOptions

  func perform(in context: Context) throws {
    try Undoing.redo(Learner(context), in: context)
  }
}
