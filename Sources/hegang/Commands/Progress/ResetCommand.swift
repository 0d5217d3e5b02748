import ArgumentParser
import FSRS
import ProgressStore
import Questions
import Terminal

/// `hegang reset`: forgets a topic or everything, after asking; the answers stay in the journal.
struct ResetCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "reset",
    abstract: "Forget what was learned, in a topic or altogether.",
    discussion: """
      Says what will go and asks for a typed word. Nothing is deleted: the answers stay in the \
      journal, and hegang undo brings all back.
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: "Topics to forget.", completion: TopicNames.completion)
  var topics: [String] = []

  @Flag(help: "Forget the whole deck.")
  var all = false

  @Flag(help: "Do not ask.")
  var yes = false

  func validate() throws {
    guard all != !topics.isEmpty else {
      throw ValidationError("Name the topics to forget, or --all for the whole deck.")
    }
  }

  func perform(in context: Context) throws {
    let deck = try context.deckFolder().deck()
    let topics = try TopicNames(deck).ids(of: topics)
    let learner = try Learner(context)
    let scopes: [Event.Reset.Scope] =
      topics.isEmpty
      ? [.deck(deck.subject)] : topics.map { .topic(deck: deck.subject, topic: $0) }
    let losses = scopes.map(learner.progress.affected)
    let cards = losses.reduce(0) { $0 + $1.cards }
    guard cards > 0 else {
      context.output.paragraph(ResetWords.nothing)
      return
    }
    let place = topics.isEmpty ? deck.title : topics.map(deck.topicName).joined(separator: ", ")
    context.output.paragraph(
      StyledText(
        ResetWords.warning(
          place: place, cards: cards, answers: losses.reduce(0) { $0 + $1.answers },
          since: losses.compactMap(\.since).min())))
    let word = topics.first ?? deck.subject
    guard try yes || confirms(word, in: context) else {
      context.output.paragraph(ResetWords.unchanged)
      return
    }
    // In one write, so that one undo takes all of it back.
    try learner.recorder.save(scopes.map { .reset(Event.Reset($0)) })
    context.output.paragraph(ResetWords.done(cards))
  }

  /// Whether the learner types the word.
  @MainActor
  private func confirms(_ word: String, in context: Context) throws -> Bool {
    guard context.isInteractive else {
      throw Failure.usage(ResetWords.needsYes)
    }
    context.output.paragraph(ResetWords.confirm(word))
    switch context.input.read(LineRequest("> ")).line {
    case .text(let text): return text.lowercased() == word.lowercased()
    case .terminated(let signal): throw ExitCode(128 + signal)
    case .key, .endOfInput, .interrupted, .timedOut: return false
    }
  }
}
