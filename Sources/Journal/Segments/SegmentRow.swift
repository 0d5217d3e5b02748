import Progress
import Files
import Glibc

/// The numbered segments of one writer, and the next one.
struct SegmentRow {
  let writer: WriterID
  /// The number of the last segment; 0 if there is none.
  private(set) var last = 0

  init(_ writer: WriterID) {
    self.writer = writer
  }

  /// The name of a segment.
  func name(_ number: Int) -> String {
    let digits = String(number)
    return "\(writer)." + String(repeating: "0", count: max(0, 6 - digits.utf8.count)) + digits
      + ".jsonl"
  }

  /// The number of this writer's segment with such a name; nil for any other name.
  func number(_ name: String) -> Int? {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[1].utf8.allSatisfy({ 0x30...0x39 ~= $0 }),
      let number = Int(parts[1]), self.name(number) == name
    else { return nil }
    return number
  }

  /// Notes the segments that exist, of whatever kind.
  mutating func note(_ names: [String]) -> [Int] {
    let numbers = names.compactMap(number).sorted()
    last = max(last, numbers.last ?? 0)
    return numbers
  }

  /// Creates the next segment in an open folder. The file and its name are on disk when this
  /// returns.
  mutating func makeNext(in folder: Int32, _ calls: FileCalls) throws(SystemError) -> Segment {
    let flags = O_RDWR | O_APPEND | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK
    while true {
      last += 1
      do {
        let name = name(last)
        let file = Descriptor(try calls.open(folder, name, flags))
        try calls.synchronize(file.number)
        try calls.synchronize(folder)
        let status = try FileStatus(of: file.number)
        return Segment(name: name, file: file, status: status, isTorn: false, isFresh: true)
      } catch {
        // Another program may have used the number; then a few further numbers are tried.
        if error.code != EEXIST || last > 999_998 { throw error }
      }
    }
  }

  /// Opens the last segment for appending; nil if it is not an ordinary file with space left, or
  /// cannot be written.
  func openLast(in folder: borrowing Descriptor, _ calls: FileCalls) -> Segment? {
    let flags = O_RDWR | O_APPEND | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK
    guard last > 0, let number = try? calls.open(folder.number, name(last), flags) else {
      return nil
    }
    let file = Descriptor(number)
    guard let status = try? FileStatus(of: file.number), status.isRegular,
      status.size < Segment.fullSize
    else { return nil }
    var end = UInt8(ascii: "\n")
    if status.size > 0, pread(file.number, &end, 1, status.size - 1) != 1 { return nil }
    return Segment(
      name: name(last), file: file, status: status, isTorn: end != UInt8(ascii: "\n"),
      isFresh: false)
  }
}
