import Deck
import Files
import Journal
import Progress

/// What this machine remembers of a learner beside the journal: the deck studied last, and the folders
/// with progress. It is a convenience: without it the program asks nothing and loses nothing.
///
///     STATE/ada/deck      Elements
///     STATE/ada/stores    /home/ada/hegang/Progress, a line for each
struct MachineMemory {
  private let folder: String?

  /// The memory of a learner in the folder for data of this machine; empty if the name is not valid.
  init(state: String, learner: String) {
    folder = (try? LearnerID(learner)).map { "\(state)/\($0.name)" }
  }

  /// The name of the deck that was studied last, or ``Context/everyDeck``.
  var deck: String? {
    get { folder.flatMap { MachineMemory.line(of: "\($0)/deck") } }
    nonmutating set { if newValue != deck { keep(newValue.map { [$0] } ?? [], as: "deck") } }
  }

  /// The folders of learners that were used on this machine.
  var stores: [String] {
    get { folder.map { MachineMemory.lines(of: "\($0)/stores") } ?? [] }
    nonmutating set { if newValue != stores { keep(newValue, as: "stores") } }
  }

  /// What cannot be kept is forgotten.
  private func keep(_ lines: [String], as name: String) {
    guard let folder, (try? JournalPlace.makeFolder(folder)) != nil,
      var file = try? NewFile("\(folder)/\(name)", replacing: true)
    else { return }
    file.append(Array(lines.map { $0 + "\n" }.joined().utf8))
    try? file.finish()
  }

  /// The first line of a file; nil if there is none.
  static func line(of path: String) -> String? { lines(of: path).first }

  private static func lines(of path: String) -> [String] {
    guard let bytes = try? FileText.read(path: path) else { return [] }
    return bytes.split(separator: UInt8(ascii: "\n"))
      .map { String(decoding: $0, as: UTF8.self) }
  }
}
