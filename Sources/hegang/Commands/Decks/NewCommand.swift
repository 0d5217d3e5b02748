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
    let decks = context.folders.ownDecks
    let folder = "\(decks)/\(name)"
    if access(folder, F_OK) == 0 {
      throw Failure.usage("\(folder) is there already and was left alone.")
    }
    for path in [decks, folder, "\(folder)/facts"]
    where mkdir(path, 0o777) != 0 && !(path == decks && errno == EEXIST) {
      throw Failure.system("\(path): cannot be made: \(String(cString: strerror(errno))).")
    }
    let path = "\(folder)/facts/\(id).yaml"
    var file = try NewFile(path, replacing: false)
    file.append(Array(StarterFacts.text(id: id, title: title).utf8))
    try file.finish()
    context.output.paragraph(
      """
      \(path) has five facts to write over. Then hegang generate --deck \(name) makes the \
      deck, hegang check --deck \(name) measures it, hegang study --deck \(name) asks it. Every key is \
      explained in Decks/README.md of hegang's repository.
      """)
  }
}
