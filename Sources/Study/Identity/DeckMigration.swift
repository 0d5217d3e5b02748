import Deck
import FSRS
import Grading
import Progress

/// The changes to a deck that a learner's progress has not yet followed.
///
/// The deck records what happened to its cards: their earlier ids, declared corrections, newer
/// figures. The progress records what was learned and which changes it has followed. The difference
/// is a list of events to save; after that there is nothing left to migrate.
///
///     let migration = DeckMigration(deck: deck, progress: progress, on: day)
///     migration.carries      // rivers/amur-ice moved from rivers/ice
///
/// - Renamed: the memory moves to the new id. If there were several earlier ids, the one that was
///   learned counts.
/// - Split: each part gets half the stability.
/// - Merged, under a new id or an old one: the weakest memory counts. Of more than
///   ``Event/Carry/mostSources`` memories, the weakest are named.
/// - Corrected: a learner of the wrong value learns the card again. Made more exact: the memory
///   stays.
/// - Removed, superseded by a newer figure, or out of date: the memory is kept in case the card
///   returns.
///
/// A change that the learner has undone is not proposed again.
package struct DeckMigration: Hashable, Sendable {
  /// The changes, in the deck's order; cards that are no longer asked come last.
  package private(set) var carries: [Event.Carry] = []

  /// Compares a deck with a learner's progress on a study day.
  ///
  /// - Complexity: O(cards of the deck + cards learned).
  package init(deck: Deck, progress: Progress, on day: Int) {
    let past = Past(deck, progress)
    for card in deck.cards where !card.was.isEmpty || card.revision != nil {
      let sources = past.sources(of: card)
      let change = past.change(to: card, from: sources)
      if let change { add(card.id, change, past) }
      let memories = ([card.id] + (change == nil ? [] : sources)).compactMap(past.memory)
      if let revision = past.revision(of: card, known: memories) {
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

/// A learner's memories under the earlier ids of a deck's cards.
private struct Past {
  let deck: Deck
  let progress: Progress
  /// The cards that have, or have a part that had, an earlier id; by that id.
  private let heirs: [String: [String]]

  init(_ deck: Deck, _ progress: Progress) {
    self.deck = deck
    self.progress = progress
    var heirs: [String: [String]] = [:]
    for card in deck.cards { for old in card.was { heirs[old, default: []].append(card.id) } }
    if !heirs.isEmpty { for card in deck.cards { heirs[card.id] = nil } }
    self.heirs = heirs
  }

  /// The memory under exactly this id; nil if there is none.
  func memory(of id: String) -> CardProgress? {
    progress.card(CardKey(deck: deck.subject, card: id))
      .flatMap { $0.key.card == id && !$0.isCarried ? $0 : nil }
  }

  /// Whether there is a memory, a mark or an accepted answer for an id.
  private func isKnown(_ id: String) -> Bool {
    let key = CardKey(deck: deck.subject, card: id)
    return memory(of: id) != nil || progress.isMarked(key)
  }

  /// The earlier ids of a card for which something is known and which no other card has taken over.
  func sources(of card: Card) -> [String] {
    let olds = card.was.filter { heirs[$0] != nil && isKnown($0) }
    guard !olds.isEmpty else { return [] }
    // An id that a card absorbed earlier is already part of its memory. If a part was split off and
    // then renamed, only its own memory counts.
    let taken = Set(
      ([card.id] + card.was).flatMap { name in
        progress.carried(to: CardKey(deck: deck.subject, card: name))
          .flatMap(\.carry.sources).filter { $0 != name }
      })
    // Ids that a merge could not name are covered by those that it named.
    let isFull = progress.carried(to: CardKey(deck: deck.subject, card: card.id)).contains {
      $0.carry.sources.count == Event.Carry.mostSources
    }
    return isFull ? [] : olds.filter { !taken.contains($0) }
  }

  func change(to card: Card, from sources: [String]) -> Event.Carry.Change? {
    guard let first = sources.first else { return nil }
    // A card that keeps its id and absorbs others.
    let all = memory(of: card.id) == nil ? sources : [card.id] + sources
    if all.count > 1 { return .merged(from: weakest(of: all)) }
    return heirs[first, default: []].count > 1 ? .split(from: first) : .moved(from: first)
  }

  /// The cards with the weakest memories, as many as a merge can name, in their old order.
  private func weakest(of ids: [String]) -> [String] {
    let ranked = ids.indices.sorted { one, other in
      let (first, second) = (stability(ids[one]), stability(ids[other]))
      return (first, one) < (second, other)
    }
    return ranked.prefix(Event.Carry.mostSources).sorted().map { ids[$0] }
  }

  private func stability(_ id: String) -> Double {
    memory(of: id)?.schedule?.memory.stability ?? .infinity
  }

  /// The declared change of a card's value, if a memory is of the earlier value.
  func revision(of card: Card, known memories: [CardProgress]) -> Event.Carry.Change? {
    guard let revision = card.revision, let day = StudyDay(revision.date) else { return nil }
    for memory in memories {
      if let last = memory.revisedOn, last >= day {
        // A second correction on one day, or one with an earlier date, is recognised by the value
        // that was right after the first. It counts for the day after that.
        guard revision.isFix else { continue }
        let since = progress.history(of: memory.key, sinceFix: true)
        if since.contains(where: { isRight($0, by: card) == false }) {
          return .fixed(on: StudyDay(number: last.number + 1))
        }
        continue
      }
      let answers = progress.history(of: memory.key).filter { $0.standing == .counted }
      // A learner may have received the corrected deck days before or after the date that its
      // author wrote.
      let isOld = answers.contains { answer in
        guard revision.isFix, let isRight = isRight(answer, by: card) else {
          return answer.day < day
        }
        return !isRight
      }
      let isMet = revision.isFix && answers.contains { $0.day <= day }
      if isOld || isMet && isFixed(among: card.members, on: day) {
        return revision.isFix ? .fixed(on: day) : .refined(on: day)
      }
    }
    return nil
  }

  /// Whether the learner knew a member of a composite before the member was corrected.
  private func isFixed(among facts: [String], on day: StudyDay) -> Bool {
    deck.cards.contains { card in
      guard facts.contains(card.fact), !card.isComposite, let revision = card.revision,
        revision.isFix, StudyDay(revision.date) == day, let memory = memory(of: card.id)
      else { return false }
      return memory.revisedOn == day || self.revision(of: card, known: [memory]) != nil
    }
  }

  /// Whether an answer that counted as right is right for the present card; nil if it did not count
  /// as right, or does not record what was accepted.
  private func isRight(_ answer: RecordedAnswer, by card: Card) -> Bool? {
    guard answer.standing == .counted, answer.rating != .again,
      [.correct, .close].contains(answer.answer.verdict),
      let kind = Form.Kind(rawValue: answer.answer.form)
    else { return nil }
    switch kind {
    case .trueFalse, .membership, .estimate, .open: return nil
    case .order, .match: return isArranged(answer.answer.typed, by: card)
    default: break
    }
    var alone = deck
    alone.cards = [card]
    alone.names = []
    let question = Question(
      card: card, form: card.form(.typed) ?? card.forms[0], keys: AnswerKeys(alone), showing: 0,
      aliases: progress.aliases(of: CardKey(deck: deck.subject, card: card.id)))
    switch question.judge(answer.answer.typed).verdict {
    case .wrong: return false
    case .correct, .close: return true
    case .prompt, .partial, .unparsed: return nil
    }
  }

  /// Whether an arrangement, stored in words, is right for the present card.
  private func isArranged(_ said: String, by card: Card) -> Bool? {
    guard case .list(let list) = card.answer else { return nil }
    let names = list.items.map { $0[0] }
    // Only the beginning of a long answer is stored.
    let isCut = said.utf8.count > Event.longestText - 4
    guard list.ordered else { return isCut ? nil : names.allSatisfy(said.contains) }
    let right = names.joined(separator: ", ")
    return isCut ? right.hasPrefix(said) : right == said
  }
}
