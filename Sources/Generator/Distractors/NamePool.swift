import Deck
import Facts

/// The wrong options for a name: those listed by the author, or names of the same kind in the same
/// subject that are known to be wrong here.
package struct NamePool {
  /// Wrong options that passed every check.
  package private(set) var texts: [OptionText] = []
  /// Those that failed one, with the check.
  package private(set) var rejected: [DistractorCheck.Rejection] = []

  /// The wrong options as they are shown.
  package var names: [String] { texts.map(\.text) }

  /// Whether all candidates were checked, so that removing one makes no room for another.
  package var isWhole: Bool { texts.count + rejected.count < NamePool.most - 1 }

  /// The largest number of candidates to check; a class may have thousands.
  private static let most = 40

  /// The pool of a question.
  package init(for asked: Asked, _ name: Answer.Name, seed: String, in index: SubjectIndex) {
    let truths = NamePool.alsoRight(asked, in: index)
    // An answer that is right but not precise enough may be part of a wrong option: "government".
    let never = Set(asked.fact.neverDistractors + name.askMore)
    let stem = index.text(asked.stem)
    let question = DistractorCheck.Question(
      right: name.accepted.map(index.text), stem: stem, allowsNear: asked.hasOwnPool)
    for candidate in NamePool.candidates(for: asked, seed: seed, in: index)
    where candidate.text != name.accepted[0] {
      if never.contains(candidate.text) {
        let reason = "is one that the author never offers as wrong"
        rejected.append(
          DistractorCheck.Rejection(name: candidate.text, check: .alsoRight, reason: reason))
      } else if truths.contains(candidate.text) {
        let reason = "is right by another fact"
        rejected.append(
          DistractorCheck.Rejection(name: candidate.text, check: .alsoRight, reason: reason))
      } else if let check = question.firstFailed(candidate) {
        let reason = check.reason(of: candidate, beside: index.text(name.accepted[0]), stem: stem)
        rejected.append(
          DistractorCheck.Rejection(name: candidate.text, check: check, reason: reason))
      } else {
        texts.append(candidate)
      }
    }
  }

  /// The answers listed as wrong that no choice offers, for the judge.
  static func unused(_ asked: Asked, _ forms: [Form], in index: SubjectIndex) -> [String] {
    guard asked.hasOwnPool, case .name(let name) = asked.answer else { return [] }
    let told = Set(
      name.accepted + name.askMore + asked.fact.neverDistractors
        + forms.filter { $0.kind == .choice }.flatMap(\.options)
    ).union(alsoRight(asked, in: index))
    return asked.fact.pool.uniqued().filter { !told.contains($0) }
  }

  private static func candidates(
    for asked: Asked, seed: String, in index: SubjectIndex
  ) -> [OptionText] {
    let fact = asked.fact
    let own = index.about(fact)
    switch asked.direction {
    case .reverse: return subjects(of: fact, seed: seed, in: index)
    case .forward where asked.hasOwnPool: return fact.wrongOptions.uniqued().map(index.text)
    case .forward:
      return values(like: fact, in: index)?.sample(most, seed: seed).filter { $0.text != own } ?? []
    }
  }

  /// Other things of the class that have the same attribute; if there are too few, those in the
  /// same topic, and finally the whole class. This order keeps a name that is rare in the deck from
  /// appearing among names that are frequent.
  private static func subjects(
    of fact: Fact, seed: String, in index: SubjectIndex
  ) -> [OptionText] {
    guard case .entity(let id) = fact.about, let name = index.entity(id)?.class else { return [] }
    let rings = [
      index.subjects(like: fact, ofClass: name), index.subjects(ofTopic: fact.topic, ofClass: name),
    ]
    let ring = rings.compactMap { $0 }.first { $0.count > 3 } ?? index.names(ofClass: name)
    return ring?.sample(most, seed: seed) ?? []
  }

  private static func values(like fact: Fact, in index: SubjectIndex) -> NameRing? {
    switch fact.value {
    case .entity(let id): index.entity(id).flatMap { index.names(ofClass: $0.class) }
    case .name, .choice, .text: index.values(like: fact)
    default: nil
    }
  }

  /// Every form of an answer that is right for any fact with the same question.
  private static func alsoRight(_ asked: Asked, in index: SubjectIndex) -> Set<String> {
    guard asked.direction == .forward else { return [] }
    return Set(
      index.facts(answering: asked.fact).flatMap { fact -> [String] in
        guard case .name(let name) = index.answer(to: fact) else { return [] }
        return name.accepted
      })
  }
}

extension Asked {
  /// Whether the wrong options are the author's. These may differ from the answer by one letter, as
  /// `D major` and `G major` do.
  var hasOwnPool: Bool { direction == .forward && !fact.pool.isEmpty }
}
