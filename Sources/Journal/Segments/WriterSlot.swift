import Progress
import Files
import Glibc

/// A lock on a writer's name, which the kernel releases when the program ends, whatever the reason.
struct WriterSlot: ~Copyable {
  /// The name: the device's id and a letter for the session, or eight random characters.
  let writer: WriterID
  /// The lock; nil for a random name, which needs none.
  private let lock: FileLock?

  private init(writer: WriterID, lock: consuming FileLock?) {
    self.writer = writer
    self.lock = lock
  }

  /// Takes this machine's first slot that no other session holds, from `a` to `p`.
  ///
  /// If locks are unavailable, a random name keeps sessions apart as well; it only leaves more
  /// files.
  /// - Parameters:
  ///   - place: The location of the journal.
  ///   - spent: A name of this machine whose numbers are used up, so that the machine needs a new
  ///     id.
  ///   - generator: The random source for ids.
  /// - Returns: The slot.
  /// - Throws: `JournalError.impossible` if no name can be created.
  static func take(
    at place: JournalPlace, instead spent: WriterID? = nil,
    generator: inout some RandomNumberGenerator
  ) throws(JournalError) -> WriterSlot {
    do throws(SystemError) {
      let state = try Folders.openOrMake(place.state)
      let device = try Device(in: state, insteadOf: spent, generator: &generator)
      let locks = try Folders.openOrMake(place.learner.name, in: state)
      for letter in "abcdefghijklmnop" {
        guard let writer = WriterID("\(device.id)\(letter)") else { continue }
        do throws(SystemError) {
          let lock = try FileLock(name: "\(writer).lock", in: locks, LOCK_EX | LOCK_NB)
          return WriterSlot(writer: writer, lock: lock)
        } catch  where error.code == EWOULDBLOCK {
          continue
        }
      }
    } catch {
      // Without a lock there is no slot.
    }
    return try random(&generator)
  }

  /// A name that nobody has had before.
  static func random(
    _ generator: inout some RandomNumberGenerator
  ) throws(JournalError) -> WriterSlot {
    guard let writer = WriterID(Device.randomName(count: 8, &generator)) else {
      throw .impossible(.outOfRange("d"))
    }
    return WriterSlot(writer: writer, lock: nil)
  }

  /// Whether a session on this machine has a slot: it is running and has written something.
  static func isAnyTaken(at place: JournalPlace) -> Bool {
    guard let state = try? Descriptor(folder: place.state, follow: true),
      let locks = try? Descriptor(folder: place.learner.name, in: state.number, follow: false),
      let names = try? Folders.names(in: locks)
    else { return false }
    for name in names where name.hasSuffix(".lock") {
      let flags = O_RDWR | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK
      let number = openat(locks.number, name, flags)
      guard number >= 0 else { continue }
      if FileLock.isHeld(on: Descriptor(number)) { return true }
    }
    return false
  }
}
