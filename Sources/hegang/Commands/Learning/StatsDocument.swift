import Deck
import FSRSTraining
import JSON
import Journal
import Progress
import Study

/// The statistics as one JSON object, for other programs.
enum StatsDocument {
  /// The name and version of the format.
  static let schema = "hegang-stats/1"

  /// The object; fractions are between 0 and 1, times in milliseconds. `lasting` counts cards by
  /// the days from their last answer until recall falls to the target.
  static func object(_ report: StudyReport, deck: String, topics: [String]) -> JSONValue {
    let statistics = report.statistics
    return [
      "schema": .string(schema),
      "deck": .string(deck),
      "topics": .array(topics.map(JSONValue.string)),
      "day": .string(StudyDay(number: statistics.day).description),
      "cards": .integer(statistics.cards),
      "studied": .integer(statistics.studied),
      "known": .number(statistics.known),
      "due": [
        "late": .integer(statistics.forecast.late),
        "days": counts(statistics.forecast.days),
        "four-weeks": counts(statistics.forecast.counts(days: 28)),
      ],
      "answers-by-day": counts(statistics.habit),
      "days-studied": .integer(statistics.daysStudied),
      "days-away": .integer(statistics.daysAway),
      "recall": [
        "right": .integer(statistics.recall.right), "asked": .integer(statistics.recall.asked),
        "target": .number(statistics.target),
      ],
      "recall-by-week": .array(statistics.recallByWeek.map(share)),
      "self-rated": share(statistics.selfRated),
      "lasting": [
        "from": .array(Statistics.lasts.map(JSONValue.number)),
        "cards": counts(statistics.lasting),
        "median": statistics.medianLasting.map(JSONValue.number) ?? .null,
        "month-ago": [
          "cards": counts(report.earlier.lasting),
          "median": report.earlier.medianLasting.map(JSONValue.number) ?? .null,
        ],
      ],
      "difficulty": counts(statistics.difficulty),
      "hardest": .array(
        statistics.hardest.map {
          [
            "card": .string($0.card.id), "missed": .integer($0.missed),
            "asked": .integer($0.asked),
            "said": .array(
              $0.said.map { ["text": .string($0.text), "times": .integer($0.times)] }),
          ]
        }),
      "leeches": .array(
        statistics.leeches.map {
          ["card": .string($0.card.id), "lapses": .integer($0.missed)]
        }),
      "confusions": .array(
        statistics.confusions.map {
          [
            "cards": [.string($0.first.id), .string($0.second.id)], "times": .integer($0.times),
          ]
        }),
      "confidence": .array(
        statistics.calibration.map {
          [
            "felt": .string($0.confidence.rawValue), "right": .integer($0.right),
            "asked": .integer($0.asked),
          ]
        }),
      "marked": [
        "flagged": .integer(statistics.flagged), "noted": .integer(statistics.noted),
        "set-aside": .integer(statistics.setAside),
      ],
      "hours": .array(statistics.hours.map(share)),
      "seconds": [
        "from": counts(Statistics.paces), "answers": counts(statistics.seconds),
        "median-ms": statistics.medianMilliseconds.map(JSONValue.integer) ?? .null,
      ],
      "mastery": .array(
        statistics.topics.map {
          [
            "topic": .string($0.topic), "cards": .integer($0.cards),
            "studied": .integer($0.studied), "known": .number($0.known),
          ]
        }),
      "calibration": .array(
        report.calibration.map {
          [
            "predicted": .number($0.predicted), "recalled": .number($0.recalled),
            "answers": .integer(Int($0.weight.rounded())),
          ]
        }),
      "begun-by-day": counts(statistics.begun),
      "quizzes": .array(report.quizzes.compactMap(quiz)),
      "plan": report.plan.map(plan) ?? .null,
    ]
  }

  private static func share(_ share: Statistics.Share) -> JSONValue {
    ["right": .integer(share.right), "asked": .integer(share.asked)]
  }

  private static func quiz(_ quiz: QuizRecord) -> JSONValue? {
    quiz.end.map {
      [
        "day": .string(quiz.day.description), "right": .integer($0.right),
        "asked": .integer($0.asked),
      ]
    }
  }

  private static func plan(_ plan: PlanProgress) -> JSONValue {
    [
      "by": .string(plan.plan.by.description), "new-per-day": .integer(plan.newCards),
      "left": .integer(plan.left),
      "reached": plan.reached.map { .string($0.description) } ?? .null,
    ]
  }

  private static func counts(_ numbers: [Int]) -> JSONValue {
    .array(numbers.map(JSONValue.integer))
  }
}
