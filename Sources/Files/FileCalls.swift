import Glibc

/// The system calls that write an answer to disk; a test can make each of them fail.
package struct FileCalls: Sendable {
  /// Opens a file in an open folder, with flags and, for a new file, mode 0600.
  package var open: @Sendable (Int32, String, Int32) throws(SystemError) -> Int32
  /// Appends bytes to an open file, and returns the number written.
  package var write: @Sendable (Int32, [UInt8]) throws(SystemError) -> Int
  /// Writes an open file's content to disk (`fdatasync`).
  package var synchronizeData: @Sendable (Int32) throws(SystemError) -> Void
  /// Writes an open file or folder to disk (`fsync`).
  package var synchronize: @Sendable (Int32) throws(SystemError) -> Void
  /// Reserves space from an offset, without changing the size of the file.
  package var reserve: @Sendable (Int32, Int, Int) throws(SystemError) -> Void
  /// The status of the file at a path; a symbolic link is not followed.
  package var status: @Sendable (String) throws(SystemError) -> FileStatus

  /// The calls of the operating system.
  package static let system = FileCalls(
    open: { (folder, name, flags) throws(SystemError) in
      let descriptor = openat(folder, name, flags, 0o600 as mode_t)
      guard descriptor >= 0 else { throw .last }
      return descriptor
    },
    write: { (descriptor, bytes) throws(SystemError) in
      while true {
        let count = Glibc.write(descriptor, bytes, bytes.count)
        if count >= 0 { return count }
        if errno != EINTR { throw .last }
      }
    },
    synchronizeData: { (descriptor) throws(SystemError) in
      guard fdatasync(descriptor) == 0 else { throw .last }
    },
    synchronize: { (descriptor) throws(SystemError) in
      guard fsync(descriptor) == 0 else { throw .last }
    },
    reserve: { (descriptor, offset, count) throws(SystemError) in
      try reserveSpace(descriptor, offset, count)
    },
    status: { (path) throws(SystemError) in
      var status = stat()
      guard lstat(path, &status) == 0 else { throw .last }
      return FileStatus(status)
    })
}

/// Calls `fallocate` without changing the size. Swift's Glibc module does not include it, so it is
/// looked up; without it, no space is reserved.
private func reserveSpace(_ descriptor: Int32, _ offset: Int, _ count: Int) throws(SystemError) {
  typealias Fallocate = @convention(c) (Int32, Int32, off_t, off_t) -> Int32
  guard let symbol = dlsym(nil, "fallocate") else { return }
  let keepSize: Int32 = 1
  let result = unsafeBitCast(symbol, to: Fallocate.self)(descriptor, keepSize, offset, count)
  guard result == 0 else { throw .last }
}
