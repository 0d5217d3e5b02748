/// One typed claim: its subject, its question, its value with precision, its time and its source.
package struct Fact: Hashable, Sendable {
  /// Its id: `population-2020`, or `table/row/column` for a cell.
  package var id: String
  /// The id of its topic.
  package var topic: String
  /// The thing that it is about.
  package var about: About
  /// The id of its attribute; nil if it has its own wording.
  package var attribute: String?
  /// Its templates, from the attribute or its own, not yet filled.
  package var wording: Wording
  /// The qualifiers of the claim, by name: `year` is `2020`. Sort the names before output.
  package var qualifiers: [String: String]
  /// Its value.
  package var value: Value
  /// Other forms of the value that are right.
  package var accept: [String]
  /// Answers that are right but not precise enough: the learner is asked for more.
  package var askMore: [String]
  /// The points that a typed answer must make, each with other ways to make it; empty if the whole text is
  /// the answer.
  package var points: [Item] = []
  /// The precision of the value.
  package var precision: Precision
  /// The number of significant figures to ask for, if the file sets it; 1 to 15.
  package var askFigures: Int?
  /// The time for which it holds.
  package var asOf: AsOf?
  /// The text shown for its time instead of `asOf`: the source's own words, such as `in the late
  /// 1950s`; empty to show nothing.
  package var when: String? = nil
  /// Whether it still holds.
  package var status: Status
  /// The last day on which it may be asked; required if it is scheduled.
  package var validUntil: CalendarDate?
  /// The id of the older fact that it replaces.
  package var supersedes: String?
  /// Its earlier ids, so that progress follows a renamed fact.
  package var was: [String]
  /// Wrong options given by the author; for a choice in a table, the column's other values.
  package var pool: [String]
  /// Whether its wrong options are only the other values of its column.
  package var isPoolOfColumn = false
  /// The range of the wrong options of a number; nil to derive it from the number.
  package var plausible: Interval? = nil
  /// Texts that must never be offered as wrong, because they may be right.
  package var neverDistractors: [String]
  /// Facts whose answers its questions give away, as far as their words alone do not show it; they are
  /// not asked on the same day.
  package var givesAway: [String] = []
  /// A line of context shown after the answer; it contains nothing that is not in the source.
  package var note: String?
  /// A second line of context, from the author of the facts rather than the source.
  package var authorNote: String? = nil
  /// What counts in a typed answer besides its letters.
  package var spelling = Spelling()
  /// Whether a misspelling is wrong rather than close.
  package var exactSpelling: Bool
  /// The expression against which its value was checked, if it is derived.
  package var expression: String?
  /// Its location in its source.
  package var citation: Citation
  /// The last change of its value that the author has declared.
  package var revision: Revision? = nil
  /// How much it matters.
  package var importance = Importance.useful
  /// The ids of facts that a learner meets first.
  package var after: [String] = []
  /// The cell that it comes from.
  package var table: TableCell?
  /// Its location in the files.
  package var place: Place
}
