// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/record/encoding.hpp>

#include "random_record.hpp"
#include "samples.hpp"

#include <doctest/doctest.h>

#include <set>

namespace sg = safeguarding;

namespace {

using records = std::tuple<sg::person, sg::report, sg::case_file, sg::action, sg::referral, sg::decision_record,
                           sg::allegation_outcome, sg::relationship_declaration, sg::acknowledgement,
                           sg::information_shared, sg::amendment, sg::redecision>;
static_assert(std::tuple_size_v<records> == std::size(sg::enum_names<sg::record_kind>::table));

// The error that decoding `bytes` as a T gives; fails the test if there is none.
template <class T>
sg::invalid_input refusal(const std::string& bytes) {
  try {
    (void)sg::decode<T>(bytes);
  } catch (const sg::invalid_input& problem) {
    return problem;
  }
  FAIL("accepted");
  return sg::invalid_input{"accepted"};
}

std::string bytes(std::initializer_list<unsigned> list) {
  std::string text;
  for (const auto byte : list) text += static_cast<char>(static_cast<unsigned char>(byte));
  return text;
}

// An envelope of a record, and then whatever is given.
std::string enveloped(sg::record_kind kind, const std::string& fields) {
  return "\x84\x73safeguarding.record\x01" + bytes({static_cast<unsigned>(kind)}) + fields;
}

// An outcome's fields are all required but two: small enough to write by hand.
const std::string id_o = bytes({0x01, 0x61, 'o'}), case_c = bytes({0x02, 0x61, 'c'}),
                  about_a = bytes({0x03, 0x61, 'a'}), word = bytes({0x04, 0x04}), instant_0 = bytes({0x05, 0x00}),
                  manager = bytes({0x06, 0x61, 'm'});
std::string outcome(unsigned count, const std::string& fields) {
  return enveloped(sg::record_kind::allegation_outcome, bytes({0xA0 | count}) + fields);
}
const std::string plain = outcome(6, id_o + case_c + about_a + word + instant_0 + manager);

}  // namespace

