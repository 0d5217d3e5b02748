/// The value of a fact.
package enum Value: Hashable, Sendable {
  /// A number as canonical decimal text (`-16.6`), with its unit.
  case quantity(String, unit: String)
  /// A range of numbers with both ends, `low` below `high`, as canonical decimal texts.
  case interval(low: String, high: String, unit: String)
  /// A year; before the common era it is negative.
  case year(Int)
  /// A day or a month.
  case date(CalendarDate)
  /// The id of an entity.
  case entity(String)
  /// A name in a script.
  case name(String, script: String)
  /// A free text.
  case text(String)
  /// A model answer, with which the learner compares what came to mind.
  case open(String)
  /// One of a few texts.
  case choice(String)
  /// Things in no particular order. `closed` means there are no others; `count` is the number asked
  /// for.
  case list(items: [Item], closed: Bool, count: Int)
  /// Things in order.
  case sequence([Item])
}
