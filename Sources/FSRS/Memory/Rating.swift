/// How well an answer was recalled, in the four grades of FSRS.
///
/// The raw value is the grade G of the formulas: 1 for a lapse; 2, 3 and 4 for a pass that was
/// hard, good or easy.
public enum Rating: Int, CaseIterable, Hashable, Sendable {
  /// Not recalled.
  case again = 1
  /// Recalled, but only just. Hard is a pass: a wrong answer is ``again``.
  case hard = 2
  /// Recalled with the usual effort.
  case good = 3
  /// Recalled at once.
  case easy = 4

  /// Whether the answer was recalled.
  public var isPass: Bool { self != .again }
}
