// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_STORE_ENGINE_HPP
#define SAFEGUARDING_STORE_ENGINE_HPP

/// \file
/// Which versions of SQLite may keep a library, and how.

namespace safeguarding::inline v0 {

/// How far a version of SQLite is trusted.
enum class engine_trust {
  refused = 1,        ///< too old for what the store asks of it, or withdrawn by its authors
  rollback_only = 2,  ///< a write-ahead log could lose pages: versions 3.7.0 to 3.51.2 but for two mended ones
  either = 3,         ///< a rollback journal or a write-ahead log
};

/// How far SQLite `version` is trusted; numbered as by sqlite3_libversion_number(): 3040001 is 3.40.1.
/// Before 3.37.0 there are no strict tables. The fault of the write-ahead log is mended in 3.51.3 and later, and in
/// 3.44.6 and 3.50.7 and what follows them in their branches. 3.52.0 was withdrawn.
[[nodiscard]] constexpr engine_trust trust_in_sqlite(int version) noexcept {
  if (version < 3037000 || version >= 4000000 || version == 3052000) return engine_trust::refused;
  const int branch = version / 1000, patch = version % 1000;
  const bool mended = version >= 3051003 || (branch == 3044 && patch >= 6) || (branch == 3050 && patch >= 7);
  return mended ? engine_trust::either : engine_trust::rollback_only;
}

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_STORE_ENGINE_HPP
