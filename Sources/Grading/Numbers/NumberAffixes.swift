/// The words around a number that say how it is meant.
enum NumberAffix: Hashable, Sendable {
  case about, atLeast, atMost, negative, between, silent
  case unit(String)

  typealias Entry = (text: [Unicode.Scalar], affix: NumberAffix)

  /// What may stand before a number, by its first scalar, the longest first.
  static let before: [Unicode.Scalar: [Entry]] = table(
    by: \.first,
    [
      (
        .about,
        "about around approximately approx. approx roughly circa ca. ca c. nearly almost some maybe perhaps probably i_think close_to just_about ~ ≈ 大约 约 大概 将近 接近 差不多 近"
      ),
      (
        .atLeast,
        "more_than over at_least above greater_than no_less_than not_less_than no_fewer_than upwards_of exceeding >= > ≥ 超过 至少 不少于 多于 高于 大于 最少"
      ),
      (
        .atMost,
        "less_than under at_most below fewer_than no_more_than not_more_than up_to <= < ≤ 不到 不足 不超过 少于 至多 最多 低于 小于"
      ),
      (.negative, "minus negative - 零下 负"),
      (.between, "between from 介于 从"),
      (
        .silent,
        "just only well exactly precisely slightly the it's it_is it_was was is = + plus 是 为 共 有 达 达到"
      ),
      (.unit("rmb"), "rmb cny cn¥ ¥ yuan 人民币"),
      (.unit("usd"), "us_$ us$ usd $ 美元"),
      (.unit("eur"), "€ eur"),
      (.unit("gbp"), "£ gbp"),
      (.unit("hkd"), "hk$ hkd"),
      (.unit("jpy"), "jpy"),
      (.unit("rub"), "₽ rub"),
    ])

  /// What may stand behind a number and its unit, by its last scalar, the longest first.
  static let after: [Unicode.Scalar: [Entry]] = table(
    by: \.last,
    [
      (.about, "or_so approximately approx. approx roughly more_or_less 左右 上下"),
      (.atLeast, "or_more or_over or_above and_more and_above and_over at_least plus + 以上"),
      (.atMost, "or_less or_fewer or_under at_most 以下"),
      (.negative, "below_zero below_freezing below"),
      (.silent, ". ! ? ; , in_total altogether 。"),
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
    // Within one end no two texts have the same length and place, so their order does not matter.
    return entries.mapValues { $0.sorted { $0.text.count > $1.text.count } }
  }
}
