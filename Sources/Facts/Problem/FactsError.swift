/// A subject that could not be read: everything that is wrong with it, in all of its files.
package struct FactsError: Error, Hashable, Sendable {
  /// The problems, at least one, sorted by place.
  package let problems: [Problem]

  /// An error with these problems; it sorts them and drops repetitions.
  package init(problems: [Problem]) {
    var sorted: [Problem] = []
    for problem in problems.sorted() where sorted.last != problem { sorted.append(problem) }
    self.problems = sorted
  }
}

extension FactsError: CustomStringConvertible {
  /// One line for each problem.
  package var description: String {
    problems.map(\.description).joined(separator: "\n")
  }
}
