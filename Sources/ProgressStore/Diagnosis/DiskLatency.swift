import Glibc

/// How long it takes until one line is on the disk, measured in a scratch file.
package struct DiskLatency: Hashable, Sendable {
  /// The median, in microseconds.
  package let median: Int
  /// What one answer in a hundred takes at least, in microseconds.
  package let slowest: Int

  /// Writes lines of the usual length to a scratch file, each followed by an `fdatasync`.
  /// - Parameters:
  ///   - folder: The folder in which the file is made; it is gone when this returns.
  ///   - count: How many lines.
  /// - Throws: `SystemError` when the folder takes no file, or the disk reports an error.
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
