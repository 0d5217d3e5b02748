import Glibc

/// A lock on a folder; the kernel gives it back when the program ends, however it ends.
struct FolderLock: ~Copyable {
  private let descriptor: Int32

  /// Takes the lock.
  /// - Parameters:
  ///   - path: The folder.
  ///   - waits: Called once if somebody else has it.
  /// - Throws: ``Failure`` when the folder cannot be opened.
  init(_ path: String, waits: () -> Void) throws {
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else {
      throw Failure.system("\(path): cannot be opened: \(String(cString: strerror(errno))).")
    }
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return }
    // Where there are no locks, nothing else is to be had.
    if errno == EWOULDBLOCK { waits() }
    while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
  }

  deinit {
    close(descriptor)
  }
}
