import Deck
import Facts

/// The true-or-false form: the author's statement, unchanged or with one thing replaced by a wrong
/// option that passed every check of a choice.
///
/// Which of the two depends on the card's id: half of them are true, and nothing in the statement
/// gives it away, since the wrong value could be an option beside the right one.
enum TrueFalseForm {
  /// The options, in this order.
  static let options = ["true", "false"]

  /// The statement of a card with a choice, or the reason why there is none.
  static func make(
    _ asked: Asked, choice: Form?, id: String, in index: SubjectIndex
  ) -> Result<Form, FormRefusal> {
    guard asked.direction == .forward else {
      return .failure(FormRefusal("only the question that asks for the value has it"))
    }
    guard let state = asked.fact.wording.state, state.contains("{value}") else {
      return .failure(FormRefusal("the fact has no statement"))
    }
    guard let choice else {
      return .failure(FormRefusal("the card has no choice, so no value is known to be wrong"))
    }
    var random = StableRandom(seed: id + "#truth")
    let isTrue = random.below(2) == 0
    let wrong = choice.options.indices.filter { $0 != choice.right }
    let shown = isTrue ? choice.right : wrong[random.below(wrong.count)]
    let value = index.sentence(choice.options[shown], for: asked.answer)
    return .success(
      Form(
        kind: .trueFalse, stem: index.statement(state, of: asked.fact, value: value),
        options: options, right: isTrue ? 0 : 1))
  }
}
