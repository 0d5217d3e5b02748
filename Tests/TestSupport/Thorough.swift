import Foundation

/// Whether every case of the long tests is to run, as `make thorough` asks; else some of them do.
package let isThorough = ProcessInfo.processInfo.environment["HEGANG_THOROUGH"] != nil

extension Array {
  /// All elements if the tests are to be thorough; else this many, spread evenly, the first and the last
  /// among them.
  package func thinned(to count: Int) -> [Element] {
    guard !isThorough, count > 1, self.count > count else { return self }
    return (0..<count).map { self[$0 * (self.count - 1) / (count - 1)] }
  }
}
