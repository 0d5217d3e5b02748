import Deck
import Facts
import Generator

/// Finds the claims that a question could be about; a question must fit only one.
///
/// A claim fits if it has the same attribute or column, its subject is named in the question, and
/// it has every qualifier in the question. Claims that contradict or replace each other are one
/// group: the question then asks about their source or time.
struct ClaimGroups {
  private let index: SubjectIndex
  private let classWords: Set<String>
  /// The facts of an attribute or a column, as indices in the subject's list: all, by what they are about,
  /// and by their answers.
  private var alike: [String: [Int]] = [:]
  private var byAbout: [Pair<About>: [Int]] = [:]
  private var byAnswer: [Pair<String>: [Int]] = [:]
  private var groups: [String: String] = [:]

  init(_ index: SubjectIndex) {
    self.index = index
    classWords = index.classWords
    for (place, fact) in index.subject.facts.enumerated() where fact.status != .retracted {
      let group = SubjectIndex.group(of: fact)
      alike[group, default: []].append(place)
      byAbout[Pair(group, fact.about), default: []].append(place)
      byAnswer[Pair(group, index.answer(to: fact).display), default: []].append(place)
    }
    for conflict in index.subject.conflicts {
      let name = "conflict/\(conflict.id)"
      for id in conflict.facts { groups[id] = name }
    }
    for fact in index.subject.facts {
      guard let older = fact.supersedes else { continue }
      groups[fact.id] = groups[fact.id] ?? groups[older] ?? "since/\(older)"
      groups[older] = groups[older] ?? groups[fact.id]
    }
  }

  /// The facts besides a card's own that its question fits, one of each group of claims.
  ///
  /// A statement with its own wording, as for an event, fits no other fact.
  func others(
    fitting stem: String, of fact: Fact, isReverse: Bool, isStatement: Bool = false
  ) -> [Fact] {
    let text = OptionText(stem)
    let said = fact.qualifiers.filter { text.holds(OptionText($0.value)) }
    return candidates(text, of: fact, isReverse: isReverse).map { index.subject.facts[$0] }
      .filter { other in
        guard other.id != fact.id, group(other) != group(fact) else { return false }
        if isStatement, fact.wording.state != other.wording.state { return false }
        guard said.allSatisfy({ other.qualifiers[$0.key] == $0.value }) else { return false }
        return !isReverse || other.about != fact.about
      }.uniqued(by: group)
  }

  /// The facts of the same attribute or column with the same answer, for a reverse question; else with the
  /// same subject, if the question names it.
  private func candidates(_ question: OptionText, of fact: Fact, isReverse: Bool) -> [Int] {
    let group = SubjectIndex.group(of: fact)
    if isReverse { return byAnswer[Pair(group, index.answer(to: fact).display), default: []] }
    let isNamed = names(fact).contains { question.holds(OptionText($0)) }
    return isNamed ? byAbout[Pair(group, fact.about), default: []] : alike[group, default: []]
  }

  /// What facts have in common.
  private struct Pair<Value: Hashable>: Hashable {
    let group: String
    let value: Value

    init(_ group: String, _ value: Value) { (self.group, self.value) = (group, value) }
  }

  private func group(_ fact: Fact) -> String { groups[fact.id] ?? fact.id }

  private func names(_ fact: Fact) -> [String] {
    guard case .entity(let id) = fact.about, let entity = index.entity(id) else {
      return [index.about(fact)]
    }
    return [entity.name] + entity.accept
  }
}
