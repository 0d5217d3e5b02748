/// The units known by name. Factors: the International System; the yard and pound agreement of 1959
/// (1 yard = 0.9144 m, 1 pound = 0.45359237 kg); the Chinese market units of 1959 (1 里 = 500 m, 1 斤
/// = 0.5 kg, 15 亩 = 1 ha).
enum UnitTable {
  /// The units that a name can mean, the usual one first. Names are lowercase, singular, without
  /// spaces, dots and carets.
  static func units(named name: String) -> [MeasureUnit] { table[name] ?? [] }

  private static let table: [String: [MeasureUnit]] = {
    var table: [String: [MeasureUnit]] = [:]
    for (unit, names) in entries {
      for name in names.split(separator: " ") { table[String(name), default: []].append(unit) }
    }
    return table
  }()

  private static func unit(_ dimension: Dimension, _ mantissa: Int128, _ exponent: Int = 0)
    -> MeasureUnit
  {
    MeasureUnit(dimension, ExactDecimal(mantissa, exponent: exponent))
  }

  /// Short names for quotients: "kph".
  static let quotients: [String: (String, String)] = [
    "kph": ("km", "h"), "kmh": ("km", "h"), "kmph": ("km", "h"), "kmhr": ("km", "h"),
    "mph": ("mi", "h"), "mps": ("m", "s"), "knot": ("nmi", "h"), "kn": ("nmi", "h"),
    "kt": ("nmi", "h"), "fps": ("ft", "s"), "rpm": ("revolution", "min"), "kmp": ("km", "h"),
    "时速公里": ("km", "h"),
  ]

