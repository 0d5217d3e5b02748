import Deck
import Facts

/// The match form: names to match with their values. One extra value prevents the last pair from
/// being left over.
enum MatchForm {
  /// The smallest and the largest number of pairs.
  static let sizes = 3...4

  /// The pairs of a fact and some that follow it, or the reason why there are none.
  static func make(_ window: [Fact], in index: SubjectIndex) -> Result<Card, FormRefusal> {
    guard let fact = window.first, let template = fact.wording.match else {
      return .failure(FormRefusal("its wording has no match"))
    }
    var taken: [Fact] = []
    for other in window where taken.count <= sizes.upperBound {
      let fits = taken.allSatisfy {
        index.about($0) != index.about(other) && !index.conflict($0, other)
          && areApart(index.answer(to: $0), index.answer(to: other))
      }
      if fits, !saysItself(other, in: index) { taken.append(other) }
    }
    guard taken.count > sizes.lowerBound else {
      return .failure(FormRefusal("fewer than three pairs and one value more can be told apart"))
    }
    let pairs = taken.dropLast()
    let card = Card(.match, of: taken, note: "", in: index) { id in
      var random = StableRandom(seed: id + "#match")
      let values = taken.map { index.answer(to: $0).display }
      let order = random.shuffled(Array(values.indices))
      let names = pairs.map(index.about)
      let stem = Template(template).filled(with: fact.qualifiers)
      let form = Form(
        kind: .match, stem: stem, items: names, options: order.map { values[$0] },
        arrangement: pairs.indices.compactMap { order.firstIndex(of: $0) })
      return (
        .list(
          Answer.List(
            items: zip(names, values).map { ["\($0) – \($1)"] }, needed: names.count,
            ordered: false)),
        [form]
      )
    }
    return .success(card)
  }

  /// Whether two values cannot be confused.
  private static func areApart(_ one: Answer, _ other: Answer) -> Bool {
    if let mine = Magnitude(one), let theirs = Magnitude(other) {
      return mine.isApart(from: theirs, share: CompareForm.leastGap)
    }
    return DistractorCheck.between(OptionText(one.display), OptionText(other.display)) == nil
      && !one.accepts(other)
  }

  /// Whether the name contains the value: He in helium.
  private static func saysItself(_ fact: Fact, in index: SubjectIndex) -> Bool {
    let name = index.about(fact)
    let value = index.answer(to: fact).display
    return name.lowercased().hasPrefix(value.lowercased())
      || OptionText(name).overlaps(OptionText(value))
  }
}
