/// The checks that a wrong option (a distractor) must pass before it may appear beside the right
/// one.
///
/// These are the checks of names, made by ``Question/firstFailed(_:)``. Others are elsewhere: ``NamePool`` refuses
/// what the author never wants and what another fact makes right, and keeps the reasons; ``NameOptions`` refuses
/// unfair sets; ``ChoiceForm`` checks numbers and years, and ``NumberOptions`` keeps them apart and within their
/// bounds; a quiz leaves out cards whose answers another card shows.
package enum DistractorCheck: String, CaseIterable, Hashable, Sendable {
  /// It is in another script, or one of the two contains digits.
  case signature
  /// It is, contains, or is contained in, another right answer.
  case alsoRight
  /// It differs from the right one by one letter, so it would look like a misprint.
  case tooNear
  /// The question contains a word of one of the two and not of the other.
  case inStem
  /// The answer begins as what is asked about does, and it does not: helium, He.
  case echo
  /// Its length gives it or the right one away.
  case length
  /// One of the two contains its class, as in `Amur River`, and the other does not.
  case classWord

  /// Whether it is about the look of an option, which tells nothing where each of the options is right as often as
  /// another.
  var isLook: Bool { [.tooNear, .length, .classWord].contains(self) }

  /// The reason why an option was rejected, to follow "it".
  ///
  /// - Parameters:
  ///   - option: The option.
  ///   - right: The right answer as it is shown.
  ///   - stem: The question.
  /// - Returns: "differs from the answer by one letter only".
  func reason(of option: OptionText, beside right: OptionText, stem: OptionText) -> String {
    switch self {
    case .signature:
      if option.script != right.script { return "is written in another script than the answer" }
      return option.hasDigits
        ? "has digits in it, and the answer has none" : "has no digits in it, and the answer has"
    case .alsoRight: return "says what is right, with more words or fewer"
    case .tooNear: return "differs from the answer by one letter only"
    case .inStem:
      if stem.holds(option) { return "stands in the question" }
      let said = Set(stem.content)
      return option.content.contains(where: said.contains)
        ? "shares a word with the question, and the answer shares none"
        : "shares no word with the question, and the answer shares one"
    case .echo:
      return "does not begin as what is asked about does, and the answer does"
    case .length:
      return option.length > right.length
        ? "is much longer than the answer" : "is much shorter than the answer"
    case .classWord:
      return option.hasClassWord
        ? "names its class, and the answer does not"
        : "does not name its class, and the answer does"
    }
  }

  /// An option that was rejected.
  package struct Rejection {
    /// The option.
    package let name: String
    /// The check that it failed.
    let check: DistractorCheck
    /// The reason, to follow "it".
    package let reason: String
  }

  /// Finds the first check that a wrong option fails.
  ///
  /// - Parameters:
  ///   - option: The wrong option.
  ///   - right: Every accepted form of the right answer, the shown one first.
  ///   - stem: The question.
  ///   - classWords: Words that name a class: River, County.
  /// - Returns: The check; nil if the option passes all.
  package static func firstFailed(
    _ option: String, right: [String], stem: String, classWords: Set<String> = []
  ) -> DistractorCheck? {
    Question(
      right: right.map { OptionText($0, classWords: classWords) },
      stem: OptionText(stem, classWords: classWords)
    ).firstFailed(OptionText(option, classWords: classWords))
  }

  /// A question with its right answers, for checking many options.
  struct Question {
    /// Every accepted form of the right answer, the shown one first.
    let right: [OptionText]
    let stem: OptionText
    /// Whether an option may differ from the right one by one letter: the author put it there.
    var allowsNear = false
    private let said: Set<String>
    private let saysRight: Bool
    private let echo: OptionText.Echo?

    /// Prepares a question. Where `named`, what it is about, stands in it, only that is compared with
    /// the beginnings of options, because the rest is the same in other questions.
    init(
      right: [OptionText], stem: OptionText, named: OptionText? = nil, allowsNear: Bool = false
    ) {
      self.right = right
      self.stem = stem
      self.allowsNear = allowsNear
      let said = Set(stem.content)
      self.said = said
      saysRight = right.first?.content.contains(where: said.contains) ?? false
      let asked = named.flatMap { stem.holds($0) ? $0 : nil } ?? stem
      echo = right.first?.echo(of: asked)
    }

    /// Whether the question's words single the right answer out beside an option: "Of which country is
    /// Bissau the capital?" beside Guinea and Guinea-Bissau.
    func reveals(beside option: OptionText) -> Bool {
      option.content.contains(where: said.contains) != saysRight
        || !(echo.map(option.answers) ?? true)
    }

    /// The first check that a wrong option fails; nil if it passes all.
    func firstFailed(_ option: OptionText) -> DistractorCheck? {
      guard let shown = right.first else { return nil }
      if right.contains(where: option.overlaps) { return .alsoRight }
      if option.content.contains(where: said.contains) != saysRight { return .inStem }
      if stem.holds(option) { return .inStem }
      if let found = between(option, shown, allowsNear: allowsNear) { return found }
      return echo.map(option.answers) ?? true ? nil : .echo
    }
  }

  /// Finds a check that keeps two options from appearing together, whichever is right. Of an author's
  /// own options, which may be near each other, one may be up to three times as long as another.
  static func between(
    _ one: OptionText, _ other: OptionText, allowsNear: Bool = false
  ) -> DistractorCheck? {
    if one.script != other.script || one.hasDigits != other.hasDigits { return .signature }
    if one.overlaps(other) { return .alsoRight }
    if !allowsNear, one.isNear(other) { return .tooNear }
    if one.hasClassWord != other.hasClassWord { return .classWord }
    let lengths = [one.length, other.length].sorted()
    let most = allowsNear ? 15 : 8
    return lengths[1] * 5 > lengths[0] * most && lengths[1] > lengths[0] + 5 ? .length : nil
  }
}
