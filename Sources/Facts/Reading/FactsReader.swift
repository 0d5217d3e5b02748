/// Reads the facts of one subject from YAML files.
///
///     let subject = try FactsReader.read(folder: "Decks/Hegang/facts")
///     subject.facts.count   // every cell of a table counts
package enum FactsReader {
  /// Reads files given as texts. Their order does not matter: they are joined in the order of their
  /// names.
  ///
  /// - Throws: ``FactsError`` with every problem in every file.
  package static func read(files: [(name: String, text: String)]) throws(FactsError) -> Subject {
    try read(files, problems: Problems())
  }

  /// Reads the collected files; `problems` are those found while collecting.
  static func read(
    _ files: [(name: String, text: String)], problems: Problems
  ) throws(FactsError) -> Subject {
    var problems = problems
    let parsed = SubjectFiles(files, problems: &problems)
    var reader = SubjectReader(parsed, problems: problems)
    let subject = reader.read()
    guard reader.problems.all.isEmpty else {
      throw FactsError(problems: reader.problems.all, more: reader.problems.more)
    }
    return subject
  }
}
