/// What a wrong option must pass before it may stand beside the right one.
///
/// Two more checks stand elsewhere: numbers keep their distance and their bounds by the way they are
/// laid out (``NumberOptions``), and a quiz leaves out cards whose answers another one shows.
package enum Gate: String, CaseIterable, Hashable, Sendable {
  /// It is written in another script, or one of the two has digits in it.
  case signature
  /// It is, or contains, or is contained in, something that is right too.
  case alsoRight
  /// It differs from the right one by one letter: it would be taken for a misprint.
  case tooNear
  /// The question says a word of one of the two and not of the other.
  case inStem
  /// Its length gives it or the right one away.
  case length
  /// One of the two says its class, as in `Amur River`, and the other does not.
  case classWord

  /// Why an option was left out, in words that go on after "it".
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
    case .alsoRight: return "is right too, or part of what is right"
    case .tooNear: return "differs from the answer by one letter only"
    case .inStem:
      if stem.holds(option) { return "stands in the question" }
      let said = Set(stem.content)
      return option.content.contains(where: said.contains)
        ? "shares a word with the question, and the answer shares none"
        : "shares no word with the question, and the answer shares one"
    case .length:
      return option.length > right.length
        ? "is much longer than the answer" : "is much shorter than the answer"
    case .classWord:
      return option.hasClassWord
        ? "names its class, and the answer does not"
        : "does not name its class, and the answer does"
    }
  }

  /// An option that was left out.
  struct Rejection {
    /// The option.
    let name: String
    /// What stopped it.
    let gate: Gate
    /// Why, in words that go on after "it".
    let reason: String
  }

  /// Looks for a check that a wrong option does not pass.
  ///
  /// - Parameters:
  ///   - option: The wrong option.
  ///   - right: Every accepted form of the right answer, the shown one first.
  ///   - stem: The question.
  ///   - classWords: Words that name a class: River, County.
  /// - Returns: The first such check, or nil.
  package static func stopping(
    _ option: String, right: [String], stem: String, classWords: Set<String> = []
  ) -> Gate? {
    Question(
      right: right.map { OptionText($0, classWords: classWords) },
      stem: OptionText(stem, classWords: classWords)
    ).stopping(OptionText(option, classWords: classWords))
  }

  /// A question with what is right, for which many options are looked at.
  struct Question {
    /// Every accepted form of the right answer, the shown one first.
    let right: [OptionText]
    let stem: OptionText
    private let said: Set<String>
    private let saysRight: Bool

    init(right: [OptionText], stem: OptionText) {
      self.right = right
      self.stem = stem
      let said = Set(stem.content)
      self.said = said
      saysRight = right.first?.content.contains(where: said.contains) ?? false
    }

    /// The first check that a wrong option does not pass, or nil.
    func stopping(_ option: OptionText) -> Gate? {
      guard let shown = right.first else { return nil }
      if right.contains(where: option.overlaps) { return .alsoRight }
      if option.content.contains(where: said.contains) != saysRight { return .inStem }
      if stem.holds(option) { return .inStem }
      return between(option, shown)
    }
  }

  /// Looks for a check that keeps two options from standing beside each other, whichever is right.
  static func between(_ one: OptionText, _ other: OptionText) -> Gate? {
    if one.script != other.script || one.hasDigits != other.hasDigits { return .signature }
    if one.overlaps(other) { return .alsoRight }
    if one.isNear(other) { return .tooNear }
    if one.hasClassWord != other.hasClassWord { return .classWord }
    let lengths = [one.length, other.length].sorted()
    return lengths[1] * 5 > lengths[0] * 8 && lengths[1] > lengths[0] + 5 ? .length : nil
  }
}
