import Testing

@testable import Grading

struct NumberReaderTests {
  static let numbers: [(String, String)] = [
    // digits and separators
    ("891,271", "891271"), ("891 271", "891271"), ("891\u{A0}271", "891271"), ("891'271", "891271"),
    ("891’271", "891271"), ("891_271", "891271"), ("8,91,271", "891271"), ("12,34,567", "1234567"),
    ("1 058 665", "1058665"), ("８９１，２７１", "891271"), ("٨٩١٢٧١", "891271"), ("0007", "7"),
    (".5", "0.5"),
    ("16.60", "16.6"), ("1,234.5", "1234.5"), ("891-thousand", "891000"), ("just 5", "5"),
    ("+5", "5"), ("891,271.", "891271"), ("13th", "13"),
    // signs
    ("-16.6", "-16.6"), ("−16.6", "-16.6"), ("–16.6", "-16.6"), ("minus 16.6", "-16.6"),
    ("negative 5", "-5"),
    ("零下16.6", "-16.6"), ("负十六点六", "-16.6"), ("16.6 below zero", "-16.6"),
    ("minus 16.6 below zero", "-16.6"),
    // scales and exponents
    ("0.891 million", "891000"), ("891k", "891000"), ("891 K", "891000"), ("25.1bn", "25100000000"),
    ("25.1 b", "25100000000"), ("1.2m", "1200000"), ("1.2 mln", "1200000"),
    ("2 thousand million", "2000000000"),
    ("2 trillion", "2000000000000"), ("3 lakh", "300000"), ("1.5 crore", "15000000"),
    ("2 dozen", "24"),
    ("8.91e5", "891000"), ("8.91E+5", "891000"), ("8.91×10^5", "891000"), ("8.91 x 10^5", "891000"),
    ("8.91*10**5", "891000"), ("8.91 × 10⁵", "891000"), ("5e-3", "0.005"), ("2×10⁻³", "0.002"),
    ("2 million 300 thousand", "2300000"),
    // Chinese
    ("八十九万一千二百七十一", "891271"), ("八十九萬一千二百七十一", "891271"), ("捌拾玖万壹仟贰佰柒拾壹", "891271"),
    ("捌拾玖萬壹仟貳佰柒拾壹", "891271"), ("89万", "890000"), ("89.1万", "891000"), ("89万1271", "891271"),
    ("89万1千2百", "891200"), ("251亿", "25100000000"), ("二百五十一亿", "25100000000"),
    ("一亿二千万", "120000000"),
    ("一万亿", "1000000000000"), ("1800万", "18000000"), ("十二", "12"), ("一百零五", "105"),
    ("一千零五", "1005"),
    ("一万二", "12000"), ("二百五", "250"), ("一万零二", "10002"), ("两千", "2000"), ("二〇二〇", "2020"),
    ("八十二点六三", "82.63"), ("一百二十点五", "120.5"), ("廿五", "25"), ("百万", "1000000"), ("5百万", "5000000"),
    ("三分之二", "0.666666666666666666666666666666"), ("半", "0.5"), ("一百多", "100"),
    // English
    ("eight hundred ninety-one thousand two hundred and seventy-one", "891271"), ("Twelve", "12"),
    ("a hundred and five", "105"), ("a million", "1000000"), ("half a million", "500000"),
    ("one and a half million", "1500000"), ("two and a half", "2.5"), ("sixteen point six", "16.6"),
    ("minus sixteen point six", "-16.6"), ("nineteen twenty-six", "1926"),
    ("nineteen oh six", "1906"),
    ("nineteen hundred", "1900"), ("twenty ten", "2010"), ("two thousand ten", "2010"),
    ("one point two five", "1.25"),
    ("two thirds", "0.666666666666666666666666666666"),
    ("two-thirds", "0.666666666666666666666666666666"),
    ("three quarters", "0.75"), ("a third", "0.333333333333333333333333333333"), ("half", "0.5"),
    ("one half", "0.5"), ("一半", "0.5"), ("half a dozen", "6"),
    ("2/3", "0.666666666666666666666666666666"), ("1 1/2", "1.5"), ("1½", "1.5"), ("½", "0.5"),
    ("¾", "0.75"),
  ]

