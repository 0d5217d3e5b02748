/// Judges a typed answer to a card for which the learner has accepted further answers.
///
/// Such an answer counts for every kind of answer, whatever its case, width or spacing.
/// - Parameters:
///   - typed: The typed line.
///   - key: The answer.
///   - aliases: The answers that the learner added to those accepted for the card.
/// - Returns: The verdict and its explanation.
package func judge(_ typed: String, against key: Key, allowing aliases: [String]) -> Judgement {
  let judgement = judge(typed, against: key)
  guard judgement.verdict != .correct, !aliases.isEmpty else { return judgement }
  let longest = aliases.map(\.utf8.count).max() ?? 0
  guard typed.utf8.count <= 4 * longest + 64 else { return judgement }
  let plain = PlainText.scalars(of: typed.trimmed)
  return aliases.contains { PlainText.scalars(of: $0.trimmed) == plain }
    ? Judgement(.correct, share: judgement.share.map { _ in 1 }) : judgement
}
