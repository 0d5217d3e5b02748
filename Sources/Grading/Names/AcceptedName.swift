/// An accepted form of a name with the number of typing errors allowed in it.
///
/// That number is the unique-decoding radius ⌊(d − 1) / 2⌋ of coding theory, where d is the
/// distance to the closest other known name: within it, a typed name is closer to this name than to
/// any other. It is also at most 0 for names of up to four letters, 1 for up to eight, and 2 for
/// longer ones.
struct AcceptedName: Hashable, Sendable {
  let form: NameForm
  /// The edits allowed: 0, 1 or 2.
  let radius: Int
  /// The name with each numeral as digits, "world war 2"; nil for a name without numerals.
  let numbered: FoldedName?

  /// The name without a preceding title; nil for a name without one.
  let untitled: FoldedName?

  /// Computes the radius. `nearestRival` returns the distance from a fold to the closest name of
  /// another thing, or nil if it is beyond a limit.
  init(_ form: NameForm, nearestRival: (_ fold: FoldedName, _ limit: Int) -> Int?) {
    self.form = form
    let fold = form.core[0]
    var radius = fold.hasHan ? 0 : AcceptedName.allowance(letters: fold.count)
    if radius > 0, let distance = nearestRival(fold, 2 * radius) {
      radius = max(0, (distance - 1) / 2)
    }
    self.radius = radius
    numbered = NameWord.numbered(form.texts[0])
    untitled = Titles.removed(from: form.texts[0]).map { FoldedName($0) }
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
    let near = zip(typed.core, typed.texts).compactMap { candidate, text -> (Int, String)? in
      guard candidate.digits == fold.digits, !candidate.hasHan,
        let distance = EditDistance.between(candidate.letters, fold.letters, limit: limit),
        candidate.vowelSigns == fold.vowelSigns
      else { return nil }
      return (distance, text)
    }
    return near.map(\.0).min().map { ($0, near.map(\.1)) }
  }
}
