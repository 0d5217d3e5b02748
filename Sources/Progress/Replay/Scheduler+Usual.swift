import FSRS

extension Scheduler {
  /// The scheduler of a learner who has changed no setting: FSRS-6 with Anki's settings, with two
  /// exceptions.
  ///
  /// - One learning step of ten minutes, not two; Benchmarks/learners measures what it saves.
  /// - After its third miss on a day a card is not asked again until the next day.
  package static let usual = Scheduler(learningSteps: [600], missesBeforeRest: 3)
}
