import Grading

extension Form {
  /// A contrast of two cards that were confused: the question of the one, with the answers of both
  /// as options.
  ///
  /// - Parameters:
  ///   - card: The card to ask.
  ///   - other: The card it was confused with.
  /// - Returns: nil if the two answers are of different kinds, or right for both.
  package static func contrast(of card: Card, with other: Card) -> Form? {
    guard !card.isComposite, !other.isComposite, card.id != other.id,
      !card.answer.accepts(other.answer), !other.answer.accepts(card.answer)
    else { return nil }
    let options = [card.answer.display, other.answer.display]
    let isAscending: Bool
    switch (card.answer, other.answer) {
    case (.number(let mine), .number(let theirs)):
      // "About 14,700" beside "27" would say which is asked.
      guard mine.unit == theirs.unit, mine.precision.isPoint, theirs.precision.isPoint,
        let one = Magnitude(card.answer),
        let two = Magnitude(other.answer)
      else { return nil }
      isAscending = one.value < two.value
    case (.year(let mine), .year(let theirs)): isAscending = mine < theirs
    case (.date, .date):
      guard let one = Magnitude(card.answer), let two = Magnitude(other.answer) else { return nil }
      isAscending = one.value < two.value
    case (.name(let mine), .name(let theirs)):
      guard mine.kind == theirs.kind else { return nil }
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
