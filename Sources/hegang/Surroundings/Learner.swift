import Concurrency
import Deck
import FSRS
import Journal
import Progress
import Study
import Terminal

/// A learner's progress, replayed from the journal, and the recorder that adds to it.
@MainActor
struct Learner {
  /// The result of all events.
  private(set) var progress: Progress
  /// Saves events.
  let recorder: Recorder
  /// The paths of journal files that could not be read.
  let unread: [String]

  /// Reads the learner's journal.
  ///
  /// Damage is reported but does not stop the program: every intact line counts. Lines of this
  /// machine that are missing from the journal are restored.
  /// - Throws: ``Failure`` if the journal exists and cannot be read.
  init(_ context: Context) throws {
    let place = try Learner.place(context)
    try self.init(context, place, Learner.reading(place))
  }

  private init(_ context: Context, _ place: JournalPlace, _ start: Start) throws {
    let reading = start.reading
    let report = reading.report
    let missing = reading.missing
    var progress = reading.progress
    if !missing.isEmpty { progress.apply(missing) }
    self.progress = progress
    context.correctClock(after: progress.latestTime)
    if reading.isWorthKeeping { context.atEnd(Worker { reading.keep() }) }
    unread = report.unreadable.map(\.path)
    recorder = try Recorder(
      context, place, rolloverHour: progress.settings.rolloverHour, after: reading.ends,
      erased: start.erased)
    if !missing.isEmpty { recorder.restore(missing) }
    if !report.description.isEmpty {
      context.talk.paragraph(StyledText(report.description))
    }
  }

  /// Reads the journal of a learner of a deck, and follows what its authors have changed since.
  ///
  /// The changes are reported once, in a few sentences. If the journal cannot be written, the
  /// program continues and follows them next time.
  /// - Throws: ``Failure`` as above.
  init(_ context: Context, of deck: Deck) throws {
    try self.init(context)
    takeOver(deck, context)
  }

  /// Reads the deck to study and its learner's journal at the same time.
  ///
  /// - Throws: ``Failure`` if there is no deck, or one of the two cannot be read.
  static func opening(_ context: Context) throws -> (Deck, Learner) {
    try opening(context, context.deckFolder())
  }

  /// The same for the deck of a folder.
  static func opening(_ context: Context, _ folder: DeckFolder) throws -> (Deck, Learner) {
    OtherStores.tell(context)
    let place = try Learner.place(context)
    let (read, reading) = both(
      { Result { try folder.deck() } }, { Result { try Learner.reading(place) } })
    let deck = try read.get()
    var learner = try Learner(context, place, reading.get())
    learner.meet(deck, of: folder, context)
    return (deck, learner)
  }

  /// Follows what the authors of a deck have changed since, and warns of another deck of its subject.
  mutating func meet(_ deck: Deck, of folder: DeckFolder, _ context: Context) {
    if let twin = context.twins(of: folder, deck.subject).first {
      context.talk.paragraph(
        "\(folder.name) and \(twin) are both of the subject \(deck.subject) and share its progress: give one of them another subject."
      )
    }
    takeOver(deck, context)
  }

  /// Continues with the progress at the end of a session.
  mutating func goOn(after progress: Progress) { self.progress = progress }

  /// Applies events that the recorder has saved.
  mutating func follow(_ saved: [Event]) {
    progress.apply(saved)
  }

  /// Follows what the authors of a deck have changed since, and reports it.
  private mutating func takeOver(_ deck: Deck, _ context: Context) {
    let day = recorder.moment.day
    let carries = DeckMigration(deck: deck, progress: progress, on: day).carries
    guard !carries.isEmpty else { return }
    do {
      follow(try recorder.save(carries.map(Event.Kind.carry)))
      for sentence in InheritanceWords.sentences(carries, in: deck) {
        context.talk.paragraph(StyledText(sentence))
      }
    } catch {
      context.talk.paragraph(StyledText((error as? Failure)?.message ?? "\(error)"))
    }
  }

  /// Makes cards due again that an earlier version sent too far, and says so in a sentence.
  ///
  /// If the journal cannot be written, the program continues, as above.
  mutating func repairSchedule(_ context: Context) {
    let day = StudyDay(number: recorder.moment.day)
    guard let repair = ScheduleRepair(of: progress, on: day) else { return }
    do {
      follow(try recorder.save(.repair(repair.event)))
      if let sentence = RescheduleWords.repaired(repair) { context.talk.paragraph(sentence) }
    } catch {
      context.talk.paragraph(StyledText((error as? Failure)?.message ?? "\(error)"))
    }
  }

  /// The location of the journal of the learner named by the options.
  ///
  /// - Throws: ``Failure`` if the name is not valid.
  static func place(_ context: Context) throws -> JournalPlace {
    do {
      return JournalPlace(
        progress: context.folders.progress, state: context.folders.state,
        learner: try LearnerID(context.options.learner))
    } catch {
      throw Failure(error)
    }
  }

  /// Reads the journal without restoring anything.
  ///
  /// - Throws: ``Failure`` if it was erased, or exists and cannot be read.
  static func read(_ place: JournalPlace) throws -> (EventSet, JournalReport) {
    try refuseErased(place)
    do {
      let (events, report) = try JournalReader.read(place)
      return (events, report)
    } catch {
      throw Failure(error)
    }
  }

  /// Reads the journal's progress.
  ///
  /// - Throws: ``Failure`` as above.
  static func progress(at place: JournalPlace) throws -> Progress {
    let reading = try reading(place).reading
    var progress = reading.progress
    if !reading.missing.isEmpty { progress.apply(reading.missing) }
    return progress
  }

  /// Checks the journal.
  ///
  /// - Throws: ``Failure`` if it was erased, or exists and cannot be read.
  static func checkup(_ place: JournalPlace, _ context: Context) throws -> Checkup {
    let erased = try refuseErased(place)
    do {
      return try Checkup(place, now: context.clock.milliseconds, erased: erased.lasts)
    } catch {
      throw Failure(error)
    }
  }

  /// The state at the start of the program.
  private struct Start {
    /// The lines known to be erased before the journal was read.
    let erased: Erasure.State
    let reading: ProgressReading
  }

  private static func reading(_ place: JournalPlace) throws -> Start {
    let erased = try refuseErased(place)
    do {
      let reading = try ProgressReading(place)
      if try Erasure.removeReturned(place, found: reading.progress.hold) {
        return Start(erased: erased, reading: try ProgressReading(place))
      }
      return Start(erased: erased, reading: reading)
    } catch {
      throw Failure(error)
    }
  }

  /// Removes lines that were erased elsewhere, and returns them.
  @discardableResult
  private static func refuseErased(_ place: JournalPlace) throws -> Erasure.State {
    if Erasure.isErased(place) {
      throw Failure.data(
        "\(place.progress)/\(place.learner.name) was erased and has come back, perhaps by a sync tool; "
          + "hegang erase removes it again.")
    }
    do {
      return try Erasure.state(place)
    } catch {
      throw Failure(error)
    }
  }
}

extension Failure {
  init(_ error: JournalError) {
    switch error {
    case .learner, .impossible: self = .usage(error.description)
    case .folder, .notSaved: self = .system(error.description)
    }
  }
}
