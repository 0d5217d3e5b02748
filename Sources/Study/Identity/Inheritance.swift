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
/// - Split: each part gets half the stability. Merged, under a new id or one of the old ones: the weakest memory counts; of more than
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

  /// Whether anything is known of an id: a memory, a mark, an answer that was declared right.
  private func isKnown(_ id: String) -> Bool {
    let key = CardKey(deck: deck.subject, card: id)
    return memory(of: id) != nil || progress.isMarked(key)
  }

  /// The ids that a card had and of which something is known, as far as no other card took them over.
  func sources(of card: Card) -> [String] {
    let olds = card.was.filter { heirs[$0] != nil && isKnown($0) }
    guard !olds.isEmpty else { return [] }
    // What went into the card, or into one that it was, is a part of that: of a part that was split off
    // and then renamed only its own memory counts.
    let taken = Set(
      ([card.id] + card.was).flatMap { name in
        progress.carried(to: CardKey(deck: deck.subject, card: name))
          .flatMap(\.carry.sources).filter { $0 != name }
      })
    // What a merge could not name is told by those that it named.
    let isFull = progress.carried(to: CardKey(deck: deck.subject, card: card.id)).contains {
      $0.carry.sources.count == Event.Carry.mostSources
    }
    return isFull ? [] : olds.filter { !taken.contains($0) }
  }

  func change(to card: Card, from sources: [String]) -> Event.Carry.Change? {
    guard let first = sources.first else { return nil }
    // A card that goes on under its id and takes others in.
    let all = memory(of: card.id) == nil ? sources : [card.id] + sources
    if all.count > 1 { return .merged(from: weakest(of: all)) }
    return heirs[first, default: []].count > 1 ? .split(from: first) : .moved(from: first)
  }

  /// As many cards as a merge can name, those of the least stable memories, in the order they had.
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

  /// The declared change of a card's value, if one of the memories is of the value before it.
  func revision(of card: Card, known memories: [CardProgress]) -> Event.Carry.Change? {
    guard let revision = card.revision, let day = StudyDay(revision.date) else { return nil }
    for memory in memories {
      if let last = memory.revisedOn, last >= day {
        // A second correction on one day, or one with an earlier date, is known by what was right after
        // the first. It counts as one of the day after that.
        guard revision.isFix else { continue }
        let since = progress.history(of: memory.key, sinceFix: true)
        if since.contains(where: { isRight($0, by: card) == false }) {
          return .fixed(on: StudyDay(number: last.number + 1))
        }
        continue
      }
      let answers = progress.history(of: memory.key).filter { $0.standing == .counted }
      // A learner may have got the corrected deck days after its author wrote the date, or before.
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

  /// Whether the learner knew one of a composite's facts as it was before a correction.
  private func isFixed(among facts: [String], on day: StudyDay) -> Bool {
    deck.cards.contains { card in
      guard facts.contains(card.fact), !card.isComposite, let revision = card.revision,
        revision.isFix, StudyDay(revision.date) == day, let memory = memory(of: card.id)
      else { return false }
      return memory.revisedOn == day || self.revision(of: card, known: [memory]) != nil
    }
  }

  /// Whether an answer that counted as right is right by the card as it is now; nil if it did not count
  /// as right, or does not say what was taken for right.
  private func isRight(_ answer: RecordedAnswer, by card: Card) -> Bool? {
    guard answer.standing == .counted, answer.rating != .again,
      [.correct, .close].contains(answer.answer.verdict),
      let kind = Form.Kind(rawValue: answer.answer.form)
    else { return nil }
    switch kind {
    case .trueFalse, .membership, .estimate: return nil
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

  /// Whether an arrangement, kept in words, is right by the card as it is now.
  private func isArranged(_ said: String, by card: Card) -> Bool? {
    guard case .list(let list) = card.answer else { return nil }
    let names = list.items.map { $0[0] }
    // Of a long answer only the beginning is kept.
    let isCut = said.utf8.count > Event.longestText - 4
    guard list.ordered else { return isCut ? nil : names.allSatisfy(said.contains) }
    let right = names.joined(separator: ", ")
    return isCut ? right.hasPrefix(said) : right == said
  }
}
