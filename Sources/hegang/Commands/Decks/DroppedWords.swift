import Deck
import Facts
import Generator
import Terminal

/// The lines of `generate` about parts of the facts files that no question uses.
struct DroppedWords {
  private let subject: Subject
  private let deck: Deck
  /// The options left out of each card's choice, with the reasons; by card.
  private let options: [String: [String: String]]
  /// The reason why a form was left out, by card and form; under no form, why the card was.
  private let reasons: [String: [Form.Kind?: String]]

  /// The largest number of options or facts named on a line.
  private static let most = 3

  init(_ subject: Subject, _ generation: Generation) {
    self.subject = subject
    deck = generation.deck
    var options: [String: [String: String]] = [:]
    var reasons: [String: [Form.Kind?: String]] = [:]
    for omission in generation.omissions {
      if let option = omission.option {
        options[omission.card, default: [:]][option] = omission.reason
      } else {
        reasons[omission.card, default: [:]][omission.form] = omission.reason
      }
    }
    self.options = options
    self.reasons = reasons
  }

  /// The lines: pools, questions that ask back, and wordings.
  var lines: [String] { subject.facts.compactMap(pool) + subject.facts.compactMap(back) + wordings }

  private func card(_ fact: Fact) -> String { "\(subject.id)/\(fact.id)" }

  /// The unused options of a pool: “mouth: 3 of 3 pool options unused: “Amur” is right by another
  /// fact; …”.
  private func pool(_ fact: Fact) -> String? {
    // The pool of a cell is the values of the other cells in its column.
    guard fact.table == nil, !fact.pool.isEmpty, fact.status != .retracted else { return nil }
    let stopped = options[card(fact)] ?? [:]
    var told = fact.pool.filter { stopped[$0] != nil }.map { "“\($0)” \(stopped[$0] ?? "")" }
    var unused = told.count
    if let reason = reasons[card(fact)]?[.choice] {
      unused = fact.pool.count
      told.append("there is no choice, since \(reason)")
    }
    guard unused > 0 else { return nil }
    let some = told.prefix(Self.most).joined(separator: "; ")
    let more = told.count > Self.most ? "; hegang show \(fact.id) --why tells the rest" : ""
    return "\(fact.id): \(unused) of \(fact.pool.count) pool options unused: \(some)\(more)."
  }

  /// The reason why a fact is not asked in reverse: "nen-length: not asked back: the reverse has
  /// more than one answer: …".
  private func back(_ fact: Fact) -> String? {
    reasons["\(card(fact))/reverse"]?[nil].map { "\(fact.id): not asked back: \($0)." }
  }

  /// The unused wordings: "compare unused for 2 facts (mouth, bridge): it is too close to …".
  private var wordings: [String] {
    let kinds: [(name: String, text: KeyPath<Wording, String?>, forms: [Form.Kind])] = [
      ("state", \.state, [.cloze, .trueFalse, .noLongerTrue]),
      ("compare", \.compare, [.compare, .beforeAfter]), ("odd", \.odd, [.odd]),
      ("order", \.order, [.order]), ("match", \.match, [.match]), ("most", \.most, [.rank]),
      ("least", \.least, [.rank]), ("which", \.which, [.whichSource]),
    ]
    var lines: [String] = []
    for kind in kinds {
      let used = Set(
        deck.cards.filter { card in kind.forms.contains { card.form($0) != nil } }
          .flatMap { $0.isComposite ? $0.members : [$0.fact] })
      var facts: [String: [String]] = [:]
      for fact in subject.facts where fact.status != .retracted && !used.contains(fact.id) {
        guard fact.wording[keyPath: kind.text] != nil,
          let reason = kind.forms.lazy.compactMap({ reasons[card(fact)]?[$0] }).first
        else { continue }
        facts[reason, default: []].append(fact.id)
      }
      for (reason, ids) in facts.sorted(by: { $0.value[0] < $1.value[0] }) {
        let some = ids.prefix(Self.most).joined(separator: ", ")
        let more = ids.count > Self.most ? ", …" : ""
        lines.append(
          ids.count == 1
            ? "\(ids[0]): \(kind.name) unused: \(reason)."
            : "\(kind.name) unused for \(Words.count(ids.count, "fact")) (\(some)\(more)): \(reason)."
        )
      }
    }
    return lines
  }
}
