import Glibc
import Grading
import SampleDecks
import TestSupport
import Testing

@testable import Deck
@testable import DeckCheck
@testable import Generator

/// The battery of the generator: thousands of made-up items of every kind, and for each way to
/// guess the share of items that it gets right.
struct BlindSolverTests {
  struct Item: Sendable {
    var view: BlindSolver.View
    var right: Int
  }

  /// How many items of each kind are guessed.
  static let count = isThorough ? 5000 : 2000

  /// Choices around quantities as facts have them; some give none, so there are more than are needed.
  static func quantities(_ texts: [String], unit: String = "", neighbours: [Double] = []) -> [Item]
  {
    (0..<(2 * count / texts.count)).flatMap { seed in
      texts.compactMap { text -> Item? in
        let number = Answer.Number(value: text, unit: unit, precision: .exact, figures: 3)
        guard let shape = NumberShape(number),
          let drawn = NumberOptions.around(
            shape.value, grain: shape.grain, scale: shape.scale, bounds: shape.bounds,
            neighbours: neighbours, seed: "\(seed)/\(text)")
        else { return nil }
        return Item(
          view: BlindSolver.View(stem: "How much?", options: drawn.values.map(shape.text)),
          right: drawn.right)
      }
    }
  }

  static func years(_ years: ClosedRange<Int>) -> [Item] {
    (0..<(isThorough ? 60 : 20)).flatMap { seed in
      years.compactMap { year -> Item? in
        guard
          let drawn = NumberOptions.around(
            Double(year), grain: 1, scale: .difference(step: 3), bounds: 1...2027,
            seed: "\(seed)/\(year)")
        else { return nil }
        return Item(
          view: BlindSolver.View(stem: "When?", options: drawn.values.map { "\(Int($0))" }),
          right: drawn.right)
      }
    }
  }

  static let column: [Double] = [1213, 1491, 1737, 2242, 2916, 3391, 4187, 5074, 6638]

  static let names = [
    "Xingshan", "Xiangyang", "Gongnong", "Nanshan", "Dongshan", "Luobei", "Suibin", "Xiangshan",
    "Hegang", "Jiamusi", "Yichun", "Harbin", "Anyang", "Benxi", "Anshan", "Fushun",
  ]

  /// Numbers spread over a range as evenly as chance spreads them.
  static func spread(_ name: String, _ number: (Double) -> Int) -> [Int] {
    var random = StableRandom(seed: name)
    return (0..<200).map { _ in number(random.fraction()) }
  }

  static let batteries: [(name: String, items: [Item])] = [
    ("quantities", quantities(spread("quantities") { Int(exp(4 + 10 * $0)) }.map(String.init))),
    (
      "round quantities",
      quantities(spread("round") { Int(exp(3 + 4 * $0)) }.map { "\($0)000" })
    ),
    ("real neighbours", quantities(column.map { "\(Int($0))" }, neighbours: column)),
    (
      "percentages",
      quantities(
        spread("percentages") { Int(10000 / (1 + exp(4.6 - 9.2 * $0))) }.filter { $0 % 10 != 0 }
          .map { "\($0 / 100).\($0 % 100 < 10 ? "0" : "")\($0 % 100)" }, unit: "percent")
    ),
    ("years", years(1901...2010)),
    ("small counts", quantities((1...19).map(String.init))),
    (
      "names",
      (0..<count + count / 25).compactMap { seed in
        let right = names[seed % names.count]
        guard
          let drawn = NameOptions.sample(
            right, pool: names.filter { $0 != right }, seed: "\(seed)")
        else { return nil }
        return Item(
          view: BlindSolver.View(stem: "Which city?", options: drawn.names), right: drawn.right)
      }
    ),
  ]

  @Test(arguments: BlindSolver.allCases)
  func `nothing in the options gives the right one away`(solver: BlindSolver) {
    for battery in BlindSolverTests.batteries {
      var (hits, count) = (0.0, 0)
      for item in battery.items.prefix(isThorough ? .max : BlindSolverTests.count) {
        count += 1
        guard let picks = solver.picks(item.view) else {
          hits += 0.25
          continue
        }
        hits += picks.contains(item.right) ? 1 / Double(picks.count) : 0
      }
      #expect(count >= BlindSolverTests.count, "\(battery.name): only \(count) items")
      let rate = hits / Double(count)
      // Chance is 0.25, and its standard deviation 0.006 in 5,000 items, 0.010 in 2,000.
      #expect(
        rate <= (isThorough ? 0.28 : 0.29),
        "\(battery.name): \(solver.rawValue) is right \(rate) of the time")
    }
  }

  @Test func `a solver that sees a clue uses it`() {
    let view = BlindSolver.View(
      stem: "Which river drains the Songhua plain?",
      options: ["Amur", "Songhua River", "Lena", "Ussuri"])
    #expect(BlindSolver.longest.picks(view) == [1])
    #expect(BlindSolver.inStem.picks(view) == [1])
    #expect(BlindSolver.smallest.picks(view) == nil)
    let symbols = BlindSolver.View(
      stem: "What is the chemical symbol of helium?", options: ["Na", "Fe", "Hel", "O"])
    #expect(BlindSolver.lettersInStem.picks(symbols) == [2])
    var compared = BlindSolver.View(stem: "Which came first?", options: ["the mine", "the fire"])
    #expect(BlindSolver.askedMost.picks(compared) == nil)
    compared.mentions = [3, 9]
    #expect(BlindSolver.namedMost.picks(compared) == [1])
    compared.isComposite = true
    #expect(BlindSolver.namedMost.picks(compared) == nil)
    #expect(BlindSolver.askedMost.picks(compared) == [1])
    let numbers = BlindSolver.View(
      stem: "", options: ["1,000 km", "1,100 km", "1,234 km", "9,000 km"])
    #expect(BlindSolver.leastRound.picks(numbers) == [2])
    #expect(BlindSolver.nearestMean.picks(numbers) == [2])
    #expect(BlindSolver.narrowestGap.picks(numbers) == [0])
  }
}
