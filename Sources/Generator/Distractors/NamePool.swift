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

  /// The sets of wrong options in which each option is right as often as any other, where the answers to like
  /// questions are a few values; empty for all others.
  private(set) var turns: [[String]] = []

  /// Whether the options are answers to like questions, in the order in which they are offered.
  package private(set) var isInTurn = false

  /// Whether options may differ by one letter: the author put them there, or they are other forms of the same
  /// thing, or the few values of a column.
  private(set) var allowsNear = false

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
    let row = NamePool.row(asked, in: index)
    allowsNear = asked.hasOwnPool || row != nil || asked.fact.isPoolOfColumn
    let question = DistractorCheck.Question(
      right: name.accepted.map(index.text), stem: stem, named: index.text(asked.named(in: index)),
      allowsNear: allowsNear)
    let ring = row == nil ? NamePool.like(asked, in: index) : nil
    let like =
      row
      ?? ring.map { ring in
        let names = ring.following(index.root(of: asked.fact), most: NamePool.most)
        return NamePool.alike(names, index.text(name.accepted[0]))
      }
    isInTurn = like != nil
    let fair = ring?.turns(of: index.root(of: asked.fact)) ?? []
    let isFew = !fair.isEmpty
    for candidate in like ?? NamePool.candidates(for: asked, seed: seed, in: index)
    where candidate.text != name.accepted[0] {
      if never.contains(candidate.text) {
        let reason = "is one that the author never offers as wrong"
        rejected.append(
          DistractorCheck.Rejection(name: candidate.text, check: .alsoRight, reason: reason))
      } else if truths.contains(candidate.text) {
        let reason = "is right by another fact"
        rejected.append(
          DistractorCheck.Rejection(name: candidate.text, check: .alsoRight, reason: reason))
      } else if let check = question.firstFailed(candidate), !(isFew && check.isLook) {
        let reason = check.reason(of: candidate, beside: index.text(name.accepted[0]), stem: stem)
        rejected.append(
          DistractorCheck.Rejection(name: candidate.text, check: check, reason: reason))
      } else {
        texts.append(candidate)
      }
    }
    turns = fair.filter { set in
      let chosen = texts.filter { set.contains($0.text) }
      return chosen.count == set.count
        && chosen.indices.allSatisfy { place in
          chosen[..<place].allSatisfy {
            DistractorCheck.between(chosen[place], $0, allowsNear: true).map(\.isLook) ?? true
          }
        }
    }
  }

  /// The answers listed as wrong that no choice offers, for the judge.
  static func unused(_ asked: Asked, _ forms: [Form], in index: SubjectIndex) -> [String] {
    guard asked.hasOwnPool, case .name(let name) = asked.answer else { return [] }
    let told = Set(
      name.accepted + name.askMore + asked.fact.neverDistractors
        + forms.filter { $0.kind == .choice }.flatMap(\.everyOption)
    ).union(alsoRight(asked, in: index))
    return asked.fact.pool.uniqued().filter { !told.contains($0) }
  }

  /// The other forms of the same thing, such as those of a verb; nil if there are fewer than two.
  private static func row(_ asked: Asked, in index: SubjectIndex) -> [OptionText]? {
    guard asked.direction == .forward, !asked.hasOwnPool else { return nil }
    let names = index.row(of: asked.fact).compactMap { fact -> (fact: String, name: String)? in
      guard case .name(let name) = index.answer(to: fact) else { return nil }
      return (index.root(of: fact), name.accepted[0])
    }
    let ring = AnswerRing(names, group: "row", classWords: index.classWords)
    return ring.count > 2 ? ring.following(index.root(of: asked.fact), most: most) : nil
  }

  /// The answers to like questions, in the order of their ring: other things with the same
  /// attribute, or its other values. Capitals stand beside a capital, whatever other cities there
  /// are. Of names that have a class beyond the attribute there must be four; nil otherwise.
  private static func like(_ asked: Asked, in index: SubjectIndex) -> AnswerRing? {
    let fact = asked.fact
    switch (asked.direction, fact.value) {
    case (.forward, _) where asked.hasOwnPool: return nil
    case (.forward, .name), (.forward, .choice), (.forward, .text): return index.values(like: fact)
    case (.forward, .entity):
      return index.values(like: fact).flatMap { $0.count > 3 ? $0 : nil }
    case (.forward, _): return nil
    case (.reverse, _):
      guard case .entity(let id) = fact.about, let name = index.entity(id)?.class else {
        return nil
      }
      return index.subjects(like: fact, ofClass: name).flatMap { $0.count > 3 ? $0 : nil }
    }
  }

  /// Only the names that begin as the right one does, or in characters end as it does, if there are
  /// three: beside "to eat" the cat and the school would give it away, beside 萝北县 every district.
  private static func alike(_ names: [OptionText], _ right: OptionText) -> [OptionText] {
    let isLike: [(OptionText) -> Bool] =
      right.script == .han
      ? [{ $0.text.last == right.text.last }]
      : [{ $0.lead == right.lead }, { $0.lead.isEmpty == right.lead.isEmpty }]
    for isLike in isLike {
      let like = names.filter(isLike)
      if like.count >= 3 { return like }
    }
    return names
  }

  /// The author's wrong options; otherwise things of the class, those in the same topic first. This
  /// order keeps a name that is rare in the deck from appearing among names that are frequent.
  private static func candidates(
    for asked: Asked, seed: String, in index: SubjectIndex
  ) -> [OptionText] {
    let fact = asked.fact
    if asked.hasOwnPool { return fact.wrongOptions.uniqued().map(index.text) }
    let id: String
    switch (asked.direction, asked.direction == .reverse ? nil : fact.value) {
    case (.forward, .entity(let value)?): id = value
    case (.reverse, _):
      guard case .entity(let about) = fact.about else { return [] }
      id = about
    default: return []
    }
    guard let name = index.entity(id)?.class else { return [] }
    var ring = index.names(ofClass: name)
    if asked.direction == .reverse,
      let own = index.subjects(ofTopic: fact.topic, ofClass: name), own.count > 3
    {
      ring = own
    }
    let about = asked.direction == .forward ? index.about(fact) : nil
    return ring?.sample(most, seed: seed).filter { $0.text != about } ?? []
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
  /// `D major` and `G major` do. The values of a column are not: each is offered as often as it is right,
  /// or the frequent one could be picked unread.
  var hasOwnPool: Bool { direction == .forward && !fact.pool.isEmpty && !fact.isPoolOfColumn }

  /// What the question is about: the words in it that are not the same in like questions.
  fileprivate func named(in index: SubjectIndex) -> String {
    direction == .forward ? index.said(fact) : index.value(of: fact)
  }
}