  private static let entries: [(MeasureUnit, String)] = [
    (unit(.length, 1), "m metre meter metro м метр метра метров 米 公尺"),
    (
      unit(.length, 1, 3),
      "km kms klick click kilometre kilometer kilometro chilometri км километр километра километров 公里 千米"
    ),
    (
      unit(.length, 1, -2),
      "cm centimetre centimeter centimetro zentimeter см сантиметр сантиметров 厘米 公分"
    ),
    (unit(.length, 1, -3), "mm millimetre millimeter milimetro мм миллиметр миллиметров 毫米 公厘"),
    (unit(.length, 1_609_344, -3), "mi mile meile meilen миля миль 英里 哩"),
    (unit(.length, 9144, -4), "yd yard 码"),
    (unit(.length, 3048, -4), "ft foot feet ' 英尺"),
    (unit(.length, 254, -4), "in inch inche \" '' 英寸"),
    (unit(.length, 1852), "nmi nauticalmile 海里"),
    (unit(.length, 500), "li 里 华里"),
    (
      unit(.area, 1),
      "m2 sqm squarem squaremetre squaremeter quadratmeter qm metrescarre metrecarre metroscuadrado м2 metresquared metersquared 平方米 平米"
    ),
    (
      unit(.area, 1, 6),
      "km2 sqkm kmsq squarekm squarekilometre squarekilometer qkm quadratkilometer kilometrescarre kilometrecarre kilometroscuadrado км2 квкм kilometresquared kilometersquared kmsquared 平方公里 平方千米"
    ),
    (unit(.area, 1, 4), "ha hectare hektar hectarea га гектар гектаров 公顷"),
    (
      unit(.area, 2_589_988_110_336, -6),
      "sqmi mi2 sqmile squaremile squaremi mile2 milesquared 平方英里"
    ),
    (unit(.area, 40_468_564_224, -7), "ac acre 英亩"),
    (unit(.area, 9_290_304, -8), "sqft squareft ft2 squarefoot squarefeet 平方英尺"),
    (unit(.area, 666_666_666_666_666_667, -15), "mu 亩"),
    (unit(.volume, 1), "m3 cubicmetre cubicmeter 立方米"),
    (unit(.volume, 1, 9), "km3 cubickilometre cubickilometer 立方公里"),
    (unit(.volume, 1, -3), "l litre liter 升"),
    (
      unit(.mass, 1, 3), "t ton tonne tonnen tonelada т тонна тонн тонны metricton metrictonne 吨 公吨"
    ),
    (unit(.mass, 1, 6), "kt kiloton kilotonne ktonne 千吨"),
    (unit(.mass, 1, 9), "mt megaton megatonne mton mtonne"),
    (unit(.mass, 1, 12), "gt gigaton gigatonne"),
    (unit(.mass, 1), "kg kilo kilogram kilogramme kilogramm кг килограмм 公斤 千克"),
    (unit(.mass, 1, -3), "g gram gramme gramm г грамм 克"),
    (unit(.mass, 5, -1), "jin 斤 市斤"),
    (unit(.mass, 45_359_237, -8), "lb pound 磅"),
    (
      unit(.angle, 1),
      "degree deg ° 度 °n °e °s °w degreenorth degreeeast degreesouth degreewest n e"
    ),
    (
      unit(.temperature, 1),
      "celsius °c c °с с grad degre градус градусов degc degreec degreecelsius centigrade degreecentigrade 摄氏度 度 ° degree deg"
    ),
    (
      MeasureUnit(
        .temperature, ExactDecimal(555_555_555_555_555_556, exponent: -18), zero: ExactDecimal(32)),
      "fahrenheit °f f degf degreef degreefahrenheit 华氏度"
    ),
    (
      MeasureUnit(.temperature, ExactDecimal(1), zero: ExactDecimal(27315, exponent: -2)),
      "kelvin k °k degreekelvin 开尔文"
    ),
    (unit(.time, 1), "s sec second seconde sekunde sekunden segundo с сек секунд 秒"),
    (unit(.time, 60), "min minute minuten minuto мин минут минуты 分钟 分"),
    (unit(.time, 3600), "h hr hour heure stunde stunden std hora ч час часа часов 小时 个小时 时"),
    (unit(.time, 86_400), "d day jour tag tage dia день дня дней 天 日"),
    (unit(.time, 604_800), "week wk 周 星期"),
    (unit(.time, 2_629_746), "month 月 个月"),
    (unit(.time, 31_556_952), "year yr y a annum annee jahr jahre ano год года лет 年"),
    (unit(.power, 1), "w watt 瓦"),
    (unit(.power, 1, 3), "kw kilowatt 千瓦"),
    (unit(.power, 1, 6), "mw megawatt 兆瓦"),
    (unit(.power, 1, 9), "gw gigawatt"),
    (unit(.energy, 1, 3), "kwh kilowatthour 千瓦时 度"),
    (unit(.energy, 1, 6), "mwh megawatthour"),
    (unit(.energy, 1, 9), "gwh gigawatthour"),
    (
      unit(.share, 1, -2),
      "percent % pct percentage percentagepoint prozent pourcent porciento процент процента процентов"
    ),
    (unit(.share, 1, -1), "成"),
    (unit(.share, 1, -3), "permille permil ‰ promille"),
    (
      unit(.people, 1),
      """
      person people persons inhabitant resident citizen soul human humanbeing head individual man men woman women male \
      female boy girl child children student pupil worker employee miner victim death dead passenger delegate member ppl \
      personnel einwohner mensch menschen personne persona personen человек чел жителей 人 口 名 位 口人 个人 人口 居民 名工人 名矿工 工人 矿工
      """
    ),
    (
      unit(.money("RMB"), 1),
      "rmb cny yuan renminbi chineseyuan yuanrmb rmbyuan cn¥ ¥ kuai 元 人民币 元人民币 块 块钱"
    ),
    (unit(.money("USD"), 1), "usd us$ $ dollar usdollar americandollar 美元 美金"),
    (unit(.money("EUR"), 1), "eur € euro 欧元"),
    (unit(.money("GBP"), 1), "gbp £ poundsterling 英镑"),
    (unit(.money("JPY"), 1), "jpy yen japaneseyen 日元"),
    (unit(.money("RUB"), 1), "rub ₽ ruble rouble 卢布"),
    (unit(.money("HKD"), 1), "hkd hk$ hongkongdollar 港元 港币"),
  ]
}
