import Progress
import Files
import Glibc
import JSON

extension JournalError: CustomStringConvertible {
  /// The problem, its place and the remedy, in one sentence or two.
  package var description: String {
    switch self {
    case .learner(let name):
      "\(quoted(name)) cannot be a learner's name; use 1 to 32 small letters, digits and dashes, "
        + "beginning with a letter or digit."
    case .folder(let path, let error):
      "The folder \(path) cannot be used: \(error). \(error.advice) Nothing has changed."
    case .notSaved(let events, let path, let error):
      "\(Self.subject(of: events)) not saved in \(path): "
        + "\(error). \(error.advice)"
    case .impossible(let error):
      "This cannot be saved because \(error). Dates run from 2000-01-01 to 2199-12-31, texts have at "
        + "most \(Event.longestText) bytes. Check what you typed, and the clock of this machine."
    }
  }

  /// "Your answer is", "2 events are".
  private static func subject(of events: [Event]) -> String {
    guard events.count == 1 else { return "\(events.count) events are" }
    return if case .answer = events[0].kind { "Your answer is" } else { "A change is" }
  }
}

extension SystemError {
  /// The learner's remedy.
  package var advice: String {
    switch code {
    case 0, ENOSPC, EDQUOT: "Free some space, then try again."
    case EFBIG: "Raise the limit on the size of files, then try again."
    case EACCES, EPERM: "Make it yours and writable, then try again."
    case EROFS: "Choose another folder with --progress, or make the disk writable."
    case EIO: "Copy the folder to another disk, and go on there with --progress."
    case ELOOP, ENOTDIR, EEXIST, EINVAL:
      "Move aside what stands there, or choose another folder with --progress."
    case EMFILE, ENFILE: "Close other programs, then try again."
    default: "Try again, or choose another folder with --progress."
    }
  }
}

extension JournalReport: CustomStringConvertible {
  /// The problems of the journal, one sentence per line; empty if there are none.
  package var description: String {
    var lines: [String] = []
    if let first = damaged.first {
      let others = damagedCount - 1
      let more =
        others == 0 ? "" : ", and \(others == 1 ? "1 other is" : "\(others) others are") too"
      lines.append(
        "\(first.file), line \(first.number), is damaged (\(first.reason))\(more); "
          + "everything else is whole.")
    }
    for file in unreadable {
      lines.append("\(file.path) was not read: \(file.reason). \(file.advice)")
    }
    return lines.joined(separator: "\n")
  }
}

extension JournalReport.UnreadableFile: CustomStringConvertible {
  /// The file, and the reason why it was not read.
  package var description: String { "\(path): \(reason)" }

  /// The reason, as the end of a sentence.
  var reason: String { error.map(\.description) ?? "it is not an ordinary file" }

  /// The learner's remedy.
  var advice: String { error.map(\.advice) ?? "Move it out of the folder." }
}
