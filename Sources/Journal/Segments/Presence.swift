import Progress
import Files
import Glibc

/// Marks a learner's session as running: a shared lock on the learner's folder, which the kernel
/// releases when the program ends, whatever the reason.
///
/// It creates no file and needs no write permission. It also reveals a session that has saved
/// nothing yet, and one that writes under a random name.
package struct Presence: ~Copyable {
  private let lock: FileLock

  /// Marks a session as running, after waiting for any erasure to finish; nil if there is no folder
  /// yet or locks are unavailable.
  package init?(at place: JournalPlace) {
    guard let folder = Self.folder(place), let lock = try? FileLock(folder, LOCK_SH) else {
      return nil
    }
    self.lock = lock
  }

  /// Whether any session is marked as running.
  static func isAny(at place: JournalPlace) -> Bool {
    guard let folder = folder(place) else { return false }
    return FileLock.isHeld(on: folder)
  }

  private static func folder(_ place: JournalPlace) -> Descriptor? {
    guard let root = try? Descriptor(folder: place.progress, follow: true) else { return nil }
    return try? Descriptor(folder: place.learner.name, in: root.number, follow: false)
  }
}
