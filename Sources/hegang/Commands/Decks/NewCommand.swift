import ArgumentParser
import Glibc
import Terminal

/// `hegang new SUBJECT`: creates a folder with a first facts file.
struct NewCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Start a subject of your own.",
    discussion: """
      Creates a folder in ./Decks, or in the folder given by --decks or HEGANG_DECKS, with a \
      commented facts file that gives a small deck at once. An existing folder is never \
      changed.

      With --from the facts come from a spreadsheet, saved as CSV or as text with tabs: each row is \
      a thing, the first column its name, every other column something to know about it. A first \
      line names the columns. Two columns are words with their meanings, asked both ways. The file \
      is copied into the folder of the deck; edit it there from now on. Cards in Markdown (Q: and A:, \
      or C: with the hidden words in brackets) and questions in Moodle's GIFT become a facts file.
      """)

  @OptionGroup var common: CommonOptions

  var reasonForNoDeck: String? { "the new deck is named without it, as in hegang new planets" }

  @Argument(help: "The name of the subject, such as Danube or \"Bird calls\".")
  var subject: String

  @Option(
    help: ArgumentHelp(
      "The title shown to learners, in any script (default: the name): new Hegang --title 鹤岗.",
      valueName: "text"))
  var title: String?

  @Option(
    help: ArgumentHelp(
      "A spreadsheet, or cards of another program: new Rivers --from rivers.csv.", valueName: "file"
    ))
  var from: String?

  @Flag(
    help:
      "Make nothing, and print what a language model needs to write the facts from a text of yours."
  )
  var prompt = false

  @Option(help: ArgumentHelp("With --from: the decimal sign, point or comma.", valueName: "sign"))
  var decimal: String?

  @Option(
    help: ArgumentHelp(
      "With --from: what 1/2/2020 begins with, day or month.", valueName: "first"))
  var dates: String?

  @Option(
    help: ArgumentHelp(
      "With --from: whether the first line names the columns, yes or no.", valueName: "answer"))
  var header: String?

  @Option(
    name: .customLong("name"),
    help: ArgumentHelp("With --from: the column with the names of the things.", valueName: "column")
  )
  var nameColumn: String?

  @Option(
    help: ArgumentHelp(
      "With --from: the columns to ask for, with commas between them (default: all).",
      valueName: "columns"))
  var columns: String?

  func perform(in context: Context) throws {
    let name = StarterFacts.folder(of: subject)
    let id = StarterFacts.id(of: subject)
    let title = (title ?? subject).split { $0.isWhitespace }.joined(separator: " ")
    guard cleaned(title, oneLine: true) == title, cleaned(subject, oneLine: true) == subject else {
      throw Failure.usage("\"\(title)\" has control or invisible characters; type it without them.")
    }
    guard let first = id.first, first.isLetter, id.utf8.count <= 64 else {
      throw Failure.usage(
        "\"\(subject)\" gives no name for a folder: that takes Latin letters and digits, a letter "
          + "first, 64 at most. Give one, and the title beside it: hegang new NAME --title \"\(title)\"."
      )
    }
    guard !title.isEmpty else { throw Failure.usage("--title is empty; leave it out or name it.") }
    if prompt { return context.output.line(StyledText(ModelPrompt.text(id: id, title: title))) }
    let start = try newFacts(id: id, title: title)
    let decks = context.folders.ownDecks
    let folder = "\(decks)/\(name)"
    if access(folder, F_OK) == 0 {
      throw Failure.usage("\(folder) is there already and was left alone.")
    }
    let facts = "\(folder)/facts"
    let starter = [("\(id).yaml", Array(StarterFacts.text(id: id, title: title).utf8))]
    try NewFolder(path: [decks, folder, facts], known: 1).fill(start?.files(id: id) ?? starter)
    let path = "\(facts)/\(id).yaml"
    if let start {
      start.tell(in: path, on: context.output)
      try BuildingDeck.build(DeckFolder(name: name, path: folder), onlyChecks: false, in: context)
      return context.output.paragraph(
        "Study it: hegang study --deck \(name). Its worst questions: hegang check --deck \(name).")
    }
    context.output.paragraph(
      """
      \(path) has five facts to write over. Then hegang generate --deck \(name) makes the \
      deck, hegang check --deck \(name) measures it, hegang study --deck \(name) asks it. Every key is \
      explained in Decks/README.md of hegang's repository.
      """)
  }

  /// The facts in the file of --from; nil without it.
  @MainActor
  private func newFacts(id: String, title: String) throws -> (any NewFacts)? {
    let settings = try settings
    guard let from else { return nil }
    if let cards = try CardFile(from, id: id, title: title) { return cards }
    return try Spreadsheet(from, id: id, title: title, settings: settings, wanted: wanted)
  }

  /// The headers in --columns.
  private var wanted: [String] {
    columns?.split(separator: ",").map { $0.split { $0.isWhitespace }.joined(separator: " ") } ?? []
  }

  /// What the options say of the spreadsheet, by the keys of a table.
  private var settings: [(key: String, text: String)] {
    get throws {
      let given = [
        ("decimal", decimal, ["point": "point", "comma": "comma"]),
        ("dates", dates, ["day": "day first", "month": "month first"]),
        ("header", header, ["yes": "yes", "no": "no"]),
      ]
      if from == nil, nameColumn != nil || columns != nil {
        throw Failure.usage("--name and --columns are about a spreadsheet; add --from FILE.")
      }
      let named = nameColumn.map { [("name", $0)] } ?? []
      return try named
        + given.compactMap { key, value, known in
          guard let value else { return nil }
          guard from != nil else {
            throw Failure.usage("--\(key) is about a spreadsheet; add --from FILE.")
          }
          guard let text = known[value] else {
            throw Failure.usage(
              "--\(key) is \(value); expected \(known.keys.sorted().joined(separator: " or ")).")
          }
          return (key, text)
        }
    }
  }
}
