import FSRS
import JSON

/// When Anki asks a card again, and what it knows of its memory: the columns of its table of cards.
struct AnkiState {
  /// 0 new, 1 learning, 2 review, 3 relearning.
  var type = 0
  /// As ``type``; 1 for steps within a day, 3 for a step on another day, −1 for a card that is set aside.
  var queue = 0
  /// A place among the new cards, a second, or a day since the collection began.
  var due: Int
  /// The interval in days.
  var interval = 0
  var reviews = 0
  var lapses = 0
  /// The steps that are left, and those of today times 1,000.
  var left = 0
  /// The memory as JSON: stability, difficulty, desired retention, last review.
  var data = "{}"

  /// A card that nobody has answered, at a place among the new ones.
  init(newAt place: Int) { due = place }

  /// A card with a schedule.
  /// - Parameters:
  ///   - schedule: When it is due.
  ///   - memory: Its memory by FSRS-6.
  ///   - scheduler: The learner's scheduler.
  ///   - start: The first day of the collection.
  init(_ schedule: Schedule, memory: Memory, _ scheduler: Scheduler, start: Int) {
    let dueDay: Int
    switch schedule.due {
    case .instant(let seconds): (due, dueDay) = (seconds, schedule.last.day)
    case .day(let day): (due, dueDay) = (day - start, day)
    }
    let isToday = if case .instant = schedule.due { true } else { false }
    switch schedule.phase {
    case .learning(let step):
      (type, queue) = (1, isToday ? 1 : 3)
      left = Self.left(step, of: scheduler.learningSteps)
    case .relearning(let step):
      (type, queue) = (3, isToday ? 1 : 3)
      left = Self.left(step, of: scheduler.relearningSteps)
      interval = max(1, schedule.interval)
    case .review:
      (type, queue) = (2, 2)
      due = dueDay - start
      interval = max(1, schedule.interval)
    }
    (reviews, lapses) = (schedule.reviews, schedule.lapses)
    data =
      JSONValue.object([
        "s": .number(memory.stability), "d": .number(memory.difficulty),
        "dr": .number(scheduler.retention), "lrt": .integer(schedule.last.seconds),
      ]).encoded()
  }

  private static func left(_ step: Int, of steps: [Int]) -> Int {
    max(1, steps.count - step) * 1001
  }
}
