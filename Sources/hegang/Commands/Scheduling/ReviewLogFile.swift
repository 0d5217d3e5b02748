import FSRS
import Files

/// A file with a review log of FSRS tools.
enum ReviewLogFile {
  /// Reads a log.
  ///
  /// - Throws: ``Failure`` if the file cannot be read or is not a review log, with the line.
  static func read(_ path: String) throws -> ReviewLog {
    let text = try text(path)
    do throws(ReviewLogError) {
      return try ReviewLog(csv: text)
    } catch {
      throw Failure.data("\(path): \(words(error))")
    }
  }

  private static func text(_ path: String) throws -> String {
    let bytes: [UInt8]
    do {
      bytes = try FileText.read(path: path, waits: true)
    } catch {
      throw Failure.unreadable(path, error)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure.data("\(path): is not text in UTF-8.")
    }
    return text
  }

  private static func words(_ error: ReviewLogError) -> String {
    switch error {
    case .missingColumn(let column):
      "the first line names no column \(column); a review log has card_id, review_time and review_rating."
    case .fields(let count, let line):
      "line \(line): has \(Words.count(count, "field")), not as many as the first line."
    case .value(let value, let column, let line):
      "line \(line): \"\(value)\" cannot be a \(column)."
    case .openQuote(let line): "line \(line): a quotation mark is not closed."
    }
  }
}