TEST_SUITE("record/encoding") {
  TEST_CASE_TEMPLATE("what was encoded decodes to the same value, and encodes to the same bytes again", T, sg::person,
                     sg::report, sg::case_file, sg::action, sg::referral, sg::decision_record, sg::allegation_outcome,
                     sg::relationship_declaration, sg::acknowledgement, sg::information_shared, sg::amendment,
                     sg::redecision) {
    random_record::source from{20261120};
    std::set<std::string> seen;
    for (int i = 0; i < 400; ++i) {
      const auto value = random_record::any<T>(from);
      const auto encoded = sg::encode(value);
      REQUIRE(sg::kind_of(encoded) == sg::kind_of_record<T>);
      const auto decoded = sg::decode<T>(encoded);
      REQUIRE(decoded == value);
      REQUIRE(sg::encode(decoded) == encoded);
      seen.insert(encoded);
    }
    CHECK(seen.size() == 400);  // the values do differ
  }

  TEST_CASE_TEMPLATE("every field of a record has a number, and no field lies between two that have", T, sg::person,
                     sg::report, sg::case_file, sg::action, sg::referral, sg::decision_record, sg::allegation_outcome,
                     sg::relationship_declaration, sg::acknowledgement, sg::information_shared, sg::amendment,
                     sg::redecision) {
    const T value{};
    std::size_t end = 0;
    int last = 0;
    sg::detail::field_list<T>::each(value, [&](int number, const char* name, const auto& field) {
      CAPTURE(name);
      using type = std::decay_t<decltype(field)>;
      const auto start =
          static_cast<std::size_t>(reinterpret_cast<const char*>(&field) - reinterpret_cast<const char*>(&value));
      CHECK(start == (end + alignof(type) - 1) / alignof(type) * alignof(type));
      CHECK(number == last + 1);
      last = number;
      end = start + sizeof field;
    });
    CHECK(sizeof value == (end + alignof(T) - 1) / alignof(T) * alignof(T));
  }

  TEST_CASE("any byte changed is refused or is another value that encodes to the changed bytes") {
    const auto flip_all = [](const auto& value) {
      using type = std::decay_t<decltype(value)>;
      const auto good = sg::encode(value);
      std::size_t accepted = 0;
      for (std::size_t i = 0; i < good.size(); ++i)
        for (unsigned change = 1; change < 256; ++change) {
          auto bad = good;
          bad[i] = static_cast<char>(static_cast<unsigned char>(bad[i]) ^ change);
          try {
            const auto decoded = sg::decode<type>(bad);
            ++accepted;
            if (sg::encode(decoded) != bad || decoded == value) FAIL("not canonical at byte " << i);
          } catch (const sg::invalid_input&) {
          }
        }
      CHECK(accepted > 0);  // a letter of a text may well become another letter
    };
    flip_all(samples::person());
    flip_all(samples::report());
    flip_all(samples::case_file());
    flip_all(samples::referral());
    flip_all(samples::amendment());
    flip_all(samples::redecision());
  }

  TEST_CASE("every beginning of a record that is not the whole is refused") {
    const auto whole = sg::encode(samples::report());
    for (std::size_t length = 0; length < whole.size(); ++length)
      CHECK(refusal<sg::report>(whole.substr(0, length)).code() == sg::errc::syntax);
  }

  TEST_CASE("fields that hold nothing are left out, so there is one way to write a value") {
    CHECK(sg::encode(sg::decode<sg::allegation_outcome>(plain)) == plain);
    const auto empty_text = outcome(7, id_o + case_c + about_a + word + instant_0 + manager + bytes({0x07, 0x60}));
    CHECK(refusal<sg::allegation_outcome>(empty_text).code() == sg::errc::syntax);
    CHECK(refusal<sg::allegation_outcome>(empty_text).where().field == "lado_reference");
    CHECK(refusal<sg::allegation_outcome>(empty_text).where().column == plain.size() + 2);
  }

  TEST_CASE("fields out of order, twice, unknown or missing are refused with their byte") {
    const auto swapped =
        refusal<sg::allegation_outcome>(outcome(6, case_c + id_o + about_a + word + instant_0 + manager));
    CHECK(swapped.code() == sg::errc::missing);  // the first field asked for is not the first that is there
    const auto swapped_later = refusal<sg::allegation_outcome>(
        outcome(8, id_o + case_c + about_a + word + instant_0 + manager + bytes({0x08, 0x61, 'r', 0x07, 0x61, 'l'})));
    CHECK(swapped_later.code() == sg::errc::syntax);
    CHECK(swapped_later.where().column == plain.size() + 4);
    const auto twice =
        refusal<sg::allegation_outcome>(outcome(7, id_o + id_o + case_c + about_a + word + instant_0 + manager));
    CHECK(twice.code() == sg::errc::duplicate);
    CHECK(twice.where().column == 28);
    const auto unknown = refusal<sg::allegation_outcome>(
        outcome(7, id_o + case_c + about_a + word + instant_0 + manager + bytes({0x0A, 0x61, 'x'})));
    CHECK(unknown.code() == sg::errc::unknown_name);
    CHECK(unknown.where().column == plain.size() + 1);
    const auto zero = refusal<sg::allegation_outcome>(
        outcome(7, bytes({0x00, 0x00}) + id_o + case_c + about_a + word + instant_0 + manager));
    CHECK(zero.code() == sg::errc::unknown_name);
    const auto missing = refusal<sg::allegation_outcome>(outcome(5, id_o + case_c + about_a + word + instant_0));
    CHECK(missing.code() == sg::errc::missing);
    CHECK(std::string{missing.what()}.find("case_manager") != std::string::npos);
  }

  TEST_CASE("numbers that are not in their shortest form are refused") {
    for (const auto& long_zero :
         {bytes({0x05, 0x18, 0x17}), bytes({0x05, 0x19, 0x00, 0xFF}), bytes({0x05, 0x1A, 0, 0, 0xFF, 0xFF}),
          bytes({0x05, 0x1B, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF}), bytes({0x05, 0x38, 0x17}),
          bytes({0x18, 0x05, 0x00})}) {
      const auto problem =
          refusal<sg::allegation_outcome>(outcome(6, id_o + case_c + about_a + word + long_zero + manager));
      CHECK(problem.code() == sg::errc::syntax);
      CHECK(std::string{problem.what()}.find("shortest form") != std::string::npos);
    }
    CHECK(refusal<sg::allegation_outcome>(
              outcome(6, bytes({0x01, 0x78, 0x01, 'o'}) + case_c + about_a + word + instant_0 + manager))
              .code() == sg::errc::syntax);
  }

  TEST_CASE("tags, floats, simple values and open lengths are refused") {
    for (const auto& other :
         {bytes({0x05, 0xC1, 0x00}), bytes({0x05, 0xF9, 0, 0}), bytes({0x05, 0xF6}), bytes({0x05, 0xFF})})
      CHECK(refusal<sg::allegation_outcome>(outcome(6, id_o + case_c + about_a + word + other + manager)).code() ==
            sg::errc::syntax);
    CHECK(refusal<sg::allegation_outcome>(outcome(6, bytes({0x01, 0x7F, 0x61, 'o', 0xFF}) + case_c)).code() ==
          sg::errc::syntax);
    CHECK(refusal<sg::allegation_outcome>(enveloped(sg::record_kind::allegation_outcome, bytes({0xBF, 0xFF}))).code() ==
          sg::errc::syntax);
  }

  TEST_CASE("a value of the wrong sort is refused with its field") {
    const auto number_for_id = refusal<sg::allegation_outcome>(outcome(6, bytes({0x01, 0x05}) + case_c + about_a));
    CHECK(number_for_id.code() == sg::errc::syntax);
    CHECK(number_for_id.where().field == "id");
    CHECK(number_for_id.where().column == 26);
    const auto bad_id = refusal<sg::allegation_outcome>(outcome(6, bytes({0x01, 0x61, ' '}) + case_c + about_a));
    CHECK(bad_id.code() == sg::errc::invalid_input);
    CHECK(bad_id.where().field == "id");
    CHECK(bad_id.where().column == 26);
    auto bad_token = sg::encode(samples::action());
    bad_token[bad_token.find("lado_contacted")] = 'L';
    CHECK(refusal<sg::action>(bad_token).where().field == "kind");
    CHECK(refusal<sg::action>(bad_token).code() == sg::errc::invalid_input);
    const auto empty_id = refusal<sg::allegation_outcome>(outcome(6, bytes({0x01, 0x60}) + case_c + about_a));
    CHECK(empty_id.code() == sg::errc::invalid_input);
    const auto no_word =
        refusal<sg::allegation_outcome>(outcome(6, id_o + case_c + about_a + bytes({0x04, 0x06}) + instant_0));
    CHECK(no_word.code() == sg::errc::unknown_name);
    CHECK(no_word.where().field == "outcome");
    const auto year_9999 = refusal<sg::allegation_outcome>(
        outcome(6, id_o + case_c + about_a + word + bytes({0x05, 0x1B, 0, 0, 0, 0x3A, 0xFF, 0xF4, 0x41, 0x7F})));
    CHECK(year_9999.code() == sg::errc::invalid_input);
    const auto beyond_64_bits = refusal<sg::allegation_outcome>(outcome(
        6, id_o + case_c + about_a + word + bytes({0x05, 0x3B, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF})));
    CHECK(beyond_64_bits.code() == sg::errc::limit_exceeded);
    const auto not_utf8 = refusal<sg::allegation_outcome>(
        outcome(7, id_o + case_c + about_a + word + instant_0 + manager + bytes({0x07, 0x62, 0xC3, 0x28})));
    CHECK(not_utf8.code() == sg::errc::syntax);
    CHECK(not_utf8.where().field == "lado_reference");
  }

  TEST_CASE("days, numbers, spans and digests outside their range are refused") {
    const auto replaced = [](std::string encoded, const std::string& from, const std::string& to) {
      REQUIRE(encoded.find(from) != std::string::npos);
      return encoded.replace(encoded.find(from), from.size(), to);
    };
    const auto who = sg::encode(samples::person());
    const auto born = bytes({0x07, 0x19, 0x41, 0xEB});
    CHECK(sg::decode<sg::person>(replaced(who, born, bytes({0x07, 0x1A, 0, 1, 0x48, 0x25}))).born ==
          samples::on("2199-12-31"));
    CHECK(sg::decode<sg::person>(replaced(who, born, bytes({0x07, 0x39, 0x63, 0xDE}))).born ==
          samples::on("1900-01-01"));
    for (const auto& outside : {bytes({0x07, 0x1A, 0, 1, 0x48, 0x26}), bytes({0x07, 0x39, 0x63, 0xDF}),
                                bytes({0x07, 0x1B, 0x7F, 0, 0, 0, 0, 0, 0, 0})}) {
      const auto problem = refusal<sg::person>(replaced(who, born, outside));
      CHECK(problem.code() == sg::errc::invalid_input);
      CHECK(problem.where().field == "born");
    }
    const auto made = sg::encode(samples::report());
    const auto too_long =
        refusal<sg::report>(replaced(made, bytes({0x04, 0x14, 0x05}), bytes({0x04, 0x1A, 0, 1, 0, 0, 0x05})));
    CHECK(too_long.code() == sg::errc::limit_exceeded);
    CHECK(too_long.where().field == "marks[0].length_mm");
    const auto far = refusal<sg::report>(
        replaced(made, bytes({0x82, 0x0A, 0x13}), bytes({0x82, 0x1B, 0, 0, 0, 1, 0, 0, 0, 0, 0x13})));
    CHECK(far.code() == sg::errc::limit_exceeded);
    CHECK(far.where().field == "words[0].span");
    CHECK(refusal<sg::report>(replaced(made, bytes({0x82, 0x0A, 0x13}), bytes({0x83, 0x0A, 0x13}))).where().field ==
          "words[0].span");
    const auto short_digest = refusal<sg::report>(replaced(made, bytes({0x58, 0x20, 0x01}), bytes({0x58, 0x1F})));
    CHECK(short_digest.code() == sg::errc::syntax);
    CHECK(short_digest.where().field == "attachments[0].content");
  }

  TEST_CASE("an alternative that does not exist is refused") {
    auto encoded = sg::encode(samples::action());
    const auto alternative = encoded.find("\x82\x01\x66r-0001") + 1;
    for (const char other : {'\x00', '\x03', '\x17'}) {
      encoded[alternative] = other;
      const auto problem = refusal<sg::action>(encoded);
      CHECK(problem.code() == sg::errc::unknown_name);
      CHECK(problem.where().field == "about");
    }
  }

  TEST_CASE("an element of a list is named by its place") {
    auto made = samples::report();
    made.people.back().standing.reason = "XYZ";
    auto encoded = sg::encode(made);
    encoded[encoded.find("XYZ")] = '\xFF';
    const auto problem = refusal<sg::report>(encoded);
    CHECK(problem.where().field == "people[1].standing.reason");
    CHECK(std::string{problem.what()}.find("XYZ") == std::string::npos);
  }

  TEST_CASE("bytes after the record are refused") {
    CHECK(refusal<sg::allegation_outcome>(plain + '\0').code() == sg::errc::syntax);
    CHECK(refusal<sg::allegation_outcome>(plain + '\0').where().column == plain.size() + 1);
  }

  TEST_CASE("a newer version is told apart from damage, whatever it holds") {
    CHECK(refusal<sg::person>("\x84\x73safeguarding.record\x02\x01\xA0").code() == sg::errc::unsupported_version);
    CHECK(refusal<sg::person>("\x85\x73safeguarding.record\x18\x19").code() == sg::errc::unsupported_version);
    CHECK(refusal<sg::person>(bytes({0x84, 0x73}) + "safeguarding.record" + bytes({0x00, 0x01, 0xA0})).code() ==
          sg::errc::syntax);
    CHECK(refusal<sg::person>("\x85\x73safeguarding.record\x01\x01\xA0").code() == sg::errc::syntax);
    CHECK(refusal<sg::person>("\x84\x73safeguarding.rec0rd\x01\x01\xA0").code() == sg::errc::syntax);
    CHECK_THROWS_AS((void)sg::kind_of("\x84\x73safeguarding.record\x02"), sg::invalid_input);
  }

  TEST_CASE("a record of another kind is refused, and of a kind that is not known too") {
    CHECK(refusal<sg::report>(plain).code() == sg::errc::invalid_input);
    CHECK(sg::kind_of(plain) == sg::record_kind::allegation_outcome);
    CHECK(refusal<sg::report>(enveloped(sg::record_kind{13}, "\xA0")).code() == sg::errc::unknown_name);
  }

  TEST_CASE("what could not be read back is not written") {
    auto made = samples::report();
    made.id = sg::report_id{};
    CHECK_THROWS_WITH_AS((void)sg::encode(made), "id: record: an id is needed here", sg::invalid_input);
    made = samples::report();
    made.text = "\xC3\x28";
    CHECK_THROWS_WITH_AS((void)sg::encode(made), "text: record: a text must be UTF-8", sg::invalid_input);
    made = samples::report();
    made.people[1].role = sg::event_role{77};
    CHECK_THROWS_WITH_AS((void)sg::encode(made), "people[1].role: record: a number that stands for no word",
                         sg::invalid_input);
    made = samples::report();
    made.recorded_at = sg::instant{std::chrono::seconds{1'000'000'000'000}};
    CHECK_THROWS_AS((void)sg::encode(made), sg::invalid_input);
    made = samples::report();
    made.text.assign(sg::longest_text, 'x');
    CHECK(sg::decode<sg::report>(sg::encode(made)) == made);
    made.text += 'x';
    CHECK_THROWS_AS((void)sg::encode(made), sg::invalid_input);
    made = samples::report();
    made.categories.assign(sg::longest_list, sg::category::online);
    CHECK(sg::decode<sg::report>(sg::encode(made)) == made);
    made.categories.push_back(sg::category::online);
    CHECK_THROWS_WITH_AS((void)sg::encode(made), "categories: record: a list may have 65,535 elements at most",
                         sg::invalid_input);
    auto large = samples::amendment();
    large.corrected.bytes.assign(sg::largest_record - sg::encode(large).size(), 'x');
    CHECK(sg::decode<sg::amendment>(sg::encode(large)) == large);
    large.corrected.bytes.append(8, 'x');
    CHECK_THROWS_WITH_AS((void)sg::encode(large), "corrected: record: an encoded record may have 16 MiB at most",
                         sg::invalid_input);
    auto done = samples::action();
    done.kind = sg::action_kind{};
    CHECK_THROWS_WITH_AS((void)sg::encode(done), "kind: record: a token is needed here", sg::invalid_input);
  }

  TEST_CASE("every instant and day that can be read from text can be encoded") {
    auto made = samples::report();
    for (const char* text : {"1900-01-01T00:00:00+14:59", "2199-12-31T23:59:59-14:59", "1970-01-01T00:00:00Z"}) {
      made.recorded_at = *sg::parse_instant(text);
      CHECK(sg::decode<sg::report>(sg::encode(made)) == made);
    }
    auto who = samples::person();
    for (const char* text : {"1900-01-01", "2199-12-31"}) {
      who.born = *sg::parse_day(text);
      CHECK(sg::decode<sg::person>(sg::encode(who)) == who);
    }
  }

  TEST_CASE("sizes that go over the limits are refused before memory is taken for them") {
    const auto claims = refusal<sg::allegation_outcome>(
        outcome(6, bytes({0x01, 0x7B, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF})));
    CHECK(claims.code() == sg::errc::limit_exceeded);
    const auto truncated = refusal<sg::allegation_outcome>(outcome(6, bytes({0x01, 0x7A, 0x00, 0x0F, 0xFF, 0xFF})));
    CHECK(truncated.code() == sg::errc::syntax);
    CHECK(refusal<sg::report>(std::string(sg::largest_record + 1, '\x84')).code() == sg::errc::limit_exceeded);
    const std::string all_there(sg::longest_list + 1, '\x00');
    const auto one_too_many = bytes({0x9A, 0, 1, 0, 0}) + all_there, most = bytes({0x99, 0xFF, 0xFF}) + all_there;
    CHECK(sg::detail::cbor_reader{most}.open_array() == sg::longest_list);
    CHECK_THROWS_WITH_AS((void)sg::detail::cbor_reader{one_too_many}.open_array(),
                         "record: more elements than are accepted, at byte 1", sg::invalid_input);
  }

  TEST_CASE("nesting deeper than sixteen is refused") {
    const std::string deep(40, '\x81');
    sg::detail::cbor_reader in{deep};
    for (std::size_t i = 0; i < sg::deepest_record; ++i) CHECK(in.open_array() == 1);
    CHECK_THROWS_AS((void)in.open_array(), sg::invalid_input);
  }
}
