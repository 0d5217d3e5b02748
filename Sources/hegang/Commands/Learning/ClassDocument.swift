import Deck
import JSON
import Progress
import Study

/// The report over a class as one JSON object, for other programs.
enum ClassDocument {
  /// The name and version of the format.
  static let schema = "hegang-class/1"

  /// The object; fractions are between 0 and 1. Learners are in it only with their names.
  static func object(_ report: ClassReport, deck: Deck, day: Int, names: Bool) -> JSONValue {
    var object: [String: JSONValue] = [
      "schema": .string(schema), "deck": .string(deck.subject),
      "day": .string(StudyDay(number: day).description),
      "learners": .integer(report.members.count + report.hidden.count),
      "share-nothing": .integer(report.hidden.count),
      "begun": .integer(report.members.count { $0.answers > 0 }),
      "may-need-help": .integer(report.members.count { $0.concern != nil }),
      "recall": share(report.recall),
      "topics": .array(
        report.topics.map {
          ["topic": .string($0.topic), "studied": .number($0.studied), "known": .number($0.known)]
        }),
      "hardest": .array(report.hardest.map(hard)),
      "confusions": .array(
        report.confusions.map {
          ["cards": [.string($0.first.id), .string($0.second.id)], "times": .integer($0.times)]
        }),
      "calibration": .array(
        report.calibration.map {
          [
            "confidence": .string($0.confidence.rawValue), "right": .integer($0.right),
            "asked": .integer($0.asked),
          ]
        }),
    ]
    if names {
      object["members"] = .array(report.members.map(member))
      object["members-who-share-nothing"] = .array(report.hidden.map(JSONValue.string))
    }
    return .object(object)
  }

  private static func share(_ share: Statistics.Share) -> JSONValue {
    ["right": .integer(share.right), "asked": .integer(share.asked)]
  }

  private static func hard(_ hard: ClassReport.Hard) -> JSONValue {
    let wrong: JSONValue =
      hard.wrong.map { ["text": .string($0.text), "learners": .integer($0.learners)] } ?? .null
    return [
      "card": .string(hard.card.id), "recall": share(hard.recall),
      "learners": .integer(hard.learners), "wrong": wrong,
    ]
  }

  private static func member(_ member: ClassMember) -> JSONValue {
    [
      "name": .string(member.name), "studied": .integer(member.studied),
      "known": .number(member.known), "due": .integer(member.due),
      "answers": .integer(member.answers), "recall": share(member.recall),
      "days-studied": .integer(member.daysStudied),
      "last": member.lastDay.map { .string(StudyDay(number: $0).description) } ?? .null,
      "concern": member.concern.map { .string(ClassWords.words($0)) } ?? .null,
    ]
  }
}
