/// One way a name may be written, folded in every way it is compared.
struct NameForm: Hashable, Sendable {
  /// The name as the author wrote it or the learner typed it.
  let text: String
  /// The fold, and the fold without a leading article, or "it is", when there is one.
  let whole: [FoldedName]
  /// The same without the class word; equal to `whole` when none stands there.
  let core: [FoldedName]

  init(_ text: String, classWords: ClassWords) {
    self.text = text
    var whole = [FoldedName(text)]
    var core = [classWords.removed(from: text, folded: whole[0]) ?? whole[0]]
    if let rest = NameForm.withoutArticle(text) {
      let folded = FoldedName(rest)
      whole.append(folded)
      core.append(classWords.removed(from: rest, folded: folded) ?? folded)
    }
    self.whole = whole
    self.core = core
  }

  /// Whether the two name the same without regard to class words.
  func isSame(as other: NameForm) -> Bool {
    whole.contains { fold in !fold.isEmpty && other.whole.contains(fold) }
  }

  /// Whether the two name the same when each may have left a class word off.
  func isSameCore(as other: NameForm) -> Bool {
    core.contains { fold in !fold.isEmpty && other.core.contains(fold) }
  }

  private static func withoutArticle(_ text: String) -> String? {
    let scalars = Array(text.unicodeScalars.prefix(7))
    for article in ["the ", "an ", "a ", "it is ", "is it ", "it's "] {
      let letters = Array(article.unicodeScalars)
      guard scalars.count > letters.count else { continue }
      let begins = zip(scalars, letters).allSatisfy { typed, letter in
        typed == letter || (65...90 ~= typed.value && typed.value + 32 == letter.value)
      }
      if begins {
        return String(String.UnicodeScalarView(text.unicodeScalars.dropFirst(letters.count)))
      }
    }
    return nil
  }
}
