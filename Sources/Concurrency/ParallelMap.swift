import Glibc
import Synchronization

/// Computes independent results on all processors, in the order of their indices.
///
///     parallelMap(4) { $0 * $0 }  // [0, 1, 4, 9]
///
/// The caller works too, and does everything alone if there is one processor or no thread can be
/// started. Results must not depend on the number of processors: to compute a sum, cut it into a fixed
/// number of parts and add these in order.
///
/// - Parameters:
///   - count: The number of results.
///   - work: Computes the result with the given index.
/// - Returns: One result for each index in `0..<count`.
package func parallelMap<Result: Sendable>(
  _ count: Int, _ work: @escaping @Sendable (Int) -> Result
) -> [Result] {
  let pool = WorkPool(count, work)
  let threads = (1..<max(1, min(count, Cores.count))).compactMap { _ in
    Worker { pool.work() }.start()
  }
  pool.work()
  for thread in threads { pthread_join(thread, nil) }
  return pool.results
}

/// Numbered pieces of work that several threads share.
private final class WorkPool<Result: Sendable>: Sendable {
  private let count: Int
  private let compute: @Sendable (Int) -> Result
  private let next = Atomic<Int>(0)
  private let done = Mutex<[Int: Result]>([:])

  init(_ count: Int, _ compute: @escaping @Sendable (Int) -> Result) {
    self.count = count
    self.compute = compute
  }

  /// Computes pieces until none is left.
  func work() {
    while case let index = next.wrappingAdd(1, ordering: .relaxed).oldValue, index < count {
      let result = compute(index)
      done.withLock { $0[index] = result }
    }
  }

  /// The results in the order of their indices.
  var results: [Result] {
    let done = done.withLock { $0 }
    return (0..<count).compactMap { done[$0] }
  }
}

/// The processors of the machine.
enum Cores {
  /// The number of processors, at least 1.
  static var count: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}

/// A thread that runs a closure once.
package final class Worker: Sendable {
  private let run: @Sendable () -> Void

  /// Creates a thread without starting it.
  ///
  /// - Parameter run: The closure to run.
  package init(_ run: @escaping @Sendable () -> Void) {
    self.run = run
  }

  /// Starts the thread; returns nil if no thread can be started.
  ///
  /// The thread blocks all signals, so that they are handled by the threads that already run.
  package func start() -> pthread_t? {
    var (all, before) = (sigset_t(), sigset_t())
    sigfillset(&all)
    pthread_sigmask(SIG_SETMASK, &all, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    let worker = Unmanaged.passRetained(self)
    var thread = pthread_t()
    let code = pthread_create(
      &thread, nil,
      { raw in
        raw.map { Unmanaged<Worker>.fromOpaque($0).takeRetainedValue().run() }
        return nil
      }, worker.toOpaque())
    guard code == 0 else {
      worker.release()
      return nil
    }
    return thread
  }
}
