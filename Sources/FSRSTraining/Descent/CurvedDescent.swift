import FSRS

/// Fits all targets at once with second-order steps, until the loss cannot fall noticeably.
///
/// Each step solves (H + λ · diag H) δ = -g, where H is the expected curvature (Fisher's scoring;
/// for squares this is the method of Gauss and Newton). λ falls after a step that reduced the loss
/// and rises after one that did not (Levenberg and Marquardt). There are no batches and no seed:
/// the result depends on the reviews alone, and in whatever order the cards come it is the same to
/// the last significant digits. Sources: Marquardt, "An algorithm for least-squares estimation of
/// nonlinear parameters", SIAM Journal 11 (1963); Osborne, "Fisher's method of scoring", 1992.
struct CurvedDescent {
  /// The decrease of the total loss at which the fit stops.
  ///
  /// A hundredth of a nat; if all parameters are wrong by one standard error, the loss is about ten
  /// higher.
  var tolerance = 0.01
  /// The largest number of steps.
  var longest = 60
  /// The smallest number of targets to begin with.
  var smallest = 4_000

  /// The result of a fit.
  struct Result {
    /// The parameters.
    var weights: [Double]
    /// The number of passes over all targets.
    var sweeps: Int
  }

  /// Fits parameters.
  ///
  /// With many targets the fit begins on few: every 64th card shows roughly where the minimum is,
  /// every 8th more precisely, and then few passes over all cards are needed.
  ///
  /// - Parameters:
  ///   - objective: The function to minimise.
  ///   - limits: The ranges of the parameters.
  ///   - start: The parameters to start from.
  ///   - isNear: Whether these are already close to the minimum, as those fitted to most of the
  ///     targets are: then all targets are used at once.
  /// - Returns: The best parameters found.
  func fit(
    _ objective: Objective, _ limits: Limits, from start: [Double], isNear: Bool = false
  ) -> Result {
    var weights = limits.applied(to: start)
    for part in [64, 8] where !isNear && objective.set.count / part >= smallest {
      let members = stride(from: part / 2, to: objective.set.cards.count, by: part)
      let forest = Forest(of: objective.set, members: Array(members))
      weights = descend(objective, forest, limits, from: weights, tolerance: 1).weights
    }
    let forest = Forest(of: objective.set)
    return descend(objective, forest, limits, from: weights, tolerance: tolerance)
  }

  /// Takes steps until the expected decrease is too small.
  ///
  /// The expected decreases shrink by a ratio p from step to step. After a step, p + p² + … of its
  /// own decrease is left, and half of it is assumed at least, since one p may be luck. So no pass
  /// is needed after the last step.
  private func descend(
    _ objective: Objective, _ forest: Forest, _ limits: Limits, from start: [Double],
    tolerance: Double
  ) -> Result {
    var weights = start
    var slope = objective.slope(at: weights, over: forest, curved: true)
    var damping = 1e-3
    var promised: Double?
    for sweep in 1..<longest {
      guard let step = step(from: weights, slope, limits, damping) else {
        damping *= 10
        continue
      }
      var left = step.gain
      if let promised, left < promised { left *= max(0.5, left / (promised - left)) }
      if left < tolerance {
        return Result(weights: step.gain > 0 ? step.weights : weights, sweeps: sweep)
      }
      let next = objective.slope(at: step.weights, over: forest, curved: true)
      let gain = slope.value - next.value
      if gain > 0 {
        (weights, slope, promised) = (step.weights, next, step.gain)
        damping = gain > step.gain / 2 ? max(damping / 10, 1e-9) : damping
      } else {
        promised = nil
        damping = max(damping * 10, 1e-2)
        if damping > 1e8 { return Result(weights: weights, sweeps: sweep + 1) }
      }
    }
    return Result(weights: weights, sweeps: longest)
  }

  /// A step inside the ranges, and the decrease it should give.
  ///
  /// Parameters that the step would take beyond an end of their range are set to that end, and the
  /// others are solved for again, until none goes beyond.
  private func step(
    from weights: [Double], _ slope: Slope, _ limits: Limits, _ damping: Double
  ) -> (weights: [Double], gain: Double)? {
    let bounds = limits.bounds
    var change = [Double](repeating: 0, count: weights.count)
    var free = weights.indices.filter { index in
      let down = -slope.gradient[index]
      return down > 0
        ? weights[index] < bounds[index].upperBound : weights[index] > bounds[index].lowerBound
    }
    while !free.isEmpty {
      guard let moves = moves(of: free, change, slope, damping) else { return nil }
      let beyond = zip(free, moves).filter { !bounds[$0].contains(weights[$0] + $1) }
      guard beyond.isEmpty else {
        for (index, move) in beyond {
          change[index] = (weights[index] + move).clamped(to: bounds[index]) - weights[index]
        }
        free.removeAll { index in beyond.contains { $0.0 == index } }
        continue
      }
      for (index, move) in zip(free, moves) { change[index] = move }
      break
    }
    let next = limits.applied(to: zip(weights, change).map { $0 + $1 })
    change = zip(next, weights).map { $0 - $1 }
    var gain = 0.0
    for row in change.indices {
      var bend = 0.0
      for column in change.indices { bend += slope.bend(row, column) * change[column] }
      gain -= change[row] * (slope.gradient[row] + bend / 2)
    }
    return (next, gain)
  }

  /// The best changes of some parameters, given those of the others.
  private func moves(
    of free: [Int], _ change: [Double], _ slope: Slope, _ damping: Double
  ) -> [Double]? {
    var matrix = Matrix(
      size: free.count, values: .init(repeating: 0, count: free.count * free.count))
    var right = free.map { -slope.gradient[$0] }
    for (row, index) in free.enumerated() {
      for column in 0...row { matrix[row, column] = slope.bend(index, free[column]) }
      matrix[row, row] *= 1 + damping
      for (other, move) in change.enumerated() where move != 0 {
        right[row] -= slope.bend(index, other) * move
      }
    }
    return matrix.solution(for: right)
  }
}

extension Slope {
  /// An element of the curvature.
  func bend(_ row: Int, _ column: Int) -> Double {
    curvature[max(row, column) * lanes + min(row, column)]
  }
}
