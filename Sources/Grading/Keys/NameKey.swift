/// The accepted answer to a question about a name or a short text.
///
///     let known = KnownNames(["Suibin County", "Luobei County"], classWords: ["County"])
///     let key = NameKey(accepted: ["Suibin County", "绥滨县"], classWords: ["County"], known: known)
///     judge("suibin", against: .name(key)).verdict   // .correct
///
/// Everything that does not depend on the typed answer is computed here, so judging against a key
/// is cheap; keep it for as long as its question is asked.
package struct NameKey: Hashable, Sendable {
  /// The accepted forms; the first is the one shown.
  package let accepted: [String]
  /// Forms that are right but not precise enough: the learner is asked for more.
  package let askMore: [String]
  /// Whether every letter and accent must be right: for members of a confusable set, and for cards
  /// about tones.
  package let exactSpelling: Bool
  /// Whether the accents must be right, as in a language lesson.
  package let accents: Bool
  /// Whether the capitals must be right, as in German nouns.
  package let capitals: Bool
  /// The names of the deck.
  package let known: KnownNames

  /// The names of the same kind, including the accepted ones.
  let kind: NameSiblings
  /// The things of the kind that are accepted.
  let own: Set<Int>
  let acceptedNames: [AcceptedName]
  let askMoreForms: [NameForm]
  /// The answers that the author listed as wrong for this question.
  let refused: [NameForm]
  /// The angle asked for, if the form shown is one: `47°04′ N`.
  let angle: Angle?
  /// The rank or fraction asked for, if the form shown is one: `10th`, `two thirds`.
  let number: NumberKey?
  /// Whether an accepted form contains a note with an accidental: `F♯ minor`.
  let hasNotes: Bool
  /// Whether an accepted form is a formula.
  let isFormula: Bool
  /// Whether the name is Chinese, so that accents are tones.
  let isChinese: Bool
  /// Whether an accepted form contains a digit, so that typed digits are not tones.
  let hasDigits: Bool
  /// The length in bytes above which an answer is not compared.
  let longest: Int

  /// Creates a key that shares its siblings with the keys of all names of its kind.
  /// - Parameters:
  ///   - accepted: The accepted forms, in any script; the first is the one shown.
  ///   - askMore: Forms that are right but not precise enough.
  ///   - kind: The names of the same kind; the accepted ones may be among them, and then other
  ///     names of the same thing are not siblings.
  ///   - known: Every name in the deck; the accepted ones may be among them.
  ///   - refused: The answers that the author listed as wrong; they are never accepted, nor is
  ///     anything close to them.
  ///   - exactSpelling: Whether typing errors and wrong accents count as wrong.
  ///   - accents: Whether the accents must be right.
  ///   - capitals: Whether the capitals must be right.
  package init(
    accepted: [String], askMore: [String] = [], among kind: NameSiblings,
    known: KnownNames = KnownNames(), refused: [String] = [], exactSpelling: Bool = false,
    accents: Bool = false, capitals: Bool = false
  ) {
    let words = kind.classWords
    let hasNotes = accepted.contains(where: MusicSigns.areIn)
    let isFormula = !hasNotes && accepted.contains(where: FormulaSigns.areIn)
    let spelling = { NameKey.spelling(of: $0, hasNotes: hasNotes, isFormula: isFormula) }
    let forms = accepted.map {
      NameForm($0, spelling: spelling($0), classWords: words)
    }
    let folds = forms.flatMap { $0.whole + $0.core }
    self.accepted = accepted
    self.askMore = askMore
    self.kind = kind
    own = kind.things(called: forms)
    self.exactSpelling = exactSpelling
    (self.accents, self.capitals) = (accents, capitals)
    self.known = known
    self.refused = refused.map { NameForm($0, spelling: spelling($0), classWords: words) }
    askMoreForms = askMore.map { NameForm($0, classWords: words) }
    angle = accepted.first.flatMap { text in
      text.contains("°") ? AngleReader.read(text).flatMap { $0.grain == .minutes ? $0 : nil } : nil
    }
    self.hasNotes = hasNotes
    self.isFormula = isFormula
    isChinese = forms.contains { $0.whole[0].hasHan } || accepted.contains(where: Pinyin.hasTones)
    number = accepted.first.flatMap { NumberInWords.key(of: $0) }
    hasDigits = forms.contains { !$0.whole[0].digits.isEmpty }
    longest =
      4 * max(kind.longest, (accepted + askMore + refused).map(\.utf8.count).max() ?? 0) + 256
    acceptedNames = forms.map { form in
      AcceptedName(form) { fold, limit in
        // A wrong answer two edits away leaves no room for typing errors.
        let inDeck = known.index.distance(from: fold, notCounting: folds, limit: limit, enough: 2)
        let inKind = kind.distance(from: fold, notCounting: folds, limit: limit, enough: 2)
        return [inDeck, inKind].compactMap(\.self).min()
      }
    }
  }

  /// Creates a key with its own siblings, for a single question.
  /// - Parameters:
  ///   - accepted: The accepted forms, in any script; the first is the one shown.
  ///   - askMore: Forms that are right but not precise enough.
  ///   - classWords: Words such as "County" that may be left off because the question names the
  ///     class.
  ///   - siblings: The answers to neighbouring questions.
  ///   - known: Every name in the deck; the accepted ones may be among them.
  ///   - refused: The answers that the author listed as wrong for this question.
  ///   - exactSpelling: Whether typing errors and wrong accents count as wrong.
  ///   - accents: Whether the accents must be right.
  ///   - capitals: Whether the capitals must be right.
  package init(
    accepted: [String], askMore: [String] = [], classWords: [String] = [], siblings: [Sibling] = [],
    known: KnownNames = KnownNames(), refused: [String] = [], exactSpelling: Bool = false,
    accents: Bool = false, capitals: Bool = false
  ) {
    self.init(
      accepted: accepted, askMore: askMore, among: NameSiblings(siblings, classWords: classWords),
      known: known, refused: refused, exactSpelling: exactSpelling, accents: accents,
      capitals: capitals)
  }

  /// The answers to neighbouring questions.
  package var siblings: [Sibling] { kind.siblings(besides: own) }

  /// The words that may be left off because the question contains them.
  var classWords: ClassWords { kind.classWords }

  /// The answer as it is shown.
  package var display: String { accepted.first ?? "" }

  /// How a typed answer is spelled for comparison; nil for as it is.
  func spelling(of typed: String) -> String? {
    NameKey.spelling(of: typed, hasNotes: hasNotes, isFormula: isFormula)
  }

  private static func spelling(of text: String, hasNotes: Bool, isFormula: Bool) -> String? {
    hasNotes ? MusicSigns.plain(text) : isFormula ? FormulaSigns.plain(text) : nil
  }
}
