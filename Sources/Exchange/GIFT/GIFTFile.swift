/// Questions in GIFT, the text format of Moodle.
///
///     ::hegang/country::[plain]In which country is Hegang?{
///     	~Mongolia
///     	=China
///     	####Source\: An atlas
///     }
///
/// Texts are plain, so that no markup in them counts, and each is on one line.
package struct GIFTFile {
  /// The content of the file.
  package let text: String
  /// The cards that GIFT cannot have.
  package let leftOut: [LeftOut]

  /// Writes a bank.
  package init(_ bank: QuestionBank) {
    var (text, leftOut) = ("", [LeftOut]())
    var topic: String?
    for question in bank.questions {
      guard let answers = GIFTFile.answers(of: question) else {
        leftOut.append(
          LeftOut(id: question.id, reason: "GIFT takes the sign -> in a typed answer for a pair"))
        continue
      }
      if topic != question.topic {
        topic = question.topic
        text +=
          "$CATEGORY: $course$/top/\(Category(bank.title).written)/\(Category(question.topic).written)\n\n"
      }
      text += GIFTFile.written(question, answers)
    }
    (self.text, self.leftOut) = (text, leftOut)
  }

  private static func written(_ question: BankQuestion, _ answers: String) -> String {
    let feedback =
      question.feedback.isEmpty
      ? "" : "\t####" + GIFTText(question.feedback.joined(separator: "\n")).asStart + "\n"
    let body = "{" + answers + feedback + "}"
    let name = "::\(GIFTText(question.id).written)::[plain]"
    if case .gap = question.answer {
      let parts = question.text.split(
        separator: BankQuestion.gap, maxSplits: 1, omittingEmptySubsequences: false)
      let texts = parts.map { GIFTText(String($0)).written }
      return name + texts[0] + body + (texts.count > 1 ? texts[1] : "") + "\n\n"
    }
    return name + GIFTText(question.text).written + body + "\n\n"
  }

  /// What is between the opening brace and the feedback; nil if it would be read as something else.
  private static func answers(of question: BankQuestion) -> String? {
    switch question.answer {
    case .choice(let options, let right):
      return lines(
        options.enumerated().map { ($0.offset == right ? "=" : "~") + GIFTText($0.element).asStart }
      )
    case .isTrue(let isTrue): return lines([isTrue ? "TRUE" : "FALSE"])
    case .text(let texts, _), .gap(let texts, _):
      guard !texts.contains(where: GIFTText.hasArrow) else { return nil }
      return lines(texts.map { "=" + GIFTText(Wildcards.escaped($0)).asStart })
    case .number(let number, let tolerance): return "#\(number):\(tolerance)\n"
    case .pairs(let pairs, let extra):
      guard !pairs.contains(where: { GIFTText.hasArrow($0.left) }) else { return nil }
      return lines(
        pairs.map { "=\(GIFTText($0.left).asStart) -> \(GIFTText($0.right).written)" }
          + extra.map { "= -> \(GIFTText($0).written)" })
    case .order(let texts):
      return lines(
        texts.enumerated().map { "=\($0.offset + 1) -> \(GIFTText($0.element).written)" })
    case .open: return "\n"
    }
  }

  private static func lines(_ answers: [String]) -> String {
    "\n" + answers.map { "\t\($0)\n" }.joined()
  }
}
