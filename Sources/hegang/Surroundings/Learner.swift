import FSRS
import ProgressStore
import Terminal

/// A learner's progress, replayed from the journal, with the means to add to it.
@MainActor
struct Learner {
  /// What all events come to.
  let progress: Progress
  /// Adds events.
  let recorder: Recorder

  /// Reads the learner's journal.
  ///
  /// Damage is told, and is no reason to stop: what is whole counts.
  /// - Throws: ``Failure`` when it is there and cannot be read.
  init(_ context: Context) throws {
    do {
      let place = JournalPlace(
        progress: context.folders.progress, state: context.folders.state,
        learner: try LearnerID(context.options.learner))
      let (events, report) = try JournalReader.read(place)
      progress = Progress(events)
      recorder = Recorder(context, place, rolloverHour: progress.settings.rolloverHour)
      if !report.description.isEmpty {
        context.talk.paragraph(StyledText(report.description))
      }
    } catch {
      throw Failure(error)
    }
  }
}

extension Failure {
  init(_ error: JournalError) {
    switch error {
    case .learner: self = .usage(error.description)
    case .folder, .notSaved, .impossible: self = .system(error.description)
    }
  }
}
