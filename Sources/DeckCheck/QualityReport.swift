import JSON

/// The quality report of a deck: every metric with its result.
package struct QualityReport: Sendable {
  /// The metrics in the order of their numbers, each with its result.
  package let results: [(metric: Metric, finding: Finding)]

  /// Measures every metric.
  ///
  /// - Parameters:
  ///   - tested: The deck.
  ///   - report: Takes the part that is done, 0...1.
  package init(_ tested: DeckUnderTest, report: (Double) -> Void = { _ in }) {
    let metrics = QualityReport.metrics
    results = metrics.enumerated().map { place, metric in
      report(Double(place) / Double(metrics.count))
      return (metric, metric.measure(tested))
    }
  }

  /// Whether no target is missed; skipped metrics do not count.
  package var holds: Bool { !results.contains { $0.finding.state == .missed } }

  /// The number of results in a state.
  package func count(_ state: Finding.State) -> Int {
    results.count { $0.finding.state == state }
  }

  /// The report as one JSON object.
  package func json(subject: String) -> JSONValue {
    [
      "metrics": .array(
        results.map { metric, finding in
          [
            "advice": .string(metric.advice),
            "definition": .string(metric.definition),
            "details": .array(finding.details.map(JSONValue.string)),
            "id": .string(metric.id), "name": .string(metric.name),
            "state": .string(finding.state.rawValue), "target": .string(metric.target),
            "value": .string(finding.value),
          ]
        }),
      "met": .integer(count(.met)), "missed": .integer(count(.missed)),
      "skipped": .integer(count(.skipped)), "subject": .string(subject),
    ]
  }

  /// All metrics, in the order of their numbers.
  package static let metrics: [Metric] = [
    .factCoverage, .typedCoverage, .provenance, .flaws, .ambiguousStems, .secondKey,
    .optionMatch, .functionalPool, .keyPosition, .lengthClue, .numberClue, .likenessClue,
    .otherClues, .leakage, .leakageInSessions, .duplicates, .numericOrder, .tolerance,
    .nameCollisions, .staleWording, .expiring, .readingLoad, .openLists, .undated,
    .difficulty, .formSpread, .directions, .determinism, .locality, .identity,
    .exports, .judging, .recomputation, .traps, .sensitivity, .statements, .labels, .learnedClue,
  ]
}
