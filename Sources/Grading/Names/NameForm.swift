/// One way to write a name, folded in every way it is compared.
struct NameForm: Hashable, Sendable {
  /// The name as the author wrote it or the learner typed it.
  let text: String
  /// The fold, and the fold without a leading article or "it is" if there is one.
  let whole: [FoldedName]
  /// The text behind each element of `whole`.
  let texts: [String]
  /// The same without the class word; equal to `whole` if there is none.
  let core: [FoldedName]

  /// - Parameters:
  ///   - text: The name as it is written.
  ///   - spelling: The spelling to compare, if it is not the text itself.
  ///   - classWords: The words that may be left off.
  init(_ text: String, spelling: String? = nil, classWords: ClassWords) {
    self.text = text
    let name = spelling ?? Substring(text).narrowed
    var texts = [name]
    var whole = [FoldedName(name)]
    var core = [classWords.removed(from: name, folded: whole[0]) ?? whole[0]]
    if let rest = NameForm.withoutArticle(name) {
      let folded = FoldedName(rest)
      texts.append(rest)
      whole.append(folded)
      core.append(classWords.removed(from: rest, folded: folded) ?? folded)
    }
    self.texts = texts
    self.whole = whole
    self.core = core
  }

  /// Whether the two are the same name if class words are ignored.
  func isSame(as other: NameForm) -> Bool {
    whole.contains { fold in !fold.isEmpty && other.whole.contains(fold) }
  }

  /// Whether the two are the same name if either may lack a class word.
  func isSameCore(as other: NameForm) -> Bool {
    core.contains { fold in !fold.isEmpty && other.core.contains(fold) }
  }

  /// Whether the two are the same name if the class appears twice, or is joined to the name:
  /// "Heilongjiang River", "Songhuajiang".
  func isJoined(to other: NameForm, _ classWords: ClassWords) -> Bool {
    let hasClass = core != whole
    return core.contains { name in
      hasClass && other.whole.contains(name)
        || other.core.contains { !$0.hasHan && classWords.isJoined(name, to: $0) }
    }
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
