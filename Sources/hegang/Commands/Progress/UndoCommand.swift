import ArgumentParser

/// `hegang undo`: reverses whatever was saved last, on the same or any later day.
struct UndoCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Undo your last action: an answer, quiz, mark, setting, reset …",
    discussion: """
      Repeat it to go back as far as you like. Nothing is deleted: hegang redo restores what \
      you undid. On a terminal it asks before it undoes an answer from an earlier day. With \
      --deck it undoes the last change to that deck.
      """)

  @OptionGroup var common: CommonOptions

  func perform(in context: Context) throws {
    try Undoing.undo(Learner(context), in: context)
  }
}
