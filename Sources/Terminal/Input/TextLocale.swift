import Glibc

/// Makes readline edit characters rather than bytes.
enum TextLocale {
  /// Selects the locale of the environment if its encoding is UTF-8, otherwise `C.UTF-8`.
  ///
  /// The environment is changed as well: readline reads it again when it starts, and with
  /// `LC_ALL=POSIX` it would treat the bytes of 鹤 as keys.
  static func prepare() {
    setlocale(LC_CTYPE, "")
    guard let name = nl_langinfo(nl_item(CODESET)), strcmp(name, "UTF-8") != 0 else { return }
    setenv("LC_ALL", "C.UTF-8", 1)
    setlocale(LC_CTYPE, "")
  }
}
