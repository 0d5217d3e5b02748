import Progress
import Files
/// The result of comparing a snapshot with its journal.
package enum SnapshotCheck: Hashable, Sendable {
  /// There is no snapshot that this program would use.
  case none
  /// It agrees with its part of the journal.
  case same
  /// The beginning of the journal has changed, so the snapshot will not be used.
  case outdated
  /// The snapshot differs from the replay of its part of the journal.
  case different

  /// Compares a snapshot with a journal, and replays its events to compare every card.
  /// - Parameters:
  ///   - place: Where the journal is.
  ///   - journal: Every event of the journal.
  package init(_ place: JournalPlace, _ journal: EventSet) {
    guard let snapshot = Snapshot(at: place), let kept = snapshot.body else {
      self = .none
      return
    }
    guard let folder = try? place.openLog(),
      let files = try? JournalReader.files(in: folder, path: place.log),
      let rest = snapshot.rest(of: files)
    else {
      self = .outdated
      return
    }
    let later = JournalPart.read(rest, in: folder.number)
    guard !later.isChanged else {
      self = .outdated
      return
    }
    let isSame = kept.progress.map {
      Self.isUnion(journal, of: $0.events, EventSet(later.events)) && Self.isFolded($0)
    }
    self = isSame == true ? .same : .different
  }

  /// Whether a journal holds the events of the snapshot, the later ones, and no others.
  private static func isUnion(
    _ journal: EventSet, of kept: EventSet, _ later: EventSet
  ) -> Bool {
    let (ours, theirs) = (journal.table, kept.table)
    var next = 0
    var found = 0
    for index in journal.order {
      // The order is nearly always the same.
      if next < theirs.count, ours.isSame(Int(index), as: theirs, next) {
        found += 1
        next += 1
      } else if kept.holds(ours, Int(index)) {
        found += 1
      } else if !later.holds(ours, Int(index)) {
        return false
      }
    }
    return found == theirs.count
  }

  /// Whether the events are in replay order, and every card is what a replay gives.
  private static func isFolded(_ progress: Progress) -> Bool {
    let events = EventSet(progress.events.table)
    guard events.order.elementsEqual(0..<Int32(events.table.count)) else { return false }
    let folded = Progress(events)
    return folded.cards.all == progress.cards.all
      && folded.carryFold.lineages == progress.carryFold.lineages
  }

  /// Removes a useless snapshot.
  package static func discard(_ place: JournalPlace) {
    guard let folder = try? place.openCopies() else { return }
    FileText.remove(Snapshot.file, in: folder)
  }
}
