import Glibc

/// A lock on a folder; the kernel releases it when the program ends, whatever the reason.
struct FolderLock: ~Copyable {
  private let descriptor: Int32

  /// Takes the lock.
  /// - Parameters:
  ///   - path: The folder.
  ///   - waits: Called once if another program has the lock.
  /// - Throws: ``Failure`` if the folder cannot be opened.
  init(_ path: String, waits: () -> Void) throws {
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else {
      throw Failure.system("\(path): cannot be opened: \(String(cString: strerror(errno))).")
    }
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return }
    // File systems without locks have nothing better.
    if errno == EWOULDBLOCK { waits() }
    while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
  }

  deinit {
    close(descriptor)
  }
}
