/// The types of values, with the names used in the files.
package enum ValueType: String, CaseIterable, Sendable {
  /// A number with a unit, or a range of numbers.
  case quantity
  /// A year.
  case year
  /// A day or a month.
  case date
  /// An entity of a class.
  case relation
  /// A name in a script.
  case name
  /// A free text.
  case text
  /// A model answer that no machine can judge: the learner rates the answer.
  case open
  /// One of a few texts.
  case choice
  /// Things in no particular order.
  case list
  /// Things in order.
  case sequence
  /// A quantity computed by an expression.
  case derived
  /// A table whose cells are facts.
  case table
}
