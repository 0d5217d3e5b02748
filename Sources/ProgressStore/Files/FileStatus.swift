import Glibc

/// What the file system says about a file.
package struct FileStatus: Hashable, Sendable {
  /// The device it is on.
  package var device: UInt64
  /// Its number on the device: with `device`, its identity.
  package var inode: UInt64
  /// Its size in bytes.
  package var size: Int
  /// Whether it is an ordinary file, not a folder, link, pipe or device.
  package var isRegular: Bool

  init(_ status: stat) {
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
    size = Int(status.st_size)
    isRegular = status.st_mode & S_IFMT == S_IFREG
  }

  /// The status of an open file.
  init(of descriptor: Int32) throws(SystemError) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .last }
    self.init(status)
  }
}
