// How many typed answers are judged in a second, on one core. Compiled together with Sources/Grading
// by judgements.py: the judge is no product that another package could import.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Processor seconds of this process.
func processorSeconds() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

/// Names that look like those of a map: two or three syllables, of which many are near each other.
func placeNames(_ count: Int) -> [String] {
  let first = [
    "Xing", "Nan", "Dong", "Bei", "Luo", "Sui", "He", "Jia", "Yi", "Shuang", "Tang", "An", "Qing",
    "Fu", "Hua",
  ]
  let second = [
    "shan", "an", "gang", "bin", "bei", "yang", "he", "hua", "xi", "cheng", "feng", "lin", "yuan",
    "ning", "mu",
  ]
  let third = ["zhou", "zhen", "cun", "tun", "ling", "kou", "qiao", "ping", "tai", "men"]
  let ends = [
    "", "a", "er", "qi", "lou", "pu", "wo", "ge", "ta", "zi", "sha", "mi", "tu", "wu", "ren",
  ]
  var names: [String] = []
  var index = 0
  while names.count < count {
    let name =
      first[index % 15] + second[index / 15 % 15] + third[index / 225 % 10]
      + ends[index / 2250 % 15]
    names.append(name + " County")
    index += 1
  }
  return names
}

/// Judges the answers round after round for about a second and prints the rate.
func measure(_ title: String, _ key: Key, _ answers: [String]) {
  var judgements = 0
  var verdicts = 0
  for answer in answers { verdicts += judge(answer, against: key).verdict == .correct ? 1 : 0 }
  let right = verdicts
  let start = processorSeconds()
  var spent = 0.0
  while spent < 1 {
    for _ in 0..<100 {
      for answer in answers { verdicts += judge(answer, against: key).verdict == .correct ? 1 : 0 }
      judgements += answers.count
    }
    spent = processorSeconds() - start
  }
  let rate = Int(Double(judgements) / spent)
  let padded = title + String(repeating: " ", count: max(0, 46 - title.count))
  let digits = String(repeating: " ", count: max(0, 9 - String(rate).count)) + String(rate)
  print("  \(padded)\(digits)   \(right) of \(answers.count) right")
  precondition(verdicts > 0 || right == 0)
}

/// Judges made-up texts, one in 200 of them up to 64 KiB long, and prints the slowest: no text may
/// take longer than a millisecond of processor time.
func measureSlowest(of count: Int, _ keys: [Key]) {
  let units = [
    "9", "1,", "八", "million ", "Nanshan, ", "\u{301}", " ", "a\u{302}", "-", "1/", "and ", "0.8",
    "零下", "11 August 1945", "Xing’an", "47° 04′ N", "km²", "x", "e5", "十", "，", "Ｈ", "½", "\u{0}",
  ]
  var state: UInt64 = 20_261_121
  func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }
  var slowest = (nanoseconds: 0, bytes: 0)
  for number in 0..<count {
    var text = ""
    if number % 200 == 0 {
      let unit = units[below(units.count)]
      text = String(repeating: unit, count: [500, 2_000, 65_536][below(3)] / unit.utf8.count)
    } else {
      for _ in 0...below(8) { text += units[below(units.count)] }
    }
    // What is slow once only was the machine, not the text.
    var spent = Int.max
    for _ in 0..<4 {
      let start = threadNanoseconds()
      for key in keys { _ = judge(text, against: key) }
      spent = min(spent, (threadNanoseconds() - start) / keys.count)
      if spent <= slowest.nanoseconds { break }
    }
    if spent > slowest.nanoseconds { slowest = (spent, text.utf8.count) }
  }
  print(
    "  slowest of \(count) made-up texts, a mean over \(keys.count) keys: "
      + "\(slowest.nanoseconds / 1000) µs, at \(slowest.bytes) bytes (budget: 1,000 µs)")
}

/// Processor time of this thread, which waiting for other programs does not lengthen.
func threadNanoseconds() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return time.tv_sec * 1_000_000_000 + time.tv_nsec
}

@main
enum Judgements {
  static func main() {
    let names = placeNames(10_000)
    let known = KnownNames(names, classWords: ["County"])
    let name = NameKey(
      accepted: [names[4321], "绥滨县"], classWords: ["County", "县"],
      siblings: (0..<20).map { Sibling(answer: names[$0], label: "another county") }, known: known)
    let display = name.display
    print("Judgements a second on one core (budget: 100,000)")
    measure(
      "names, deck of 10,000: right", .name(name),
      [display, display.lowercased(), String(display.dropLast(7)), "绥滨县", "绥滨"])
    measure(
      "names, deck of 10,000: wrong", .name(name),
      [names[3], names[8000], "Yangtze", "xin2ghua", "no idea at all", "Xingshanzhou"])
    measure(
      "names, deck of 10,000: misspelt", .name(name),
      [
        display.replacing("a", with: "e", maxReplacements: 1), "x" + display,
        String(display.dropFirst()),
      ])

    let siblings = (0..<80).map {
      Sibling(answer: String(10_000 + 7 * $0), label: "another number")
    }
    let people = NumberKey(value: "891271", unit: "person", figures: 3, siblings: siblings)
    measure(
      "numbers: digits", .number(people),
      ["891,271", "891271", "891 271", "819,271", "10,014", "890000"])
    measure(
      "numbers: words and scales", .number(people),
      ["0.89 million", "891 thousand", "about 891,000 people", "89.1万", "八十九万一千二百七十一", "8.91e5"])
    measure(
      "numbers: written out", .number(people),
      ["eight hundred ninety-one thousand two hundred and seventy-one"])
    let area = NumberKey(value: "6761", unit: "km2", figures: 3, siblings: siblings)
    measure(
      "numbers: with units", .number(area),
      ["6,761 km²", "2610 sq mi", "676100 ha", "6761平方公里", "6761 square kilometres", "6761 people"])
    measure("years", .year(YearKey(year: 1926)), ["1926", "in 1926", "1926年", "1916", "the 1920s"])
    measure(
      "dates", .date(DateKey(year: 1945, month: 8, day: 11)),
      ["11 August 1945", "Aug 11, 1945", "1945-08-11", "11/8/1945", "1945年8月11日", "August 1945"])

    let short = ListKey(
      items: names.prefix(6).map { NameKey(accepted: [$0], classWords: ["County"], known: known) })
    let six = names.prefix(6).map { String($0.dropLast(7)) }
    measure(
      "lists of 6", .list(short),
      [
        six.joined(separator: ", "), six.reversed().joined(separator: "、"),
        six.prefix(4).joined(separator: " and "),
      ])
    let long = ListKey(
      items: names.prefix(50).map { NameKey(accepted: [$0], classWords: ["County"], known: known) })
    let fifty = names.prefix(50).map { String($0.dropLast(7)) }
    measure(
      "lists of 50 (items a second: 50 times that)", .list(long), [fifty.joined(separator: ", ")])
    measure(
      "lists of 50, hostile", .list(long),
      [
        String(repeating: "Xingshan (a), ", count: 200), String(repeating: "a ", count: 1_000),
        fifty.map { $0 + "x" }.joined(separator: ","), String(repeating: "和", count: 700),
      ])
    measureSlowest(
      of: 1_000_000,
      [
        .name(name), .number(people), .number(area), .year(YearKey(year: 1926)),
        .date(DateKey(year: 1945, month: 8, day: 11)), .list(short),
      ])
  }
}
