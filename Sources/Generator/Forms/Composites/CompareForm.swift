import Deck
import Facts

/// The comparison form: which of two is larger, or came first.
///
/// The one that is named first depends on the card's id, so that it is right half of the time.
enum CompareForm {
  /// Numbers closer than this fraction of the larger are not compared.
  static let leastGap = 0.03

  /// The comparison of two facts with the same wording, or the reason why there is none.
  static func make(_ one: Fact, _ other: Fact, in index: SubjectIndex) -> Result<Card, FormRefusal>
  {
    guard let template = one.wording.compare else {
      return .failure(FormRefusal("its wording has no compare"))
    }
    guard !index.conflict(one, other) else {
      return .failure(FormRefusal("it contradicts \(other.id)"))
    }
    guard let mine = Magnitude(index.answer(to: one)),
      let theirs = Magnitude(index.answer(to: other))
    else { return .failure(FormRefusal("a range or a bound is not compared")) }
    guard mine.isApart(from: theirs, share: leastGap) else {
      return .failure(FormRefusal("it is too close to \(other.id)"))
    }
    guard !OptionText(index.about(one)).overlaps(OptionText(index.about(other))) else {
      return .failure(FormRefusal("one of the two names stands in the other"))
    }
    // Of two times the earlier one is right; of two numbers the larger one.
    let isMine = (mine.value > theirs.value) != mine.isTime
    let right = isMine ? one : other
    let card = Card(.compare, of: [one, other], in: index) { id in
      var random = StableRandom(seed: id + "#sides")
      let sides =
        random.below(2) == 0 ? [right, isMine ? other : one] : [isMine ? other : one, right]
      var words = one.qualifiers
      (words["a"], words["b"]) = (index.said(sides[0]), index.said(sides[1]))
      return (
        .name(index.name(of: right)),
        [
          Form(
            kind: .compare, stem: Template(template).filled(with: words),
            options: sides.map(index.about), right: sides[0].id == right.id ? 0 : 1)
        ]
      )
    }
    return .success(card)
  }
}
