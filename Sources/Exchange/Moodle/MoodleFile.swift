import Deck
import HTML

/// Questions in the XML format of Moodle.
///
/// Texts are declared as plain, so that no markup in them counts. An order needs Moodle 4.4, which brings the
/// type `ordering`, or its plug-in.
package struct MoodleFile {
  /// The content of the file.
  package let text: String

  /// Writes a bank.
  package init(_ bank: QuestionBank) {
    var parts: [HTML] = []
    var topic: String?
    for question in bank.questions {
      if topic != question.topic {
        topic = question.topic
        let path =
          "$course$/top/\(Category(bank.title).written)/\(Category(question.topic).written)"
        parts.append(
          HTML("question", ["type": "category"], HTML("category", HTML("text", text: path))))
      }
      parts.append(MoodleFile.element(question))
    }
    text =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + HTML("quiz", all: parts).written + "\n"
  }

  private static func element(_ question: BankQuestion) -> HTML {
    let (type, answers) = MoodleFile.answers(to: question)
    var text = plain("questiontext", question.text)
    if case .gap(let texts, let capitals) = question.answer {
      text = HTML(
        "questiontext", ["format": "html"],
        HTML("text", text: Cloze(question.text, texts, capitalsMatter: capitals).written))
    }
    let head = [
      HTML("name", HTML("text", text: question.id)), text,
      plain("generalfeedback", question.feedback.joined(separator: "\n")),
      HTML("defaultgrade", text: "1"), HTML("penalty", text: "0.3333333"),
      HTML("hidden", text: "0"), HTML("idnumber", text: question.id),
    ]
    return HTML("question", ["type": type], all: head + answers)
  }

  /// The type of a question, and the elements of this type.
  private static func answers(to question: BankQuestion) -> (type: String, [HTML]) {
    switch question.answer {
    case .choice(let options, let right):
      let settings = [
        HTML("single", text: "true"),
        HTML("shuffleanswers", text: Form.keepsOrder(options) ? "false" : "true"),
        HTML("answernumbering", text: "abc"),
      ]
      return (
        "multichoice",
        settings + combinedFeedback
          + options.enumerated().map { answer($0.element, isRight: $0.offset == right) }
      )
    case .isTrue(let isTrue):
      let answers = [true, false].map { word in
        HTML(
          "answer", ["fraction": word == isTrue ? "100" : "0", "format": "moodle_auto_format"],
          HTML("text", text: word ? "true" : "false"), plain("feedback", ""))
      }
      return ("truefalse", answers)
    case .text(let texts, let capitals):
      return (
        "shortanswer",
        [HTML("usecase", text: capitals ? "1" : "0")]
          + texts.map { answer(Wildcards.escaped($0), isRight: true) }
      )
    case .gap: return ("cloze", [])
    case .number(let number, let tolerance):
      let answer = HTML(
        "answer", ["fraction": "100", "format": "moodle_auto_format"],
        HTML("text", text: number), plain("feedback", ""), HTML("tolerance", text: tolerance))
      // The question says the unit.
      let settings = [
        HTML("unitgradingtype", text: "0"), HTML("unitpenalty", text: "0.1"),
        HTML("showunits", text: "3"), HTML("unitsleft", text: "0"),
      ]
      return ("numerical", [answer] + settings)
    case .pairs(let pairs, let extra):
      let all = pairs + extra.map { BankQuestion.Pair(left: "", right: $0) }
      return (
        "matching",
        [HTML("shuffleanswers", text: "true")] + combinedFeedback
          + all.map { pair in
            HTML(
              "subquestion", ["format": "plain_text"], HTML("text", text: pair.left),
              HTML("answer", HTML("text", text: pair.right)))
          }
      )
    case .order(let texts):
      let settings = [
        HTML("layouttype", text: "VERTICAL"), HTML("selecttype", text: "ALL"),
        HTML("selectcount", text: "0"), HTML("gradingtype", text: "ABSOLUTE_POSITION"),
        HTML("showgrading", text: "SHOW"), HTML("numberingstyle", text: "none"),
      ]
      return ("ordering", settings + combinedFeedback + texts.map { answer($0, isRight: true) })
    case .open:
      let settings = [
        HTML("responseformat", text: "editor"), HTML("responserequired", text: "1"),
        HTML("responsefieldlines", text: "10"), HTML("attachments", text: "0"),
        HTML("attachmentsrequired", text: "0"),
        plain("graderinfo", question.feedback.joined(separator: "\n")),
        plain("responsetemplate", ""),
      ]
      return ("essay", settings)
    }
  }

  /// An element whose text is plain.
  private static func plain(_ name: StaticString, _ text: String) -> HTML {
    HTML(name, ["format": "plain_text"], HTML("text", text: text))
  }

  private static func answer(_ text: String, isRight: Bool) -> HTML {
    HTML(
      "answer", ["fraction": isRight ? "100" : "0", "format": "plain_text"],
      HTML("text", text: text), plain("feedback", ""))
  }

  /// What Moodle shows after a right, a partly right and a wrong answer besides the feedback: nothing.
  private static let combinedFeedback = [
    plain("correctfeedback", ""), plain("partiallycorrectfeedback", ""),
    plain("incorrectfeedback", ""), HTML("shownumcorrect", text: "1"),
  ]
}
