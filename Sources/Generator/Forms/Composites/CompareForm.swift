import Deck
import Facts

/// The comparison form: which of two is larger, or came first.
///
/// The one that is named first depends on the card's id, so that it is right half of the time.
enum CompareForm {
  /// Numbers closer than this fraction of the larger are not compared.
  static let leastGap = 0.03

  /// The comparison of two facts with the same wording, or the reason why there is none.
  static func make(_ one: Fact, _ other: Fact, in world: World) -> Result<Card, FormRefusal> {
    guard let template = one.wording.compare else {
      return .failure(FormRefusal("its wording has no compare"))
    }
    guard !world.conflict(one, other) else {
      return .failure(FormRefusal("it contradicts \(other.id)"))
    }
    guard let mine = Magnitude(world.answer(to: one)),
      let theirs = Magnitude(world.answer(to: other))
    else { return .failure(FormRefusal("a range or a bound is not compared")) }
    guard mine.isApart(from: theirs, share: leastGap) else {
      return .failure(FormRefusal("it is too close to \(other.id)"))
    }
    guard !OptionText(world.about(one)).overlaps(OptionText(world.about(other))) else {
      return .failure(FormRefusal("one of the two names stands in the other"))
    }
    // Of two times the earlier one is right; of two numbers the larger one.
    let isMine = (mine.value > theirs.value) != mine.isTime
    let right = isMine ? one : other
    let card = Card(.compare, of: [one, other], in: world) { id in
      var random = StableRandom(seed: id + "#sides")
      let sides =
        random.below(2) == 0 ? [right, isMine ? other : one] : [isMine ? other : one, right]
      var words = one.qualifiers
      (words["a"], words["b"]) = (world.said(sides[0]), world.said(sides[1]))
      return (
        .name(world.name(of: right)),
        [
          Form(
            kind: .compare, stem: Template(template).filled(with: words),
            options: sides.map(world.about), right: sides[0].id == right.id ? 0 : 1)
        ]
      )
    }
    return .success(card)
  }
}
