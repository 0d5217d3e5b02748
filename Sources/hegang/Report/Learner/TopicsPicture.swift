import Deck
import HTML
import Study
import Terminal

/// What is known of each topic.
struct TopicsPicture {
  let statistics: Statistics
  let deck: Deck

  var picture: Picture {
    var picture = Picture(id: "topics", heading: "What you know of each topic", sentence: sentence)
    guard statistics.studied > 0 else { return picture }
    picture.drawing =
      BarList(
        rows: statistics.topics.map { topic in
          let cards = Double(topic.cards)
          return BarList.Row(
            name(topic),
            [
              (
                [
                  BarList.Part(percent: 100 * topic.known / cards, style: "known"),
                  BarList.Part(
                    percent: 100 * (Double(topic.studied) - topic.known) / cards, style: "pale"),
                  BarList.Part(
                    percent: 100 * Double(topic.cards - topic.studied) / cards, style: "none"),
                ], "\(whole(topic.known)) of \(topic.cards)"
              )
            ])
        }
      ).html
    picture.keys = [
      ("known", "known now"), ("pale", "begun, not known now"), ("none", "not begun"),
    ]
    picture.table = Picture.Table(
      header: ["Topic", "Cards", "Begun", "Known now"],
      rows: statistics.topics.map {
        [name($0), "\($0.cards)", "\($0.studied)", whole($0.known)]
      })
    return picture
  }

  private var sentence: String {
    guard statistics.studied > 0 else { return "Nothing was studied here yet." }
    let start =
      "You would answer about \(whole(statistics.known)) of \(Words.count(statistics.cards, "card")) now."
    let begun = statistics.topics.filter { $0.studied >= 5 }
      .sorted { $0.known / Double($0.studied) > $1.known / Double($1.studied) }
    let open = statistics.topics.count { $0.studied == 0 }
    let rest =
      open > 0 ? " \(Words.count(open, "topic is", "topics are")) not begun." : ""
    guard let best = begun.first, let worst = begun.last, begun.count > 1 else {
      return start + rest
    }
    return
      "\(start) Of what you have begun, “\(name(best))” is remembered best (\(share(best))) and “\(name(worst))” least (\(share(worst))).\(rest)"
  }

  private func name(_ topic: TopicMastery) -> String {
    cleaned(deck.topicName(topic.topic), oneLine: true)
  }
  private func share(_ topic: TopicMastery) -> String {
    "\(whole(100 * topic.known / Double(max(1, topic.studied))))%"
  }
  private func whole(_ number: Double) -> String { Words.grouped(Int(number.rounded())) }
}
