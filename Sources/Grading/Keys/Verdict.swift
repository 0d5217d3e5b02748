/// What the judge says of a typed answer.
package enum Verdict: String, CaseIterable, Hashable, Sendable {
  /// Right, in whatever way it was typed.
  case correct
  /// Right but coarser than asked: fewer figures, or a month where a day was asked.
  case close
  /// Not wrong, but not enough to tell: to be asked again once. Costs nothing.
  case prompt
  /// Some of a list.
  case partial
  /// Something else.
  case wrong
  /// Not readable as an answer of the kind asked: to be asked again once. Costs nothing.
  case unparsed
}
