import Glibc

/// Says that a session of a learner is running: a lock on the learner's folder that sessions share,
/// and that the kernel gives back when the program ends, however it ends.
///
/// It makes no file, and needs no right to write. A session that has saved nothing yet is seen by it,
/// and so is one that writes under a random name.
package struct Presence: ~Copyable {
  private let lock: FileLock

  /// Shows a session, once an erasure that is at work is done; nil where there is no folder yet, or
  /// locks cannot be had.
  package init?(at place: JournalPlace) {
    guard let folder = Self.folder(place), let lock = try? FileLock(folder, LOCK_SH) else {
      return nil
    }
    self.lock = lock
  }

  /// Whether a session shows itself.
  static func isAny(at place: JournalPlace) -> Bool {
    guard let folder = folder(place) else { return false }
    return FileLock.isHeld(on: folder)
  }

  private static func folder(_ place: JournalPlace) -> Descriptor? {
    guard let root = try? Descriptor(folder: place.progress, follow: true) else { return nil }
    return try? Descriptor(folder: place.learner.name, in: root.number, follow: false)
  }
}
