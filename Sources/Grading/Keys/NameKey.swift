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
  /// Whether every letter and accent must be right: for members of a confusable set, and for cards
  /// about tones.
  package let exactSpelling: Bool
  /// The names of the deck.
  package let known: KnownNames

  /// The names of the kind, the accepted ones among them.
  let kind: NameSiblings
  /// The things of the kind that are accepted.
  let own: Set<Int>
  let acceptedNames: [AcceptedName]
  let askMoreForms: [NameForm]
  /// What the author wrote as wrong for this question.
  let refused: [NameForm]
  /// The angle that is asked, when the form shown is one: `47°04′ N`.
  let angle: Angle?
  /// The rank or the fraction that is asked, when the form shown is one: `10th`, `two thirds`.
  let number: NumberKey?
  /// Whether a note with a sign belongs to an accepted form: `F♯ minor`.
  let hasNotes: Bool
  /// Whether the name is Chinese, so that its accents are tones.
  let isChinese: Bool
  /// Whether a digit belongs to an accepted form, so that digits typed are not tones.
  let hasDigits: Bool
  /// The most bytes an answer worth comparing can have.
  let longest: Int

  /// Makes a key that shares its siblings with the keys of all names of its kind.
  /// - Parameters:
  ///   - accepted: The forms accepted, in any script; the first is the one shown.
  ///   - askMore: Forms that are right but not enough.
  ///   - kind: The names of the kind; the accepted ones may be among them, and whatever else the same
  ///     thing is called is then no sibling.
  ///   - known: Every name of the deck; the accepted ones may be among them.
  ///   - refused: What the author wrote as wrong for this question; never right, however near.
  ///   - exactSpelling: Whether typing errors and wrong accents are refused.
  package init(
    accepted: [String], askMore: [String] = [], among kind: NameSiblings,
    known: KnownNames = KnownNames(), refused: [String] = [], exactSpelling: Bool = false
  ) {
    let words = kind.classWords
    let hasNotes = accepted.contains(where: MusicSigns.areIn)
    let forms = accepted.map {
      NameForm($0, spelling: hasNotes ? MusicSigns.plain($0) : nil, classWords: words)
    }
    let folds = forms.flatMap { $0.whole + $0.core }
    self.accepted = accepted
    self.askMore = askMore
    self.kind = kind
    own = kind.things(called: forms)
    self.exactSpelling = exactSpelling
    self.known = known
    self.refused = refused.map { NameForm($0, classWords: words) }
    askMoreForms = askMore.map { NameForm($0, classWords: words) }
    angle = accepted.first.flatMap { text in
      text.contains("°") ? AngleReader.read(text).flatMap { $0.grain == .minutes ? $0 : nil } : nil
    }
    self.hasNotes = hasNotes
    isChinese = forms.contains { $0.whole[0].hasHan } || accepted.contains(where: Pinyin.hasTones)
    number = accepted.first.flatMap { NumberInWords.key(of: $0) }
    hasDigits = forms.contains { !$0.whole[0].digits.isEmpty }
    longest =
      4 * max(kind.longest, (accepted + askMore + refused).map(\.utf8.count).max() ?? 0) + 256
    acceptedNames = forms.map { form in
      AcceptedName(form) { fold, limit in
        // Two edits away is near enough to forgive nothing.
        let inDeck = known.index.distance(from: fold, notCounting: folds, limit: limit, enough: 2)
        let inKind = kind.distance(from: fold, notCounting: folds, limit: limit, enough: 2)
        return [inDeck, inKind].compactMap(\.self).min()
      }
    }
  }

  /// Makes a key with siblings of its own, for a single question.
  /// - Parameters:
  ///   - accepted: The forms accepted, in any script; the first is the one shown.
  ///   - askMore: Forms that are right but not enough.
  ///   - classWords: Words such as "County" that may be left off, because the question names the
  ///     class.
  ///   - siblings: The answers to neighbouring questions.
  ///   - known: Every name of the deck; the accepted ones may be among them.
  ///   - refused: What the author wrote as wrong for this question.
  ///   - exactSpelling: Whether typing errors and wrong accents are refused.
  package init(
    accepted: [String], askMore: [String] = [], classWords: [String] = [], siblings: [Sibling] = [],
    known: KnownNames = KnownNames(), refused: [String] = [], exactSpelling: Bool = false
  ) {
    self.init(
      accepted: accepted, askMore: askMore, among: NameSiblings(siblings, classWords: classWords),
      known: known, refused: refused, exactSpelling: exactSpelling)
  }

  /// The answers to neighbouring questions.
  package var siblings: [Sibling] { kind.siblings(besides: own) }

  /// What may be left off, because the question says it.
  var classWords: ClassWords { kind.classWords }

  /// The form shown.
  package var display: String { accepted.first ?? "" }
}
