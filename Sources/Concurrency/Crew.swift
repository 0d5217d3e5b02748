import Glibc
import Synchronization

/// Threads that share independent pieces of work; the results are in the order of the pieces,
/// whichever is done first.
///
///     Crew.results(4) { $0 * $0 }  // [0, 1, 4, 9]
///
/// The calling thread works too, and works alone if there is one core or no thread is available.
/// The result must not depend on the number of cores: so a sum is divided into a fixed number of
/// pieces, which are added in their order.
package final class Crew<Result: Sendable>: Sendable {
  private let count: Int
  private let work: @Sendable (Int) -> Result
  private let next = Atomic<Int>(0)
  private let done = Mutex<[Int: Result]>([:])

  private init(_ count: Int, _ work: @escaping @Sendable (Int) -> Result) {
    self.count = count
    self.work = work
  }

  /// Does pieces of work.
  ///
  /// - Parameters:
  ///   - count: How many.
  ///   - work: A piece, given its index.
  /// - Returns: A result for each.
  package static func results(
    _ count: Int, _ work: @escaping @Sendable (Int) -> Result
  ) -> [Result] {
    let crew = Crew(count, work)
    let threads = (1..<max(1, min(count, Cores.count))).compactMap { _ in
      Errand { crew.labour() }.start()
    }
    crew.labour()
    for thread in threads { pthread_join(thread, nil) }
    let done = crew.done.withLock { $0 }
    return (0..<count).compactMap { done[$0] }
  }

  /// Takes pieces until none is left.
  private func labour() {
    while case let index = next.wrappingAdd(1, ordering: .relaxed).oldValue, index < count {
      let result = work(index)
      done.withLock { $0[index] = result }
    }
  }
}

/// The processors of the machine.
enum Cores {
  /// The number of processors.
  static var count: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}

/// The work of a thread.
package final class Errand: Sendable {
  private let run: @Sendable () -> Void

  /// Creates the work for a thread.
  ///
  /// - Parameter run: The work.
  package init(_ run: @escaping @Sendable () -> Void) {
    self.run = run
  }

  /// Begins it; nil if there is no thread to be had.
  ///
  /// Signals stay with the threads that were there before: a worker has no use for them.
  package func start() -> pthread_t? {
    var (all, before) = (sigset_t(), sigset_t())
    sigfillset(&all)
    pthread_sigmask(SIG_SETMASK, &all, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    let errand = Unmanaged.passRetained(self)
    var thread = pthread_t()
    let code = pthread_create(
      &thread, nil,
      { raw in
        raw.map { Unmanaged<Errand>.fromOpaque($0).takeRetainedValue().run() }
        return nil
      }, errand.toOpaque())
    guard code == 0 else {
      errand.release()
      return nil
    }
    return thread
  }
}
