/// The reason why a setting is rejected.
package enum SettingError: Error, Hashable, Sendable {
  /// There is no such setting.
  case unknown(String)
  /// The setting cannot have this value.
  case invalid(SettingKey, value: String)
  /// The last day of a plan is not after today.
  case past(StudyDay)
}

extension SettingError: CustomStringConvertible {
  /// The reason, and what to do instead.
  package var description: String {
    switch self {
    case .unknown(let name):
      "There is no setting \(name). The settings are "
        + SettingKey.allCases.map(\.rawValue).joined(separator: ", ") + "."
    case .invalid(let key, let value):
      "\(key.rawValue) cannot be \(value); it must be \(key.requirement)."
    case .past(let day): "The last day of a plan must be after today; \(day) is not."
    }
  }
}
