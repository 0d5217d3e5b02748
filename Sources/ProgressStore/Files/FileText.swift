import Glibc

/// Small files that are read and written whole.
enum FileText {
  /// The whole of a regular file in an open folder; at most `limit` bytes of it.
  ///
  /// Whatever stands there, this neither waits nor follows: a pipe, a link or a device is an error.
  static func read(
    _ name: String, in folder: borrowing Descriptor, limit: Int, calls: FileCalls = .system
  ) throws(SystemError) -> [UInt8] {
    let file = try open(name, in: folder, calls: calls)
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

  /// Opens a regular file in an open folder to read it.
  static func open(
    _ name: String, in folder: borrowing Descriptor, calls: FileCalls = .system
  ) throws(SystemError) -> Descriptor {
    let flags = O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK
    let file = Descriptor(try calls.open(folder.number, name, flags))
    guard try FileStatus(of: file.number).isRegular else { throw SystemError(code: EINVAL) }
    return file
  }

  /// Fills a buffer from an open file.
  /// - Parameters:
  ///   - buffer: The buffer.
  ///   - file: The file.
  ///   - offset: Where to begin in it.
  /// - Returns: The number of bytes read: fewer than the buffer holds if the file ends before.
  /// - Throws: `SystemError` when it cannot be read.
  static func fill(
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

  /// Puts a file in the place of another without waiting for the disk: after a crash it may be the
  /// old one, the new one or neither, and whoever reads it has to see that.
  /// - Parameters:
  ///   - name: Its name.
  ///   - folder: An open folder.
  ///   - write: Writes the content into an open file; false if that failed.
  /// - Throws: `SystemError` when there is no new file; the old one is as it was.
  static func put(
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

  /// Removes a file, if it is there.
  static func remove(_ name: String, in folder: borrowing Descriptor) {
    unlinkat(folder.number, name, 0)
  }

  /// Reads more of an open file into the rest of a buffer; 0 at the end of the file.
  static func read(
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

  /// Replaces a file in an open folder: after a crash there is the old one or the new one, whole.
  static func replace(
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

  /// How a file is opened that nobody else has.
  static let newFile = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC

  /// A name, drawn at random, of a new file that will take the place of another. What programs that were
  /// killed left behind an hour ago or more is removed.
  static func temporaryName(for name: String, in folder: borrowing Descriptor) -> String {
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
