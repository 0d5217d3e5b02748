import Deck
import Facts

/// The before-or-after form: which of two events came first.
///
/// It replaces a comparison if facts are about events, which are described in words and have no
/// name to pick. The event that is named first depends on the card's id.
enum BeforeAfterForm {
  /// The options, in this order.
  static let options = ["before", "after"]

  /// Whether a fact is the time of an event that the author allows to be compared.
  static func takes(_ fact: Fact) -> Bool {
    guard fact.wording.compare != nil, case .text = fact.about else { return false }
    switch fact.value {
    case .year, .date: return true
    default: return false
    }
  }

  /// The question about two events, or the reason why there is none.
  static func make(_ one: Fact, _ other: Fact, in index: SubjectIndex) -> Result<Card, FormRefusal>
  {
    guard takes(one), takes(other) else {
      return .failure(FormRefusal("one of the two is not the time of an event"))
    }
    if index.conflict(one, other) { return .failure(FormRefusal("it contradicts \(other.id)")) }
    guard let mine = Magnitude(index.answer(to: one)),
      let theirs = Magnitude(index.answer(to: other))
    else { return .failure(FormRefusal("the time of one of the two is not known exactly")) }
    guard mine.isApart(from: theirs, share: 0) else {
      return .failure(FormRefusal("it is less than two years from \(other.id)"))
    }
    let (early, late) = mine.value < theirs.value ? (one, other) : (other, one)
    let card = Card(.beforeAfter, of: [one, other], in: index) { id in
      var random = StableRandom(seed: id + "#sides")
      let isBefore = random.below(2) == 0
      let (first, second) = isBefore ? (early, late) : (late, early)
      let stem = "Did \(index.said(first)) come before or after \(index.said(second))?"
      let right = isBefore ? 0 : 1
      return (
        .name(
          Answer.Name(
            accepted: [options[right]], askMore: [], kind: "text", exactSpelling: false)),
        [Form(kind: .beforeAfter, stem: stem, options: options, right: right)]
      )
    }
    return .success(card)
  }
}
