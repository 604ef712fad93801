// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/core/error.hpp>
#include <safeguarding/library/any_record.hpp>
#include <safeguarding/record/encoding.hpp>
#include <safeguarding/record/validate_report.hpp>

#include <type_traits>
#include <utility>

namespace safeguarding::inline v0 {
namespace {

record_ref named(const matter& about) {
  if (const auto* made = std::get_if<report_id>(&about)) return {record_kind::report, made->text()};
  return {record_kind::case_file, std::get<case_id>(about).text()};
}

template <class... Each>
any_record decode_one_of(std::variant<Each...>*, std::string_view bytes) {
  const auto kind = kind_of(bytes);
  any_record value;
  const bool found = (... || (kind == kind_of_record<Each> && (value = decode<Each>(bytes), true)));
  if (!found)
    throw invalid_input{
        errc::invalid_input, "a record of this kind is adopted, not recorded", std::string{name(kind)}, {}};
  return value;
}

}  // namespace

record_kind kind_of(const any_record& value) {
  return std::visit([](const auto& inner) { return kind_of_record<std::decay_t<decltype(inner)>>; }, value);
}

const std::string& id_of(const any_record& value) {
  return std::visit([](const auto& inner) -> const std::string& { return inner.id.text(); }, value);
}

std::vector<record_ref> about(const any_record& value) {
  return std::visit(
      [](const auto& inner) -> std::vector<record_ref> {
        using type = std::decay_t<decltype(inner)>;
        if constexpr (requires { named(inner.about); }) {
          return {named(inner.about)};
        } else if constexpr (std::is_same_v<type, amendment>) {
          return {inner.of};
        } else if constexpr (std::is_same_v<type, allegation_outcome>) {
          return {{record_kind::case_file, inner.allegation.text()}};
        } else if constexpr (std::is_same_v<type, case_file>) {
          std::vector<record_ref> all;
          for (const auto& each : inner.reports) all.push_back({record_kind::report, each.text()});
          return all;
        } else {
          return {};
        }
      },
      value);
}

std::vector<finding> validate(const any_record& value) {
  return std::visit([](const auto& inner) { return validate(inner); }, value);
}

any_record decode_any(std::string_view bytes) { return decode_one_of(static_cast<any_record*>(nullptr), bytes); }

std::string encode_any(const any_record& value) {
  return std::visit([](const auto& inner) { return encode(inner); }, value);
}

}  // namespace safeguarding::inline v0
