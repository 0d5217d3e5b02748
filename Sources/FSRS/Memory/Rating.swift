/// How well an answer came, in the four grades that FSRS knows.
///
/// The raw value is the grade G of the formulas: 1 for a lapse, 2, 3 and 4 for a pass that was
/// hard, good or easy.
public enum Rating: Int, CaseIterable, Hashable, Sendable {
  /// The answer did not come.
  case again = 1
  /// The answer came, but only just. A pass: a wrong answer is ``again``, never hard.
  case hard = 2
  /// The answer came with the usual effort.
  case good = 3
  /// The answer came at once.
  case easy = 4

  /// Whether the answer came at all.
  public var isPass: Bool { self != .again }
}
