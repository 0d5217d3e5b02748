/// An accepted form of a name with the number of typing errors it forgives.
///
/// That number is the unique-decoding radius ⌊(d − 1) / 2⌋ of coding theory, where d is the
/// distance to the nearest other known name: inside it, what was typed is nearer to this name than
/// to any other. It is further held to 0 for names of up to four letters, 1 up to eight and 2
/// beyond.
struct AcceptedName: Hashable, Sendable {
  let form: NameForm
  /// The edits forgiven: 0, 1 or 2.
  let radius: Int
  /// The name with each numeral as digits, "world war 2"; nil for a name without numerals.
  let numbered: FoldedName?

  /// The name without a title before it; nil for a name without one.
  let untitled: FoldedName?

  /// Works out the radius; `nearestRival` gives the distance from a fold to the nearest name of
  /// something else, or nil when it is beyond a limit.
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

  /// The edits allowed for the length of the name alone.
  static func allowance(letters: Int) -> Int {
    switch letters {
    case ...4: 0
    case ...8: 1
    default: 2
    }
  }

  /// How far what was typed is from this name, when that is near enough for a typing error.
  /// - Returns: The distance, and the parts of what was typed that are near; nil when none is.
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
