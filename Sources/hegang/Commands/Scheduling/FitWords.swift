import FSRS
import ProgressStore
import Study
import Terminal

/// What is said about how well the scheduler foretells answers.
@MainActor
enum FitWords {
  /// A report on weights.
  static func tell(_ report: FitReport, on output: Output) {
    let material = report.material
    output.paragraph(StyledText(counts(material)))
    guard material.targets > 0 else {
      return output.paragraph("Come back after a few days of study.")
    }
    output.paragraph("In use: \(name(of: report.present)).")
    output.line()
    var rows = [row("in use, on all of them", report.whole)]
    rows += report.heldOut.map { row(name($0.source) + ", held out", $0.evaluation) }
    table(rows, on: output)
    if !report.heldOut.isEmpty {
      output.paragraph(
        "Held out: the last five sixths of the answers, and what is fitted knew only earlier ones.")
    }
    output.line()
    calibration(report.whole, on: output)
    if material.missing > 0 {
      output.paragraph(
        "Too few to fit the scheduler to you: \(more(material.missing)) needed.")
    }
  }

  /// What was tried and chosen.
  static func tell(_ fit: Fit, on output: Output) {
    output.paragraph(
      "\(Words.count(fit.answers, "answer")), \(Words.grouped(fit.before.predictions.count)) of them foretold unseen by each:"
    )
    let rows = fit.candidates.enumerated().map { index, line in
      row((index == fit.best ? "* " : "  ") + name(line.source), line.evaluation)
    }
    table(rows, on: output)
    output.line()
    guard fit.changes else {
      output.paragraph("Nothing foretells your answers better than what is in use, so that stays.")
      return calibration(fit.before, on: output)
    }
    let (before, after) = (fit.before.logLoss, fit.after.logLoss)
    output.paragraph(
      "\(capitalized(name(fit.candidates[fit.best].source))) foretells your answers best: log loss \(decimals(after, 4)), before \(decimals(before, 4))."
    )
    let low = min(lowEnd(fit.before), lowEnd(fit.after))
    output.line("Before")
    calibration(fit.before, from: low, on: output)
    output.line("After")
    calibration(fit.after, from: low, on: output)
  }

  /// "The scheduler is fitted to your 1,203 answers now: …", after a sitting.
  static func tellOfItself(_ fit: Fit, on output: Output) {
    let answers = Words.count(fit.answers, "answer")
    guard fit.changes else {
      return output.paragraph(
        "The scheduler was tried on your \(answers): nothing foretells them better than what is in use."
      )
    }
    output.paragraph(
      "The scheduler fits you better now, by \(answers): log loss \(decimals(fit.after.logLoss, 4)), before \(decimals(fit.before.logLoss, 4)). hegang undo takes it back."
    )
  }

  /// What is said when a fit takes longer than anybody should wait.
  static func aside(_ answers: Int) -> StyledText {
    "The scheduler is being fitted to your \(Words.count(answers, "answer")) in the background."
  }

  /// Why nothing was fitted.
  static func tooFew(
    _ missing: Int, _ material: Material, since day: StudyDay?, on output: Output
  ) {
    let since = day.map { " Fitted last on \($0)." } ?? ""
    output.paragraph(
      "\(counts(material))\(since) \(capitalized(more(missing))) needed for a fit; until then everything stays as it is."
    )
  }

  /// "1,203 answers to 286 cards, 845 of them on a later day than the one before: …"
  private static func counts(_ material: Material) -> String {
    let targets = material.targets
    guard material.answers > 0 else { return "There are no answers yet." }
    return
      "\(Words.count(material.answers, "answer")) to \(Words.count(material.histories.count, "card")); \(Words.grouped(targets)) of them came on a later day than the one before, and only \(targets == 1 ? "that" : "those") can be foretold."
  }

  private static func more(_ count: Int) -> String {
    "\(Words.count(count, "answer")) more on a later day \(count == 1 ? "is" : "are")"
  }

  private static func table(_ rows: [[StyledText]], on output: Output) {
    output.table(
      Table(
        header: ["", "log loss", "RMSE(bins)", "AUC"], rows: rows,
        alignments: [0: .left, 1: .right, 2: .right, 3: .right]))
    output.paragraph(
      "Less is better, but for AUC: there 0.5 is guessing and 1 knows every answer.")
  }

  private static func row(_ name: String, _ evaluation: Evaluation) -> [StyledText] {
    [
      StyledText(name), StyledText(decimals(evaluation.logLoss, 4)),
      StyledText(decimals(evaluation.binError, 4)),
      StyledText(decimals(evaluation.areaUnderCurve, 3)),
    ]
  }

  private static func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
