import Grading

/// What counts as right for a card, without its siblings: those are the deck's to know.
///
/// It is the part of a question that lasts: the deck file stores it, and
/// ``AnswerKeys/key(for:stem:)`` turns it into what the judge needs.
package enum Answer: Hashable, Sendable {
  case number(Number)
  case year(Int)
  case date(CalendarDay)
  case name(Name)
  case list(List)

  /// A quantity as the source gives it.
  package struct Number: Hashable, Sendable {
    /// Canonical decimal text such as `-16.6`; for an interval the text of its middle is not
    /// kept, the bounds in `precision` say all.
    package var value: String
    /// The schema's unit, such as `km2`; empty for a plain count.
    package var unit: String
    /// How exactly the source states it.
    package var precision: Precision
    /// Significant figures a typed answer must have.
    package var figures: Int

    /// Creates a quantity from its value, unit, precision and number of significant figures.
    package init(value: String, unit: String, precision: Precision, figures: Int) {
      self.value = value
      self.unit = unit
      self.precision = precision
      self.figures = figures
    }
  }

  /// How exactly a source states a quantity, as the judge has it.
  package typealias Precision = Grading.Precision

  /// A date as exact as the source gives it.
  package struct CalendarDay: Hashable, Sendable {
    /// The year.
    package var year: Int
    /// 1...12, nil when only the year is known.
    package var month: Int?
    /// 1...31, nil when only the month is known.
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
    /// Every accepted form, the one to show first.
    package var accepted: [String]
    /// Forms that are right but not enough: the learner is asked for more.
    package var askMore: [String]
    /// What kind of name it is: names of one kind are siblings and may be options of each other.
    package var kind: String
    /// Whether spelling is what is being asked, so that no typo passes.
    package var exactSpelling: Bool

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
    /// Accepted forms of each item, the one to show first.
    package var items: [[String]]
    /// How many are asked.
    package var needed: Int
    /// Whether their order is asked too.
    package var ordered: Bool

    /// Creates a list from the accepted spellings of each item.
    package init(items: [[String]], needed: Int, ordered: Bool) {
      self.items = items
      self.needed = needed
      self.ordered = ordered
    }
  }
}
