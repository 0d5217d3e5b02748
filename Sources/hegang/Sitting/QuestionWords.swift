import Deck
import Grading
import Study
import Terminal

/// How a question looks, and what is said of an answer to it; the same in a session and in a quiz.
enum QuestionWords {
  /// The question, how exact the answer must be, and what is offered: options to pick have numbers;
  /// things to arrange have letters, what they are matched with numbers, and what to type is said.
  @MainActor
  static func show(_ question: Question, on output: Output) {
    output.paragraph(StyledText(question.stem, .strong))
    if let exactness = question.exactness { output.paragraph(StyledText(exactness, .quiet)) }
    for (place, item) in question.items.enumerated() {
      output.paragraph("  \(place + 1)  \(item)", indent: 5)
    }
    for (place, option) in question.options.enumerated() {
      output.paragraph("  \(question.mark(place))  \(option)", indent: 5)
    }
    if let expected = question.expected { output.paragraph(StyledText(expected, .quiet)) }
  }

  /// What the judge asks for before the question ends.
  static func again(_ judgement: Judgement) -> StyledText {
    StyledText(judgement.reason.isEmpty ? "That could not be read. Once more?" : judgement.reason)
  }

  /// "Right: Luobei County, 萝北县."
  static func right(_ judgement: Judgement, _ question: Question) -> StyledText {
    // A reason that names the answer says it once and for all.
    if judgement.reason.contains(question.answer) {
      return "\("Right", .good). \(judgement.reason)"
    }
    let text: StyledText = "\("Right", .good): \(shown(question))."
    return judgement.reason.isEmpty ? text : text + " \(judgement.reason)"
  }

  /// "Close: … 891,271. Counts as hard."
  static func close(_ judgement: Judgement, _ question: Question) -> StyledText {
    "\("Close", .good): \(shown(question)). \(judgement.reason)"
  }

  /// "No. That is …. Right is 220,131.", with what was typed under what is right.
  @MainActor
  static func showWrong(
    _ judgement: Judgement, _ question: Question, typed: String, on output: Output
  ) {
    let verdict: StyledText =
      judgement.verdict == .partial ? "\("Partly", .bad)." : "\("No", .bad)."
    guard !typed.isEmpty else {
      return output.paragraph("The answer: \(shown(question), .strong).")
    }
    // What was asked for a second time needs no repeating, nor does a wrong pick.
    let isTold = judgement.verdict == .prompt || judgement.verdict == .unparsed
    let isPick = question.form.answering == .picking && judgement.mistakenFor == nil
    let reason = isTold || isPick || judgement.reason.isEmpty ? "" : " \(judgement.reason)"
    guard question.form.isTyped, let difference = difference(judgement, question, typed) else {
      return output.paragraph(verdict + "\(reason) Right is \(shown(question), .strong).")
    }
    output.paragraph(verdict + StyledText(reason))
    output.line("  you    \(difference.typed)")
    output.line("  right  \(difference.accepted, .strong)")
    output.line(StyledText("         \(difference.marks)", .quiet))
  }

  /// What was typed against what is right, where the two are alike enough to be set side by side.
  private static func difference(
    _ judgement: Judgement, _ question: Question, _ typed: String
  ) -> Difference? {
    guard let nearest = judgement.nearest else { return nil }
    if case .list = question.card.answer { return nil }
    let difference = Difference(typed: typed, accepted: nearest)
    return difference.isAligned && !difference.marks.isEmpty ? difference : nil
  }

  /// The answer with its name in another script, where it has one; for a statement first whether it
  /// is true: "false (756,000)".
  static func shown(_ question: Question) -> String {
    if question.form == .trueFalse || question.form == .membership {
      return "\(question.options[question.right]) (\(question.answer))"
    }
    guard case .name(let name) = question.card.answer else { return question.answer }
    let foreign = name.accepted.dropFirst().first { form in
      form.unicodeScalars.contains { $0.value >= 0x2E80 }
    }
    let isForeign = question.answer.unicodeScalars.contains { $0.value >= 0x2E80 }
    return isForeign
      ? question.answer : [question.answer, foreign].compactMap { $0 }.joined(separator: ", ")
  }

  /// "In 2010. Encyclopaedia article, Subdivisions."; where the value is of the day of the source,
  /// "News report, Report, 1 October 2017."
  static func source(of card: Card, in deck: Deck) -> StyledText {
    let source = deck.source(card.citation.source)
    let date = source.flatMap { $0.dated == card.asOf ? $0.date : nil }
    let parts = [source?.title ?? card.citation.source, card.citation.section, date]
    let when = card.when.map { "\($0.prefix(1).uppercased())\($0.dropFirst()). " } ?? ""
    return StyledText("\(when)\(parts.compactMap { $0 }.joined(separator: ", ")).", .quiet)
  }

  /// The line of context, as a sentence.
  static func note(of card: Card) -> StyledText? {
    card.note.map { note in
      let first = note.prefix(1).uppercased()
      let end = note.hasSuffix(".") || note.hasSuffix("?") ? "" : "."
      return StyledText(first + note.dropFirst() + end, .quiet)
    }
  }

  /// Shows the line of context; the values of what was put in order stand one under the other, in
  /// that order.
  @MainActor
  static func showNote(of card: Card, on output: Output) {
    guard card.isComposite, card.forms.first?.kind == .order, let values = card.note else {
      if let note = note(of: card) { output.paragraph(note) }
      return
    }
    for value in values.split(separator: "; ") {
      output.paragraph(StyledText("  \(value)", .quiet), indent: 4)
    }
  }
}
