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
    showLines(of: question.stem, .question, on: output)
    if let exactness = question.exactness { output.paragraph(StyledText(exactness, .quiet)) }
    let isTimeline = question.form == .timeline
    for (place, item) in question.items.enumerated() where !isTimeline {
      output.paragraph("  \(place + 1)  \(item)", indent: 5)
    }
    for (place, option) in question.options.enumerated() {
      let lines = option.split(separator: "\n", omittingEmptySubsequences: false)
      output.paragraph("  \(question.mark(place))  \(lines.first ?? "")", indent: 5)
      for line in lines.dropFirst() { output.line("     \(String(line))") }
      if isTimeline, place < question.items.count {
        output.paragraph("        \(question.items[place])", indent: 8)
      }
    }
    if question.form == .open {
      output.paragraph(StyledText("Think of the answer, or write it; then press Enter.", .quiet))
    }
    if let expected = question.expected { output.paragraph(StyledText(expected, .quiet)) }
  }

  /// A text; what follows its first line is shown as it is, as code and formulas need it.
  @MainActor
  private static func showLines(of text: String, _ style: Style, on output: Output) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    output.paragraph(StyledText(String(lines.first ?? ""), style))
    for line in lines.dropFirst() { output.line(StyledText("    \(line)")) }
  }

  /// The model answer of an open question, and how to rate one's own.
  @MainActor
  static func showModel(_ question: Question, on output: Output) {
    output.paragraph("The answer: \(question.answer, .good)", indent: 2)
    output.paragraph(StyledText(SelfRating.asked))
  }

  /// What to type, after an empty line: "Type the number of an option, or ? to pass."
  static func emptyLine(_ question: Question, passing: String) -> StyledText {
    let isPick = question.form.answering == .picking
    return "Type \(isPick ? "the number of an option" : "the answer"), or ? \(passing)."
  }

  /// What the judge asks for before the question ends.
  static func again(_ judgement: Judgement) -> StyledText {
    StyledText(judgement.reason.isEmpty ? "That could not be read. Once more?" : judgement.reason)
  }

  /// Shows what the judge says of an answer that ended a question: a verdict in a word, with its sign
  /// where there are signs, and the right answer.
  @MainActor
  static func showVerdict(
    _ judgement: Judgement, _ question: Question, typed: String, on output: Output
  ) {
    // The model answer was shown, and the rating is the learner's own.
    if question.form == .open { return }
    switch judgement.verdict {
    case .correct: output.paragraph(right(judgement, question, on: output), indent: 2)
    case .close:
      let sign = "\(output.sign("≈"))Close"
      output.paragraph("\(sign, .good): \(shown(question)). \(judgement.reason)", indent: 2)
    case .partial, .wrong, .prompt, .unparsed:
      showWrong(judgement, question, typed: typed, on: output)
    }
  }

  /// "✓ Right: Luobei County (萝北县)"
  @MainActor
  private static func right(
    _ judgement: Judgement, _ question: Question, on output: Output
  ) -> StyledText {
    let sign = "\(output.sign("✓"))Right"
    // A reason that names the answer says it once and for all.
    if judgement.reason.contains(question.answer) {
      return "\(sign, .good). \(judgement.reason)"
    }
    let text: StyledText = "\(sign, .good): \(shown(question))"
    return judgement.reason.isEmpty ? text : text + ". \(judgement.reason)"
  }

  /// "✗ No. That is …. The answer: 220,131", with what was typed above the answer where they are alike.
  @MainActor
  private static func showWrong(
    _ judgement: Judgement, _ question: Question, typed: String, on output: Output
  ) {
    guard !typed.isEmpty else {
      return output.paragraph("The answer: \(shown(question), .good)")
    }
    let verdict: StyledText =
      judgement.verdict == .partial
      ? "\("\(output.sign("≈"))Partly", .bad)." : "\("\(output.sign("✗"))No", .bad)."
    // What was asked for a second time needs no repeating, nor does a wrong pick.
    let isTold = judgement.verdict == .prompt || judgement.verdict == .unparsed
    let isPick = question.form.answering == .picking && judgement.mistakenFor == nil
    let reason = isTold || isPick || judgement.reason.isEmpty ? "" : " \(judgement.reason)"
    guard question.form.isTyped, let difference = difference(judgement, question, typed) else {
      return output.paragraph(
        verdict + "\(reason) The answer: \(shown(question), .good)", indent: 2)
    }
    output.paragraph(verdict + StyledText(reason), indent: 2)
    output.line("    you     \(difference.typed)")
    output.line("    answer  \(difference.accepted, .good)")
    output.line(StyledText("            \(difference.marks)", .quiet))
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
  /// is true, and for a timeline the place on it: "false (756,000)", "before 1914 (1906)".
  static func shown(_ question: Question) -> String {
    if [.trueFalse, .membership, .timeline].contains(question.form) {
      return "\(question.options[question.right]) (\(question.answer))"
    }
    guard case .name(let name) = question.card.answer else { return question.answer }
    let foreign = name.accepted.dropFirst().first { form in
      form.unicodeScalars.contains { $0.value >= 0x2E80 }
    }
    let isForeign = question.answer.unicodeScalars.contains { $0.value >= 0x2E80 }
    guard let foreign, !isForeign else { return question.answer }
    return "\(question.answer) (\(foreign))"
  }

  /// A fact as a statement: the sentence with its gap filled, or "The two counties of Hegang: …".
  static func statement(of card: Card) -> String {
    let answer = card.answer.display
    if let stem = card.form(.cloze)?.stem, isPlain(card.answer),
      let sentence = stem.split(separator: ": ", maxSplits: 1).last, sentence.contains("[…]")
    {
      return String(sentence).replacing("[…]", with: answer)
    }
    guard card.title == card.label else { return "\(card.forms[0].stem) \(answer)" }
    return "\(card.label.capitalizedFirst): \(answer)"
  }

  /// Whether an answer reads in a sentence as it is shown alone: a quantity may bring its unit twice.
  private static func isPlain(_ answer: Answer) -> Bool {
    switch answer {
    case .name, .year, .date: true
    case .number, .list: false
    }
  }

  /// "In 2010 · Encyclopaedia article: Subdivisions"; where the value is of the day of the source,
  /// "News report: Report, 1 October 2017".
  static func source(of card: Card, in deck: Deck) -> StyledText {
    let source = deck.source(card.citation.source)
    let date = source.flatMap { $0.dated == card.asOf ? $0.date : nil }
    let section = [card.citation.section, date].compactMap(\.self).joined(separator: ", ")
    let title = source?.title ?? card.citation.source
    let when = card.when.map { "\($0.capitalizedFirst) · " } ?? ""
    return StyledText(when, .quiet) + StyledText(title, .quiet, link: source?.url)
      + StyledText(section.isEmpty ? "" : ": \(section)", .quiet)
  }

  /// The line of context, as a sentence.
  static func note(of card: Card) -> StyledText? {
    card.note.map { note in
      let end = note.hasSuffix(".") || note.hasSuffix("?") ? "" : "."
      return StyledText(note.capitalizedFirst + end, .quiet)
    }
  }

  /// Shows the line of context; the values of what was put in order stand one under the other, in
  /// that order.
  @MainActor
  static func showNote(of card: Card, on output: Output) {
    guard card.isComposite, card.forms.first?.kind == .order, let values = card.note else {
      if let note = note(of: card) { output.paragraph("  " + note, indent: 2) }
      return
    }
    for value in values.split(separator: "; ") {
      output.paragraph(StyledText("  \(value)", .quiet), indent: 4)
    }
  }
}
