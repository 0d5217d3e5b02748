import Deck
import FSRS
import Journal
import Progress
import Terminal

/// Short texts that several commands use.
enum Words {
  /// A count with its noun: "1 fact", "3 facts".
  static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    "\(grouped(number)) \(number == 1 ? one : many ?? one + "s")"
  }

  /// Texts of which one is to be chosen: "gift, csv or tsv".
  static func or(_ texts: [String]) -> String {
    guard let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
    return texts.dropLast().joined(separator: ", ") + " or " + last
  }

  /// A number with thousands separators, such as "4,102".
  static func grouped(_ number: Int) -> String {
    let digits = String(abs(number))
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(",") }
      text.append(digit)
    }
    return number < 0 ? "-" + text : text
  }

  /// A time in milliseconds, in words: "6 minutes".
  static func minutes(_ milliseconds: Int) -> String {
    let minutes = (milliseconds + 30_000) / 60_000
    return minutes < 1 ? "less than a minute" : count(minutes, "minute")
  }

  /// An estimated time in words: "about 6 minutes", "less than a minute".
  static func about(_ milliseconds: Int) -> String {
    (milliseconds + 30_000) / 60_000 < 1 ? minutes(milliseconds) : "about \(minutes(milliseconds))"
  }

  /// The time until a card is due, in words: "in 10 minutes", "tomorrow", "in 4 days", "in 3
  /// months".
  static func next(_ schedule: Schedule, at moment: Moment) -> String {
    switch schedule.due {
    case .instant(let seconds):
      let minutes = max(1, (seconds - moment.seconds + 30) / 60)
      return minutes < 90 ? "in \(count(minutes, "minute"))" : "in \((minutes + 30) / 60) hours"
    case .day(let day):
      let days = day - moment.day
      switch days {
      case ...0: return "today"
      case 1: return "tomorrow"
      case ..<60: return "in \(days) days"
      case ..<730: return "in \((days + 15) / 30) months"
      default: return "in \((days + 182) / 365) years"
      }
    }
  }

  /// A number of days in words: "less than a day", "21 days".
  static func days(_ days: Double) -> String {
    days < 1 ? "less than a day" : count(Int(days.rounded()), "day")
  }

  /// A date in words, such as "Saturday 21 November".
  static func date(_ day: Int) -> String {
    let weekday = "\(StudyDay(number: day).weekday)"
    return "\(weekday.capitalizedFirst) \(dayOfMonth(day))"
  }

  /// A date without the weekday, such as "21 November".
  static func dayOfMonth(_ day: Int) -> String {
    let day = StudyDay(number: day)
    return "\(day.day) \(month(of: day))"
  }

  /// "November"
  static func month(of day: StudyDay) -> String {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    return months[day.month - 1]
  }

  /// The name of a form: "typed", "choice", "true or false".
  static func name(_ form: Form.Kind) -> String {
    form == .trueFalse ? "true or false" : form.rawValue.replacing("-", with: " ")
  }

  /// The name of a rating: "again", "hard", "good", "easy".
  static func name(_ rating: Rating) -> String {
    switch rating {
    case .again: "again"
    case .hard: "hard"
    case .good: "good"
    case .easy: "easy"
    }
  }
}
