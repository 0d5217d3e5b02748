/// Events that belong together: each is asked for its place among others.
package struct Timeline: Hashable, Sendable {
  /// The ids of three or more facts whose values are years or dates, in any order.
  package var facts: [String]
}
