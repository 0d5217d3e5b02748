import Deck
import Facts

/// The computed form: the question of a derived fact with the numbers from which it is computed, to
/// ask for a sense of numbers rather than memory. Without them, typed, the same question asks for
/// everything.
///
/// The author's expression permits it. The author's `ask_computed` is the whole question, with the names of
/// the numbers in braces; without it each fact in the expression needs a statement or a phrase.
enum ComputedForm {
  /// The largest number of numbers to compute with in the head.
  static let most = 4

  /// The question with its numbers, or the reason why there is none.
  static func make(_ asked: Asked, in index: SubjectIndex) -> Result<Form, FormRefusal> {
    guard asked.direction == .forward else {
      return .failure(FormRefusal("the answer is no number"))
    }
    let inputs = index.inputs(of: asked.fact)
    guard !inputs.isEmpty else { return .failure(FormRefusal("it is not computed from facts")) }
    guard inputs.count <= most else {
      return .failure(FormRefusal("it is computed from more than \(most) numbers"))
    }
    for (place, input) in inputs.enumerated()
    where inputs[..<place].contains(where: { index.conflict($0, input) }) {
      return .failure(FormRefusal("two of its numbers contradict each other"))
    }
    if let question = asked.fact.wording.askComputed {
      return .success(Form(kind: .computed, stem: filled(question, asked.fact, inputs, index)))
    }
    let given = inputs.compactMap { input -> String? in
      let answer = index.answer(to: input)
      if let state = input.wording.state, state.contains("{value}") {
        let value = index.sentence(answer.display, for: answer)
        return index.statement(state, of: input, value: value)
      }
      return input.wording.phrase.map {
        "\(index.filled($0, for: input).capitalizedFirst): \(answer.display)."
      }
    }
    guard given.count == inputs.count else {
      return .failure(FormRefusal("one of its numbers has neither a statement nor a phrase"))
    }
    let stem = (given + [asked.stem]).joined(separator: " ")
    return .success(Form(kind: .computed, stem: stem))
  }

  /// The author's question with the numbers in it; a number of the same row has the name of its column.
  private static func filled(
    _ question: String, _ fact: Fact, _ inputs: [Fact], _ index: SubjectIndex
  ) -> String {
    let numbers = inputs.map { input in
      let answer = index.answer(to: input)
      let name = fact.table == nil ? input.id : input.table?.column ?? input.id
      return (name, index.sentence(answer.display, for: answer))
    }
    return index.filled(question, for: fact, numbers: Dictionary(numbers) { $1 })
  }
}
