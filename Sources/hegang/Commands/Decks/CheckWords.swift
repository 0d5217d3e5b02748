import DeckCheck
import Terminal

/// The text of `check`.
enum CheckWords {
  /// Shows each metric on a line, with whatever missed its target below it, and a summary at the
  /// end.
  @MainActor
  static func show(
    _ report: QualityReport, of title: String, all: Bool, on output: Output
  ) {
    output.line(StyledText(title))
    for (metric, finding) in report.results {
      let mark: StyledText =
        switch finding.state {
        case .met: "\("met", .good)    "
        case .missed: "\("missed", .bad) "
        case .skipped: "\("skipped", .quiet)"
        }
      output.paragraph("  \(metric.id) \(mark) \(metric.name): \(finding.value)", indent: 14)
      guard finding.state == .missed else { continue }
      output.paragraph("              target: \(metric.target)", indent: 14)
      let shown = finding.details.prefix(all ? finding.details.count : 5)
      for detail in shown { output.paragraph("              \(detail)", indent: 16) }
      if shown.count < finding.details.count {
        let more = finding.details.count - shown.count
        output.line("              and \(more) more; --all shows them")
      }
    }
    output.line(
      "  \(report.count(.met)) met, \(report.count(.missed)) missed, \(report.count(.skipped)) skipped."
    )
  }
}
