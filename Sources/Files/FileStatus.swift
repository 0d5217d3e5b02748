import Glibc

/// The status of a file in the file system.
package struct FileStatus: Hashable, Sendable {
  /// The device it is on.
  package var device: UInt64
  /// Its number on the device; together with `device`, its identity.
  package var inode: UInt64
  /// Its size in bytes.
  package var size: Int
  /// Whether it is an ordinary file, not a folder, link, pipe or device.
  package var isRegular: Bool
  /// The time of the last change of its content, in nanoseconds since 1970; any program can set it.
  package var modified: Int
  /// The time of the last change of the file or its status; no program can set it.
  package var changed: Int

  /// Creates a status from its parts.
  package init(
    device: UInt64, inode: UInt64, size: Int, isRegular: Bool, modified: Int, changed: Int
  ) {
    self.device = device
    self.inode = inode
    self.size = size
    self.isRegular = isRegular
    self.modified = modified
    self.changed = changed
  }

  /// The status that the system gave.
  package init(_ status: stat) {
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
    size = Int(status.st_size)
    isRegular = status.st_mode & S_IFMT == S_IFREG
    modified = Self.nanoseconds(status.st_mtim)
    changed = Self.nanoseconds(status.st_ctim)
  }

  private static func nanoseconds(_ time: timespec) -> Int {
    time.tv_sec &* 1_000_000_000 &+ time.tv_nsec
  }

  /// The status of an open file.
  package init(of descriptor: Int32) throws(SystemError) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .last }
    self.init(status)
  }
}
