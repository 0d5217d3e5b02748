import Deck
import Facts

/// The membership form: whether something is on a closed list. It is an item of the list or another
/// thing of the same class, depending on the card's id.
enum MembershipForm {
  /// The statement about a list, or the reason why there is none.
  static func make(_ asked: Asked, id: String, in index: SubjectIndex) -> Result<Form, FormRefusal>
  {
    guard let phrase = asked.fact.wording.phrase else {
      return .failure(FormRefusal("the fact has no phrase"))
    }
    let outsiders: [String]
    switch Outsiders.of(asked.fact, seed: id, in: index) {
    case .success(let found): outsiders = found
    case .failure(let refusal): return .failure(refusal)
    }
    guard case .list(let items, _, _) = asked.fact.value, let other = outsiders.first else {
      return .failure(FormRefusal("no other thing like its items is known not to be on it"))
    }
    var random = StableRandom(seed: id + "#membership")
    let isTrue = random.below(2) == 0
    let shown = isTrue ? items[random.below(items.count)].name : other
    let name = index.sentence(shown, for: asked.answer)
    let stem = "\(name) is one of \(index.filled(phrase, for: asked.fact))."
    return .success(
      Form(
        kind: .membership, stem: stem.capitalizedFirst,
        options: TrueFalseForm.options, right: isTrue ? 0 : 1))
  }
}
