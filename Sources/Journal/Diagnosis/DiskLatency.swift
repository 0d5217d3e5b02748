import Progress
import Files
import Glibc

/// The time until one line is on the disk, measured with a scratch file.
package struct DiskLatency: Hashable, Sendable {
  /// The median, in microseconds.
  package let median: Int
  /// The 99th percentile, in microseconds.
  package let slowest: Int

  /// Writes lines of the usual length to a scratch file, each followed by an `fdatasync`.
  /// - Parameters:
  ///   - folder: The folder for the file, which is removed afterwards.
  ///   - count: The number of lines.
  /// - Throws: `SystemError` if the folder accepts no file, or the disk reports an error.
  package init(in folder: String, count: Int = 100) throws(SystemError) {
    let directory = try Descriptor(folder: folder, follow: true)
    let name = FileText.temporaryName(for: ".latency", in: directory)
    let file = Descriptor(
      try FileCalls.system.open(directory.number, name, FileText.newFile))
    defer { unlinkat(directory.number, name, 0) }
    let line = [UInt8](repeating: UInt8(ascii: "x"), count: 230) + [UInt8(ascii: "\n")]
    var times: [Int] = []
    for _ in 0..<max(1, count) {
      let start = Self.microseconds
      _ = try FileCalls.system.write(file.number, line)
      try FileCalls.system.synchronizeData(file.number)
      times.append(Self.microseconds - start)
    }
    times.sort()
    median = times[times.count / 2]
    slowest = times[times.count * 99 / 100]
  }

  private static var microseconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000_000 + time.tv_nsec / 1000
  }
}
