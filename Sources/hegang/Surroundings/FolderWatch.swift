import Glibc

/// Notices when a file in a folder is saved, renamed or removed.
///
/// It uses inotify, so it sees what programs of this machine do, and not those that share a folder over
/// a network.
struct FolderWatch: ~Copyable {
  /// The descriptor that can be read after a change.
  let descriptor: Int32
  private let folder: String

  /// Programs save a file in several steps; this long without another is the end of them.
  private static let quiet: Int32 = 30

  /// Watches a folder, and the one that contains it: then the folder may be replaced by another of its
  /// name.
  ///
  /// - Throws: ``Failure`` if the system refuses.
  init(_ folder: String, in parent: String) throws {
    self.folder = folder
    descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    guard descriptor >= 0, watchFolder(),
      inotify_add_watch(descriptor, parent, UInt32(IN_CREATE | IN_MOVED_TO)) >= 0
    else {
      throw Failure.system("\(folder): cannot be watched: \(String(cString: strerror(errno))).")
    }
  }

  deinit { close(descriptor) }

  /// Waits for a change, and until nothing more changes.
  func wait() {
    var source = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    poll(&source, 1, -1)
    var events = [UInt8](repeating: 0, count: 1 << 14)
    repeat {
      while read(descriptor, &events, events.count) > 0 {}
    } while poll(&source, 1, FolderWatch.quiet) > 0
    // A folder that was replaced is another one.
    _ = watchFolder()
  }

  private func watchFolder() -> Bool {
    let mask = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE
    return inotify_add_watch(descriptor, folder, UInt32(mask)) >= 0
  }
}
