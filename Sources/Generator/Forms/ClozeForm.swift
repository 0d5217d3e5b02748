import Deck
import Facts

/// The cloze form: the author's statement with a gap for the answer, which is typed.
package enum ClozeForm {
  /// The text of a gap, equally wide for every answer.
  package static let gap = "[…]"

  /// The cloze of a question, or the reason why there is none.
  static func make(_ asked: Asked, in index: SubjectIndex) -> Result<Form, FormRefusal> {
    guard asked.direction == .forward else {
      return .failure(FormRefusal("only the question that asks for the value has it"))
    }
    guard let stem = stem(of: asked.fact, in: index) else {
      return .failure(FormRefusal("the fact has no statement"))
    }
    guard asked.canBeTyped else { return .failure(FormRefusal("the answer is picked, not typed")) }
    if case .list = asked.answer { return .failure(FormRefusal("a list does not fit into a gap")) }
    guard !OptionText(stem).holds(OptionText(asked.answer.bare)) else {
      return .failure(FormRefusal("the rest of the statement says the answer"))
    }
    return .success(Form(kind: .cloze, stem: "Fill the gap: \(stem)"))
  }

  /// The statement of a fact with a gap for the value; nil if it has none.
  package static func stem(of fact: Fact, in index: SubjectIndex) -> String? {
    guard let state = fact.wording.state, state.contains("{value}") else { return nil }
    return index.statement(state, of: fact, value: gap)
  }
}

/// The reason why a card lacks a form.
struct FormRefusal: Error {
  let reason: String

  init(_ reason: String) {
    self.reason = reason
  }
}
