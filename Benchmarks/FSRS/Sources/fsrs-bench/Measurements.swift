import FSRS
import FSRSTraining
import Glibc

/// What is measured on one log.
struct Measurements {
  let histories: [History]

  init(of text: String) throws {
    histories = try ReviewLog(csv: text).histories(offsetMinutes: 0)
  }

  func report() {
    let reviews = histories.reduce(0) { $0 + $1.answers.count }
    let runs = reviews > 100_000 ? 3 : 7
    var fields = ["\"reviews\": \(reviews)"]
    let before = peakMemory()
    for (name, trainer) in [
      ("fit", Trainer()), ("fit_all_alike", Trainer(recency: .none)),
      ("fit_batches_8", Trainer(method: .batches(epochs: 8))),
    ] {
      var training: Training?
      let took = processorSeconds(runs: runs) { training = trainer.train(histories) }
      let waited = seconds(runs: runs) { _ = trainer.train(histories) }
      guard let training else { continue }
      let loss = Evaluation(of: training.parameters, on: histories, recency: .mild).logLoss
      fields.append(
        "\"\(name)\": {\"seconds\": \(took), \"clock\": \(waited), \"loss\": \(loss), \"sweeps\": \(training.sweeps)}"
      )
    }
    fields.append("\"fit_megabytes\": \(peakMemory() - before)")
    fields.append("\"replay\": \(replay(Model(.standard), 9))")
    fields.append("\"replay_seven\": \(replay(Model(.standard7), 9))")
    var count = 0
    let one = seconds(runs: 9) { _ = replay(Model(.standard), 1) }
    let all = seconds(runs: 9) { count = Model(.standard).memories(after: histories).count }
    fields.append("\"replay_speedup\": \(count > 0 ? one / all : 0)")
    if reviews <= 100_000 {
      let took = processorSeconds(runs: 2) {
        _ = Trainer(version: .seven, recency: .none).train(histories)
      }
      fields.append("\"fit_seven\": \(took)")
      let split = TimeSplit(histories)
      fields.append("\"held_out\": \(split.evaluate(Trainer()).logLoss)")
    }
    print("{\(fields.joined(separator: ", "))}")
  }

  /// The last memory of every card, in seconds for all.
  private func replay(_ model: Model, _ runs: Int) -> Double {
    var sum = 0.0
    let took = processorSeconds(runs: runs) {
      for history in histories {
        var memory = model.first(history.answers[0].rating)
        for answer in history.answers.dropFirst() {
          memory = model.next(memory, rating: answer.rating, after: answer.elapsed)
        }
        sum += memory.stability
      }
    }
    return sum > 0 ? took : 0
  }

  private func peakMemory() -> Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss / 1_024
  }
}
