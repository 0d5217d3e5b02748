import Progress
import Files
import Glibc

/// A lock on a learner's folder that keeps sessions from starting while lines are removed; a
/// session needs a shared lock and has to wait.
struct EraseHold: ~Copyable {
  /// Nil if there is no folder: then nothing can have been read in it.
  private let lock: FileLock?

  private init(lock: consuming FileLock?) {
    self.lock = lock
  }

  /// Takes the lock; returns nil while a session of this learner is running.
  static func take(_ place: JournalPlace) throws(SystemError) -> EraseHold? {
    let hold: EraseHold
    do throws(SystemError) {
      let root = try Descriptor(folder: place.progress, follow: true)
      let own = try Descriptor(folder: place.learner.name, in: root.number, follow: false)
      hold = EraseHold(lock: try FileLock(own, LOCK_EX | LOCK_NB))
    } catch {
      if error.code == EWOULDBLOCK { return nil }
      guard error.code == ENOENT else { throw error }
      hold = EraseHold(lock: nil)
    }
    // The lock is also seen after somebody has replaced the learner's folder.
    if WriterSlot.isAnyTaken(at: place) { return nil }
    return hold
  }
}
