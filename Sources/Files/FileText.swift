import Glibc

/// Reads and writes small files as a whole.
package enum FileText {
  /// Reads a regular file in an open folder, up to `limit` bytes.
  ///
  /// It neither waits nor follows links: a pipe, a link or a device is an error.
  package static func read(
    _ name: String, in folder: borrowing Descriptor, limit: Int, calls: FileCalls = .system
  ) throws(SystemError) -> [UInt8] {
    try contents(of: open(name, in: folder, calls: calls), limit: limit)
  }

  /// Reads a whole file, of which the size need not be known.
  /// - Parameters:
  ///   - path: Its path; links are followed.
  ///   - waits: Whether a pipe or a device is read too, however long it takes; otherwise it is an error.
  /// - Returns: Its bytes.
  /// - Throws: `SystemError` if it cannot be read; ``SystemError/notRegular`` for what is no file.
  package static func read(path: String, waits: Bool = false) throws(SystemError) -> [UInt8] {
    let flags = O_RDONLY | O_CLOEXEC | (waits ? 0 : O_NONBLOCK)
    let file = Descriptor(try FileCalls.system.open(AT_FDCWD, path, flags))
    let status = try FileStatus(of: file.number)
    guard waits || status.isRegular else { throw .notRegular }
    // One byte more than the size of the file, so that usually a single read finds the end.
    var room = status.isRegular ? max(status.size, 0) + 1 : 1 << 18
    var bytes: [UInt8] = []
    while true {
      var failure: SystemError?
      let part = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        while count < buffer.count {
          let more = Glibc.read(
            file.number, buffer.baseAddress?.advanced(by: count), buffer.count - count)
          if more == 0 { break }
          if more < 0, errno != EINTR {
            failure = .last
            break
          }
          count += max(0, more)
        }
      }
      if let failure { throw failure }
      if bytes.isEmpty { bytes = part } else { bytes += part }
      if part.count < room { return bytes }
      room = 1 << 18
    }
  }

  /// Reads an open file, up to `limit` bytes.
  package static func contents(
    of file: borrowing Descriptor, limit: Int
  ) throws(SystemError) -> [UInt8] {
    let number = file.number
    var failure: SystemError?
    let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, filled in
      let bytes = UnsafeMutableRawBufferPointer(buffer)
      do throws(SystemError) {
        filled = try fill(bytes, from: number)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Opens a regular file in an open folder to read it; a symbolic link is followed only if `follow`
  /// is true.
  ///
  /// - Throws: ``SystemError/notRegular`` for a pipe, a folder or a device.
  package static func open(
    _ name: String, in folder: borrowing Descriptor, follow: Bool = false,
    calls: FileCalls = .system
  ) throws(SystemError) -> Descriptor {
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | (follow ? 0 : O_NOFOLLOW)
    let file = Descriptor(try calls.open(folder.number, name, flags))
    guard try FileStatus(of: file.number).isRegular else { throw .notRegular }
    return file
  }

  /// Fills a buffer from an open file.
  /// - Parameters:
  ///   - buffer: The buffer.
  ///   - file: The file.
  ///   - offset: The offset in the file.
  /// - Returns: The number of bytes read: less than the size of the buffer if the file ends.
  /// - Throws: `SystemError` if it cannot be read.
  package static func fill(
    _ buffer: UnsafeMutableRawBufferPointer, from file: Int32, at offset: Int = 0
  ) throws(SystemError) -> Int {
    var filled = 0
    while filled < buffer.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
      let count = pread(file, rest.baseAddress, rest.count, offset + filled)
      if count == 0 { break }
      if count < 0, errno != EINTR { throw .last }
      filled += max(0, count)
    }
    return filled
  }

  /// Replaces a file without waiting for the disk. After a crash it may be the old one, the new one
  /// or neither, and the reader has to check that.
  /// - Parameters:
  ///   - name: Its name.
  ///   - folder: An open folder.
  ///   - write: Writes the content into an open file; returns false if that failed.
  /// - Throws: `SystemError` if there is no new file; the old one is unchanged.
  package static func put(
    _ name: String, in folder: borrowing Descriptor, _ write: (Int32) -> Bool
  ) throws(SystemError) {
    let temporary = temporaryName(for: name, in: folder)
    let file = Descriptor(try FileCalls.system.open(folder.number, temporary, newFile))
    guard write(file.number),
      renameat(folder.number, temporary, folder.number, name) == 0
    else {
      unlinkat(folder.number, temporary, 0)
      throw .shortWrite
    }
  }

  /// Removes a file, if it exists.
  package static func remove(_ name: String, in folder: borrowing Descriptor) {
    unlinkat(folder.number, name, 0)
  }

  /// Reads more of an open file into the rest of a buffer; 0 at the end of the file.
  package static func read(
    _ file: borrowing Descriptor, into bytes: inout [UInt8], at offset: Int
  ) throws(SystemError) -> Int {
    let number = file.number
    while true {
      let count = bytes.withUnsafeMutableBytes { buffer in
        let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[offset...])
        return Glibc.read(number, rest.baseAddress, rest.count)
      }
      if count >= 0 { return count }
      if errno != EINTR { throw .last }
    }
  }

  /// Replaces a file in an open folder: after a crash it is the old one or the new one, complete.
  package static func replace(
    _ name: String, in folder: borrowing Descriptor, with bytes: [UInt8]
  ) throws(SystemError) {
    let temporary = temporaryName(for: name, in: folder)
    let file = Descriptor(try FileCalls.system.open(folder.number, temporary, newFile))
    do throws(SystemError) {
      guard try FileCalls.system.write(file.number, bytes) == bytes.count else { throw .shortWrite }
      guard fsync(file.number) == 0 else { throw .last }
      guard renameat(folder.number, temporary, folder.number, name) == 0 else { throw .last }
    } catch {
      unlinkat(folder.number, temporary, 0)
      throw error
    }
    guard fsync(folder.number) == 0 || errno == EINVAL else { throw .last }
  }

  /// The flags that create a new file.
  package static let newFile = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC

  /// A random name for a new file that will replace another. Leftovers of killed programs that are
  /// an hour old or older are removed.
  package static func temporaryName(for name: String, in folder: borrowing Descriptor) -> String {
    for left in (try? Folders.names(in: folder)) ?? []
    where left.hasPrefix(name + ".") && left.hasSuffix(".tmp") {
      var status = stat()
      let isOld =
        fstatat(folder.number, left, &status, AT_SYMLINK_NOFOLLOW) == 0
        && time(nil) &- status.st_mtim.tv_sec > 3600
      if isOld { unlinkat(folder.number, left, 0) }
    }
    return "\(name).\(String(UInt64.random(in: .min ... .max), radix: 36)).tmp"
  }
}
