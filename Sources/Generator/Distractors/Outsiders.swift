import Deck
import Facts

/// Things of the class of a closed list's items that are not on the list.
enum Outsiders {
  /// Their names, in an order drawn by the seed; or the reason why there are none.
  static func of(_ fact: Fact, seed: String, in index: SubjectIndex) -> Result<
    [String], FormRefusal
  > {
    guard case .list(let items, closed: let isClosed, _) = fact.value else {
      return .failure(FormRefusal("it is no list"))
    }
    guard isClosed else { return .failure(FormRefusal("an open list may hold anything")) }
    let classes = items.map { $0.entity.flatMap { index.entity($0)?.class } }.uniqued()
    guard classes.count == 1, let name = classes[0], let ring = index.names(ofClass: name) else {
      return .failure(FormRefusal("its items are not of one class"))
    }
    let listed = Set(items.flatMap { [$0.name] + $0.accept })
    let texts = items.map { OptionText($0.name, classWords: index.classWords) }
    // District and County are words of one class; a thing with the other word would be recognised
    // by it.
    let said = texts[0].words.filter(index.classWords.contains)
    let phrase = OptionText(index.filled(fact.wording.phrase ?? "", for: fact))
    let never = Set(fact.neverDistractors + [index.about(fact)])
    let others = ring.sample(40, seed: seed).filter { other in
      !listed.contains(other.text) && !never.contains(other.text) && !phrase.holds(other)
        && other.words.filter(index.classWords.contains) == said
        && texts.allSatisfy { DistractorCheck.between(other, $0) == nil }
    }
    return .success(others.map(\.text))
  }
}
