import Deck
import FSRS
import Facts
import Files
import Generator
import Journal
import Progress
import Terminal

/// Makes a deck from its facts.
@MainActor
enum BuildingDeck {
  /// Makes deck.json and ids.json from the facts of a folder, and says what changed and what was left
  /// out.
  ///
  /// - Parameters:
  ///   - folder: The deck.
  ///   - onlyChecks: Whether to write nothing, and fail if the files differ from what the facts give.
  ///   - context: The folders and the screen.
  /// - Throws: ``Failure`` if the facts have errors, or a file cannot be written.
  static func build(_ folder: DeckFolder, onlyChecks: Bool, in context: Context) throws {
    let subject = try folder.subject()
    if !onlyChecks, let twin = context.twins(of: folder, subject.id).first {
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
    let before = ledger
    let changes = ledger.record(generation.deck)
    let files = [
      (folder.deckFile, DeckFile.encoded(generation.deck)), (folder.idsFile, ledger.encoded),
    ]
    let stale = files.filter { path, text in
      (try? FileText.read(path: path)) != Array(text.utf8)
    }
    if onlyChecks {
      guard stale.isEmpty else {
        throw Failure.data(
          "\(stale[0].0): is not what the facts give; run hegang generate and commit the result.")
      }
    } else {
      guard succession.problems.isEmpty else {
        let rows = VanishedRows(succession, subject, before, on: today)
        let others = rows.others.map { placed($0, in: subject, folder, succession.changed) }
        throw Failure.data(
          (others + rows.lines).joined(separator: "\n")
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
  /// - Parameters:
  ///   - problem: The problem.
  ///   - subject: The facts.
  ///   - folder: The deck.
  ///   - changed: The cards whose answer changed; in a spreadsheet the day of that stands in a column.
  /// - Returns: The place and the problem.
  private static func placed(
    _ problem: String, in subject: Subject, _ folder: DeckFolder, _ changed: Set<String> = []
  ) -> String {
    let id = problem.prefix { $0 != " " && $0 != ":" }
    let place = subject.facts.first {
      id == "\(subject.id)/\($0.id)" || id == "\(subject.id)/\($0.id)/reverse"
    }?.place
    let advice =
      place?.cell.isEmpty == false && changed.contains(String(id))
      ? " In a spreadsheet the day stands in a column named fix or refine." : ""
    return "\(place?.description ?? folder.idsFile): \(problem)\(advice)"
  }
}
