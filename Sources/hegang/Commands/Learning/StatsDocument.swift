import Deck
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
  static func object(_ statistics: Statistics, deck: String, topics: [String]) -> JSONValue {
    [
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
      ],
      "answers-by-day": counts(statistics.habit),
      "days-studied": .integer(statistics.daysStudied),
      "days-away": .integer(statistics.daysAway),
      "recall": [
        "right": .integer(statistics.recall.right), "asked": .integer(statistics.recall.asked),
        "target": .number(statistics.target),
      ],
      "self-rated": [
        "right": .integer(statistics.selfRated.right),
        "asked": .integer(statistics.selfRated.asked),
      ],
      "lasting": [
        "from": .array(Statistics.lasts.map(JSONValue.number)),
        "cards": counts(statistics.lasting),
        "median": statistics.medianLasting.map(JSONValue.number) ?? .null,
      ],
      "difficulty": counts(statistics.difficulty),
      "hardest": .array(
        statistics.hardest.map {
          [
            "card": .string($0.card.id), "missed": .integer($0.missed),
            "asked": .integer($0.asked),
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
      "hours": .array(
        statistics.hours.map { ["right": .integer($0.right), "asked": .integer($0.asked)] }),
      "seconds": [
        "from": counts(Statistics.paces), "answers": counts(statistics.seconds),
        "median-ms": statistics.medianMilliseconds.map(JSONValue.integer) ?? .null,
      ],
    ]
  }

  private static func counts(_ numbers: [Int]) -> JSONValue {
    .array(numbers.map(JSONValue.integer))
  }
}
