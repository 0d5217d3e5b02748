import Deck
import Facts

/// The order form: three to six things to put in order, by their numbers or in time.
enum OrderForm {
  /// The smallest and the largest number of things.
  static let sizes = 3...4
  /// The largest number of things in an author's own sequence.
  static let longestSequence = 6
  /// Numbers closer than this fraction of the larger are not ordered.
  static let leastGap = 0.03

  /// The order of a fact and some that follow it, or the reason why there is none.
  static func make(_ window: [Fact], in index: SubjectIndex) -> Result<Card, FormRefusal> {
    guard let fact = window.first, let template = fact.wording.order else {
      return .failure(FormRefusal("its wording has no order"))
    }
    guard Magnitude(index.answer(to: fact)) != nil else {
      return .failure(FormRefusal("a range or a bound has no place in an order"))
    }
    var taken: [(fact: Fact, size: Magnitude)] = []
    for other in window where taken.count < sizes.upperBound {
      guard let size = Magnitude(index.answer(to: other)) else { continue }
      let fits = taken.allSatisfy {
        $0.size.isApart(from: size, share: leastGap) && !index.conflict($0.fact, other)
          && !OptionText(index.about($0.fact)).overlaps(OptionText(index.about(other)))
      }
      if fits { taken.append((other, size)) }
    }
    guard sizes.contains(taken.count) else {
      return .failure(FormRefusal("fewer than \(sizes.lowerBound) lie far enough apart"))
    }
    let ranked = taken.sorted { $0.size.value < $1.size.value }.map(\.fact)
    let note = Card.note(of: ranked, in: index)
    let card = Card(.order, of: taken.map(\.fact), note: note, in: index) { id in
      let names = ranked.map { index.name(of: $0).accepted }
      let stem = Template(template).filled(with: fact.qualifiers)
      return (
        .list(Answer.List(items: names, needed: names.count, ordered: true)),
        [form(stem, of: names.map { $0[0] }, id: id)]
      )
    }
    return .success(card)
  }

  /// The order form of a sequence's own card: its items, to put in order.
  static func make(_ asked: Asked, id: String) -> Result<Form, FormRefusal> {
    guard case .list(let list) = asked.answer, list.ordered else {
      return .failure(FormRefusal("it is no sequence"))
    }
    guard sizes.lowerBound...longestSequence ~= list.items.count else {
      return .failure(FormRefusal("three to \(longestSequence) things are put in order"))
    }
    return .success(form(asked.stem, of: list.items.map { $0[0] }, id: id))
  }

  /// The form for things given in the right order.
  static func form(_ stem: String, of names: [String], id: String) -> Form {
    var random = StableRandom(seed: id + "#order")
    let shown = random.shuffled(Array(names.indices))
    return Form(
      kind: .order, stem: stem, options: shown.map { names[$0] },
      arrangement: names.indices.compactMap { shown.firstIndex(of: $0) })
  }
}
