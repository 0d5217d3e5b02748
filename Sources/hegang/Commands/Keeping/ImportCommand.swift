import ArgumentParser
import Exchange
import Files
import Glibc
import Journal
import Progress
import Terminal

/// `hegang import`: reads an export, or the journals of another machine.
struct ImportCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Add exports or journals from any machine, or what you studied in Anki.",
    discussion: """
      Lines that you already have are skipped, so you can import files in any order and any \
      number of times. Nothing is replaced.

      A package from Anki (.apkg or .colpkg) brings the answers that you gave there to cards that \
      hegang export --format anki had made. To make a deck of other cards: hegang new NAME --from FILE.
      """)

  @OptionGroup var common: CommonOptions

  var reasonForNoDeck: String? { "a file may contain the progress of several decks" }

  @Argument(help: "The files; - for standard input.")
  var files: [String]

  func perform(in context: Context) throws {
    var reading = ProgressImport()
    let packages = files.filter(AnkiImport.isPackage)
    for file in files where !packages.contains(file) {
      let descriptor = file == "-" ? STDIN_FILENO : open(file, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw Failure.unreadable(file, .last) }
      defer { if file != "-" { close(descriptor) } }
      do {
        try Working.show("Reading \(file == "-" ? "standard input" : file)", in: context) {
          working in
          var status = stat()
          let size = fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
          var done = 0
          _ = try reading.read {
            let piece = try Self.piece(of: file, descriptor)
            done += piece.count
            if size > 0 { working.report(Double(done) / Double(size)) }
            return piece
          }
        }
      } catch let error as ImportError {
        throw Failure.data("\(file): \(error.description). Nothing was imported.")
      }
    }
    var learner = try Learner(context)
    for file in packages { try AnkiImport(file).add(to: &learner, in: context) }
    if packages.count == files.count { return }
    let (events, new) = try Working.show("Adding what is new", in: context) { _ in
      let events = reading.events
      let new = learner.progress.allEvents.missing(from: events)
      if !new.isEmpty { try learner.recorder.take(new) }
      return (events, new)
    }
    let known = events.count - new.count
    let saved: StyledText = new.isEmpty ? "" : " \("Saved", .good)."
    context.output.paragraph(
      "Imported: \(Words.count(new.count, "event")); \(known) were already here.\(saved)")
    if reading.damagedCount > 0 {
      context.talk.paragraph(
        "\(Words.count(reading.damagedCount, "line")) in the files did not count: damaged.")
    }
    if reading.newerCount > 0 {
      context.talk.paragraph(
        "\(Words.count(reading.newerCount, "line")) of a newer version were passed over; update first."
      )
    }
  }

  /// The next bytes of an open file; empty at its end.
  ///
  /// - Throws: ``Failure`` when it cannot be read.
  private static func piece(of path: String, _ descriptor: Int32) throws -> [UInt8] {
    var count = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 20) { buffer, filled in
      repeat {
        count = read(descriptor, buffer.baseAddress, buffer.count)
      } while count < 0 && errno == EINTR
      filled = max(0, count)
    }
    if count < 0 { throw Failure.unreadable(path, .last) }
    return bytes
  }
}
