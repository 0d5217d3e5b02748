import Progress
/// The lines of one learner's journal here and on the other side of an exchange.
///
/// The other side is read first, then this one; after that, the lines that each side lacks are
/// known.
struct JournalUnion: Sendable {
  private let erased: ErasedLines
  private var theirs: Set<LineKey> = []
  private var ours: Set<LineKey> = []
  private var theirFiles: [String: [LineKey]] = [:]
  private var theirLayout = SegmentLayout()
  private var ourLayout = SegmentLayout()
  /// Their files that contain damaged or erased lines.
  private(set) var spoilt: Set<String> = []
  /// The lines that they lack, by the file on their side to append to.
  private(set) var outgoing: [String: [UInt8]] = [:]
  /// The lines that we lack, by the file on our side to append to.
  private(set) var incoming: [String: [UInt8]] = [:]
  private(set) var sent = 0
  private(set) var received = 0
  /// How many damaged lines are here.
  private(set) var damaged = 0

  /// Creates a union before anything is read.
  /// - Parameter erased: The lines that neither side keeps.
  init(erased: ErasedLines) {
    self.erased = erased
  }

  /// How many lines are here after the exchange.
  var count: Int { ours.count + received }

  /// Reads one of their files.
  mutating func readTheirs(_ name: String, _ bytes: [UInt8]) {
    var keys: [LineKey] = []
    var isSpoilt = false
    let damaged = bytes.forEachValidLine { range, key in
      if erased.hold(bytes, range) {
        isSpoilt = true
      } else {
        theirs.insert(key)
        keys.append(key)
      }
    }
    if isSpoilt || damaged > 0 { spoilt.insert(name) }
    theirFiles[name] = keys
    theirLayout.note(name, size: bytes.count)
  }

  /// Reads one of our files.
  mutating func readOurs(_ name: String, _ bytes: [UInt8]) {
    ourLayout.note(name, size: bytes.count)
    damaged += bytes.forEachValidLine { range, key in
      guard !erased.hold(bytes, range), ours.insert(key).inserted, !theirs.contains(key) else {
        return
      }
      sent += 1
      let file = Self.file(name, bytes, range, &theirLayout)
      outgoing[file, default: []] += bytes[range] + [UInt8(ascii: "\n")]
    }
  }

  /// Their files that contain a line we lack.
  var wanted: [String] {
    theirFiles.filter { !$0.value.allSatisfy(ours.contains) }.map(\.key).sorted()
  }

  /// Collects the lines we lack from one of their files.
  mutating func receive(_ name: String, _ bytes: [UInt8]) {
    bytes.forEachValidLine { range, key in
      guard theirs.contains(key), !ours.contains(key) else { return }
      // From here on it is ours, so that a second file with the same line adds nothing.
      theirs.remove(key)
      received += 1
      let file = Self.file(name, bytes, range, &ourLayout)
      incoming[file, default: []] += bytes[range] + [UInt8(ascii: "\n")]
    }
  }

  /// The new content of one of their files: its valid lines that are not erased, and those it
  /// lacks.
  func content(of name: String, was bytes: [UInt8]) -> [UInt8] {
    var content: [UInt8] = []
    bytes.forEachValidLine { range, _ in
      if !erased.hold(bytes, range) { content += bytes[range] + [UInt8(ascii: "\n")] }
    }
    return content + (outgoing[name] ?? [])
  }

  private static func file(
    _ name: String, _ bytes: [UInt8], _ range: Range<Int>, _ layout: inout SegmentLayout
  ) -> String {
    let writer = LineHead(bytes, range)?.writer ?? unknown
    return layout.file(for: name, writer: writer, count: range.count + 1)
  }

  /// The writer for lines that do not name theirs.
  private static let unknown = WriterID(packed: 0x6e65_7765_7200_0000)  // "newer"
}
