/// The answer to a question for a name or a short text.
///
///     let known = KnownNames(["Suibin County", "Luobei County"], classWords: ["County"])
///     let key = NameKey(accepted: ["Suibin County", "绥滨县"], classWords: ["County"], known: known)
///     judge("suibin", against: .name(key)).verdict   // .correct
///
/// Everything that does not depend on what is typed is worked out here, so a key is cheap to judge
/// against and worth keeping for as long as its question is asked.
package struct NameKey: Hashable, Sendable {
  /// The forms accepted; the first is the one shown.
  package let accepted: [String]
  /// Forms that are right but not enough: the learner is asked for more.
  package let askMore: [String]
  /// The answers to neighbouring questions.
  package let siblings: [Sibling]
  /// Whether every letter and accent must be right: for members of a confusable set, and for cards
  /// about tones.
  package let exactSpelling: Bool
  /// The names of the deck.
  package let known: KnownNames

  let classWords: ClassWords
  let acceptedNames: [AcceptedName]
  let askMoreForms: [NameForm]
  let siblingForms: [NameForm]
  /// The angle that is asked, when the form shown is one: `47°04′ N`.
  let angle: Angle?
  /// Whether a digit belongs to an accepted form, so that digits typed are not tones.
  let hasDigits: Bool
  /// The most bytes an answer worth comparing can have.
  let longest: Int

  /// Makes a key.
  /// - Parameters:
  ///   - accepted: The forms accepted, in any script; the first is the one shown.
  ///   - askMore: Forms that are right but not enough.
  ///   - classWords: Words such as "County" that may be left off, because the question names the
  ///     class.
  ///   - siblings: The answers to neighbouring questions.
  ///   - known: Every name of the deck; the accepted ones may be among them.
  ///   - exactSpelling: Whether typing errors and wrong accents are refused.
  package init(
    accepted: [String], askMore: [String] = [], classWords: [String] = [], siblings: [Sibling] = [],
    known: KnownNames = KnownNames(), exactSpelling: Bool = false
  ) {
    let words = ClassWords(classWords)
    let forms = accepted.map { NameForm($0, classWords: words) }
    let rivals = siblings.map { NameForm($0.answer, classWords: words) }
    let own = forms.flatMap { $0.whole + $0.core }
    self.accepted = accepted
    self.askMore = askMore
    self.siblings = siblings
    self.exactSpelling = exactSpelling
    self.known = known
    self.classWords = words
    askMoreForms = askMore.map { NameForm($0, classWords: words) }
    siblingForms = rivals
    angle = accepted.first.flatMap { text in
      text.contains("°") ? AngleReader.read(text).flatMap { $0.grain == .minutes ? $0 : nil } : nil
    }
    hasDigits = forms.contains { !$0.whole[0].digits.isEmpty }
    longest = 4 * ((accepted + askMore + siblings.map(\.answer)).map(\.utf8.count).max() ?? 0) + 256
    acceptedNames = forms.map { form in
      AcceptedName(form) { fold, limit in
        // Two edits away is near enough to forgive nothing.
        let inDeck = known.distance(from: fold, notCounting: own, limit: limit, enough: 2)
        let inSiblings = rivals.compactMap { rival in
          own.contains(rival.core[0])
            ? nil : EditDistance.between(rival.core[0].letters, fold.letters, limit: limit)
        }.min()
        return [inDeck, inSiblings].compactMap(\.self).min()
      }
    }
  }

  /// Makes a key from a plain list of the other names, for a single question; a deck shares one
  /// `KnownNames`.
  package init(
    accepted: [String], askMore: [String] = [], classWords: [String] = [], siblings: [Sibling] = [],
    others: [String],
    exactSpelling: Bool = false
  ) {
    self.init(
      accepted: accepted, askMore: askMore, classWords: classWords, siblings: siblings,
      known: KnownNames(others, classWords: classWords), exactSpelling: exactSpelling)
  }

  /// The form shown.
  package var display: String { accepted.first ?? "" }
}
