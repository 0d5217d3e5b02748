import Deck
import Facts

/// What is not on a closed list: the author's wrong options, or things of the class of its items.
enum Outsiders {
  /// Their names, in an order drawn by the seed; or the reason why there are none.
  static func of(_ fact: Fact, seed: String, in index: SubjectIndex) -> Result<
    [String], FormRefusal
  > {
    guard case .list(let items, closed: let isClosed, _) = fact.value else {
      return .failure(FormRefusal("it is no list"))
    }
    guard isClosed else { return .failure(FormRefusal("an open list may hold anything")) }
    if !fact.pool.isEmpty {
      var random = StableRandom(seed: seed + "#pool")
      return .success(random.shuffled(fact.pool.uniqued()))
    }
    let classes = items.map { $0.entity.flatMap { index.entity($0)?.class } }.uniqued()
    guard classes.count == 1, let name = classes[0], let ring = index.names(ofClass: name) else {
      return .failure(
        FormRefusal(
          classes == [nil]
            ? "its items are plain words, and no pool says what is not on it"
            : "its items are things of several classes, and no pool says what is not on it"))
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
