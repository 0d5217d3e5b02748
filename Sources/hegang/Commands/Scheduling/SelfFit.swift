import FSRS
import Glibc
import Journal
import Progress
import Study
import Terminal

/// The automatic fit after a session, silent, if the learner has turned it on and enough answers
/// are new.
@MainActor
enum SelfFit {
  /// The number of answers up to which a fit takes well under a second and runs at once.
  private static let quick = 15_000

  /// Fits if it is time. The session is over and summed up. A long fit runs in a separate program
  /// at the lowest priority.
  /// - Parameters:
  ///   - learner: The learner after the session.
  ///   - new: The number of answers in the session.
  ///   - context: The learner's folders.
  /// - Throws: ``Failure`` if the parameters could not be saved.
  static func run(_ learner: inout Learner, new: Int, in context: Context) throws {
    let progress = learner.progress
    guard progress.settings.fitsItself, Fit.isTime(answers: progress.answerCount, new: new) else {
      return
    }
    let reviews = ReviewHistory(progress.histories)
    let lastFit = progress.weightsTime
    guard Fit.missing(reviews, since: lastFit) == 0 else { return }
    guard reviews.answers <= quick else { return start(context) }
    let fit = Fit(
      to: reviews, present: progress.scheduler.parameters, since: lastFit,
      retention: progress.settings.retention)
    if fit.changes { learner.follow(try learner.recorder.save(.weights(fit.weights))) }
  }

  /// Gives this process the lowest priority, and detaches it from the terminal.
  static func giveWay() {
    _ = setsid()
    _ = nice(15)
  }

  /// Starts a separate program for the fit. If that fails, a later session tries again.
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
