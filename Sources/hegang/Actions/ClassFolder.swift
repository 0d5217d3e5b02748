import Concurrency
import Deck
import FSRS
import Files
import Journal
import Progress
import Study
import Terminal

/// Reads the progress of many learners: from folders below one folder, or from a server.
enum ClassFolder {
  /// The learners, and the names of those whose progress cannot be read.
  ///
  /// - Throws: ``Failure`` if the folder or the server cannot be read, or has no learner.
  @MainActor
  static func members(
    in folder: String, _ deck: Deck, _ moment: Moment, _ context: Context
  ) throws -> ([ClassMember], unread: [String]) {
    if ServerAddress.isMeant(by: folder) {
      return (try ClassOnServer(context).members(ServerAddress(folder), deck, moment), [])
    }
    let found = try learners(in: folder)
    let read = Working.show("Reading \(Words.count(found.count, "learner"))", in: context) { _ in
      parallelMap(found.count) { index -> ClassMember? in
        let (name, place) = found[index]
        guard let (events, _) = try? JournalReader.read(place) else { return nil }
        return ClassMember(name, Progress(events), deck, at: moment)
      }
    }
    return (read.compactMap(\.self), zip(found, read).filter { $1 == nil }.map(\.0.name))
  }

  /// Reports the learners whose progress could not be read; nothing if there are none.
  @MainActor
  static func report(_ unread: [String], names: Bool, in context: Context) {
    guard !unread.isEmpty else { return }
    let who = names ? ": " + unread.joined(separator: ", ") : ""
    context.talk.paragraph(
      "The progress of \(Words.count(unread.count, "learner")) could not be read\(who).")
  }

  private static func learners(in folder: String) throws -> [(name: String, place: JournalPlace)] {
    do {
      let found = try JournalPlace.all(below: folder)
      guard !found.isEmpty else {
        throw Failure.data(
          "\(folder): holds no learner's progress; expected a folder for each learner with a folder log in it."
        )
      }
      return found
    } catch let error as SystemError {
      throw Failure.unreadable(folder, error)
    }
  }
}
