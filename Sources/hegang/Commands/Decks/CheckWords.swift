import Deck
import DeckCheck
import Terminal

/// The text of `check`, for an author: first the cards to look at, then the targets that are missed
/// with what to write, then all figures.
struct CheckWords {
  private let report: QualityReport
  private let cards: [String: Card]
  /// Whether everything is listed.
  private let all: Bool

  /// The largest number of cards, and of other lines for a target, that are listed without `--all`.
  private static let most = 5

  init(_ report: QualityReport, of deck: Deck, all: Bool) {
    self.report = report
    self.all = all
    cards = deck.cardsByID
  }

  /// A card with what is wrong with it.
  private struct Listed {
    let card: Card
    var problems: [String]
    /// The number of targets that it misses.
    var targets: Int
  }

  /// Shows the report.
  @MainActor
  func show(of title: String, on output: Output) {
    let missed = report.results.filter { $0.finding.state == .missed }
    output.line(
      StyledText(
        "\(title): \(report.count(.met)) targets met, \(report.count(.missed)) missed, "
          + "\(report.count(.skipped)) skipped."))
    show(worst(of: missed), on: output)
    for (metric, finding) in missed {
      output.line("")
      output.paragraph("  \("missed", .bad) \(metric.name): \(finding.value)", indent: 4)
      output.paragraph("    Target: \(metric.target).", indent: 4)
      output.paragraph("    To fix: \(metric.advice)", indent: 4)
      let others = finding.details.filter { split($0) == nil }
      for line in shown(others) { output.paragraph("    \(line)", indent: 6) }
      more(others.count, on: output)
    }
    output.line("")
    for (metric, finding) in report.results where finding.state != .missed {
      let mark: StyledText =
        finding.state == .met ? "\("met", .good)    " : "\("skipped", .quiet)"
      output.paragraph("  \(mark) \(metric.name): \(finding.value)", indent: 10)
    }
  }

  @MainActor
  private func show(_ worst: [Listed], on output: Output) {
    guard !worst.isEmpty else { return }
    output.line("")
    output.line("  \(worst.count == 1 ? "A card" : "Cards") to look at, the worst first:")
    for listed in shown(worst) {
      output.paragraph("    \(listed.card.id)", indent: 6)
      output.paragraph("      \(listed.card.forms[0].stem)", indent: 6)
      for problem in listed.problems { output.paragraph("      - \(problem)", indent: 8) }
    }
    more(worst.count, on: output)
  }

  /// The cards that miss a target, those that miss most targets first.
  private func worst(of missed: [(metric: Metric, finding: Finding)]) -> [Listed] {
    var listed: [Listed] = []
    var places: [String: Int] = [:]
    for (_, finding) in missed {
      var seen: Set<String> = []
      for (card, problem) in finding.details.compactMap(split) {
        let place = places[card.id] ?? listed.count
        places[card.id] = place
        if place == listed.count { listed.append(Listed(card: card, problems: [], targets: 0)) }
        listed[place].problems.append(problem)
        listed[place].targets += seen.insert(card.id).inserted ? 1 : 0
      }
    }
    return listed.enumerated().sorted {
      ($1.element.targets, $0.offset) < ($0.element.targets, $1.offset)
    }.map(\.element)
  }

  /// A card and what is wrong with it, from a line that begins with the card's id; nil for any other
  /// line.
  private func split(_ line: String) -> (card: Card, problem: String)? {
    let id = line.prefix { !":, ".contains($0) }
    guard let card = cards[String(id)] else { return nil }
    let rest = line.dropFirst(id.count).drop { ":, ".contains($0) }
    return (card, rest.isEmpty ? "misses the target" : String(rest))
  }

  private func shown<Line>(_ lines: [Line]) -> ArraySlice<Line> {
    lines.prefix(all ? lines.count : Self.most)
  }

  @MainActor
  private func more(_ count: Int, on output: Output) {
    guard !all, count > Self.most else { return }
    output.line("    and \(count - Self.most) more; --all shows them")
  }
}
