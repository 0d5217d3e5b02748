import FSRS
import Grading

/// How learners rate their own answers to open questions, which no machine can judge.
package enum SelfRating {
  /// What is asked once the model answer is shown.
  package static let asked = "How well did you know it? 1 again · 2 hard · 3 good · 4 easy"

  /// The rating that a line names, by its number or its word; nil for any other line.
  package static func rating(_ typed: String) -> Rating? {
    switch typed.trimmed.lowercased() {
    case "", "1", "again", "a": .again
    case "2", "hard", "h": .hard
    case "3", "good", "g": .good
    case "4", "easy", "e": .easy
    default: nil
    }
  }
}

extension Rating {
  /// The verdict that is stored with a rating of one's own.
  var verdict: Grading.Verdict {
    switch self {
    case .again: .wrong
    case .hard: .close
    case .good, .easy: .correct
    }
  }
}
