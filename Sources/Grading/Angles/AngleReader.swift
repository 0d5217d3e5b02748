/// Reads a latitude or longitude in any form that people type: `47°04′ N`, `N 47 4`,
/// `47 degrees 4 minutes north`, `47:04`, `47.07°`, `北纬47度4分`.
enum AngleReader {
  /// The angle; nil if the text is not one.
  static func read(_ text: some StringProtocol) -> Angle? {
    guard text.utf8.count <= PlainText.longest else { return nil }
    return Pieces(PlainText.scalars(of: text))?.angle
  }

  /// A word that may appear next to the numbers.
  private enum Word {
    case unit(Int)
    case side(Angle.Side)
    case silent
  }

  /// A word after a number without a unit may be that unit: the s of 30 s does not mean south.
  private static func word(_ word: String, afterNumber isAfterNumber: Bool) -> Word? {
    switch word {
    case "d", "deg", "degs", "degree", "degrees", "°", "度": return .unit(0)
    case "m", "min", "mins", "minute", "minutes", "'", "分": return .unit(1)
    case "sec", "secs", "second", "seconds", "\"", "''", "秒": return .unit(2)
    case "s" where isAfterNumber: return .unit(2)
    case "n", "north", "northern", "北纬", "北緯", "北": return .side(.north)
    case "s", "south", "southern", "南纬", "南緯", "南": return .side(.south)
    case "e", "east", "eastern", "东经", "東經", "东", "東": return .side(.east)
    case "w", "west", "western", "西经", "西經", "西": return .side(.west)
    case "and", "about", "at", "lat", "latitude", "long", "lon", "longitude", "of", "the", "arc",
      ",", ":", ".", "~", "-", "/":
      return .silent
    default: return nil
    }
  }

  /// The numbers in the text, each with its unit: 0 for degrees, 1 for minutes, 2 for seconds.
  private struct Pieces {
    private var numbers: [(whole: Int, decimals: String, unit: Int)] = []
    private var lacksUnit = false
    private var side: Angle.Side?
    private var isNegative = false

    init?(_ text: [Unicode.Scalar]) {
      var index = 0
      while index < text.count {
        if text[index] == " " {
          index += 1
        } else if Int(decimal: text[index]) != nil {
          guard addNumber(text, &index) else { return nil }
        } else if text[index] == "-", numbers.isEmpty {
          isNegative = true
          index += 1
        } else {
          guard add(Pieces.run(text, &index)) else { return nil }
        }
      }
    }

    /// A run of letters, a pair of apostrophes, or one sign.
    private static func run(_ text: [Unicode.Scalar], _ index: inout Int) -> String {
      let start = index
      let kind = Pieces.kind(text[index])
      let most = kind == .sign ? 1 : kind == .mark || kind == .han ? 2 : 12
      while index < text.count, index - start < most, Pieces.kind(text[index]) == kind {
        index += 1
      }
      var run = String(String.UnicodeScalarView(text[start..<index]))
      // 度 and 分 are words of their own, 北纬 is not.
      if kind == .han, index - start == 2, word(run, afterNumber: false) == nil {
        index -= 1
        run.unicodeScalars.removeLast()
      }
      return run
    }

    private enum Kind { case letter, han, mark, sign }

    private static func kind(_ scalar: Unicode.Scalar) -> Kind {
      if 0x61...0x7A ~= scalar.value { return .letter }
      if FoldedName.isHan(scalar.value) { return .han }
      return scalar == "'" ? .mark : .sign
    }

    private mutating func addNumber(_ text: [Unicode.Scalar], _ index: inout Int) -> Bool {
      let whole = Pieces.digits(text, &index)
      var decimals = ""
      if index + 1 < text.count, text[index] == ".", Int(decimal: text[index + 1]) != nil {
        index += 1
        decimals = Pieces.digits(text, &index)
      }
      // Only the last number may have decimals. There are at most three numbers.
      let unit = numbers.last.map { $0.unit + 1 } ?? 0
      guard let value = Int(whole), whole.utf8.count <= 3, decimals.utf8.count <= 6, unit <= 2,
        numbers.last?.decimals.isEmpty ?? true
      else { return false }
      numbers.append((value, decimals, unit))
      lacksUnit = true
      return true
    }

    private static func digits(_ text: [Unicode.Scalar], _ index: inout Int) -> String {
      let start = index
      while index < text.count, Int(decimal: text[index]) != nil { index += 1 }
      return String(String.UnicodeScalarView(text[start..<index]))
    }

    private mutating func add(_ text: String) -> Bool {
      let isSecond = lacksUnit && numbers.last?.unit == 2
      switch word(text, afterNumber: isSecond) {
      case .unit(let unit):
        // Units descend from degrees, and each named unit needs a number.
        guard lacksUnit, numbers.last?.unit == unit else { return false }
        lacksUnit = false
        return true
      case .side(let named):
        guard side == nil || side == named else { return false }
        side = named
        return true
      case .silent: return true
      case nil: return false
      }
    }

    /// The angle, if the numbers can form one.
    var angle: Angle? {
      guard let first = numbers.first, let last = numbers.last,
        numbers.dropFirst().allSatisfy({ $0.whole < 60 }), first.whole <= 360
      else { return nil }
      let worth = [3600, 60, 1]
      var seconds = numbers.reduce(0) { $0 + $1.whole * worth[$1.unit] }
      var scale = 1
      for _ in last.decimals.utf8 { scale *= 10 }
      seconds += (Int(last.decimals) ?? 0) * worth[last.unit] / scale
      let grain: Angle.Grain =
        switch last.unit {
        case 0: .degrees(decimals: last.decimals.utf8.count)
        case 1: .minutes
        default: .seconds
        }
      return Angle(
        degrees: first.whole, seconds: seconds, grain: grain,
        side: isNegative ? (side == nil ? .south : nil) : side, decimals: last.decimals)
    }
  }
}
