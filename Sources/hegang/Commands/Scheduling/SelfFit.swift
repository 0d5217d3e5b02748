import FSRS
import Glibc
import ProgressStore
import Study
import Terminal

/// The fit after a session, silent, when enough answers are new and the learner has turned it on.
@MainActor
enum SelfFit {
  /// So many answers are fitted at once: what takes well under a second.
  private static let quick = 15_000

  /// Fits if it is time. The sitting is over and summed up; what takes long is left to a program of
  /// its own, which gives way to everything else.
  /// - Parameters:
  ///   - progress: Where the learner stands after the sitting.
  ///   - new: How many answers it brought.
  ///   - recorder: What saves the weights.
  ///   - context: Where the learner's folders are.
  /// - Throws: ``Failure`` when the weights could not be saved.
  static func run(
    after progress: Progress, new: Int, _ recorder: Recorder, in context: Context
  ) throws {
    guard progress.settings.fitsItself, Fit.isTime(answers: progress.answerCount, new: new) else {
      return
    }
    let material = Material(progress.histories)
    let lastFit = progress.weightsTime
    guard Fit.missing(material, since: lastFit) == 0 else { return }
    guard material.answers <= quick else { return start(context) }
    let fit = Fit(
      to: material, present: progress.scheduler.parameters, since: lastFit,
      retention: progress.settings.retention)
    if fit.changes { try recorder.save(.weights(fit.weights)) }
  }

  /// Lets every other program go first, and outlives the terminal.
  static func giveWay() {
    _ = setsid()
    _ = nice(15)
  }

  /// Starts this program once more, to fit on its own. If that fails, a later session tries again.
  private static func start(_ context: Context) {
    var words = ["hegang", "fit", "--aside", "--progress", context.folders.progress]
    words += ["--learner", context.options.learner]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    defer { for argument in arguments { free(argument) } }
    arguments.append(nil)
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    for descriptor in STDIN_FILENO...STDERR_FILENO {
      posix_spawn_file_actions_addopen(&files, descriptor, "/dev/null", O_RDWR, 0)
    }
    var process = pid_t()
    _ = posix_spawn(&process, "/proc/self/exe", &files, nil, arguments, environ) == 0
  }
}
