/// Judges a typed answer to a card for which the learner has overruled the judge before.
///
/// What was allowed counts for every kind of answer; written in another case, width or spacing it
/// is still the same.
/// - Parameters:
///   - typed: The line as the learner typed it.
///   - key: The answer.
///   - aliases: The answers that the learner declared right for the card.
/// - Returns: The verdict, and what explains it.
package func judge(_ typed: String, against key: Key, allowing aliases: [String]) -> Judgement {
  let judgement = judge(typed, against: key)
  guard judgement.verdict != .correct, !aliases.isEmpty else { return judgement }
  let longest = aliases.map(\.utf8.count).max() ?? 0
  guard typed.utf8.count <= 4 * longest + 64 else { return judgement }
  let plain = PlainText.scalars(of: typed.trimmed)
  return aliases.contains { PlainText.scalars(of: $0.trimmed) == plain }
    ? Judgement(.correct, share: judgement.share.map { _ in 1 }) : judgement
}
