import Generator

/// Clues of grammar: the number of a verb, and the article before a gap.
enum Agreement {
  private static let singular: Set = ["is", "was", "does", "has"]
  private static let plural: Set = ["are", "were", "do", "have"]

  /// Which options agree in number with the only verb of the question that has one; nil if none or
  /// all do.
  ///
  ///     "Which are traded most?"    cotton 0 · furs 1
  static func inNumber(_ view: BlindSolver.View) -> [Double]? {
    guard view.values == nil else { return nil }
    let words = OptionText(view.stem).words
    let isPlural = words.contains(where: plural.contains)
    guard isPlural != words.contains(where: singular.contains) else { return nil }
    return view.options.map { isSeveral($0) == isPlural ? 1 : 0 }
  }

  /// Which options can follow the article before the gap in the card's statement; nil if there is
  /// none.
  ///
  ///     "It is an […]."     dog 0 · ox 1 · the ox 0
  static func inArticle(_ view: BlindSolver.View) -> [Double]? {
    guard let article = view.wordBeforeGap, ["a", "an", "the"].contains(article) else { return nil }
    return view.options.map { option in
      let first = option.split(separator: " ").first.map { $0.lowercased() } ?? ""
      if ["a", "an", "the"].contains(first) { return 0 }
      return article == "the" || Template.indefinite(option) == article && !isSeveral(option)
        ? 1 : 0
    }
  }

  private static func isSeveral(_ option: String) -> Bool {
    option.hasSuffix("s") && !option.hasSuffix("ss") && !option.hasSuffix("is")
      && !option.hasSuffix("us")
  }
}
