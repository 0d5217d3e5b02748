/// The changes to every memory when a deck replaces an earlier one.
///
/// It depends only on the earlier record and the present deck. The record may be a subject's, as
/// stored by `hegang generate`, or a learner's: `Ledger(meanings:)` with the meaning of each card
/// when it was last answered. Wording, options, order and files have no effect.
package struct Succession: Hashable, Sendable {
  /// The change to the memory of a card.
  package enum Fate: Hashable, Sendable {
    /// Nothing: the card asks the same as before.
    case kept
    /// The card was never asked, so there is no memory.
    case new
    /// The value is more precise. The memory stays; the learner is told once.
    case refined(date: String)
    /// The value was wrong. The memory falls as after a lapse and is due today; its difficulty
    /// stays; earlier answers no longer count for the forgetting rate.
    case corrected(date: String)
    /// Another card has a newer value. The memory stays, but the card is no longer due.
    case superseded(by: String)
    /// The card takes over the memory of its earlier id.
    case renamed(from: String)
    /// The card takes over the memory of a card that became several, with half the stability.
    case split(from: String)
    /// The card takes over the memory of several cards: the one with the lowest stability.
    case merged(from: [String])
    /// The card returns with its earlier memory.
    case resurrected
    /// The card is no longer generated, though its fact still holds. The memory is kept.
    case suspended
    /// The memory moved to these cards.
    case moved(to: [String])
    /// The fact was removed. The memory and the history are kept.
    case buried(date: String?, reason: String)
  }

  /// Every id in the record and the deck, with what happens to it.
  package private(set) var fates: [String: Fate] = [:]
  /// The declarations that the author must add before the deck is published, sorted; one sentence
  /// each.
  package private(set) var problems: [String] = []
  /// The ids of cards among the problems whose fact is gone.
  package private(set) var vanished: Set<String> = []
  /// The ids of cards among the problems whose answer or time changed without a word about it.
  package private(set) var changed: Set<String> = []
  /// Possible mistakes of the author, in the deck's order; one sentence each.
  package private(set) var warnings: [String] = []

  /// Compares a record with the next deck.
  ///
  /// - Parameters:
  ///   - ledger: The record.
  ///   - deck: The deck.
  ///   - today: The day of the build, YYYY-MM-DD, to distinguish a second correction on one day
  ///     from an old date; nil if unknown.
  package init(from ledger: Ledger, to deck: Deck, on today: String? = nil) {
    if let other = ledger.subject, other != deck.subject {
      problems = [
        "\(deck.subject) was called \(other) until now, and what learners know is kept under that name:"
          + " write subject: \(other). To begin a new subject, copy its facts to a new folder."
      ]
      return
    }
    let built = Set(deck.cards.map(\.id))
    var heirs: [String: [String]] = [:]
    for card in deck.cards {
      for old in card.was where !built.contains(old) { heirs[old, default: []].append(card.id) }
    }
    for card in deck.cards {
      let (fate, problem) = Succession.fate(of: card, ledger, heirs, built, today)
      fates[card.id] = fate
      if let problem {
        problems.append(problem)
        changed.insert(card.id)
      }
      if let warning = Succession.ahead(card, ledger, today) { warnings.append(warning) }
    }
    let tombstones = Dictionary(deck.tombstones.map { ($0.fact, $0) }) { first, _ in first }
    let facts = Set(deck.cards.map(\.fact))
    for id in (ledger.cards.merging(ledger.retired) { first, _ in first }).keys
    where !built.contains(id) {
      let fact = Succession.fact(of: id, in: deck.subject)
      if let heirs = heirs[id] {
        fates[id] = .moved(to: heirs)
      } else if let tombstone = tombstones[fact] {
        fates[id] = .buried(date: tombstone.date, reason: tombstone.reason)
      } else {
        fates[id] = .suspended
        // A composite comes and goes with the facts around it.
        if ledger.cards[id] != nil, !facts.contains(fact), !Card.isComposite(fact) {
          vanished.insert(id)
          problems.append(
            "\(id) has vanished: write was: [\(fact)] on the fact that takes its place, or under "
              + "tombstones: - {id: \(fact), date: …, reason: …}.")
        }
      }
    }
    for (old, new) in ledger.moved where !built.contains(old) {
      let known = heirs[old] ?? new.filter(built.contains)
      if !known.isEmpty {
        fates[old] = .moved(to: known)
      } else if let last = new.compactMap({ heirs[$0] }).first, !Card.isComposite(old) {
        let (was, then) = (
          Succession.fact(of: old, in: deck.subject), Succession.fact(of: new[0], in: deck.subject)
        )
        fates[old] = .moved(to: last)
        problems.append(
          "\(last[0]) was \(new[0]) and before that \(old): write was: [\(then), \(was)], so that "
            + "whoever learned it then keeps it.")
      }
    }
    problems = problems.uniqued().sorted()
  }

  private static func fate(
    of card: Card, _ ledger: Ledger, _ heirs: [String: [String]], _ built: Set<String>,
    _ today: String?
  ) -> (Fate, problem: String?) {
    let meaning = Ledger.meaning(of: card)
    let olds = card.was.filter {
      !built.contains($0) && (ledger.cards[$0] ?? ledger.retired[$0]) != nil
    }
    if let before = ledger.cards[card.id] {
      // A fact into which others were merged under its own id.
      if before == meaning, !olds.isEmpty { return (.merged(from: [card.id] + olds), nil) }
      guard before != meaning else {
        return (card.supersededBy.map { .superseded(by: $0) } ?? .kept, nil)
      }
      return revised(card, ledger, today, "\(card.id) has another answer or time than before")
    }
    if let before = ledger.retired[card.id] {
      guard before != meaning else { return (.resurrected, nil) }
      return revised(
        card, ledger, today, "\(card.id) was retired and comes back with another meaning")
    }
    guard let old = olds.first else { return (.new, nil) }
    if olds.count > 1 { return (.merged(from: olds), nil) }
    if heirs[old, default: []].count > 1 { return (.split(from: old), nil) }
    let before = ledger.cards[old] ?? ledger.retired[old]
    // A composite's question follows from its facts, which are checked themselves.
    guard before == Ledger.meaning(of: card, as: old) || card.revision != nil || card.isComposite
    else {
      let (_, problem) = revised(
        card, ledger, today, "\(card.id) was \(old) and has another answer or time than that had")
      return (.renamed(from: old), problem)
    }
    return (.renamed(from: old), nil)
  }

  /// The fate of a card whose meaning changed, and the declarations that its author still has to
  /// add.
  private static func revised(
    _ card: Card, _ ledger: Ledger, _ today: String?, _ what: String
  ) -> (Fate, problem: String?) {
    guard let revision = card.revision else {
      return (
        .corrected(date: ""),
        "\(what): write fix: YYYY-MM-DD beside the value if it was wrong, refine: YYYY-MM-DD if it "
          + "is only more exact now, or give the new claim an id of its own."
      )
    }
    let fate =
      revision.isFix ? Fate.corrected(date: revision.date) : .refined(date: revision.date)
    // An old date says nothing about this change, unless this is the second one on that day.
    guard !card.isComposite, ledger.revisions[card.id] == revision.written, revision.date != today
    else { return (fate, nil) }
    return (
      fate,
      "\(what), but \(revision.written) was written for an earlier change: write the day of this one"
        + "\(today.map { ", \($0)" } ?? ""), as fix or refine."
    )
  }

  /// The warning about a date in the future: a learner who starts before that day may be told of a
  /// change needlessly.
  private static func ahead(_ card: Card, _ ledger: Ledger, _ today: String?) -> String? {
    guard let today, !card.isComposite, let revision = card.revision, revision.date > today,
      ledger.revisions[card.id] != revision.written
    else { return nil }
    return "\(card.id): \(revision.written) lies ahead; today is \(today)."
  }

  /// The fact's id within a card's id.
  package static func fact(of id: String, in subject: String) -> String {
    let path = id.hasPrefix(subject + "/") ? id.dropFirst(subject.count + 1) : id[...]
    return String(path.hasSuffix("/reverse") ? path.dropLast("/reverse".count) : path)
  }
}
