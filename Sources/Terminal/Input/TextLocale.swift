import Glibc

/// Makes readline edit characters and not bytes.
enum TextLocale {
  /// Chooses the locale of the environment if its text is UTF-8, otherwise `C.UTF-8`.
  ///
  /// The environment is changed as well: readline looks there again when it starts, and under
  /// `LC_ALL=POSIX` it would take the bytes of 鹤 for keys.
  static func prepare() {
    setlocale(LC_CTYPE, "")
    guard let name = nl_langinfo(nl_item(CODESET)), strcmp(name, "UTF-8") != 0 else { return }
    setenv("LC_ALL", "C.UTF-8", 1)
    setlocale(LC_CTYPE, "")
  }
}
