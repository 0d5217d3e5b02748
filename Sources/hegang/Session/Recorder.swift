import Files
import FSRS
import Glibc
import Journal
import Progress
import Terminal

/// Saves events, and says so when it cannot.
///
/// The journal is opened for writing with the first event: who only looks leaves no trace.
@MainActor
final class Recorder {
  private let context: Context
  private let place: JournalPlace
  private let rolloverHour: Int
  /// How far each writer had come when the journal was read.
  private let ends: JournalEnds
  private var opened: Journal?
  /// Shows other programs that this session runs.
  private var presence: Presence?
  /// The learner knows that answers are on this machine only.
  private var isUnfiledTold = false

  /// What was erased before the journal was read.
  private let erased: Erasure.State

  /// A recorder for a journal that was read.
  ///
  /// - Throws: ``Failure`` when it was erased since.
  init(
    _ context: Context, _ place: JournalPlace, rolloverHour: Int, after ends: JournalEnds,
    erased: Erasure.State
  ) throws {
    self.ends = ends
    self.context = context
    self.place = place
    self.rolloverHour = rolloverHour
    self.erased = erased
    presence = Presence(at: place)
    try refuseErased()
  }

  /// A session that began while the learner was erased must not write on. From here on an erasure
  /// sees this session, if there is a folder to show it at.
  private func refuseErased() throws {
    guard Erasure.currentState(place) == erased else {
      throw Failure.system(
        "The progress of \(place.learner.name) was erased while this session was starting; start it again."
      )
    }
  }

  /// The moment now.
  var moment: Moment { context.clock.moment(rolloverHour: rolloverHour) }

  /// Puts events back into the journal that only the second copy of this machine still has.
  func restore(_ events: [Event]) {
    let count = Words.count(events.count, "event")
    do {
      try journal().restore(events)
      context.talk.paragraph(
        "Restored \(count) that were missing in \(place.log), from the second copy on this machine."
      )
    } catch {
      context.talk.paragraph(
        "\(count) are in the second copy on this machine only; \(place.log) takes nothing now.")
    }
  }

  /// Saves events of other machines, or of an export, as they are.
  ///
  /// - Throws: ``Failure`` when they are not on the disk.
  func take(_ events: EventSelection) throws {
    let journal = try journal()
    do {
      try Erasure.bringBack(events, at: place)
      try journal.restore(events)
    } catch {
      throw Failure(error)
    }
  }

  /// Tells when answers cannot go where they belong, and when they can again.
  private func tellUnfiled(_ journal: Journal) {
    if let reason = journal.unfiledReason, !isUnfiledTold {
      context.output.paragraph(
        "\("NOT YET IN", .bad) \(place.log): \(reason.description). \(reason.advice)")
      context.output.paragraph(
        "Saved on this machine meanwhile; it goes there as soon as that is possible.")
    } else if journal.unfiledReason == nil, isUnfiledTold {
      context.output.paragraph("Everything is in \(place.log) now.")
    }
    isUnfiledTold = journal.unfiledReason != nil
  }

  /// Saves an event: when this returns, no power cut takes it back.
  ///
  /// When the disk refuses, the learner is told and may try again after making room; the answer is
  /// kept meanwhile.
  /// - Returns: The events written, in order; more than one when the clock was set back.
  /// - Throws: ``Failure`` when the learner gives up.
  @discardableResult
  func save(_ kind: Event.Kind) throws -> [Event] { try save([kind]) }

  /// Saves several events in one write, as ``save(_:)`` does one.
  @discardableResult
  func save(_ kinds: [Event.Kind]) throws -> [Event] {
    let clock = ClockReading(
      milliseconds: context.clock.milliseconds, offsetMinutes: context.clock.offsetMinutes,
      rolloverHour: rolloverHour)
    let journal = try journal()
    do {
      let events = try journal.append(kinds, at: clock)
      // The first answer of a life makes the folder.
      if presence == nil { presence = Presence(at: place) }
      tellUnfiled(journal)
      return events
    } catch {
      return try save(again: error, to: journal)
    }
  }

  private func journal() throws -> Journal {
    if let opened { return opened }
    if presence == nil {
      presence = Presence(at: place)
      try refuseErased()
    }
    do {
      let journal = try Journal(at: place, keepsCopy: true, after: ends)
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
