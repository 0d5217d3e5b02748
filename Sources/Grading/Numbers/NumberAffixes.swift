/// The words before and after a number that change its meaning.
enum NumberAffix: Hashable, Sendable {
  case hedge(NumberReading.Hedge)
  case negative, between, silent
  case unit(String)

  typealias Entry = (text: [Unicode.Scalar], affix: NumberAffix)

  /// Words that may precede a number, by their first scalar, the longest first.
  static let before: [Unicode.Scalar: [Entry]] = table(
    by: \.first,
    [
      (
        .hedge(.about),
        "about around approximately approx. approx roughly circa ca. ca c. some maybe perhaps probably i_think close_to just_about ~ ≈ 大约 约 大概 差不多"
      ),
      (
        .hedge(.nearly),
        "nearly almost not_quite just_under just_below just_short_of short_of just_shy_of shy_of not_even close_to_but_under 将近 接近 近"
      ),
      (
        .hedge(.moreThan),
        "more_than over above greater_than higher_than exceeding well_over longer_than larger_than bigger_than warmer_than hotter_than farther_than further_than > 超过 多于 高于 大于"
      ),
      (
        .hedge(.atLeast),
        "at_least no_less_than not_less_than no_fewer_than upwards_of minimum min. min a_minimum_of >= ≥ 至少 不少于 最少"
      ),
      (
        .hedge(.lessThan),
        "less_than under below fewer_than lower_than well_under shorter_than smaller_than colder_than cooler_than < 不到 不足 少于 低于 小于"
      ),
      (
        .hedge(.atMost),
        "at_most no_more_than not_more_than no_longer_than not_longer_than up_to within maximum max. max a_maximum_of <= ≤ 不超过 至多 最多"
      ),
      (.negative, "minus negative - 零下 负"),
      (.between, "between from 介于 从"),
      (
        .silent,
        "just only well exactly precisely slightly the it's it_is it_was was is by has it_has there_are there_were population_of a_population_of a_total_of a_little a_bit a_little_bit somewhat a_few # no. nr. number rank = + plus 是 为 共 有 达 达到 第"
      ),
      (.unit("rmb"), "rmb cny cn¥ ¥ yuan 人民币"),
      (.unit("usd"), "us_$ us$ usd $ 美元"),
      (.unit("eur"), "€ eur"),
      (.unit("gbp"), "£ gbp"),
      (.unit("hkd"), "hk$ hkd"),
      (.unit("jpy"), "jpy"),
      (.unit("rub"), "₽ rub"),
    ])

  /// Words that may follow a number and its unit, by their last scalar, the longest first.
  static let after: [Unicode.Scalar: [Entry]] = table(
    by: \.last,
    [
      (.hedge(.about), "or_so approximately approx. approx roughly more_or_less 左右 上下"),
      (
        .hedge(.atLeast),
        "or_more or_over or_above and_more and_above and_over at_least at_the_least plus + 以上"
      ),
      (.hedge(.atMost), "or_less or_fewer or_under at_most at_the_most maximum max tops 以下"),
      (.negative, "below_zero below_freezing below of_frost"),
      (.silent, ". ! ? ; , in_total in_all altogether above_zero above_freezing 。"),
    ])

  private static func table(
    by end: ([Unicode.Scalar]) -> Unicode.Scalar?, _ rows: [(NumberAffix, String)]
  ) -> [Unicode.Scalar: [Entry]] {
    var entries: [Unicode.Scalar: [Entry]] = [:]
    for (affix, texts) in rows {
      for text in texts.split(separator: " ") {
        let scalars = text.unicodeScalars.map { $0 == "_" ? " " : $0 }
        if let key = end(scalars) { entries[key, default: []].append((scalars, affix)) }
      }
    }
    // Within one end no two texts match at the same place with the same length, so their order does
    // not matter.
    return entries.mapValues { $0.sorted { $0.text.count > $1.text.count } }
  }
}
