import Grading

/// The cards of the vectors, with the keys that the generator would give them.
enum Cards {
  static let names = KnownNames(
    [
      "Nanshan District", "Nanshan", "Dongshan District", "Dongshan", "Xingshan District",
      "Xingshan", "Xing'an District",
      "Xing'an", "Xiangyang District", "Xiangyang", "Gongnong District", "Gongnong", "Anshan",
      "Luobei County", "Luobei",
      "Suibin County", "Suibin", "Hegang", "Jiamusi", "Yichun", "Harbin", "Benxi", "Anyang",
      "Henan", "Birobidzhan",
      "Heilongjiang", "Songhua River", "Songhua", "Amur River", "Amur", "Xinghua Mines", "Xinghua",
      "Xinxing coal mine",
      "Xinxing", "Fuhua Coal Mine", "Fuhua", "Jewish Autonomous Oblast", "Amur Oblast", "Haoli",
      "Heli",
    ], classWords: ["District", "County", "River", "Coal Mine", "Mine", "Mines"])

  static let keys: [String: Key] = [
    "population 2020 (891,271; 3 s.f. wanted)": .number(
      NumberKey(
        value: "891271", unit: "person", figures: 3,
        siblings: [
          Sibling(answer: "935000", label: "the registered population of 2024"),
          Sibling(answer: "1058665", label: "the population at the 2010 census"),
          Sibling(answer: "545404", label: "the population of the built-up area"),
        ])),
    "males 2020 (445,771; sibling 445,500 -> 4 s.f. needed)": .number(
      NumberKey(
        value: "445771", unit: "person", figures: 4,
        siblings: [Sibling(answer: "445500", label: "the number of women at the 2020 census")])),
    "area of Luobei (6,761 km²)": .number(
      NumberKey(
        value: "6761", unit: "km2", figures: 3,
        siblings: [
          Sibling(answer: "4575", label: "the area of Dongshan District"),
          Sibling(answer: "3344", label: "the area of Suibin County"),
        ])),
    "January mean (−16.6 °C)": .number(
      NumberKey(
        value: "-16.6", unit: "celsius", figures: 3,
        siblings: [Sibling(answer: "-38.5", label: "the lowest temperature on record")])),
    "urban share (82.63 %)": .number(NumberKey(value: "82.63", unit: "percent", figures: 3)),
    "GDP 2010 (RMB 25.1 billion)": .number(
      NumberKey(value: "25100000000", unit: "RMB", figures: 3)),
    "capacity (18 million tons/yr)": .number(
      NumberKey(value: "18000000", unit: "ton/year", figures: 2)),
    "border (235 km)": .number(NumberKey(value: "235", unit: "km", figures: 3)),
    "Jiamusi distance (\"some 30 miles\")": .number(
      NumberKey(value: "30", unit: "mile", precision: .about(low: "27", high: "33"), figures: 2)),
    "precipitation (600–650 mm)": .number(
      NumberKey(value: "600", unit: "mm", precision: .within(low: "600", high: "650"), figures: 2)),
    "decline 2013–2020 (\"about 17%\")": .number(
      NumberKey(
        value: "17", unit: "percent", precision: .about(low: "16.5", high: "17.5"), figures: 2)),
    "coal employment (\"more than 80%\")": .number(
      NumberKey(value: "80", unit: "percent", precision: .atLeast, figures: 1)),
    "railway year (1926)": .year(
      YearKey(
        year: 1926,
        siblings: [Sibling(answer: "1916", label: "the year in which the mines were founded")])),
    "district (Nanshan; sibling Anshan)": .name(
      NameKey(
        accepted: ["Nanshan District", "Nanshan", "南山区", "南山", "南山區"],
        classWords: ["District", "区", "區"],
        siblings: [
          Sibling(answer: "Anshan", label: "a city in Liaoning"),
          Sibling(answer: "Dongshan District", label: "the largest district of Hegang"),
        ], known: names)),
    "county (Suibin)": .name(
      NameKey(
        accepted: ["Suibin County", "Suibin", "绥滨县", "綏濱縣"], classWords: ["County", "县"],
        siblings: [
          Sibling(answer: "Luobei County", label: "the county with 220,131 people in 2010")
        ], known: names)),
    "mines (Xinghua; siblings Xinxing, Fuhua, Songhua)": .name(
      NameKey(
        accepted: ["Xinghua Mines", "Xinghua", "興華煤礦", "兴华煤矿"],
        classWords: ["Coal Mine", "Mine", "Mines"],
        siblings: ["Xinxing", "Fuhua", "Songhua"].map {
          Sibling(answer: $0, label: "the answer about \($0)")
        },
        known: names)),
    "oblast (Jewish Autonomous Oblast)": .name(
      NameKey(
        accepted: ["Jewish Autonomous Oblast", "JAO"], askMore: ["Autonomous Oblast"], known: names)
    ),
    "district (Xing'an)": .name(
      NameKey(
        accepted: ["Xing'an District", "Xing'an", "兴安区"], classWords: ["District"],
        siblings: [Sibling(answer: "Xingshan", label: "the smallest district")], known: names)),
    "sister city (Birobidzhan)": .name(
      NameKey(accepted: ["Birobidzhan", "Birobidjan", "Биробиджан"], known: names)),
    "river (Songhua)": .name(
      NameKey(
        accepted: ["Songhua River", "Songhua", "松花江"], classWords: ["River"],
        siblings: [Sibling(answer: "Amur River", label: "the river on the border")], known: names)),
    "city (Hegang)": .name(NameKey(accepted: ["Hegang", "鹤岗市", "鹤岗", "鶴崗"], known: names)),
    "list: 3 crops": .list(
      ListKey(items: [
        NameKey(accepted: ["rice", "paddy rice", "水稻"]),
        NameKey(accepted: ["maize", "corn", "玉米"]),
        NameKey(accepted: ["soybeans", "soybean", "soya beans", "大豆"]),
      ])),
    "list: 6 districts": .list(
      ListKey(
        items: ["Xiangyang", "Gongnong", "Nanshan", "Xing'an", "Dongshan", "Xingshan"].map {
          NameKey(accepted: ["\($0) District"], classWords: ["District"], known: names)
        })),
  ]
}
