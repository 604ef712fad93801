// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_LIBRARY_ENTRY_FIELDS_HPP
#define SAFEGUARDING_SRC_LIBRARY_ENTRY_FIELDS_HPP

/// \file
/// The numbers of the fields of an entry and of everything it can hold that is no record.

#include "adopted_fields.hpp"
#include "entry.hpp"

#include <safeguarding/record/encoding.hpp>

#include <algorithm>
#include <cstdint>
#include <type_traits>
#include <utility>

namespace safeguarding::inline v0::detail {

/// A field whose empty id means nobody: left out when it is.
template <class Id>
struct maybe {
  Id& id;
  maybe& operator=(std::remove_const_t<Id> value) {
    id = std::move(value);
    return *this;
  }
};
template <class Id>
maybe(Id&) -> maybe<Id>;
template <class Id>
bool is_left_out(const maybe<Id>& field) noexcept {
  return field.id.empty();
}
template <class Id>
inline constexpr bool may_be_left_out<maybe<Id>> = true;
template <class Id>
struct field_value<maybe<Id>> {
  using type = std::remove_const_t<Id>;
  static const type& get(const maybe<Id>& field) noexcept { return field.id; }
};

template <>
struct codec<key_id> {
  static void write(cbor_writer& out, const key_id& value) {
    out.bytes(std::string(value.bytes.begin(), value.bytes.end()));
  }
  static key_id read(cbor_reader& in) {
    const auto start = in.offset();
    const auto bytes = in.bytes();
    key_id value;
    if (bytes.size() != value.bytes.size()) in.fail(errc::syntax, "the id of a key has 16 bytes", start);
    std::transform(bytes.begin(), bytes.end(), value.bytes.begin(),
                   [](char c) { return static_cast<std::uint8_t>(c); });
    return value;
  }
};

template <>
struct field_list<opened_scope> {
  template <class Value, class Visit>
  static void each(Value& value, Visit&& visit) {
    auto& [id, kind, whose] = value;
    visit(1, "id", id);
    visit(2, "kind", kind);
    visit(3, "whose", whose);
  }
};

template <>
struct field_list<kept_record> {
  template <class Value, class Visit>
  static void each(Value& value, Visit&& visit) {
    auto& [bytes, label, tell] = value;
    visit(1, "bytes", bytes);
    visit(2, "label", label);
    visit(3, "tell", tell);
  }
};

template <>
struct field_list<reading_limit> {
  template <class Value, class Visit>
  static void each(Value& value, Visit&& visit) {
    auto& [by, setting, within, basis] = value;
    visit(1, "by", by);
    visit(2, "setting", setting);
    visit(3, "within", within);
    visit(4, "basis", basis);
  }
};

template <>
struct field_list<notice> {
  template <class Value, class Visit>
  static void each(Value& value, Visit&& visit) {
    auto& [id, about, receiver, also_as, person, sequence, because, clauses, stands_in_for, time, certainty, made_at,
           limit] = value;
    visit(1, "id", id);
    visit(2, "about", about);
    visit(3, "receiver", receiver);
    visit(4, "also_as", also_as);
    maybe named{person};
    visit(5, "person", named);
    visit(6, "sequence", sequence);
    visit(7, "because", because);
    visit(8, "clauses", clauses);
    visit(9, "stands_in_for", stands_in_for);
    visit(10, "time", time);
    visit(11, "certainty", certainty);
    visit(12, "made_at", made_at);
    visit(13, "limit", limit);
  }
};

template <>
struct field_list<notice_event> {
  template <class Value, class Visit>
  static void each(Value& value, Visit&& visit) {
    auto& [id, what, of, happened_at, recorded_at, by, made, why, to] = value;
    visit(1, "id", id);
    visit(2, "what", what);
    visit(3, "of", of);
    visit(4, "happened_at", happened_at);
    visit(5, "recorded_at", recorded_at);
    maybe who{by};
    visit(6, "by", who);
    visit(7, "made", made);
    visit(8, "why", why);
    visit(9, "to", to);
  }
};

template <>
struct field_list<told> {
  template <class Value, class Visit>
  static void each(Value& value, Visit&& visit) {
    visit(1, "events", value.events);
  }
};

template <>
struct field_list<term_of_access> {
  template <class Value, class Visit>
  static void each(Value& value, Visit&& visit) {
    auto& [from, until] = value;
    visit(1, "from", from);
    visit(2, "until", until);
  }
};

template <>
struct field_list<access_grant> {
  template <class Value, class Visit>
  static void each(Value& value, Visit&& visit) {
    auto& [id, what, in, purpose, given_by, valid] = value;
    visit(1, "id", id);
    visit(2, "what", what);
    visit(3, "in", in);
    visit(4, "purpose", purpose);
    visit(5, "given_by", given_by);
    visit(6, "valid", valid);
  }
};

template <>
struct field_list<granted> {
  template <class Value, class Visit>
  static void each(Value& value, Visit&& visit) {
    auto& [to, what] = value;
    visit(1, "to", to);
    visit(2, "what", what);
  }
};

template <>
struct field_list<break_glass> {
  template <class Value, class Visit>
  static void each(Value& value, Visit&& visit) {
    auto& [what, reason, from, until, notified, notified_as, notified_at] = value;
    visit(1, "what", what);
    visit(2, "reason", reason);
    visit(3, "from", from);
    visit(4, "until", until);
    visit(5, "notified", notified);
    visit(6, "notified_as", notified_as);
    visit(7, "notified_at", notified_at);
  }
};

template <>
struct field_list<glass_broken> {
  template <class Value, class Visit>
  static void each(Value& value, Visit&& visit) {
    auto& [by, what] = value;
    visit(1, "by", by);
    visit(2, "what", what);
  }
};

template <>
struct field_list<revoked> {
  template <class Value, class Visit>
  static void each(Value& value, Visit&& visit) {
    auto& [what, reason] = value;
    visit(1, "what", what);
    visit(2, "reason", reason);
  }
};

template <>
struct field_list<same_person_judgement> {
  template <class Value, class Visit>
  static void each(Value& value, Visit&& visit) {
    auto& [one, other, verdict, reason] = value;
    visit(1, "one", one);
    visit(2, "other", other);
    visit(3, "verdict", verdict);
    visit(4, "reason", reason);
  }
};

template <>
struct field_list<judged_link> {
  template <class Value, class Visit>
  static void each(Value& value, Visit&& visit) {
    auto& [a, b, verdict, why] = value;
    visit(1, "a", a);
    visit(2, "b", b);
    visit(3, "verdict", verdict);
    visit(4, "why", why);
  }
};

template <>
struct field_list<reading> {
  template <class Value, class Visit>
  static void each(Value& value, Visit&& visit) {
    auto& [surface, shown] = value;
    visit(1, "surface", surface);
    visit(2, "shown", shown);
  }
};

template <>
struct field_list<entry> {
  template <class Value, class Visit>
  static void each(Value& value, Visit&& visit) {
    auto& [by, purpose, opened, content] = value;
    maybe who{by};
    visit(1, "by", who);
    visit(2, "purpose", purpose);
    visit(3, "opened", opened);
    visit(4, "content", content);
  }
};

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_LIBRARY_ENTRY_FIELDS_HPP
