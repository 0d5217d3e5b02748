import Glibc

/// Keeps sessions of a learner from beginning while lines are removed: a lock on the learner's folder
/// that a session, which wants to share it, has to wait for.
struct EraseHold: ~Copyable {
  /// Nil where there is no folder: then nobody can have read anything in it.
  private let lock: FileLock?

  private init(lock: consuming FileLock?) {
    self.lock = lock
  }

  /// Takes the lock; nil while a session of this learner is running.
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
    // It is also seen after somebody has put another folder in the learner's place.
    if WriterSlot.isAnyTaken(at: place) { return nil }
    return hold
  }
}
