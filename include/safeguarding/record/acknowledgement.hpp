// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_RECORD_ACKNOWLEDGEMENT_HPP
#define SAFEGUARDING_RECORD_ACKNOWLEDGEMENT_HPP

/// \file
/// An acknowledgement: somebody has read an acceptable-use policy and signed it.

#include <safeguarding/core/digest.hpp>
#include <safeguarding/core/enum_names.hpp>
#include <safeguarding/core/finding.hpp>
#include <safeguarding/core/id.hpp>
#include <safeguarding/core/instant.hpp>
#include <safeguarding/record/detail/findings.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace safeguarding::inline v0 {

/// Why it was signed when it was.
/// The numbers are part of the stored format: never change them.
enum class signing_occasion : int {
  on_entry = 1,
  on_change = 2,  ///< the document changed
  annual = 3,
};

template <>
struct enum_names<signing_occasion> {
  static constexpr std::pair<signing_occasion, std::string_view> table[] = {
      {signing_occasion::on_entry, "on_entry"},
      {signing_occasion::on_change, "on_change"},
      {signing_occasion::annual, "annual"},
  };
};

/// Where the signature is.
/// The numbers are part of the stored format: never change them.
enum class signing_medium : int {
  in_product = 1,
  on_paper = 2,  ///< the paper is kept; somebody recorded it here
};

template <>
struct enum_names<signing_medium> {
  static constexpr std::pair<signing_medium, std::string_view> table[] = {
      {signing_medium::in_product, "in_product"},
      {signing_medium::on_paper, "on_paper"},
  };
};

/// The identifier of an acknowledgement.
using acknowledgement_id = basic_id<struct acknowledgement_tag>;

/// That a credential was approved for a role: by whom and when.
struct credential_approval {
  person_id by;
  instant at;

  friend bool operator==(const credential_approval&, const credential_approval&) = default;
};

/// An acknowledgement of one version of a document.
struct acknowledgement {
  acknowledgement_id id;
  person_id by;
  std::string document;           ///< its title
  std::string version;            ///< as printed on it
  std::optional<digest> content;  ///< the very bytes that were acknowledged
  signing_occasion occasion = signing_occasion::on_entry;
  signing_medium medium = signing_medium::in_product;
  instant signed_at;
  std::optional<person_id> recorded_by;  ///< who entered a paper signature
  std::optional<credential_approval> credentials;

  friend bool operator==(const acknowledgement&, const acknowledgement&) = default;
};

/// What is wrong with `given` taken by itself.
[[nodiscard]] inline std::vector<finding> validate(const acknowledgement& given) {
  detail::finding_list found;
  if (given.id.empty()) found.refuse(errc::missing, "id", "an acknowledgement needs an id");
  if (given.by.empty()) found.refuse(errc::missing, "by", "say who signed");
  if (given.document.empty()) found.refuse(errc::missing, "document", "name the document");
  if (given.version.empty()) found.refuse(errc::missing, "version", "name the version that was signed");
  if (given.medium == signing_medium::on_paper && !given.recorded_by)
    found.refuse(errc::missing, "recorded_by", "say who recorded the signature on paper");
  if (given.credentials && given.credentials->by.empty())
    found.refuse(errc::missing, "credentials.by", "say who approved the credentials");
  if (given.credentials && given.credentials->by == given.by && !given.by.empty())
    found.refuse(errc::contradiction, "credentials.by", "nobody approves their own credentials", given.by.text());
  return std::move(found).take();
}

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_RECORD_ACKNOWLEDGEMENT_HPP
