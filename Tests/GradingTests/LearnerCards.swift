import Grading

/// Further cards of the Hegang deck, for the answers that learners type.
enum LearnerCards {
  static let cities = KnownNames([
    "Hegang", "Jixi", "Jiamusi", "Yichun", "Harbin", "Anyang", "Anshan", "Benxi", "Lüshun",
    "Lushan", "Xi Jinping", "Zhang Xueliang", "Qin Yuhai", "Li Yunfeng", "Liu Jiayu", "Yin Shoukun",
    "Shen Songnian", "Soviet Red Army", "Japan", "Russia", "Luobei Port", "Jiamusi Airport",
    "Luobei County", "humid continental",
  ])
  static let keys: [String: Key] = [
    "estimate (1,014,000 people)": .number(NumberKey(value: "1014000", unit: "person", figures: 3)),
    "latitude (47°04′ N)": .name(
      NameKey(
        accepted: [
          "47°04′ N", "47°04′", "47°4′", "47°4′ N", "47 degrees 4 minutes",
          "47 degrees 4 minutes north", "47 degrees 04 minutes", "47 4", "47.07", "47.067",
          "47.07 N", "47.067 N",
        ], askMore: ["47", "47°", "47 N", "47 degrees"],
        siblings: [Sibling(answer: "48°09′ N", label: "the northern limit of Hegang")],
        exactSpelling: true)),
    "longitude (129°40′ E)": .name(
      NameKey(
        accepted: [
          "129°40′ E", "129°40′", "129 degrees 40 minutes", "129 degrees 40 minutes east", "129 40",
          "129.67", "129.667", "129.67 E", "129.667 E",
        ], askMore: ["129", "129°", "129 E", "129 degrees"], exactSpelling: true)),
    "day of occupation (11 August 1945)": .date(
      DateKey(
        year: 1945, month: 8, day: 11,
        siblings: [Sibling(answer: "1932-08", label: "the month in which the mines were seized")])),
    "month of the fire (September 2008)": .date(
      DateKey(
        year: 2008, month: 9,
        siblings: [Sibling(answer: "2009-11", label: "the month of the disaster at Xinxing")])),
    "counties (2)": .number(NumberKey(value: "2", figures: 1)),
    "districts (6)": .number(NumberKey(value: "6", unit: "district", figures: 1)),
    "density (1,659 people per km²)": .number(
      NumberKey(value: "1659", unit: "person/km2", figures: 3)),
    "drive to Harbin (less than 4 hours)": .number(
      NumberKey(value: "4", unit: "hour", precision: .atMost, figures: 1)),
    "pledge (about US$250 billion)": .number(
      NumberKey(
        value: "250000000000", unit: "USD",
        precision: .about(low: "240000000000", high: "260000000000"), figures: 2)),
    "rust belt (more than 100 million people)": .number(
      NumberKey(value: "100000000", unit: "person", precision: .atLeast, figures: 1)),
    "city (Hegang; sibling Jixi)": .name(
      NameKey(
        accepted: ["Hegang", "鹤岗市", "鹤岗", "鶴崗市", "鶴崗", "Hègǎng"],
        siblings: [
          Sibling(answer: "Jixi", label: "a coal city to the south"),
          Sibling(answer: "鸡西", label: "a coal city to the south"),
        ], known: cities)),
    "port (Lüshun)": .name(NameKey(accepted: ["Lüshun", "旅顺"], known: cities)),
    "president (Xi Jinping)": .name(
      NameKey(accepted: ["Xi Jinping", "President Xi", "习近平", "習近平", "Xi"], known: cities)),
    "army (Soviet Red Army)": .name(
      NameKey(
        accepted: [
          "Soviet Red Army", "Red Army", "Soviet Army", "Soviets", "the Soviet Union", "USSR",
        ], askMore: ["Russia", "Russians"], known: cities)),
    "climate (humid continental)": .name(
      NameKey(
        accepted: ["humid continental", "humid continental climate"], askMore: ["continental"],
        known: cities)),
    "time zone (UTC+8)": .name(NameKey(accepted: ["China Standard Time", "CST", "UTC+8", "北京时间"])),
    "codes (Dwb and Dwa)": .list(
      ListKey(items: [NameKey(accepted: ["Dwb"]), NameKey(accepted: ["Dwa"])])),
    "turning points in order": .list(
      ListKey(
        items: [
          ["coal discovered"], ["Hegang mines founded"], ["railway to Jiamusi"],
          ["coal carrier fleet"], ["Japanese occupation"], ["Soviet occupation"],
        ].map { NameKey(accepted: $0) }, ordered: true)),
    "any 2 of 4 people": .list(
      ListKey(
        items: [["Qin Yuhai", "秦玉海"], ["Li Yunfeng"], ["Liu Jiayu"], ["Yin Shoukun"]].map {
          NameKey(accepted: $0, known: cities)
        }, needed: 2)),
    "list: 3 months": .list(
      ListKey(
        items: [["June", "Jun"], ["July", "Jul"], ["August", "Aug"]].map { NameKey(accepted: $0) })),
    "list: 2 rivers": .list(
      ListKey(
        items: [
          ["Amur River", "Heilong River", "Heilong Jiang", "黑龙江"],
          ["Songhua River", "Sungari", "松花江"],
        ].map { NameKey(accepted: $0, classWords: ["River", "Jiang", "江"]) })),
    "lowest temperature (−38.5 °C)": .number(
      NumberKey(
        value: "-38.5", unit: "celsius", figures: 3,
        siblings: [Sibling(answer: "-16.6", label: "the mean temperature of January")])),
    "warmest month (21.7 °C)": .number(NumberKey(value: "21.7", unit: "celsius", figures: 3)),
    "introduction's area (14,679.88 km²)": .number(
      NumberKey(
        value: "14679.88", unit: "km2", figures: 4,
        siblings: [
          Sibling(answer: "14648", label: "the area in the geography section"),
          Sibling(answer: "14784", label: "the sum of the districts and counties"),
        ])),
    "coal discovered (1914)": .year(
      YearKey(
        year: 1914,
        siblings: [Sibling(answer: "1906", label: "the year in which Hegang was established")])),
    "share of rain (2/3)": .number(NumberKey(value: "0.667", precision: .decimals(3), figures: 2)),
  ]
}
