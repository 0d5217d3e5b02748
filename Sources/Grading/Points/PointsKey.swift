/// The key of a definition or an explanation: the points that an answer must make, in any words and order.
///
///     let key = PointsKey(
///       text: "It lifts the dampers from all strings.",
///       points: [["lifts the dampers"], ["all strings", "every string"]])
///     judge("the dampers are lifted", against: .points(key)).reason
///     // "1 of 2. Missing: all strings."
package struct PointsKey: Hashable, Sendable {
  /// The answer as it is shown.
  package let display: String
  let points: [Point]
  let whole: FoldedName
  let longest: Int

  /// Creates a key.
  /// - Parameters:
  ///   - text: The whole answer, which is right when it is typed as it is.
  ///   - points: The ways to make each point, the one shown first. A way is made by its words, in any
  ///     order and inflection; grammar is left aside.
  package init(text: String, points: [[String]]) {
    display = text
    self.points = points.map(Point.init)
    whole = FoldedName(text)
    longest = 8 * (text.utf8.count + points.joined().reduce(0) { $0 + $1.utf8.count }) + 1024
  }

  /// A point with the ways to make it.
  struct Point: Hashable, Sendable {
    let display: String
    let ways: [PointWay]

    init(_ ways: [String]) {
      display = ways.first ?? ""
      self.ways = ways.map(PointWay.init)
    }
  }
}

/// One way to make a point.
struct PointWay: Hashable, Sendable {
  /// The words that it needs; empty for a script without spaces.
  let words: [NameWord]
  /// Whether it denies something: then an answer must deny it too.
  let isNegative: Bool
  /// The whole way, for a script without spaces.
  let run: FoldedName?

  init(_ text: String) {
    let fold = FoldedName(text)
    let clause = NameWord.words(of: text)
    isNegative = clause.contains(where: \.denies)
    run = fold.letters.contains { $0 >= 0x2E80 } ? fold : nil
    let content = clause.filter { !$0.isGrammar && !$0.isAuxiliary && !$0.denies }
    words = content.isEmpty ? clause : content
  }

  /// Whether an answer makes the point in this way.
  func isMade(in answer: PointsAnswer) -> Bool {
    if let run { return answer.fold.holds(run) }
    let found = words.map { word in answer.words.filter { $0.word.says(word) } }
    guard found.allSatisfy({ !$0.isEmpty }) else { return false }
    return isNegative
      ? found.contains { $0.contains(where: \.isDenied) }
      : found.allSatisfy { $0.contains { !$0.isDenied } }
  }
}

/// A typed answer, word by word.
struct PointsAnswer {
  let fold: FoldedName
  /// The words, each with whether its clause has denied something before it.
  let words: [(word: NameWord, isDenied: Bool)]

  init(_ text: String) {
    fold = FoldedName(text)
    var words: [(NameWord, Bool)] = []
    for clause in text.split(whereSeparator: { ",;.:!?，。；：、".contains($0) }) {
      var isDenied = false
      let all = NameWord.words(of: String(clause))
      for (place, word) in all.enumerated() {
        let isOnly = all.dropFirst(place + 1).first?.fold.text == "only"
        if word.denies, !isOnly { isDenied = true }
        if word.turns { isDenied = false }
        words.append((word, isDenied))
      }
    }
    self.words = words
  }
}

extension FoldedName {
  /// Whether the letters of another stand in this one, in a row.
  fileprivate func holds(_ other: FoldedName) -> Bool {
    guard !other.isEmpty, other.count <= count else { return false }
    return (0...(count - other.count)).contains {
      letters[$0..<$0 + other.count].elementsEqual(other.letters)
    }
  }
}

extension NameWord {
  /// Whether it says another word: the same, inflected, or with a typing error that makes no other word.
  fileprivate func says(_ other: NameWord) -> Bool {
    if fold == other.fold { return true }
    if numeral != nil || other.numeral != nil || hasDigit || other.hasDigit {
      return numeral != nil && numeral == other.numeral
    }
    if isInflection(of: other) { return true }
    let allowance = AcceptedName.allowance(letters: min(fold.count, other.fold.count))
    guard allowance > 0, !fold.hasHan,
      EditDistance.between(fold.letters, other.fold.letters, limit: allowance) != nil
    else { return false }
    return Distinction.between([self], [other], ClassWords([])) == nil
  }

  /// Whether two words differ only in their endings: lifts, lifted; raise, raising; carry, carries.
  private func isInflection(of other: NameWord) -> Bool {
    let (mine, theirs) = (fold.text, other.fold.text)
    let stem = zip(mine, theirs).prefix { $0 == $1 }.map(\.0)
    guard stem.count >= 3, let last = stem.last else { return false }
    let endings = [mine, theirs].map { text -> String in
      let ending = text.dropFirst(stem.count)
      // "cut, cutting" double the last letter.
      return String(ending.count > 1 && ending.first == last ? ending.dropFirst() : ending)
    }
    if endings.allSatisfy({
      NameWord.endings.contains($0) || last == "e" && ["d", "n"].contains($0)
    }) {
      return true
    }
    return [["e", "ing"], ["ied", "y"], ["ies", "y"]].contains(endings.sorted())
  }

  private static let endings: Set<String> = ["", "s", "es", "ed", "ing"]

  /// Whether it only helps to say something: "it is", "which has".
  fileprivate var isAuxiliary: Bool {
    switch fold.text {
    case "it", "its", "is", "are", "was", "were", "be", "been", "has", "have", "had", "do", "does",
      "did",
      "that", "which", "who", "this", "these", "they", "them", "their", "by", "as", "with", "from",
      "or":
      true
    default: false
    }
  }

  /// Whether it denies what follows it.
  fileprivate var denies: Bool {
    switch fold.text {
    case "not", "no", "never", "neither", "nor", "none", "nothing", "nobody", "cannot", "without",
      "except", "instead", "unlike", "hardly", "fail", "fails", "failed", "lack", "lacks":
      true
    case let word: NameWord.shortened.contains(word)
    }
  }

  private static let shortened: Set<String> = [
    "dont", "doesnt", "didnt", "isnt", "arent", "wasnt", "werent", "cant", "couldnt", "wont",
    "wouldnt",
    "hasnt", "havent", "hadnt", "shouldnt", "mustnt",
  ]

  /// Whether what follows it is said again.
  fileprivate var turns: Bool {
    fold.text == "but" || fold.text == "rather" || fold.text == "whereas"
  }
}
