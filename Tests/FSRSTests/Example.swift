import FSRS

/// Values shared by the tests of the scheduler.
enum Example {
  static let plain = Scheduler(fuzz: false)

  /// Noon on study day 100, sixteen hours before the rollover.
  static let noon = Moment(seconds: 8_683_200, day: 100, secondsToRollover: 57_600)

  /// A card on its due day.
  static func reviewed(stability: Double, interval: Int) -> Schedule {
    Schedule(
      phase: .review, memory: Memory(stability: stability, difficulty: 5),
      last: .init(seconds: noon.seconds - interval * 86_400, day: noon.day - interval),
      due: .day(noon.day), interval: interval, reviews: 5, lapses: 1)
  }

  /// One line for each rating.
  static func words(_ preview: Preview) -> String {
    Rating.allCases.map { rating in
      let schedule = preview[rating]
      let phase =
        switch schedule.phase {
        case .learning(let step): "learning \(step)"
        case .relearning(let step): "relearning \(step)"
        case .review: "review"
        }
      let delay =
        switch schedule.due {
        case .instant(let seconds): "in \(seconds - noon.seconds) s"
        case .day(let day): "in \(day - noon.day) days"
        }
      let figures = [schedule.memory.stability, schedule.memory.difficulty].map {
        "\(($0 * 100).rounded() / 100)"
      }
      return
        "\(rating): \(phase), \(delay), S \(figures[0]), D \(figures[1]), "
        + "reviews \(schedule.reviews), lapses \(schedule.lapses)"
    }.joined(separator: "\n")
  }
}
