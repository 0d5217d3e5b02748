import ArgumentParser

/// `hegang generate`: makes deck.json and ids.json from the facts of a deck.
struct GenerateCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract: "Make a deck from its facts.",
    discussion: """
      Reads facts/*.yaml in the deck's folder and writes deck.json and ids.json to that \
      folder. The same facts always give the same bytes.
      """)

  @OptionGroup var common: CommonOptions

  @Flag(help: "Write nothing; fail with 65 if the files differ from what the facts give.")
  var check = false

  func perform(in context: Context) throws {
    for folder in try context.deckFolders() {
      try BuildingDeck.build(folder, onlyChecks: check, in: context)
    }
  }
}
