/// A subject that could not be read, with all problems in all of its files.
package struct FactsError: Error, Hashable, Sendable {
  /// The problems, at least one, sorted by location.
  package let problems: [Problem]
  /// The number of further problems that are not listed.
  package let more: Int

  /// Creates an error from problems; sorts them and removes duplicates.
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
