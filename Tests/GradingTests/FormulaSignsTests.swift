import Testing

@testable import Grading

/// Formulas whose signs a keyboard lacks.
struct FormulaSignsTests {
  @Test(arguments: [
    ("πr²", "pi r^2", true), ("πr²", "PI*r^2", true), ("πr²", "pi r squared", true),
    ("πr²", "πr2", true),
    ("πr²", "2 pi r", false), ("πr²", "pi r", false), ("πr²", "pi r^3", false),
    ("x ≤ 3", "x<=3", true), ("x ≤ 3", "x >= 3", false), ("x ≤ 3", "x < 3", false),
    ("x ≠ 0", "x != 0", true),
    ("√2", "sqrt 2", true), ("√2", "sqrt(2)", false), ("√2", "square root of 2", true),
    ("√2", "Square root of 2", true),
    ("√2", "2", false),
    ("E = mc²", "E=mc^2", true), ("E = mc²", "e = m*c^2", true), ("E = mc²", "E = mc", false),
    ("a = F/m", "a=F÷m", true), ("a = F/m", "a = F divided by m", true), ("a = F/m", "a=Fm", false),
    ("y = a − b", "y = a - b", true), ("y = a − b", "y = a + b", false),
    ("y = a − b", "y = ab", false),
    ("y = (a + b)/2", "y=(a+b)/2", true), ("y = (a + b)/2", "y = a + b/2", false),
    ("x ± 1", "x +- 1", true), ("x ± 1", "x + 1", false), ("∞", "infinity", true),
    ("Δt", "delta t", true),
    ("p → q", "p -> q", true), ("A ∩ B", "A intersection B", true), ("A ∩ B", "A union B", false),
    ("H₂O", "H2O", true), ("Guinea-Bissau", "Guinea Bissau", true), ("Ελλάδα", "Ελλαδα", true),
  ])
  func `signs may be typed in words or with other signs, and none is left out`(
    answer: String, typed: String, isRight: Bool
  ) {
    let key = Key.name(NameKey(accepted: [answer]))
    #expect((judge(typed, against: key).verdict == .correct) == isRight)
  }
}
