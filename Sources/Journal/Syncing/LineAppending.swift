import Progress
import Files
import Glibc

/// Appends lines from another journal to the files of a journal.
enum LineAppending {
  /// Appends complete lines to a file, created if necessary, and waits until they are on disk. If
  /// the file ends in the middle of a line, that line is ended first. If the name is taken by
  /// something that is not our file, the lines go into a new segment of the same writer.
  static func append(
    _ lines: [UInt8], to name: String, in folder: borrowing Descriptor
  ) throws(SystemError) {
    do throws(SystemError) {
      let flags = O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK
      let file = Descriptor(try FileCalls.system.open(folder.number, name, flags))
      let status = try FileStatus(of: file.number)
      guard status.isRegular else { throw SystemError(code: EINVAL) }
      var end = UInt8(ascii: "\n")
      if status.size > 0, pread(file.number, &end, 1, status.size - 1) != 1 { throw .last }
      try write(end == UInt8(ascii: "\n") ? lines : [UInt8(ascii: "\n")] + lines, to: file)
    } catch {
      guard [ELOOP, EINVAL, ENXIO, EISDIR, EACCES, EPERM].contains(error.code),
        let (writer, _) = SegmentLayout.segment(name)
      else { throw error }
      var row = SegmentRow(writer)
      _ = row.note(try Folders.names(in: folder))
      let segment = try row.makeNext(in: folder.number, .system)
      try write(lines, to: segment.file)
    }
  }

  private static func write(
    _ bytes: [UInt8], to file: borrowing Descriptor
  ) throws(SystemError) {
    guard try FileCalls.system.write(file.number, bytes) == bytes.count else { throw .shortWrite }
    try FileCalls.system.synchronizeData(file.number)
  }
}
