/// The types a fact's value can have, by the names the files use.
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
  /// A text out of few.
  case choice
  /// Things in no order.
  case list
  /// Things in their order.
  case sequence
  /// A quantity that an expression comes to.
  case derived
  /// A table, every cell of which is a fact.
  case table
}
