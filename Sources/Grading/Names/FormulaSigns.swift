/// One spelling for formulas, so that signs which a keyboard lacks can be typed in other ways: `pi` for π,
/// `<=` for ≤, `^2` for ², `sqrt` for √, `->` for →. Signs for multiplication may be left out.
///
///     FormulaSigns.plain("πr²")        // " pi r²"
///     FormulaSigns.plain("PI * r^2")   // "pi  r2"
enum FormulaSigns {
  /// Whether a text is a formula: it has an equals sign, a power, a mathematical sign, or a Greek letter
  /// that stands for a quantity.
  static func areIn(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    return scalars.indices.contains { index in
      let scalar = scalars[index]
      if scalar == "=" || scalar == "^" || signs[scalar] != nil && scalar.value >= 0x2190
        || "±×÷¬".unicodeScalars.contains(scalar)
      {
        return true
      }
      guard greek[scalar] != nil else { return false }
      // A word in Greek has several Greek letters in a row.
      return ![index - 1, index + 1].contains {
        scalars.indices.contains($0) && isGreek(scalars[$0])
      }
    }
  }

  /// The formula with signs that a keyboard has, and words for those that folding would drop.
  static func plain(_ text: String) -> String {
    var plain = text.lowercased()
    for (sign, word) in typed { plain = plain.replacing(sign, with: word) }
    return plain.unicodeScalars.filter { $0 != "^" }.map { scalar in
      signs[scalar] ?? greek[scalar].map { " \($0) " } ?? String(scalar)
    }.joined()
  }

  private static func isGreek(_ scalar: Unicode.Scalar) -> Bool { 0x370...0x3FF ~= scalar.value }

  /// Signs of several characters, and words, the longest first.
  private static let typed: [(String, String)] = [
    ("square root of ", "√"), ("root of ", "√"), ("divided by ", "/"), (" squared", "²"),
    (" cubed", "³"), ("+/-", "±"), ("+-", "±"), ("!=", "≠"), ("<>", "≠"), ("->", "→"),
    ("infinity", "∞"),
  ]

  private static let signs: [Unicode.Scalar: String] = [
    "≤": "<=", "≥": ">=", "≠": " unequal ", "≈": "~", "→": ">", "⇒": "=>", "⇔": "<=>",
    "√": " sqrt ",
    "∞": " infinity ", "×": "", "⋅": "", "∙": "", "*": "", "÷": " over ", "/": " over ",
    "−": " minus ",
    "–": " minus ", "-": " minus ", "±": " plusminus ", "(": " lp ", ")": " rp ", "∑": " sum ",
    "∫": " integral ", "∂": "d", "∈": " in ", "∉": " not in ", "∪": " union ",
    "∩": " intersection ",
    "∅": " empty ", "∀": " for all ", "∃": " exists ", "¬": " not ", "∧": " and ", "∨": " or ",
  ]

  private static let greek: [Unicode.Scalar: String] = {
    let names = [
      "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa",
      "lambda",
      "mu", "nu", "xi", "omicron", "pi", "rho", "sigma", "sigma", "tau", "upsilon", "phi", "chi",
      "psi",
      "omega",
    ]
    var letters: [Unicode.Scalar: String] = ["µ": "mu", "∆": "delta", "ϕ": "phi", "ϵ": "epsilon"]
    for (place, name) in names.enumerated() {
      for start in [0x391, 0x3B1] {
        if let scalar = Unicode.Scalar(UInt32(start + place)) { letters[scalar] = name }
      }
    }
    return letters
  }()
}
