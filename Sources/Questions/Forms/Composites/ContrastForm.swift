import Facts

/// Contrast: two or more things that are easily taken for each other, and a value that one of them has.
package enum ContrastForm {
  /// The question about facts that say the same kind of thing of the members of a confusable set, or
  /// why there is none. The one whose value is given, its id draws.
  static func make(_ facts: [Fact], difference: String, in world: World) -> Result<
    Card, FormRefusal
  > {
    let placed = facts.sorted { StableRandom.hash($0.id) < StableRandom.hash($1.id) }
    guard let fact = placed.first, let template = fact.wording.reverse else {
      return .failure(FormRefusal("the author does not ask back from its value"))
    }
    let own = world.answer(to: fact)
    let others = placed.dropFirst().filter { other in
      let theirs = world.answer(to: other)
      guard !own.accepts(theirs), !theirs.accepts(own), !world.conflict(fact, other) else {
        return false
      }
      guard let mine = Magnitude(own), let size = Magnitude(theirs) else { return true }
      return mine.isApart(from: size, share: CompareForm.leastGap)
    }
    let shown = [fact] + others
    let stem = world.filled(template, for: fact)
    guard shown.count > 1 else { return .failure(FormRefusal("their values are too close")) }
    guard !shown.contains(where: { OptionText(stem).holds(OptionText(world.about($0))) }) else {
      return .failure(FormRefusal("the question names one of them"))
    }
    let card = Card(.contrast, of: shown, note: difference, in: world) { id in
      var random = StableRandom(seed: id + "#contrast")
      let order = random.shuffled(shown)
      let names = order.map(world.said)
      let sides = names.dropLast().joined(separator: ", ") + " or \(names[names.count - 1]): "
      return (
        .name(world.name(of: fact)),
        [
          Form(
            kind: .contrast,
            stem: sides.prefix(1).uppercased() + sides.dropFirst() + stem.prefix(1).lowercased()
              + stem.dropFirst(), options: order.map(world.about),
            right: order.firstIndex { $0.id == fact.id } ?? 0)
        ]
      )
    }
    return .success(card)
  }

  /// The question that sets a card beside another one whose answer was given instead: its own question
  /// with the two answers to pick from.
  ///
  /// - Parameters:
  ///   - card: The card to ask.
  ///   - other: The card it was taken for.
  /// - Returns: nil when the two answers are of different kinds, or right for both.
  package static func form(of card: Card, against other: Card) -> Form? {
    guard !card.isComposite, !other.isComposite, card.id != other.id,
      !card.answer.accepts(other.answer), !other.answer.accepts(card.answer)
    else { return nil }
    let options = [card.answer.display, other.answer.display]
    let isAscending: Bool
    switch (card.answer, other.answer) {
    case (.number(let mine), .number(let theirs)):
      guard mine.unit == theirs.unit, let one = Magnitude(card.answer),
        let two = Magnitude(other.answer)
      else { return nil }
      isAscending = one.value < two.value
    case (.year(let mine), .year(let theirs)): isAscending = mine < theirs
    case (.date, .date):
      guard let one = Magnitude(card.answer), let two = Magnitude(other.answer) else { return nil }
      isAscending = one.value < two.value
    case (.name, .name):
      var random = StableRandom(seed: [card.id, other.id].sorted().joined(separator: "#"))
      isAscending = (random.below(2) == 0) == (card.id < other.id)
    default: return nil
    }
    guard options[0].lowercased() != options[1].lowercased() else { return nil }
    return Form(
      kind: .contrast, stem: card.forms[0].stem,
      options: isAscending ? options : options.reversed(),
      right: isAscending ? 0 : 1)
  }
}
