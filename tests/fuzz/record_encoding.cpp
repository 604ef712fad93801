// SPDX-License-Identifier: Apache-2.0
// Whatever bytes are accepted as a record encode to the same bytes again; nothing but invalid_input is thrown.
#include <safeguarding/record/encoding.hpp>
#include <safeguarding/record/validate_report.hpp>

#include "promises.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace sg = safeguarding;

namespace {

template <class... Records>
struct kinds {
  // The input as every kind of record; at most one accepts it, and it is the kind the envelope names.
  static void hold_canonical(std::string_view bytes) { (hold_one<Records>(bytes), ...); }

  template <class T>
  static void hold_one(std::string_view bytes) {
    try {
      const auto value = sg::decode<T>(bytes);
      hold(sg::kind_of(bytes) == sg::kind_of_record<T>);
      hold(sg::encode(value) == bytes);
      (void)validate(value);
    } catch (const sg::invalid_input& problem) {
      hold(problem.where().column >= 1 && problem.where().column <= bytes.size() + 1);
    }
  }
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  kinds<sg::person, sg::report, sg::case_file, sg::action, sg::referral, sg::decision_record, sg::allegation_outcome,
        sg::relationship_declaration, sg::acknowledgement, sg::information_shared,
        sg::amendment>::hold_canonical({reinterpret_cast<const char*>(data), size});
  return 0;
}
