import FSRS
import FSRSTraining
import Glibc

/// Times the FSRS library on logs in the CSV form of the FSRS tools, or makes such logs.
///
///     fsrs-bench make 50000 > log.csv
///     fsrs-bench run log.csv        one line of JSON with seconds, losses and memory
///     fsrs-bench steps all          nanoseconds for one memory and one review scheduled
///     fsrs-bench plan all           seconds for a simulated year and the cheapest retention
///     fsrs-bench choose log.csv     seconds for the choice of weights, and the held-out losses
///     fsrs-bench shrink 40          how strongly fits are best drawn to the defaults, on 40 learners
///     fsrs-bench weights log.csv    the weights of the default training, as a JSON array
///     fsrs-bench memories log.csv   stability and difficulty of every card, in the order of their ids
@main struct Bench {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3 else {
      return print(
        "usage: fsrs-bench make COUNT | steps all | plan all | shrink LEARNERS | (run | choose | weights | memories) FILE"
      )
    }
    if arguments[1] == "make" {
      print(Learner(seed: 7).log(count: Int(arguments[2]) ?? 10_000).csv, terminator: "")
    } else if arguments[1] == "plan" {
      Planning().report()
    } else if arguments[1] == "choose" {
      Choosing(histories: try ReviewLog(csv: Text.read(arguments[2])).histories(offsetMinutes: 0))
        .report()
    } else if arguments[1] == "shrink" {
      Shrinking(count: Int(arguments[2]) ?? 40).report()
    } else if arguments[1] == "weights" {
      let histories = try ReviewLog(csv: Text.read(arguments[2])).histories(offsetMinutes: 0)
      print(Trainer(recency: .none).train(histories).parameters.values)
    } else if arguments[1] == "memories" {
      let histories = try ReviewLog(csv: Text.read(arguments[2])).histories(offsetMinutes: 0)
      for case let memory? in Model(.standard).memories(after: histories) {
        print(memory.stability, memory.difficulty)
      }
    } else if arguments[1] == "steps" {
      for parameters in [Parameters.standard, .standard7] {
        let scheduling = Scheduling(parameters: parameters)
        print(
          "FSRS-\(parameters.version.rawValue): next \(scheduling.next.rounded()) ns,",
          terminator: " ")
        print("review scheduled \(scheduling.review.rounded()) ns")
      }
    } else {
      try Measurements(of: Text.read(arguments[2])).report()
    }
  }
}

/// Reads whole files.
enum Text {
  static func read(_ path: String) -> String {
    guard let file = fopen(path, "r") else { return "" }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
      bytes += buffer[0..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// The best of several runs, in seconds.
func seconds(runs: Int, _ body: () -> Void) -> Double {
  (0..<runs).map { _ in
    let took = ContinuousClock().measure(body).components
    return Double(took.seconds) + Double(took.attoseconds) / 1e18
  }.min() ?? 0
}

/// The least processor time of several runs, in seconds, that of all threads together: other programs
/// weigh less on it than on the clock.
func processorSeconds(runs: Int, _ body: () -> Void) -> Double {
  func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
  return (0..<runs).map { _ in
    let start = now()
    body()
    return now() - start
  }.min() ?? 0
}
