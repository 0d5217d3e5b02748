import Glibc

/// A lock on an open file or folder; the kernel releases it when the program ends, whatever the
/// reason.
///
/// Closing the file is not enough: a program that is just starting holds copies of all open files,
/// and with them the lock, until it runs.
package struct FileLock: ~Copyable, Sendable {
  private let file: Descriptor

  /// Takes a lock.
  ///
  /// - Parameters:
  ///   - file: The file or folder to lock.
  ///   - operation: `LOCK_EX` or `LOCK_SH`, with `LOCK_NB` to avoid waiting.
  /// - Throws: `EWOULDBLOCK` if another program has the lock and this call does not wait.
  package init(_ file: consuming Descriptor, _ operation: Int32) throws(SystemError) {
    while flock(file.number, operation) != 0 {
      if errno != EINTR { throw .last }
    }
    self.file = file
  }

  /// Takes a lock on a file, which is created if it does not exist.
  package init(
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

  /// Whether another program has a lock on a file.
  package static func isHeld(on file: consuming Descriptor) -> Bool {
    do {
      _ = try FileLock(file, LOCK_EX | LOCK_NB)
      return false
    } catch {
      return error.code == EWOULDBLOCK
    }
  }
}
