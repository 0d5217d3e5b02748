/// The result of comparing a snapshot with its journal.
package enum SnapshotCheck: Hashable, Sendable {
  /// There is no snapshot that this program would use.
  case none
  /// The snapshot equals the replay of its part of the journal, byte for byte.
  case same
  /// The beginning of the journal has changed, so the snapshot will not be used.
  case outdated
  /// The snapshot differs from the replay of its part of the journal.
  case different

  /// Replays the part of the journal that the snapshot covers, and compares the two.
  package init(_ place: JournalPlace) {
    guard let snapshot = Snapshot(at: place), let kept = snapshot.body else {
      self = .none
      return
    }
    guard let folder = try? place.openLog() else {
      self = .outdated
      return
    }
    var decoder = LineDecoder()
    var table = EventTable()
    for cover in snapshot.covers {
      var hash = WordHash()
      let bytes = (try? FileText.read(cover.name, in: folder, limit: cover.length)) ?? []
      bytes.withUnsafeBytes { hash.update($0) }
      guard hash == cover.hash else {
        self = .outdated
        return
      }
      for line in bytes.split(separator: UInt8(ascii: "\n")) {
        let end = line.last == UInt8(ascii: "\r") ? line.endIndex - 1 : line.endIndex
        _ = try? decoder.decode(bytes, line.startIndex..<end, into: &table)
      }
    }
    table.take(names: decoder.names.names)
    self = SnapshotBody(Progress(EventSet(table))) == kept ? .same : .different
  }

  /// Removes a useless snapshot.
  package static func discard(_ place: JournalPlace) {
    guard let folder = try? place.openCopies() else { return }
    FileText.remove(Snapshot.file, in: folder)
  }
}
