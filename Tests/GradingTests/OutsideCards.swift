import Grading

/// Cards for answers of kinds that testers found misjudged.
enum OutsideCards {
  static let keys: [String: Key] = [
    "border": number("235", "km", 3), "July": number("21.7", "celsius", 3),
    "January": .number(
      NumberKey(
        value: "-16.6", unit: "celsius", figures: 3,
        siblings: [Sibling(answer: "-38.5", label: "the lowest temperature on record")])),
    "urban": number("82.63", "percent", 3), "area": number("6761", "km2", 3),
    "drive": number("4", "hour", 1, .atMost), "fall": number("15.81", "percent", 3),
    "decline": number("17", "percent", 2, .about(low: "16.5", high: "17.5")),
    "rain": number("600", "mm", 1, .within(low: "600", high: "650")),
    "coal": number("80", "percent", 1, .atLeast), "people": number("891271", "person", 3),
    "dead": number("12", "person", 2), "mines": number("39", "", 2),
    "speed": number("120", "km/h", 3), "mountain": number("1500", "m", 4),
    "tower": number("1.2", "m", 2), "lesson": number("1.5", "hour", 2),
    "measure": number("2.5", "inch", 2), "height": number("4921", "foot", 4),
    "rough two": number("923768", "person", 2, .about(low: "923000", high: "924500")),
    "rough three": number("4180", "m", 2, .about(low: "4175", high: "4185")),
    "melting": number("3422", "celsius", 3, .about(low: "3380", high: "3460")),
    "over 80": number("80", "percent", 1, .moreThan),
    "under an hour": number("60", "minute", 1, .lessThan),
    "GDP": number("25100000000", "RMB", 3, .figures(3)), "unified": .year(YearKey(year: -221)),
    "districts": .number(
      NumberKey(
        value: "6", figures: 1,
        siblings: [
          Sibling(answer: "1", label: "the number of full-time higher education schools"),
          Sibling(answer: "417337", label: "the number of households"),
        ])),
    "quaver": .number(
      NumberKey(
        value: "123", figures: 3,
        siblings: [Sibling(answer: "456", label: "How many crotchet beats does the quaver last?")])),
    "founded": .year(YearKey(year: 1926)), "Xiongnu": .year(YearKey(year: -209)),
    "occupied": .date(DateKey(year: 1945, month: 8, day: 11)),
    "city": .name(
      NameKey(
        accepted: ["Jiamusi", "佳木斯", "佳木斯市"], classWords: ["City", "市"],
        siblings: [Sibling(answer: "Yichun", label: "a city to the west")],
        known: KnownNames(["Jiamusi", "Yichun", "Harbin", "Liaoning", "Not Jiamusi"]))),
    "country": .name(
      NameKey(accepted: ["China", "中国"], known: KnownNames(["China", "Liaoning", "Russia"]))),
    "province": .name(
      NameKey(accepted: ["Heilongjiang", "黑龙江"], known: KnownNames(["Heilongjiang", "Liaoning"]))),
    "province with its class": .name(
      NameKey(
        accepted: ["Heilongjiang", "黑龙江", "黑龙江省"], classWords: ["Province", "省"],
        known: KnownNames(["Heilongjiang", "Liaoning", "Jilin"]))),
    "queen": .name(NameKey(accepted: ["Queen Elizabeth II"])),
    "river": .name(
      NameKey(
        accepted: ["Amur River", "Heilong River", "Heilong Jiang", "黑龙江", "Амур"],
        classWords: ["River", "Jiang", "江"],
        siblings: [Sibling(answer: "Songhua River", label: "the river to the south")],
        known: KnownNames(["Heilongjiang", "Amur River", "Songhua River"]))),
    "southern river": .name(
      NameKey(
        accepted: ["Songhua River", "Sungari", "松花江"], classWords: ["River", "Jiang", "江"],
        known: KnownNames(["Heilongjiang", "Amur River", "Songhua River"]))),
    "president": .name(NameKey(accepted: ["Xi Jinping", "习近平"])),
    "counties": .list(
      ListKey(
        items: [["Luobei County", "萝北县"], ["Suibin County", "绥滨县"]].map {
          NameKey(accepted: $0, classWords: ["County", "县"])
        })),
    "rivers": .list(
      ListKey(
        items: [["Amur River", "Heilong River", "Heilong Jiang"], ["Songhua River"]].map {
          NameKey(accepted: $0, classWords: ["River", "Jiang", "江"])
        })),
    "people named": .list(
      ListKey(items: ["Qin Yuhai", "Li Yunfeng"].map { NameKey(accepted: [$0]) })),
    "climate": .name(NameKey(accepted: ["humid continental climate", "humid continental"])),
    "crops": .list(ListKey(items: ["rice", "maize", "soybeans"].map { NameKey(accepted: [$0]) })),
    "rank": .name(NameKey(accepted: ["10th"])),
    "rank in words": .name(NameKey(accepted: ["tenth"])),
    "part": .name(NameKey(accepted: ["two thirds"])), "share": .name(NameKey(accepted: ["2/3"])),
    "party": .name(NameKey(accepted: ["CCP", "Chinese Communist Party"])),
    "key": .name(NameKey(accepted: ["F♯ minor"])), "flat": .name(NameKey(accepted: ["B♭ major"])),
    "Korean": .name(NameKey(accepted: ["한국어"])), "kana": .name(NameKey(accepted: ["ガギグ"])),
    "Han": .name(NameKey(accepted: ["樂山"])), "war": .name(NameKey(accepted: ["World War II"])),
    "café": .name(NameKey(accepted: ["café"], exactSpelling: true)),
    "tones": .name(NameKey(accepted: ["Nánshān"], exactSpelling: true)),
    "Hindi": .name(NameKey(accepted: ["हिन्दुस्तान"])), "Thai": .name(NameKey(accepted: ["กรุงเทพ"])),
  ]

  private static func number(
    _ value: String, _ unit: String, _ figures: Int, _ precision: Precision = .exact
  ) -> Key {
    .number(NumberKey(value: value, unit: unit, precision: precision, figures: figures))
  }
}
