import Progress
import JSON

/// The record of erasures in a progress folder: the content of `erased.json`.
///
///     {"v":1,
///      "ids":["k3f9x2m7q1a8c5d0"],
///      "erased":[{"id":"x81k…","learner":"9f86d081884c7d65","d":"lap7q2ma","n":1024,"t":1795286443588}],
///      "back":[{"id":"x81k…","d":"lap7q2ma","from":1,"to":6}]}
///
/// Entries are only ever added, so the records of two machines are merged by combining their
/// entries. Learners are not named: `learner` is a digest of the erasure and the name. Earlier
/// versions read `ids`, the ids of erased learners.
struct ErasureRecord: Hashable, Sendable {
  /// An entry of `erased`.
  private struct Entry: Hashable {
    let learner: String
    let span: ErasedLines.Span
  }

  private(set) var ids: Set<String> = []
  private var entries: Set<Entry> = []
  private var returns: Set<ErasedLines.Return> = []

  /// Creates an empty record.
  init() {}

  /// Reads a record; invalid entries are ignored.
  init(_ bytes: [UInt8]) {
    var reader = JSONReader(bytes)
    guard let content = try? reader.value() else { return }
    ids = Set(Self.list(content["ids"]).compactMap { Self.text($0) })
    entries = Set(Self.list(content["erased"]).compactMap(Self.entry))
    returns = Set(Self.list(content["back"]).compactMap(Self.entry))
  }

  /// Whether nothing was erased.
  var isEmpty: Bool { self == ErasureRecord() }

  /// Merges the record of another machine.
  mutating func formUnion(_ other: ErasureRecord) {
    ids.formUnion(other.ids)
    entries.formUnion(other.entries)
    returns.formUnion(other.returns)
  }

  /// Adds an erasure.
  /// - Parameters:
  ///   - erasure: Its random id.
  ///   - learner: The learner whose lines were erased.
  ///   - id: The id in `learner.json`, if any.
  ///   - spans: The lines.
  mutating func add(
    _ erasure: String, of learner: LearnerID, id: String?, _ spans: [ErasedLines.Span]
  ) {
    if let id { ids.insert(id) }
    let digest = Self.digest(erasure, learner)
    entries.formUnion(spans.map { Entry(learner: digest, span: $0) })
  }

  /// Adds restored lines.
  mutating func add(_ returned: [ErasedLines.Return]) { returns.formUnion(returned) }

  /// The erased lines of one learner's journal.
  func lines(of learner: LearnerID) -> ErasedLines {
    var digests: [String: String] = [:]
    let spans = entries.filter { entry in
      let erasure = entry.span.erasure
      let digest = digests[erasure] ?? Self.digest(erasure, learner)
      digests[erasure] = digest
      return digest == entry.learner
    }.map(\.span)
    let own = Set(spans.map(\.erasure))
    return ErasedLines(spans: spans, returns: returns.filter { own.contains($0.erasure) })
  }

  private static func digest(_ erasure: String, _ learner: LearnerID) -> String {
    var digest = SHA256()
    digest.update("\(erasure)/\(learner.name)".utf8)
    return String(digest.finish().prefix(16))
  }

  /// The record as a file; the same entries always give the same bytes.
  var encoded: [UInt8] {
    let ids = ids.sorted().map(JSONValue.string)
    var content: JSONValue = ["v": 1, "ids": .array(ids)]
    if case .object(var members) = content {
      members["erased"] = Self.sorted(
        entries.map {
          [
            "id": .string($0.span.erasure), "learner": .string($0.learner),
            "d": .string("\($0.span.writer)"), "n": .integer($0.span.last),
            "t": .integer($0.span.latest),
          ]
        })
      members["back"] = Self.sorted(
        returns.map {
          [
            "id": .string($0.erasure), "d": .string("\($0.writer)"),
            "from": .integer($0.numbers.lowerBound), "to": .integer($0.numbers.upperBound),
          ]
        })
      content = .object(members)
    }
    return Array((content.encoded(ascii: true) + "\n").utf8)
  }

  /// An array in a fixed order; nil if it is empty.
  private static func sorted(_ values: [JSONValue]) -> JSONValue? {
    values.isEmpty ? nil : .array(values.sorted { $0.encoded() < $1.encoded() })
  }

  private static func entry(_ value: JSONValue) -> Entry? {
    guard let erasure = text(value["id"]), let learner = text(value["learner"]),
      let writer = text(value["d"]).flatMap({ WriterID($0) }),
      case .integer(let last)? = value["n"], case .integer(let latest)? = value["t"]
    else { return nil }
    return Entry(
      learner: learner,
      span: ErasedLines.Span(erasure: erasure, writer: writer, last: last, latest: latest))
  }

  private static func entry(_ value: JSONValue) -> ErasedLines.Return? {
    guard let erasure = text(value["id"]), let writer = text(value["d"]).flatMap({ WriterID($0) }),
      case .integer(let first)? = value["from"], case .integer(let last)? = value["to"],
      first <= last
    else { return nil }
    return ErasedLines.Return(erasure: erasure, writer: writer, numbers: first...last)
  }

  private static func text(_ value: JSONValue?) -> String? {
    guard case .string(let text)? = value else { return nil }
    return text
  }

  private static func list(_ value: JSONValue?) -> [JSONValue] {
    guard case .array(let list)? = value else { return [] }
    return list
  }
}
