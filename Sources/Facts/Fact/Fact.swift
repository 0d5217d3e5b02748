/// One typed claim: what it is about, what is asked, the value with its precision, its time and its source.
package struct Fact: Hashable, Sendable {
  /// Its id: `population-2020`, or `table/row/column` for a cell.
  package var id: String
  /// The id of its topic.
  package var topic: String
  /// What it is about.
  package var about: About
  /// The id of its attribute; nil when its wording is its own.
  package var attribute: String?
  /// Its templates, the attribute's or its own, not filled yet.
  package var wording: Wording
  /// What narrows the claim, by name: `year` is `2020`. Sort the names before they reach any output.
  package var qualifiers: [String: String]
  /// What it says.
  package var value: Value
  /// Other forms of the value that are right when typed.
  package var accept: [String]
  /// Answers that are right but not enough: the learner is asked for more.
  package var askMore: [String]
  /// How exact the value is.
  package var precision: Precision
  /// How many significant figures to ask for, when the file says so; 1 to 15.
  package var askFigures: Int?
  /// The time it speaks of.
  package var asOf: AsOf?
  /// What is printed of that time in place of `asOf`: the source's own words, such as `in the late
  /// 1950s`; empty when nothing is printed.
  package var when: String? = nil
  /// Whether it still stands.
  package var status: Status
  /// The last day on which it may be asked; always there when it is scheduled.
  package var validUntil: CalendarDate?
  /// The id of the older fact that it takes the place of.
  package var supersedes: String?
  /// Ids it had before, so that progress moves along.
  package var was: [String]
  /// Wrong options by the author; for a choice in a table, the column's other values.
  package var pool: [String]
  /// The range that the wrong options of a number stay in; nil when the number itself decides.
  package var plausible: Interval? = nil
  /// Texts that must never be offered as wrong, because they may be right.
  package var neverDistractors: [String]
  /// A line of context to show after the answer; it says nothing that the source does not say.
  package var note: String?
  /// A second such line that the author of the facts answers for, not the source.
  package var authorNote: String? = nil
  /// A misspelling is wrong, not close.
  package var exactSpelling: Bool
  /// The expression its value was checked against, when it is derived.
  package var expression: String?
  /// Where it stands in its source.
  package var citation: Citation
  /// The last change of its value that the author declares.
  package var revision: Revision? = nil
  /// The cell it comes from.
  package var table: TableCell?
  /// Where it stands in the files.
  package var place: Place
}
