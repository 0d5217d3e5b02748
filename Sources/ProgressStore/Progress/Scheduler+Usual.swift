import FSRS

extension Scheduler {
  /// The scheduler of a learner who has changed no setting: FSRS-6 with Anki's settings, but for two.
  ///
  /// - One learning step of ten minutes, not two: Benchmarks/learners shows what it saves.
  /// - After its third miss on a day a card rests until the next.
  package static let usual = Scheduler(learningSteps: [600], missesBeforeRest: 3)
}
