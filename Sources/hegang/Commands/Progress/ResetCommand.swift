import ArgumentParser
import Deck
import FSRS
import Journal
import Progress
import Terminal

/// `hegang reset`: forgets a topic or everything, after asking; the answers stay in the journal.
struct ResetCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "reset",
    abstract: "Forget a topic, a fact, or everything.",
    discussion: """
      Shows what will be forgotten and asks you to type a word. Nothing is deleted: the \
      answers stay in the journal, and hegang undo restores everything.
      """)

  @OptionGroup var common: CommonOptions

  @Argument(
    help: "Topics or facts to forget; a fact by its id, or by a text that hegang show finds.",
    completion: TopicNames.completion)
  var names: [String] = []

  @Flag(help: "Forget the whole deck.")
  var all = false

  @Flag(help: "Do not ask.")
  var yes = false

  func validate() throws {
    guard all != !names.isEmpty else {
      throw ValidationError("Name the topics or facts to forget, or --all for the whole deck.")
    }
  }

  func perform(in context: Context) throws {
    let deck = try context.deckFolder().deck()
    let targets =
      all
      ? [Target(.deck(deck.subject), deck.title, deck.subject)]
      : try names.map { try target($0, in: deck) }
    let learner = try Learner(context)
    let losses = targets.map { learner.progress.affected(by: $0.scope) }
    let cards = losses.reduce(0) { $0 + $1.cards }
    guard cards > 0 else {
      context.output.paragraph(ResetWords.nothing)
      return
    }
    let place = targets.map(\.title).joined(separator: ", ")
    context.output.paragraph(
      StyledText(
        ResetWords.warning(
          place: place, cards: cards, answers: losses.reduce(0) { $0 + $1.answers },
          since: losses.compactMap(\.since).min())))
    guard try yes || confirms(targets[0].word, in: context) else {
      context.output.paragraph(ResetWords.unchanged)
      return
    }
    // They are saved in one write, so one undo reverses all of them.
    try learner.recorder.save(targets.map { .reset(Event.Reset($0.scope)) })
    context.output.paragraph(ResetWords.done(cards))
  }

  /// A topic, a fact or everything, to be forgotten.
  private struct Target {
    let scope: Event.Reset.Scope
    /// The name shown to the learner.
    let title: String
    /// The word that the learner types to confirm.
    let word: String

    init(_ scope: Event.Reset.Scope, _ title: String, _ word: String) {
      (self.scope, self.title, self.word) = (scope, title, word)
    }
  }

  /// The topic with this name, or the one fact that the name matches.
  ///
  /// - Throws: ``Failure`` if it matches nothing, or more than one fact.
  private func target(_ name: String, in deck: Deck) throws -> Target {
    let noTopic: Failure
    do {
      let topic = try TopicNames(deck).ids(of: [name])[0]
      return Target(.topic(deck: deck.subject, topic: topic), deck.topicName(topic), topic)
    } catch let failure as Failure {
      noTopic = failure
    }
    let found = ShowCommand.cards(with: name, in: deck)
    // A composite asks several facts; it is forgotten by its own id, or with its topic.
    let single = found.filter { !$0.isComposite }
    let facts = Set((single.isEmpty ? found : single).map(\.fact))
    guard let first = (single.isEmpty ? found : single).first else { throw noTopic }
    guard facts.count == 1 else {
      let most = facts.sorted().prefix(5).joined(separator: ", ")
      throw Failure.usage(ResetWords.several(name, count: facts.count, such: most))
    }
    let cards = deck.cards.filter { $0.fact == first.fact }.map(\.id).prefix(Event.Reset.mostCards)
    let word = first.fact.split(separator: "/").last.map(String.init) ?? first.fact
    return Target(.cards(deck: deck.subject, cards: Array(cards)), first.title, word)
  }

  /// Asks the learner to type the word, and returns whether it was typed.
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
