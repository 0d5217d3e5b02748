import Terminal

/// An output whose text a test can look at.
@MainActor
package final class RecordedOutput {
  private final class Storage {
    var bytes: [UInt8] = []
  }

  /// The output to pass to a command.
  package let output: Output
  private let storage = Storage()

  /// Starts empty.
  package init(columns: Int = 80, colored: Bool = false) {
    output = Output(columns: columns, colored: colored) { [storage] bytes in
      storage.bytes += bytes
      return nil
    }
  }

  /// All text written so far.
  package var text: String { String(decoding: storage.bytes, as: UTF8.self) }
}
