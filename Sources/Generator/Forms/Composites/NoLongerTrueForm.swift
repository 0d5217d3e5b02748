import Deck
import Facts

/// The no-longer-true form: the newer of two claims, with its own value or with the one it
/// replaced. Which value is shown depends on the card's id.
enum NoLongerTrueForm {
  /// The options, in this order.
  static let options = ["true", "no longer true"]

  /// The question about a fact and the older one it supersedes, or the reason why there is none.
  static func make(_ new: Fact, _ old: Fact, in index: SubjectIndex) -> Result<Card, FormRefusal> {
    guard let state = new.wording.state, state.contains("{value}") else {
      return .failure(FormRefusal("the fact has no statement"))
    }
    guard let time = new.asOf, let past = old.asOf else {
      return .failure(FormRefusal("one of the two claims has no date"))
    }
    guard time != past else { return .failure(FormRefusal("the two claims have the same date")) }
    guard !index.answer(to: new).accepts(index.answer(to: old)) else {
      return .failure(FormRefusal("the older claim has the same value"))
    }
    let values = [(old, past), (new, time)].map { fact, time in
      fact.when.flatMap { $0.isEmpty ? nil : $0 } ?? time.words
    }
    let shown = [old, new].map { index.answer(to: $0).display }
    let note = "\(values[0]): \(shown[0]); \(values[1]): \(shown[1])"
    let card = Card(.noLongerTrue, of: [new, old], note: note, in: index) { id in
      var random = StableRandom(seed: id + "#truth")
      let isTrue = random.below(2) == 0
      let value = index.value(of: isTrue ? new : old)
      let statement = index.filled(state, for: new, value: value)
      return (
        .name(
          Answer.Name(
            accepted: [options[isTrue ? 0 : 1]], askMore: [], kind: "text", exactSpelling: false)),
        [
          Form(
            kind: .noLongerTrue, stem: "True \(values[1]), or no longer? \(statement)",
            options: options, right: isTrue ? 0 : 1)
        ]
      )
    }
    return .success(card)
  }
}
