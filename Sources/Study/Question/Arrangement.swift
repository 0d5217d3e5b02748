import Grading

/// The things to arrange in one showing: put them in order, or match one with each item.
///
/// Things have letters and items have numbers, so that an answer is quick to type:
///
///     a  railway  b  coal  c  fleet            "bac", "b a c", "b, a, c", "2 1 3"
///     1  gold  2  iron     a  Fe  b  Cu  c  Au  "1c 2a", "c a", "1=c, 2=a"
struct Arrangement: Hashable, Sendable {
  /// The items to match the things with; empty if the things are put in order.
  let items: [String]
  /// The things, in the order shown.
  let options: [String]
  /// The right indices in `options`: in order, or one for each item.
  let right: [Int]

  /// The number of indices in an answer.
  var count: Int { right.count }

  /// The letters of the things: a, b, c.
  static func letter(_ place: Int) -> String {
    String("abcdefghijklmnopqrstuvwxyz".dropFirst(place).prefix(1))
  }

  /// A typed line, read as letters or numbers.
  enum Reading: Hashable {
    /// The indices in `options`, one for each position of the answer.
    case places([Int])
    /// Letters or numbers, but not each thing once.
    case incomplete
    /// Any other text, perhaps words.
    case words
  }

  /// Reads a typed line.
  func reading(of typed: String) -> Reading {
    let signs = typed.lowercased().filter { $0.isLetter || $0.isNumber }
    guard !signs.isEmpty, signs.count <= 2 * count + 2 else { return .words }
    let tokens = signs.map(token)
    guard tokens.allSatisfy({ $0 != nil }) else { return .words }
    let known = tokens.compactMap(\.self)
    let letters = known.filter(\.isLetter).map(\.place)
    let numbers = known.filter { !$0.isLetter }.map(\.place)
    let places: [Int]
    if items.isEmpty {
      guard letters.isEmpty || numbers.isEmpty else { return .incomplete }
      places = letters + numbers
    } else if numbers.isEmpty {
      places = letters
    } else {
      // 1c 2a, or c1 a2: each number with the letter next to it.
      guard Set(numbers) == Set(0..<count), letters.count == numbers.count,
        stride(from: 0, to: known.count, by: 2).allSatisfy({
          known[$0].isLetter == known[0].isLetter && known[$0 + 1].isLetter != known[0].isLetter
        })
      else { return .incomplete }
      let pairs = zip(numbers, letters).sorted { $0.0 < $1.0 }
      places = pairs.map(\.1)
    }
    return places.count == count && Set(places).count == count ? .places(places) : .incomplete
  }

  /// Judges an arrangement.
  func judgement(of places: [Int]) -> Judgement {
    let hits = zip(places, right).count { $0 == $1 }
    if hits == count { return Judgement(.correct, share: 1) }
    guard items.isEmpty else {
      let share = Double(hits) / Double(count)
      return Judgement(
        hits > 0 ? .partial : .wrong, reason: hits > 0 ? "\(hits) of \(count)." : "", share: share)
    }
    let inversions = Inversions(in: places.compactMap(right.firstIndex))
    return Judgement(
      inversions.share > 0 ? .partial : .wrong, reason: inversions.reason ?? "",
      share: inversions.share)
  }

  /// A description of the answer to type, for the prompt.
  var expected: String {
    let last = Arrangement.letter(options.count - 1)
    return items.isEmpty
      ? "Type all \(count) letters, a to \(last), in their order."
      : "Type a letter, a to \(last), for each number from 1 to \(count), such as 1c; none twice."
  }

  /// An answer in words, independent of the order shown.
  func words(_ places: [Int]) -> String {
    places.enumerated().map { place, option in
      items.isEmpty ? options[option] : "\(items[place]) – \(options[option])"
    }.joined(separator: ", ")
  }

  /// The number of possible answers: n! orders, or the ways to match n of m things with n items.
  var chances: Int {
    (0..<count).reduce(1) { $0 * (options.count - $1) }
  }

  private func token(_ sign: Character) -> (isLetter: Bool, place: Int)? {
    if let place = options.indices.first(where: { Arrangement.letter($0) == String(sign) }) {
      return (true, place)
    }
    guard let number = sign.wholeNumberValue, 1...count ~= number else { return nil }
    return (false, number - 1)
  }
}
