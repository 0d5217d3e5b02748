import FSRS
import Grading
import ProgressStore
import Questions

/// What a learner has not yet taken over of the changes that authors made to a deck.
///
/// The deck says what became of its cards: ids they had before, declared corrections, newer figures.
/// Progress says what was learnt and what was taken over. What lies between is a list of events to
/// save; once they are saved there is nothing left to take over.
///
///     let inheritance = Inheritance(deck: deck, progress: progress, on: day)
///     inheritance.carries      // rivers/amur-ice moved from rivers/ice
///
/// - Renamed: the memory goes along. Of several earlier ids it is the one that was learnt.
/// - Split: each part gets half the stability. Merged: the weakest memory counts; of more than
///   ``Event/Carry/mostSources`` the weakest are named.
/// - Corrected: who learnt the wrong value learns it again. Made more exact: the memory stays.
/// - Taken out, superseded by a newer figure, or its time over: the memory sleeps, and is there if the card returns.
///
/// What the learner took back is not proposed again.
package struct Inheritance: Hashable, Sendable {
  /// The changes, in the deck's order; cards that are no longer asked come last.
  package private(set) var carries: [Event.Carry] = []

  /// Compares a deck with a learner's progress on a study day.
  ///
  /// - Complexity: O(cards of the deck + cards learnt).
  package init(deck: Deck, progress: Progress, on day: Int) {
    let past = Past(deck, progress)
    for card in deck.cards where !card.was.isEmpty || card.revision != nil {
      let succeeded = past.memories(before: card)
      let own = past.memory(of: card.id)
      let change = own == nil ? past.change(to: card, from: succeeded) : nil
      if let change { add(card.id, change, past) }
      let inherited = change == nil ? [] : succeeded
      if let revision = past.revision(of: card, known: own.map { [$0] } ?? inherited) {
        add(card.id, revision, past)
      }
    }
    for orphan in Orphan.all(of: deck, in: progress, on: day) {
      add(orphan.key.card, .retired, past)
    }
  }

  private mutating func add(_ card: String, _ change: Event.Carry.Change, _ past: Past) {
    let carry = Event.Carry(deck: past.deck.subject, card: card, change)
    if !past.progress.hasCarry(carry) { carries.append(carry) }
  }
}

/// What a learner knew of a deck's cards under the ids they had.
private struct Past {
  let deck: Deck
  let progress: Progress
  /// The cards that name an id they or a part of them had before, by that id.
  private let heirs: [String: [String]]

  init(_ deck: Deck, _ progress: Progress) {
    self.deck = deck
    self.progress = progress
    var heirs: [String: [String]] = [:]
    for card in deck.cards { for old in card.was { heirs[old, default: []].append(card.id) } }
    if !heirs.isEmpty { for card in deck.cards { heirs[card.id] = nil } }
    self.heirs = heirs
  }

  /// How a card stands under this very id; nil without a memory.
  func memory(of id: String) -> CardProgress? {
    progress.card(CardKey(deck: deck.subject, card: id))
      .flatMap { $0.key.card == id && !$0.isCarried ? $0 : nil }
  }

  /// The memories under the ids that a card had, as far as no other card took them over.
  func memories(before card: Card) -> [CardProgress] {
    let olds = card.was.filter { heirs[$0] != nil && memory(of: $0) != nil }
    return olds.filter { old in
      // A part that was split off and then renamed names both: only its own memory counts.
      !olds.contains { later in
        progress.hasCarry(Event.Carry(deck: deck.subject, card: later, .split(from: old)))
      }
    }.compactMap(memory)
  }

  func change(to card: Card, from memories: [CardProgress]) -> Event.Carry.Change? {
    guard let first = memories.first?.key.card else { return nil }
    if memories.count > 1 {
      return .merged(from: weakest(of: memories).map(\.key.card))
    }
    return heirs[first, default: []].count > 1 ? .split(from: first) : .moved(from: first)
  }

  /// As many memories as a merge can name, the least stable ones, in the order they had.
  private func weakest(of memories: [CardProgress]) -> [CardProgress] {
    let ranked = memories.indices.sorted { one, other in
      let (first, second) = (stability(memories[one]), stability(memories[other]))
      return (first, one) < (second, other)
    }
    return ranked.prefix(Event.Carry.mostSources).sorted().map { memories[$0] }
  }

  private func stability(_ memory: CardProgress) -> Double {
    memory.schedule?.memory.stability ?? 0
  }

  /// The declared change of a card's value, if one of the memories is of the value before it.
  func revision(of card: Card, known memories: [CardProgress]) -> Event.Carry.Change? {
    guard let revision = card.revision, let day = StudyDay(revision.date) else { return nil }
    let isOld = memories.contains { memory in
      memory.revisedOn.map { $0 < day } ?? true
        && progress.history(of: memory.key).contains { answer in
          answer.standing == .counted
            && (answer.day < day || revision.isFix && wasRight(answer, by: card))
        }
    }
    return isOld ? revision.isFix ? .fixed(on: day) : .refined(on: day) : nil
  }

  /// Whether an answer counted as right that is wrong by the card as it is now: a learner may have
  /// got the corrected deck days after its author wrote the date.
  private func wasRight(_ answer: RecordedAnswer, by card: Card) -> Bool {
    guard answer.rating != .again, [.correct, .close].contains(answer.answer.verdict),
      Form.Kind(rawValue: answer.answer.form) != .trueFalse
    else { return false }
    var alone = deck
    alone.cards = [card]
    alone.names = []
    let question = Question(
      card: card, form: card.form(.typed) ?? card.forms[0], keys: AnswerKeys(alone), showing: 0,
      aliases: progress.aliases(of: CardKey(deck: deck.subject, card: card.id)))
    return question.judge(answer.answer.typed).verdict == .wrong
  }
}
