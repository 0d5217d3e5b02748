import Glibc

/// A lock on an open file or folder; the kernel gives it back when the program ends, however it ends.
///
/// Closing alone does not: a program that is just being started holds copies of all open files until
/// it runs, and with them the lock.
struct FileLock: ~Copyable, Sendable {
  private let file: Descriptor

  /// Takes a lock.
  ///
  /// - Parameters:
  ///   - file: What is locked.
  ///   - operation: `LOCK_EX` or `LOCK_SH`, with `LOCK_NB` so as not to wait.
  /// - Throws: `EWOULDBLOCK` if somebody holds it and this does not wait.
  init(_ file: consuming Descriptor, _ operation: Int32) throws(SystemError) {
    while flock(file.number, operation) != 0 {
      if errno != EINTR { throw .last }
    }
    self.file = file
  }

  /// Takes a lock on a file that is made if need be.
  init(
    name: String, in folder: borrowing Descriptor, _ operation: Int32
  ) throws(SystemError) {
    let number = openat(
      folder.number, name, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK, 0o600 as mode_t)
    guard number >= 0 else { throw .last }
    try self.init(Descriptor(number), operation)
  }

  deinit {
    flock(file.number, LOCK_UN)
  }

  /// Whether somebody holds a lock on a file.
  static func isHeld(on file: consuming Descriptor) -> Bool {
    do {
      _ = try FileLock(file, LOCK_EX | LOCK_NB)
      return false
    } catch {
      return error.code == EWOULDBLOCK
    }
  }
}
