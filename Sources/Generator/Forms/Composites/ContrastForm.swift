import Deck
import Facts

/// The contrast form: a value, and two or more easily confused things of which one has it.
enum ContrastForm {
  /// The question about the members of a confusable set, or the reason why there is none. The
  /// member whose value is given depends on its id.
  static func make(_ facts: [Fact], difference: String, in index: SubjectIndex) -> Result<
    Card, FormRefusal
  > {
    let placed = facts.sorted {
      StableRandom.hash(index.root(of: $0)) < StableRandom.hash(index.root(of: $1))
    }
    guard let fact = placed.first, let template = fact.wording.contrast ?? fact.wording.reverse
    else {
      return .failure(FormRefusal("the author does not ask back from its value"))
    }
    let own = index.answer(to: fact)
    let others = placed.dropFirst().filter { other in
      let theirs = index.answer(to: other)
      guard !own.accepts(theirs), !theirs.accepts(own), !index.conflict(fact, other) else {
        return false
      }
      guard let mine = Magnitude(own), let size = Magnitude(theirs) else { return true }
      return mine.isApart(from: size, share: CompareForm.leastGap)
    }
    let shown = [fact] + others
    let stem = index.filled(template, for: fact)
    guard shown.count > 1 else { return .failure(FormRefusal("their values are too close")) }
    guard !shown.contains(where: { OptionText(stem).holds(OptionText(index.about($0))) }) else {
      return .failure(FormRefusal("the question names one of them"))
    }
    let question = DistractorCheck.Question(
      right: [index.text(index.about(fact))], stem: index.text(stem),
      named: index.text(index.value(of: fact)))
    guard !others.contains(where: { question.reveals(beside: index.text(index.about($0))) }) else {
      return .failure(FormRefusal("the question shares words with one of the names only"))
    }
    let card = Card(.contrast, of: shown, note: difference, in: index) { id in
      var random = StableRandom(seed: id + "#contrast")
      let order = random.shuffled(shown)
      let names = order.map(index.said)
      let sides = names.dropLast().joined(separator: ", ") + " or \(names[names.count - 1])?"
      let asked = stem.hasSuffix("?") ? String(stem.dropLast()) : stem
      return (
        .name(index.name(of: fact)),
        [
          Form(
            kind: .contrast,
            stem: "\(asked.capitalizedFirst): \(sides)", options: order.map(index.about),
            right: order.firstIndex { $0.id == fact.id } ?? 0)
        ]
      )
    }
    return .success(card)
  }
}
