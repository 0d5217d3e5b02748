/// An accepted form of a name with the number of typing errors allowed in it.
///
/// That number is the unique-decoding radius ⌊(d − 1) / 2⌋ of coding theory, where d is the
/// distance to the closest other known name: within it, a typed name is closer to this name than to
/// any other. It is also at most 0 for acronyms and names of up to four letters, 1 for up to eight,
/// and 2 for longer ones.
struct AcceptedName: Hashable, Sendable {
  let form: NameForm
  /// The words of the name, to compare with those typed.
  let words: [NameWord]
  /// The edits allowed: 0, 1 or 2.
  let radius: Int
  /// The name with each numeral as digits, "world war 2", and the same without its title; empty for a
  /// name without numerals.
  let numbered: [FoldedName]

  /// The name without a preceding title; nil for a name without one.
  let untitled: FoldedName?

  /// Computes the radius. `nearestRival` returns the distance from a fold to the closest name of
  /// another thing, or nil if it is beyond a limit.
  init(_ form: NameForm, nearestRival: (_ fold: FoldedName, _ limit: Int) -> Int?) {
    self.form = form
    let fold = form.core[0]
    let isExact = fold.hasHan || AcceptedName.isAcronym(form.texts[0])
    var radius = isExact ? 0 : AcceptedName.allowance(letters: fold.count)
    if radius > 0, let distance = nearestRival(fold, 2 * radius) {
      radius = max(0, (distance - 1) / 2)
    }
    self.radius = radius
    words = NameWord.words(of: form.texts[0])
    let untitled = Titles.removed(from: form.texts[0])
    numbered = [form.texts[0], untitled].compactMap { $0.flatMap { NameWord.numbered($0) } }
    self.untitled = untitled.map { FoldedName($0) }
  }

  /// Whether each letter stands for a word, as in "HTTP" and "HTTPS".
  private static func isAcronym(_ name: String) -> Bool {
    name.utf8.count <= 6 && name.utf8.allSatisfy { 0x41...0x5A ~= $0 }
  }

  /// The edits allowed by the length of the name alone.
  static func allowance(letters: Int) -> Int {
    switch letters {
    case ...4: 0
    case ...8: 1
    default: 2
    }
  }

  /// The distance from a typed name to this one, if it is small enough for a typing error.
  /// - Returns: The distance, and the parts of the typed text that are close; nil if none is.
  func typingErrors(in typed: NameForm, limit: Int) -> (distance: Int, texts: [String])? {
    let fold = form.core[0]
    // "the Chester" is not "Chichester".
    let hasArticle = typed.core.count > form.core.count && typed.text.lowercased().hasPrefix("the ")
    let candidates = zip(typed.core, typed.texts).dropFirst(hasArticle ? 1 : 0)
    let near = candidates.compactMap { candidate, text -> (Int, String)? in
      guard candidate.digits == fold.digits, !candidate.hasHan,
        let distance = EditDistance.between(candidate.letters, fold.letters, limit: limit),
        candidate.vowelSigns == fold.vowelSigns
      else { return nil }
      return (distance, text)
    }
    return near.map(\.0).min().map { ($0, near.map(\.1)) }
  }
}
