import FSRS
import Foundation
import Testing

/// The example of the article `FSRS.md`: the same code, and the output it promises.
@Suite struct ArticleTests {
  @Test func `the example prints its documented output`() throws {
    var printed: [String] = []
    func print(_ item: Any) { printed.append("\(item)") }

    // The article's code.
    let scheduler = Scheduler(retention: 0.9)
    let today = Moment(seconds: 1_795_219_200, offsetMinutes: 480)
    let draw = Draw.value(card: "population-2020", reviews: 0)
    let preview = scheduler.preview(nil, at: today, draw: draw)
    print(preview.good.due)  // instant(seconds: 1795219886)
    print(preview.easy.interval)  // 8

    let first = preview[.easy]
    let later = Moment(seconds: today.seconds + 8 * 86_400, offsetMinutes: 480)
    let next = Draw.value(card: "population-2020", reviews: first.reviews)
    let second = scheduler.review(first, rating: .good, at: later, draw: next)
    print(second.interval)  // 37
    // Its end.

    let promised = try article().compactMap { $0.split(separator: "  // ").dropFirst().first }
    #expect(printed == promised.map(String.init))
  }

  @Test func `the example is the article's`() throws {
    let source = try lines(of: #filePath)
    let start = try #require(source.firstIndex(of: "// The article's code."))
    let end = try #require(source.firstIndex(of: "// Its end."))
    #expect(try article() == Array(source[(start + 1)..<end]))
  }

  /// The code in the article.
  private func article() throws -> [String] {
    let package = URL(filePath: #filePath).appending(path: "../../..").standardized
    let text = try lines(of: package.appending(path: "Sources/FSRS/FSRS.docc/FSRS.md").path())
    let start = try #require(text.firstIndex(of: "```swift"))
    let end = try #require(text[start...].firstIndex(of: "```"))
    return Array(text[(start + 1)..<end])
  }

  private func lines(of path: String) throws -> [String] {
    try String(contentsOfFile: path, encoding: .utf8)
      .components(separatedBy: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
  }
}
