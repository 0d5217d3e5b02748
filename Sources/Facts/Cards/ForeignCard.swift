/// A question of another program's, before it is written as a fact.
struct ForeignCard: Hashable {
  /// What its answer is.
  enum Answer: Hashable {
    /// A text, with other right ones, and wrong options.
    case text(String, accept: [String], wrong: [String])
    case isTrue(Bool)
    case year(Int)
    /// A number or a range, as facts write them, and the range of right answers.
    case number(String, within: String?)
  }

  var question: String
  var answer: Answer
  var note = ""
  /// What several cards of one question share, so that their answers are options for each other.
  var group: String?
  /// The heading above it.
  var topic = ""
  /// What its question has in common with others of other questions, so that their answers are options for each
  /// other.
  var kind: String?

  /// Whether its answer is a text of a few words.
  var isShortText: Bool {
    guard case .text(let text, _, _) = answer else { return false }
    return text.split(separator: " ").count <= 4
  }
}

extension ForeignCard.Answer {
  /// The answer that stands in a text alone: a year, a number, or the text.
  init(_ text: String, to question: String = "") {
    guard let number = CSVNumber(text, decimal: .point), number.unit.isEmpty else {
      self = .text(text, accept: [], wrong: [])
      return
    }
    let words = question.lowercased()
    let isAmount = ["how ", " many ", " in km", " number of"].contains { words.contains($0) }
    if text.count == 4, let year = Int(text), 1000...2100 ~= year, !isAmount {
      self = .year(year)
    } else {
      self = .number(number.plain, within: nil)
    }
  }
}

/// The cards of a file, and what in it could not be taken.
struct ForeignCards {
  var cards: [ForeignCard] = []
  /// What was not taken, each with its line, 0 for none, and the reason.
  var left: [(line: Int, reason: String)] = []
}
