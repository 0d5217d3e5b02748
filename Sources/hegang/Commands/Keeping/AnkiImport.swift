import Deck
import Exchange
import Files
import Glibc
import Progress
import Terminal

/// An Anki package whose answers `hegang import` takes.
struct AnkiImport {
  private let path: String

  init(_ path: String) { self.path = path }

  /// Whether a file is a zip file, as a package is; what cannot be read is none.
  static func isPackage(_ path: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var start = [UInt8](repeating: 0, count: 4)
    let count = pread(descriptor, &start, start.count, 0)
    return count == 4 && start.starts(with: "PK".utf8)
  }

  /// Saves the answers that the learner does not have yet, and says how many.
  ///
  /// - Throws: ``Failure`` if the package cannot be read, or nothing in it was made here.
  @MainActor
  func add(to learner: inout Learner, in context: Context) throws {
    let topics = topics(context)
    let (progress, hour) = (learner.progress, learner.progress.settings.rolloverHour)
    let answers = try Working.show("Reading \(path)", in: context) { _ in
      try read(progress, topics) { milliseconds in
        ClockReading(
          milliseconds: milliseconds, offsetMinutes: Clock.offsetMinutes(at: milliseconds),
          rolloverHour: hour)
      }
    }
    let (new, known) = (answers.events.count, answers.knownCount)
    if new + known + answers.impossibleCount == 0 {
      throw Failure.data(
        answers.foreignCount == 0
          ? "\(path): holds no answer; nothing was imported."
          : "\(path): holds no answer to a card of hegang's; to make a deck of its \(Words.count(answers.foreignCount, "card")), use hegang new NAME --from \(path)."
      )
    }
    if new > 0 {
      try learner.recorder.take(EventSelection(answers.events))
      learner.follow(answers.events)
    }
    let saved: StyledText = new == 0 ? "" : " \("Saved", .good)."
    context.output.paragraph(
      "Imported: \(Words.count(new, "answer")) from Anki; \(known) were already here.\(saved)")
    if answers.impossibleCount > 0 {
      context.talk.paragraph(
        "\(Words.count(answers.impossibleCount, "answer")) did not count: their times are before 2000 or after 2200, or their cards have no valid name."
      )
    }
    if answers.foreignCount > 0 {
      context.talk.paragraph(
        "\(Words.count(answers.foreignCount, "card")) in it are not hegang's; to make a deck of them, use hegang new NAME --from \(path)."
      )
    }
  }

  private func read(
    _ progress: Progress, _ topics: [String: String], _ clock: (Int) -> ClockReading
  ) throws -> AnkiAnswers {
    try Self.read(path) { (package) throws(AnkiError) in
      try AnkiAnswers(package, after: progress, topic: { topics[$0.card] }, clock: clock)
    }
  }

  /// Opens a package and reads something of it.
  ///
  /// - Throws: ``Failure`` if it cannot be read.
  static func read<Result>(
    _ path: String, _ part: (borrowing AnkiPackage) throws(AnkiError) -> Result
  ) throws -> Result {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure.unreadable(path, .last) }
    defer { close(descriptor) }
    do throws(AnkiError) {
      return try part(try AnkiPackage.open(descriptor))
    } catch {
      throw Failure(error, path)
    }
  }

  /// The topics of all cards of the decks that can be read, by the cards' ids.
  @MainActor
  private func topics(_ context: Context) -> [String: String] {
    var topics: [String: String] = [:]
    for folder in (try? context.deckFolders()) ?? [] {
      for card in (try? folder.deck())?.cards ?? [] { topics[card.id] = card.topic }
    }
    return topics
  }
}

extension Failure {
  /// What is wrong with a package.
  init(_ error: AnkiError, _ path: String) {
    switch error {
    case .library, .notWritten: self = .system("\(error.description).")
    case .damaged, .tooLarge: self = .data("\(path): \(error.description).")
    }
  }
}
