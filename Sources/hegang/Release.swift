/// What `--version` says.
enum Release {
  static let version = "0.1.0"
}
