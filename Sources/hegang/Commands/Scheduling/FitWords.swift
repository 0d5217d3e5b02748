import Deck
import FSRS
import FSRSTraining
import Journal
import Progress
import Study
import Terminal

/// Messages about how well the scheduler predicts answers.
@MainActor
enum FitWords {
  /// Shows a report on parameters: first its meaning, then the numbers.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - isOwn: Whether the answers are the learner's own, to which a fit could follow.
  ///   - output: Where it goes.
  static func tell(_ report: FitReport, isOwn: Bool = true, on output: Output) {
    let reviews = report.reviews
    guard reviews.targets > 0 else {
      return output.paragraph("\(counts(reviews)) Try again after a few days of study.")
    }
    output.paragraph(StyledText(sentence(report.whole, target: report.target)))
    output.paragraph(StyledText(verdict(report, isOwn: isOwn)))
    output.line()
    output.paragraph("In use: \(name(of: report.present)). \(counts(reviews))")
    output.line()
    calibration(report.whole, on: output)
    output.line()
    table(
      [row("in use, all answers", report.whole)]
        + report.heldOut.map { row("\(name($0.source)), unseen", $0.evaluation) }, on: output)
    guard !report.heldOut.isEmpty else { return }
    output.paragraph(
      "Unseen: the later five sixths of the answers, each predicted from earlier ones only.")
  }

  /// Shows the candidates of a fit and the choice.
  static func tell(_ fit: Fit, on output: Output) {
    guard fit.changes else {
      output.paragraph(StyledText(stays))
      return comparison(fit, on: output)
    }
    output.paragraph(
      "\(name(fit.candidates[fit.best].source).capitalizedFirst) predicts your answers best, and by more than chance would produce."
    )
    comparison(fit, on: output)
    output.line()
    output.line("Before")
    calibration(fit.before, on: output)
    output.line("After")
    calibration(fit.after, on: output)
  }

  private static let stays =
    "Nothing predicts your answers clearly better than the parameters in use, so these stay."

  private static func comparison(_ fit: Fit, on output: Output) {
    table(
      fit.candidates.enumerated().map { index, line in
        row((index == fit.best ? "* " : "  ") + name(line.source), line.evaluation)
      }, on: output)
  }

  /// The result that a fit would have.
  private static func verdict(_ report: FitReport, isOwn: Bool) -> String {
    if let needed = needed(report.reviews) { return needed }
    return report.fit.changes
      ? "\(name(report.fit.candidates[report.fit.best].source).capitalizedFirst) would predict these answers better, by more than chance would produce\(isOwn ? "; hegang fit changes to it" : "")."
      : stays
  }

  /// The answers that a fit still needs: "A fit needs 400 answers over 21 days; there are 120 over
  /// 9 days."; nil if there are enough.
  private static func needed(_ reviews: ReviewHistory) -> String? {
    let minimum = Selection.minimum(for: .six)
    let days = reviews.histories.spannedDays
    guard !minimum.isReached(answers: reviews.answers, days: days) else { return nil }
    return
      "A fit needs \(Words.count(minimum.answers, "answer")) over \(Words.count(minimum.days, "day")); there are \(Words.grouped(reviews.answers)) over \(Words.count(days, "day"))."
  }

  /// Explains why nothing was fitted.
  static func tooFew(
    _ missing: Int, _ reviews: ReviewHistory, since day: StudyDay?, on output: Output
  ) {
    if let needed = needed(reviews) {
      return output.paragraph("\(needed) Until then nothing changes.")
    }
    let since = day.map { " since the last fit on \($0)" } ?? ""
    output.paragraph(
      "A fit needs \(Words.count(missing, "more answer")) on a later day\(since); until then nothing changes."
    )
  }

  /// The counts of answers: "1,203 answers to 286 cards, 845 of them on a later day than the one
  /// before: …"
  private static func counts(_ reviews: ReviewHistory) -> String {
    let targets = reviews.targets
    guard reviews.answers > 0 else { return "There are no answers yet." }
    return
      "There are \(Words.count(reviews.answers, "answer")) to \(Words.count(reviews.histories.count, "card")); \(Words.grouped(targets)) were given on a later day than the answer before, and only those can be predicted."
  }

  private static func table(_ rows: [[StyledText]], on output: Output) {
    output.table(
      Table(
        header: ["", "log loss", "RMSE(bins)", "AUC"], rows: rows,
        alignments: [0: .left, 1: .right, 2: .right, 3: .right]))
    output.paragraph(
      "Lower is better, except for AUC: there 0.5 is guessing and 1 is perfect.")
  }

  private static func row(_ name: String, _ evaluation: Evaluation) -> [StyledText] {
    [
      StyledText(name), StyledText(decimals(evaluation.logLoss, 4)),
      StyledText(decimals(evaluation.binError, 4)),
      StyledText(decimals(evaluation.areaUnderCurve, 3)),
    ]
  }
}
