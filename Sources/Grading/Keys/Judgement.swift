/// A verdict with its explanation for the learner.
package struct Judgement: Hashable, Sendable {
  /// The verdict.
  package var verdict: Verdict
  /// One plain sentence for the learner; empty if the answer is exactly right.
  package var reason: String
  /// The accepted form closest to what was typed, for comparison. Nil if the answer is exactly
  /// right, and for `prompt` and `unparsed`, where it would give the answer away.
  package var nearest: String?
  /// The label of the sibling whose answer was typed, for a wrong answer that is another fact's.
  package var mistakenFor: String?
  /// The fraction of a list that was right, 0...1.
  package var share: Double?

  /// Creates a judgement.
  package init(
    _ verdict: Verdict, reason: String = "", nearest: String? = nil, mistakenFor: String? = nil,
    share: Double? = nil
  ) {
    self.verdict = verdict
    self.reason = reason
    self.nearest = nearest
    self.mistakenFor = mistakenFor
    self.share = share
  }
}

extension Judgement {
  /// The judgement of an answer that is right for another question.
  static func mistaken(for label: String, nearest: String) -> Judgement {
    if label.isEmpty {
      return Judgement(
        .wrong, reason: "That is the answer to another question.", nearest: nearest)
    }
    // A label can be a question if the author gave no noun phrase.
    let reason =
      label.hasSuffix("?") ? "That answers another question: \(label)" : "That is \(label)."
    return Judgement(.wrong, reason: reason, nearest: nearest, mistakenFor: label)
  }

  static var nothingTyped: Judgement { Judgement(.unparsed, reason: "Nothing was typed.") }
}