  @Test(arguments: numbers)
  func `a number is read`(text: String, value: String) throws {
    #expect(try NumberReader.read(text).amount.value.description == value)
  }

  @Test(arguments: [
    ("about 30", NumberReading.Hedge.about), ("~30", .about), ("approx. 30", .about),
    ("30 or so", .about),
    ("约30", .about), ("30左右", .about), ("some 30", .about), ("c. 30", .about),
    ("more than 80", .moreThan),
    (">80", .moreThan), ("≥ 80", .atLeast), ("over 80", .moreThan), ("80+", .atLeast),
    ("80 or more", .atLeast),
    ("超过80", .moreThan), ("80以上", .atLeast), ("at most 80", .atMost), ("up to 80", .atMost),
    ("<80", .lessThan),
    ("不到80", .lessThan), ("80以下", .atMost), ("80", .none), ("overt 80", .none),
  ]) func `a hedge is read`(text: String, hedge: NumberReading.Hedge) {
    let reading = try? NumberReader.read(text)
    #expect(text == "overt 80" ? reading == nil : reading?.hedge == hedge)
  }

  @Test(arguments: [
    ("600-650", "600", "650", ""), ("600–650 mm", "600", "650", "mm"),
    ("600 to 650 mm", "600", "650", "mm"),
    ("600 mm to 650 mm", "600", "650", "mm"), ("between 600 and 650", "600", "650", ""),
    ("from 600 to 650", "600", "650", ""), ("600至650毫米", "600", "650", "毫米"),
    ("600~650", "600", "650", ""),
    ("-5 to -3", "-5", "-3", ""), ("600..650", "600", "650", ""),
  ]) func `a range is read`(text: String, low: String, high: String, unit: String) throws {
    let reading = try NumberReader.read(text)
    #expect(reading.amount.value.description == low)
    #expect(reading.upper?.value.description == high)
    #expect(reading.unit.text == unit)
  }

  @Test(arguments: [
    ("", NumberFault.noNumber), ("lots", .noNumber), ("km", .noNumber), ("-", .noNumber),
    ("and", .noNumber),
    ("万", .noNumber), ("89,12,71", .grouping), ("891,2715", .grouping), ("1,23,4567", .grouping),
    ("891.271.00", .grouping), ("0.271.000", .grouping), ("1,058'665", .grouping),
    ("16,6.5", .grouping),
    ("1e100", .tooLong), (String(repeating: "7", count: 31), .tooLong),
    (String(repeating: "7 ", count: 400), .tooLong),
    ("eight nine one", .unclear), ("5 6", .unclear),
    ("2010 (1,058,665)", .unclear), ("891,271 in 2020", .unclear),
  ]) func `what is no number is refused with its reason`(text: String, fault: NumberFault) {
    #expect(throws: fault) { try NumberReader.read(text) }
  }

  @Test(arguments: [
    ("891000", 3...6), ("891,271", 6...6), ("0.890 million", 3...3), ("0.89 million", 2...2),
    ("89万", 2...2),
    ("890 thousand", 2...3), ("8.910e5", 4...4), ("0.050", 2...2), ("0", 1...1), ("16.0", 3...3),
    ("八十九万", 2...6), ("82.6", 3...3),
  ]) func `the figures meant are counted`(text: String, figures: ClosedRange<Int>) throws {
    #expect(try NumberReader.read(text).amount.figures == figures)
  }

  @Test(arguments: [
    ("16,6", "16.6"), ("-16,6 °C", "-16.6"), ("82,63", "82.63"), ("0,891 million", "891000"),
    ("891.271.000", "891271000"), ("1.014.000", "1014000"), ("891.271", "891.271"),
  ]) func `a comma or points that can only be one thing are that`(text: String, value: String)
    throws
  {
    let amount = try NumberReader.read(text).amount
    #expect(amount.value.description == value)
    #expect(amount.hasDecimalComma == text.contains(","))
  }

  @Test func `m is metres for a length and millions for the rest`() throws {
    let length = UnitReader.read(PlainText.scalars(of: "km"))
    #expect(try NumberReader.read("500 m", asked: length).amount.value.description == "500")
    #expect(try NumberReader.read("500 m").amount.value.description == "500000000")
    #expect(try NumberReader.read("500 m²").amount.value.description == "500")
  }
}
