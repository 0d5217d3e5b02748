import ArgumentParser
import Deck
import FSRS
import Facts
import Generator
import ProgressStore
import Terminal

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
      try generate(folder, context)
    }
  }

  @MainActor
  private func generate(_ folder: DeckFolder, _ context: Context) throws {
    let subject = try folder.subject()
    if !check, let twin = context.twins(of: folder, subject.id).first {
      throw Failure.data(
        "\(folder.facts): is of the subject \(subject.id), as \(twin) is; progress is kept by subject, so write another subject here."
      )
    }
    let generation = Working.show("Making the deck \(folder.name)", in: context) { _ in
      Generator.generate(subject)
    }
    var ledger = try folder.ledger()
    let today = StudyDay(number: context.clock.moment(rolloverHour: 0).day).description
    let succession = Succession(from: ledger, to: generation.deck, on: today)
    let changes = ledger.record(generation.deck)
    let files = [
      (folder.deckFile, DeckFile.encoded(generation.deck)), (folder.idsFile, ledger.encoded),
    ]
    let stale = files.filter { path, text in
      (try? DeckFile.contents(of: path).get()) != Array(text.utf8)
    }
    if check {
      guard stale.isEmpty else {
        throw Failure.data(
          "\(stale[0].0): is not what the facts give; run hegang generate and commit the result.")
      }
    } else {
      guard succession.problems.isEmpty else {
        throw Failure.data(
          succession.problems.map { placed($0, in: subject, folder) }.joined(separator: "\n")
            + "\nNothing was written. If nobody has studied the deck yet, delete \(folder.idsFile)."
        )
      }
      for warning in succession.warnings {
        context.talk.paragraph(StyledText(placed(warning, in: subject, folder)))
      }
      for (path, text) in stale { try folder.replace(path, with: text) }
    }
    let lines = GenerateWords.summary(generation, changes, wasStale: !stale.isEmpty, folder)
    for line in lines { context.output.paragraph(StyledText(line), indent: 4) }
    for line in DroppedWords(subject, generation).lines {
      context.output.paragraph(StyledText("  \(line)"), indent: 4)
    }
  }

  /// A problem with the record of ids, which starts with a card's id, at the location of its fact.
  private func placed(_ problem: String, in subject: Subject, _ folder: DeckFolder) -> String {
    let id = problem.prefix { $0 != " " && $0 != ":" }
    let place = subject.facts.first {
      id == "\(subject.id)/\($0.id)" || id == "\(subject.id)/\($0.id)/reverse"
    }?.place
    return "\(place?.description ?? folder.idsFile): \(problem)"
  }
}
