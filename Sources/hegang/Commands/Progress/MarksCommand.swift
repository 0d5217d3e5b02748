import ArgumentParser
import Deck
import FSRS
import Journal
import Progress
import Terminal

/// `hegang marks`: lists the learner's marks on cards, and removes them.
struct MarksCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "marks",
    abstract: "List flags, notes, and suspended, buried or pinned cards, or remove marks.",
    discussion: """
      Marks are made in a session: :flag, :note, :suspend, :bury, :pin. hegang undo restores a \
      mark that you removed.
      """)

  @OptionGroup var common: CommonOptions

  @Option(help: ArgumentHelp("Ask this suspended or buried card again.", valueName: "id"))
  var resume: String?

  @Option(help: ArgumentHelp("Remove every mark from this card.", valueName: "id"))
  var clear: String?

  func validate() throws {
    guard resume == nil || clear == nil else {
      throw ValidationError("Give --resume or --clear, not both.")
    }
  }

  func perform(in context: Context) throws {
    let learner = try Learner(context)
    let deck = try context.deckFolder().deck()
    let today = StudyDay(number: learner.recorder.moment.day)
    let marked = learner.progress.markedCards.filter { $0.deck == deck.subject }
      .map { (card: $0.card, marks: learner.progress.marks(of: $0)) }
    guard let id = resume ?? clear else {
      return MarkWords.list(marked, of: deck, today: today, on: context.output)
    }
    guard let found = marked.first(where: { $0.card == id || $0.card == "\(deck.subject)/\(id)" })
    else { throw Failure.usage("\(id) has no marks; hegang marks lists the cards with marks.") }
    let changes = found.marks.withdrawals(on: today).filter { clear != nil || $0.isAboutAsking }
    // They are saved in one write, so one undo reverses all of them.
    try learner.recorder.save(
      changes.map { .mark(Event.Mark(deck: deck.subject, card: found.card, $0)) })
    MarkWords.cleared(changes, found.card, of: deck, on: context.output)
  }
}

extension CardMarks {
  /// The changes that remove all current marks.
  func withdrawals(on today: StudyDay) -> [Event.Mark.Change] {
    var changes: [Event.Mark.Change] = []
    if isSuspended { changes.append(.suspend(false)) }
    if let buriedUntil, buriedUntil > today { changes.append(.bury(until: today)) }
    if isFlagged { changes.append(.flag(false)) }
    if form != nil { changes.append(.pin(form: "")) }
    if !note.isEmpty { changes.append(.note("")) }
    return changes
  }
}

extension Event.Mark.Change {
  /// Whether the mark decides if the card is asked at all.
  var isAboutAsking: Bool {
    switch self {
    case .suspend, .bury: true
    case .flag, .note, .due, .move, .pin: false
    }
  }
}
