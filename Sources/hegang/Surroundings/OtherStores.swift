import Glibc
import Journal
import Progress
import Terminal

/// Progress of the same learner in another folder: which folder is used depends on where the program is
/// run, and whoever does not know that would believe that progress is lost.
@MainActor
enum OtherStores {
  /// Says once, in a folder that was not used before, that there is progress in another.
  static func tell(_ context: Context) {
    guard !context.folders.isProgressNamed else { return }
    let here = absolute(context.folders.progress)
    let known = context.memory.stores
    guard !known.contains(here) else { return }
    context.memory.stores = known + [here]
    let others = [context.folders.userProgress] + known
    guard let other = others.last(where: { $0 != here && hasProgress($0, context) }) else { return }
    context.talk.paragraph(
      StyledText(
        "You have progress in \(other) too; here hegang uses \(here). To go on with the other: hegang study --progress \(other). Set HEGANG_PROGRESS to use one of them everywhere."
      ))
  }

  private static func absolute(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Whether a folder of learners has a journal of the learner.
  private static func hasProgress(_ progress: String, _ context: Context) -> Bool {
    guard let learner = try? LearnerID(context.options.learner) else { return false }
    return JournalPlace(progress: progress, state: context.folders.state, learner: learner)
      .hasJournal
  }
}
