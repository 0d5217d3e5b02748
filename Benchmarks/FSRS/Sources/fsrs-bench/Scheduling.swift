import FSRS

/// Nanoseconds for one step of a model and for one review scheduled.
struct Scheduling {
  let parameters: Parameters
  private let count = 400_000

  var next: Double {
    let model = Model(parameters)
    var sum = 0.0
    let took = processorSeconds(runs: 5) {
      var memory = model.first(.good)
      for index in 0..<count {
        if index % 8 == 0 { memory = model.first(.good) }
        let days = index % 5 == 0 ? 0 : 3 + index % 11
        memory = model.next(
          memory, rating: index % 7 == 3 ? .again : .good, after: Elapsed(days: days))
        sum += memory.stability
      }
    }
    return sum > 0 ? took / Double(count) * 1e9 : 0
  }

  var review: Double {
    let scheduler = Scheduler(parameters: parameters)
    var sum = 0
    let took = processorSeconds(runs: 5) {
      var schedule: Schedule?
      for index in 0..<count {
        if index % 8 == 0 { schedule = nil }
        let moment = Moment(seconds: 1_700_000_000 + index % 8 * 400_000, offsetMinutes: 0)
        let rating = Rating.allCases[[2, 2, 3, 0, 2, 1][index % 6]]
        schedule = scheduler.review(schedule, rating: rating, at: moment, draw: 0.3)
        sum += schedule?.interval ?? 0
      }
    }
    return sum > 0 ? took / Double(count) * 1e9 : 0
  }
}
