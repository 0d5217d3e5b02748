import Concurrency
import FSRS
import ProgressStore
import Questions
import Study
import Terminal

/// A learner's progress, replayed from the journal, with the means to add to it.
@MainActor
struct Learner {
  /// What all events come to.
  private(set) var progress: Progress
  /// Adds events.
  let recorder: Recorder
  /// The files of the journal that could not be read, by path.
  let unread: [String]

  /// Reads the learner's journal.
  ///
  /// Damage is told, and is no reason to stop: what is whole counts. What this machine wrote and the
  /// journal lacks is put back.
  /// - Throws: ``Failure`` when it is there and cannot be read.
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
    context.correctClock(after: progress.events.latest)
    if reading.isWorthKeeping { context.atEnd(Errand { reading.keep() }) }
    unread = report.unreadable.map(\.path)
    recorder = try Recorder(
      context, place, rolloverHour: progress.settings.rolloverHour, after: reading.ends,
      erased: start.erased)
    if !missing.isEmpty { recorder.restore(missing) }
    if !report.description.isEmpty {
      context.talk.paragraph(StyledText(report.description))
    }
  }

  /// Reads the journal of a learner of a deck, and takes over what its authors changed since.
  ///
  /// It is told in a few sentences, once. A journal that cannot be written is no reason to stop: the
  /// change is then taken over the next time.
  /// - Throws: ``Failure`` as above.
  init(_ context: Context, of deck: Deck) throws {
    try self.init(context)
    takeOver(deck, context)
  }

  /// The deck to study and its learner, read side by side.
  ///
  /// - Throws: ``Failure`` when there is no deck, or one of the two cannot be read.
  static func opening(_ context: Context) throws -> (Deck, Learner) {
    let folder = try context.deckFolder()
    let place = try Learner.place(context)
    let (read, reading) = both(
      { Result { try folder.deck() } }, { Result { try Learner.reading(place) } })
    let deck = try read.get()
    if let twin = context.twins(of: folder, deck.subject).first {
      context.talk.paragraph(
        "\(folder.name) and \(twin) are both of the subject \(deck.subject) and share its progress: give one of them another subject."
      )
    }
    var learner = try Learner(context, place, reading.get())
    learner.takeOver(deck, context)
    return (deck, learner)
  }

  /// Takes over what the authors of a deck changed since, and tells it.
  private mutating func takeOver(_ deck: Deck, _ context: Context) {
    let day = recorder.moment.day
    let carries = Inheritance(deck: deck, progress: progress, on: day).carries
    guard !carries.isEmpty else { return }
    do {
      for event in try recorder.save(carries.map(Event.Kind.carry)) { progress.apply(event) }
      for sentence in InheritanceWords.sentences(carries, in: deck) {
        context.talk.paragraph(StyledText(sentence))
      }
    } catch {
      context.talk.paragraph(StyledText((error as? Failure)?.message ?? "\(error)"))
    }
  }

  /// Brings back the cards that an earlier version sent too far, and says so in a sentence.
  ///
  /// A journal that cannot be written is no reason to stop, as above.
  mutating func repairSchedule(_ context: Context) {
    let day = StudyDay(number: recorder.moment.day)
    guard let repair = ScheduleRepair(of: progress, on: day) else { return }
    do {
      for event in try recorder.save(.repair(repair.event)) { progress.apply(event) }
      if let sentence = RescheduleWords.repaired(repair) { context.talk.paragraph(sentence) }
    } catch {
      context.talk.paragraph(StyledText((error as? Failure)?.message ?? "\(error)"))
    }
  }

  /// Where the journal of the learner is that the options name.
  ///
  /// - Throws: ``Failure`` when nobody can have such a name.
  static func place(_ context: Context) throws -> JournalPlace {
    do {
      return JournalPlace(
        progress: context.folders.progress, state: context.folders.state,
        learner: try LearnerID(context.options.learner))
    } catch {
      throw Failure(error)
    }
  }

  /// The journal as it stands; nothing is put back.
  ///
  /// - Throws: ``Failure`` when it was erased, or is there and cannot be read.
  static func read(_ place: JournalPlace) throws -> (EventSet, JournalReport) {
    try refuseErased(place)
    do {
      let (events, report) = try JournalReader.read(place)
      return (events, report)
    } catch {
      throw Failure(error)
    }
  }

  /// The progress as the journal gives it now.
  ///
  /// - Throws: ``Failure`` as above.
  static func progress(at place: JournalPlace) throws -> Progress {
    let reading = try reading(place).reading
    var progress = reading.progress
    if !reading.missing.isEmpty { progress.apply(reading.missing) }
    return progress
  }

  /// What can be found out about the journal.
  ///
  /// - Throws: ``Failure`` when it was erased, or is there and cannot be read.
  static func checkup(_ place: JournalPlace, _ context: Context) throws -> Checkup {
    let erased = try refuseErased(place)
    do {
      return try Checkup(place, now: context.clock.milliseconds, erased: erased.lasts)
    } catch {
      throw Failure(error)
    }
  }

  /// What a program begins with.
  private struct Start {
    /// What was known as erased before the journal was read.
    let erased: Erasure.State
    let reading: ProgressReading
  }

  private static func reading(_ place: JournalPlace) throws -> Start {
    let erased = try refuseErased(place)
    do {
      let reading = try ProgressReading(place)
      if try Erasure.removeReturned(place, among: reading.progress.events) {
        return Start(erased: erased, reading: try ProgressReading(place))
      }
      return Start(erased: erased, reading: reading)
    } catch {
      throw Failure(error)
    }
  }

  /// Removes what was erased elsewhere, and says what that is.
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
