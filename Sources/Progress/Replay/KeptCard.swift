import FSRS

/// The progress of a card as plain bytes without references or undefined padding.
package struct KeptCard: BitwiseCopyable {
  private enum Flag {
    static let isCarried: UInt8 = 1
    static let isFirstInterval: UInt8 = 2
    static let hasAnswer: UInt8 = 4
    static let hasSchedule: UInt8 = 8
    static let hasFastStability: UInt8 = 16
    static let hasBaseline: UInt8 = 32
  }

  private var stability = 0.0
  private var difficulty = 0.0
  private var fastStability = 0.0
  private var baselineStability = 0.0
  private var baselineDifficulty = 0.0
  private var longestGap = 0
  private var writer: UInt64 = 0
  private var sequence = 0
  private var step = 0
  private var due = 0
  private var seconds = 0
  private var day = 0
  private var interval = 0
  private var reviews = 0
  private var lapses = 0
  private let introducedOn: Int32
  private let revisedOn: Int32
  private let forgottenBefore: Int32
  private let epoch: Int32
  private let heir: Int32
  /// The index of the topic.
  private let topic: Int32
  private var checksum: UInt32 = 0
  /// The phase: 0 learning, 1 review, 2 relearning.
  private var phase: UInt8 = 0
  /// The kind of due date: 0 an instant, 1 a day.
  private var dueSort: UInt8 = 0
  private var flags: UInt8 = 0
  /// The wrong answers on the day of the last answer; 255 stands for all larger numbers.
  private var misses: UInt8 = 0

  /// Packs the progress of a card.
  package init(_ card: CardProgress, topic: Int32) {
    self.topic = topic
    introducedOn = Int32(card.introducedOn?.number ?? -1)
    revisedOn = Int32(card.revisedOn?.number ?? -1)
    forgottenBefore = card.forgottenBefore
    epoch = card.epoch
    heir = card.heir
    if card.isCarried { flags |= Flag.isCarried }
    if card.isFirstInterval { flags |= Flag.isFirstInterval }
    if let last = card.lastAnswer {
      flags |= Flag.hasAnswer
      (writer, sequence, checksum) = (last.writer.packed, last.sequence, last.checksum)
    }
    if let schedule = card.schedule { take(schedule) }
  }

  private mutating func take(_ schedule: Schedule) {
    flags |= Flag.hasSchedule
    switch schedule.phase {
    case .learning(let step): (phase, self.step) = (0, step)
    case .review: phase = 1
    case .relearning(let step): (phase, self.step) = (2, step)
    }
    switch schedule.due {
    case .instant(let seconds): due = seconds
    case .day(let day): (dueSort, due) = (1, day)
    }
    (seconds, day) = (schedule.last.seconds, schedule.last.day)
    (interval, reviews, lapses) = (schedule.interval, schedule.reviews, schedule.lapses)
    misses = UInt8(clamping: schedule.misses)
    (stability, difficulty) = (schedule.memory.stability, schedule.memory.difficulty)
    if let fast = schedule.memory.fastStability {
      flags |= Flag.hasFastStability
      fastStability = fast
    }
    if let baseline = schedule.baseline {
      flags |= Flag.hasBaseline
      baselineStability = baseline.memory.stability
      baselineDifficulty = baseline.memory.difficulty
      longestGap = baseline.longestGap
    }
  }

  /// The progress of the card.
  /// - Parameters:
  ///   - key: The card.
  ///   - topics: The topics by index.
  /// - Returns: The progress.
  func state(of key: CardKey, _ topics: [String]) -> CardProgress {
    var card = CardProgress(key: key)
    if topics.indices.contains(Int(topic)) { card.topic = topics[Int(topic)] }
    card.introducedOn = introducedOn < 0 ? nil : StudyDay(number: Int(introducedOn))
    card.revisedOn = revisedOn < 0 ? nil : StudyDay(number: Int(revisedOn))
    card.forgottenBefore = forgottenBefore
    card.epoch = epoch
    card.heir = heir
    card.isCarried = has(Flag.isCarried)
    card.isFirstInterval = has(Flag.isFirstInterval)
    if has(Flag.hasAnswer) {
      card.lastAnswer = EventReference(
        writer: WriterID(packed: writer), sequence: sequence, checksum: checksum)
    }
    if has(Flag.hasSchedule) { card.schedule = schedule }
    return card
  }

  private var schedule: Schedule {
    Schedule(
      phase: phase == 0 ? .learning(step: step) : phase == 1 ? .review : .relearning(step: step),
      memory: Memory(
        stability: stability, difficulty: difficulty,
        fastStability: has(Flag.hasFastStability) ? fastStability : nil),
      last: Schedule.Last(seconds: seconds, day: day),
      due: dueSort == 0 ? .instant(seconds: due) : .day(due), interval: interval,
      reviews: reviews, lapses: lapses, misses: Int(misses),
      baseline: has(Flag.hasBaseline)
        ? Baseline(
          memory: Memory(stability: baselineStability, difficulty: baselineDifficulty),
          longestGap: longestGap) : nil)
  }

  private func has(_ flag: UInt8) -> Bool { flags & flag != 0 }
}
