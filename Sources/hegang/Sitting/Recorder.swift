import FSRS
import Glibc
import ProgressStore
import Terminal

/// Saves events, and says so when it cannot.
///
/// The journal is opened for writing with the first event: who only looks leaves no trace.
@MainActor
final class Recorder {
  private let context: Context
  private let place: JournalPlace
  private let rolloverHour: Int
  private var opened: Journal?

  init(_ context: Context, _ place: JournalPlace, rolloverHour: Int) {
    self.context = context
    self.place = place
    self.rolloverHour = rolloverHour
  }

  /// The moment now.
  var moment: Moment { context.clock.moment(rolloverHour: rolloverHour) }

  /// Saves an event: when this returns, no power cut takes it back.
  ///
  /// When the disk refuses, the learner is told and may try again after making room; the answer is
  /// kept meanwhile.
  /// - Returns: The events written, in order; more than one when the clock was set back.
  /// - Throws: ``Failure`` when the learner gives up.
  @discardableResult
  func save(_ kind: Event.Kind) throws -> [Event] {
    let clock = ClockReading(
      milliseconds: context.clock.milliseconds, offsetMinutes: context.clock.offsetMinutes,
      rolloverHour: rolloverHour)
    let journal = try journal()
    do {
      return try journal.append(kind, at: clock)
    } catch {
      return try save(again: error, to: journal)
    }
  }

  private func journal() throws -> Journal {
    if let opened { return opened }
    do {
      let journal = try Journal(at: place)
      opened = journal
      return journal
    } catch {
      throw Failure(error)
    }
  }

  /// Tells that events are not on the disk, and tries again as often as the learner wants.
  private func save(again error: JournalError, to journal: Journal) throws -> [Event] {
    var error = error
    while true {
      guard case .notSaved(let events, _, _) = error, context.isInteractive else {
        throw Failure(error)
      }
      context.output.paragraph("\("NOT SAVED", .bad). \(error.description)")
      context.output.paragraph("It is kept in memory: Enter tries again, ^D gives up.")
      guard case .text = context.input.read(LineRequest("> ")).line else { throw Failure(error) }
      do {
        try journal.retry(events)
        return events
      } catch let again {
        error = again
      }
    }
  }
}
