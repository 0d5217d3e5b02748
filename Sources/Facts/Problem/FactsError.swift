/// A subject that could not be read: everything that is wrong with it, in all of its files.
package struct FactsError: Error, Hashable, Sendable {
  /// The problems, at least one, sorted by place.
  package let problems: [Problem]
  /// How many problems more there are than are told.
  package let more: Int

  /// An error with these problems; it sorts them and drops repetitions.
  package init(problems: [Problem], more: Int = 0) {
    self.more = more
    var sorted: [Problem] = []
    for problem in problems.sorted() where sorted.last != problem { sorted.append(problem) }
    self.problems = sorted
  }
}

extension FactsError: CustomStringConvertible {
  /// One line for each problem.
  package var description: String {
    let told = problems.map(\.description)
    let rest = more > 0 ? ["and \(more) more problem\(more == 1 ? "" : "s")"] : []
    return (told + rest).joined(separator: "\n")
  }
}
