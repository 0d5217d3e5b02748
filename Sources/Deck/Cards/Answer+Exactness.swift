import Grading

extension Answer {
  /// What a typed question must add about how exact the answer has to be.
  /// - Parameter stem: The question.
  /// - Returns: "You may round to three figures." or "Answer to one decimal place."; nil where a number must be whole
  ///   and exact, where anything near is right, and where the question says it.
  package func exactness(askedIn stem: String) -> String? {
    guard case .number(let number) = self, number.precision.isPoint,
      !Answer.saysExactness(stem)
    else { return nil }
    let unsigned = number.value.drop { $0 == "-" || $0 == "0" || $0 == "." }
    let digits = unsigned.count(where: \.isNumber)
    let decimals = number.value.split(separator: ".").dropFirst().first?.count ?? 0
    // A count of one or two figures must be exact.
    if decimals == 0, digits < 3 { return nil }
    if digits > number.figures {
      guard SignificantFigures.count(number.value) > 1 else { return nil }
      return "You may round to \(spelled(number.figures)) figure\(number.figures == 1 ? "" : "s")."
    }
    guard decimals > 0 else { return nil }
    return "Answer to \(spelled(decimals)) decimal place\(decimals == 1 ? "" : "s")."
  }

  /// Whether a question says itself how exact the answer has to be: "To the nearest ten, …".
  private static func saysExactness(_ stem: String) -> Bool {
    let words = stem.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let saying: Set = ["decimal", "decimals", "significant", "nearest", "rounded"]
    if words.contains(where: saying.contains) { return true }
    // "to three figures", but not "the 2019 figures".
    return zip(words, words.dropFirst()).contains { count, noun in
      (noun == "figures" || noun == "figure")
        && (1...12).contains { count == spelled($0) || count == String($0) }
    }
  }
}
