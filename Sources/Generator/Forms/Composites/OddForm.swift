import Deck
import Facts

/// The pick-the-member form: one of four has the value; the other three share another value.
enum OddForm {
  /// The question about a fact and three others from a window of similar facts, or the reason why
  /// there is none.
  static func make(
    _ fact: Fact, among window: some Sequence<Fact>, in index: SubjectIndex
  ) -> Result<Card, FormRefusal> {
    guard let template = fact.wording.odd else {
      return .failure(FormRefusal("its wording has no odd"))
    }
    if case .list(_, closed: false, _) = fact.value {
      return .failure(FormRefusal("the list is open, so the others may be on it too"))
    }
    let own = index.answer(to: fact)
    let groups = Dictionary(grouping: window) { index.answer(to: $0).display }
      .filter { $1.count >= 3 }
      .sorted { StableRandom.hash(template + $0.key) < StableRandom.hash(template + $1.key) }
    // A thing that is never shown among the three would be known by its rarity. So its value has three
    // things too, and each value's things are shown beside those of the value before it.
    guard let place = groups.firstIndex(where: { $0.key == own.display }) else {
      return .failure(FormRefusal("fewer than three things near it have the same value"))
    }
    let others = (1..<groups.count).map { groups[(place + $0) % groups.count].value }
      .filter { !own.accepts(index.answer(to: $0[0])) }
    let stem = Template(template).filled(
      with: fact.qualifiers.merging(["value": index.value(of: fact)]) { $1 })
    for group in others {
      let four = fits(fact, group, stem: stem, in: index)
      guard four.count == 4 else { continue }
      let card = Card(.odd, of: four, in: index) { id in
        var random = StableRandom(seed: id + "#odd")
        let shown = random.shuffled(four)
        let right = shown.firstIndex { $0.id == fact.id } ?? 0
        return (
          .name(index.name(of: fact)),
          [Form(kind: .odd, stem: stem, options: shown.map(index.about), right: right)]
        )
      }
      return .success(card)
    }
    return .failure(FormRefusal("no three others have another value in common and fit beside it"))
  }

  /// The question about an item of a closed list and three things of their class that are not on
  /// it, or the reason why there is none.
  static func make(list fact: Fact, in index: SubjectIndex) -> Result<Card, FormRefusal> {
    let outsiders: [String]
    let root = index.root(of: fact)
    switch Outsiders.of(fact, seed: root + "#odd", in: index) {
    case .success(let found): outsiders = found
    case .failure(let refusal): return .failure(refusal)
    }
    guard case .list(let items, _, _) = fact.value, let phrase = fact.wording.phrase,
      let item = items.min(by: {
        StableRandom.hash(root + $0.name) < StableRandom.hash(root + $1.name)
      })
    else { return .failure(FormRefusal("the fact has no phrase")) }
    var others: [String] = []
    for name in outsiders where others.count < 3 {
      let text = OptionText(name)
      if others.allSatisfy({ DistractorCheck.between(text, OptionText($0)) == nil }) {
        others.append(name)
      }
    }
    guard others.count == 3 else {
      return .failure(
        FormRefusal("fewer than three other things like its items are known not to be on it"))
    }
    let note = items.map(\.name).joined(separator: ", ")
    let card = Card(.odd, of: [fact], detail: item.entity ?? item.name, note: note, in: index) {
      id in
      var random = StableRandom(seed: id + "#odd")
      let shown = random.shuffled([item.name] + others)
      return (
        .name(
          Answer.Name(
            accepted: ([item.name] + item.accept).uniqued(), askMore: [], kind: "text",
            exactSpelling: false)),
        [
          Form(
            kind: .odd, stem: "Which of these is one of \(index.filled(phrase, for: fact))?",
            options: shown, right: shown.firstIndex(of: item.name) ?? 0)
        ]
      )
    }
    return .success(card)
  }

  /// The fact, then those of a group that cannot be distinguished from it, or from each other, at a
  /// glance.
  private static func fits(
    _ fact: Fact, _ group: [Fact], stem: String, in index: SubjectIndex
  ) -> [Fact] {
    let said = index.text(stem)
    let question = DistractorCheck.Question(
      right: [index.text(index.about(fact))], stem: said, named: index.text(index.value(of: fact)))
    var four = [fact]
    for other in group where four.count < 4 {
      let text = OptionText(index.about(other), classWords: index.classWords)
      let isFair = four.allSatisfy {
        index.about($0) != index.about(other)
          && DistractorCheck.between(
            text, OptionText(index.about($0), classWords: index.classWords)) == nil
      }
      if isFair, !said.holds(text), !question.reveals(beside: text) { four.append(other) }
    }
    return said.holds(OptionText(index.about(fact), classWords: index.classWords)) ? [] : four
  }
}
