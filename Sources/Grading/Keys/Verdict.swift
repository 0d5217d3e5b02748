/// The judge's decision about a typed answer.
package enum Verdict: String, CaseIterable, Hashable, Sendable {
  /// Right, however it was typed.
  case correct
  /// Right but less precise than asked: fewer figures, or a month instead of a day.
  case close
  /// Not wrong but not enough: the learner is asked once more, at no cost.
  case prompt
  /// Some items of a list.
  case partial
  /// Wrong.
  case wrong
  /// Not readable as an answer of this kind: the learner is asked once more, at no cost.
  case unparsed
}
