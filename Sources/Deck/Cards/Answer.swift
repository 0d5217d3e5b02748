import Grading

/// The right answer to a card, without its siblings, which depend on the deck.
///
/// It is the part of a question that lasts: the deck file stores it, and
/// ``AnswerKeys/key(for:stem:)`` converts it for the judge.
package enum Answer: Hashable, Sendable {
  case number(Number)
  case year(Int)
  case date(CalendarDay)
  case name(Name)
  case list(List)

  /// A quantity as given in the source.
  package struct Number: Hashable, Sendable {
    /// Canonical decimal text such as `-16.6`; for an interval the text of its middle is not
    /// stored, because the bounds in `precision` are enough.
    package var value: String
    /// The schema's unit, such as `km2`; empty for a plain count.
    package var unit: String
    /// The precision of the source.
    package var precision: Precision
    /// The significant figures that a typed answer needs.
    package var figures: Int

    /// Creates a quantity from its value, unit, precision and number of significant figures.
    package init(value: String, unit: String, precision: Precision, figures: Int) {
      self.value = value
      self.unit = unit
      self.precision = precision
      self.figures = figures
    }
  }

  /// The precision of a quantity, as the judge defines it.
  package typealias Precision = Grading.Precision

  /// A date as precise as the source gives it.
  package struct CalendarDay: Hashable, Sendable {
    /// The year.
    package var year: Int
    /// The month, 1...12; nil if only the year is known.
    package var month: Int?
    /// The day, 1...31; nil if it is not known.
    package var day: Int?

    /// Creates a date; `nil` for a month or a day that is not known.
    package init(year: Int, month: Int?, day: Int?) {
      self.year = year
      self.month = month
      self.day = day
    }
  }

  /// A name or a short text.
  package struct Name: Hashable, Sendable {
    /// Every accepted form; the first is shown.
    package var accepted: [String]
    /// Forms that are right but not precise enough: the learner is asked for more.
    package var askMore: [String]
    /// The kind of name: names of one kind are siblings and may be options of each other.
    package var kind: String
    /// Whether the question is about spelling, so that no typing error is allowed.
    package var exactSpelling: Bool
    /// The points that a typed answer must make, each with the ways to make it; empty if the text itself is
    /// the answer.
    package var points: [[String]] = []
    /// Whether a typed answer needs the right accents.
    package var accents = false
    /// Whether a typed answer needs the right capitals.
    package var capitals = false

    /// Creates a name from its spellings, its kind and how strictly it is spelled.
    package init(accepted: [String], askMore: [String], kind: String, exactSpelling: Bool) {
      self.accepted = accepted
      self.askMore = askMore
      self.kind = kind
      self.exactSpelling = exactSpelling
    }
  }

  /// Several names.
  package struct List: Hashable, Sendable {
    /// The accepted forms of each item; the first is shown.
    package var items: [[String]]
    /// The number of items to name.
    package var needed: Int
    /// Whether the order counts.
    package var ordered: Bool

    /// Creates a list from the accepted spellings of each item.
    package init(items: [[String]], needed: Int, ordered: Bool) {
      self.items = items
      self.needed = needed
      self.ordered = ordered
    }
  }
}
