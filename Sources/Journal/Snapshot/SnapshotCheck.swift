import Progress
import Files
/// The result of comparing a snapshot with its journal.
package enum SnapshotCheck: Hashable, Sendable {
  /// There is no snapshot that this program would use.
  case none
  /// It agrees with its part of the journal.
  case same
  /// The journal has changed in such a way that the snapshot will not be used.
  case outdated
  /// The snapshot differs from the replay of its part of the journal.
  case different

  /// Compares a snapshot with a journal, whose events are replayed.
  /// - Parameters:
  ///   - place: Where the journal is.
  ///   - journal: Every event of the journal.
  package init(_ place: JournalPlace, _ journal: EventSet) {
    guard let snapshot = Snapshot(at: place) else {
      self = .none
      return
    }
    guard let (progress, _, _) = ProgressReading.read(place, on: snapshot) else {
      self = .outdated
      return
    }
    let whole = Progress(journal)
    self =
      progress.kept == whole.kept && Self.areListed(whole, progress, snapshot) ? .same : .different
  }

  /// Whether the lines that a snapshot lists, and the later ones, are those of the whole progress.
  private static func areListed(
    _ whole: Progress, _ progress: Progress, _ snapshot: Snapshot
  ) -> Bool {
    func fates(_ progress: Progress, _ card: Int) -> [UInt64] {
      progress.answers(toOwner: card).compactMap {
        LinePlace(file: 0, offset: 0)?.with($0.rating, $0.standing, isSinceFix: $0.isSinceFix).fate
      }
    }
    return whole.cards.all.indices.allSatisfy { card in
      snapshot.places(ofCardAt: card).map { $0.map(\.fate) + fates(progress, card) }
        == fates(whole, card)
    } && snapshot.quizPlaces.map { $0.count + progress.quizEvents.count } == whole.quizEvents.count
  }

  /// Removes a useless snapshot.
  package static func discard(_ place: JournalPlace) {
    guard let folder = try? place.openCopies() else { return }
    FileText.remove(Snapshot.file, in: folder)
  }
}
