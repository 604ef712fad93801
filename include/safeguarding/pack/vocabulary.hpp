// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_PACK_VOCABULARY_HPP
#define SAFEGUARDING_PACK_VOCABULARY_HPP

/// \file
/// The closed vocabulary that packs speak in: events, roles, agencies, facts with their values, actions, acts.

#include <safeguarding/core/enum_names.hpp>
#include <safeguarding/core/export.hpp>
#include <safeguarding/pack/cell.hpp>
#include <safeguarding/pack/document.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace safeguarding::inline v0 {

/// Where the values of a fact come from.
enum class fact_kind : int {
  words = 1,     ///< one of a list of words
  flag = 2,      ///< "false" or "true"
  count = 3,     ///< a number, tested in bands such as "0", "1", "2+"
  moment = 4,    ///< an instant, tested as "given" or "absent"
  date = 5,      ///< a day, tested as "given" or "absent"
  events = 6,    ///< several events may stand together
  subject = 7,   ///< the roles a subject can have
  reporter = 8,  ///< the roles a reporter can have
  derived = 9,   ///< worked out by the engine from other facts
};

template <>
struct enum_names<fact_kind> {
  static constexpr std::pair<fact_kind, std::string_view> table[] = {
      {fact_kind::words, "words"},     {fact_kind::flag, "flag"},         {fact_kind::count, "count"},
      {fact_kind::moment, "moment"},   {fact_kind::date, "date"},         {fact_kind::events, "events"},
      {fact_kind::subject, "subject"}, {fact_kind::reporter, "reporter"}, {fact_kind::derived, "derived"}};
};

/// Whom a fact speaks of where a child and an adult are both in question.
enum class speaks_of : int { either = 1, child = 2, adult = 3 };

template <>
struct enum_names<speaks_of> {
  static constexpr std::pair<speaks_of, std::string_view> table[] = {
      {speaks_of::either, "either"}, {speaks_of::child, "child"}, {speaks_of::adult, "adult"}};
};

/// One fact a condition can test: at most 64 values, so that a set of them is one machine word.
struct fact_column {
  std::string id;
  fact_kind kind = fact_kind::words;
  bool core = false;                ///< always known, or said to be unknown; every other fact may be "absent"
  std::vector<std::string> values;  ///< "absent" stands last where the fact may be absent
  speaks_of about = speaks_of::either;
  std::string aside;     ///< its value for the other of the two
  std::string ordinary;  ///< its value in a test or case that does not speak of it; may be empty
  std::string question;  ///< the question that settles the fact when it is unknown
  std::string meaning;

  [[nodiscard]] SAFEGUARDING_API std::optional<unsigned> index_of(std::string_view value) const noexcept;
  /// The band `count` falls into; only for fact_kind::count.
  [[nodiscard]] SAFEGUARDING_API unsigned band_of(std::int64_t count) const noexcept;
  /// Every value but "absent": what an unknown fact could be.
  [[nodiscard]] SAFEGUARDING_API std::uint64_t known_values() const noexcept;
};

/// A role that people hold.
struct role {
  std::string id;
  bool subject = false, reporter = false, receiver = false;  ///< where the role may be named
  bool child = false;                                        ///< a pupil: never an adult
  bool nobody = false;                                       ///< "none": nobody's conduct is in question
  bool many = false;                                         ///< a body of people, not a post with a holder
  std::vector<std::string> includes;                         ///< of a body: posts that sit on it
  std::vector<std::string> chain;                            ///< who stands in, in this order; roles and agencies
  std::string continues_as;                                  ///< the role whose chain goes on after this one
  std::string under;                                         ///< the role this one answers to
};

/// What a receiver is.
enum class receiver_kind : int {
  post = 1,     ///< somebody holds it
  body = 2,     ///< several people, who read for themselves or for each other
  people = 3,   ///< people outside the school's posts, such as parents: somebody tells them
  outside = 4,  ///< an agency: a body outside the school: somebody tells them
};

template <>
struct enum_names<receiver_kind> {
  static constexpr std::pair<receiver_kind, std::string_view> table[] = {{receiver_kind::post, "post"},
                                                                         {receiver_kind::body, "body"},
                                                                         {receiver_kind::people, "people"},
                                                                         {receiver_kind::outside, "outside"}};
};

/// Who tells a receiver that does not read by itself, and how it is known that they did.
struct telling_of_receiver {
  std::string receiver;
  std::vector<std::string> told_by;           ///< roles whose task it is: the first that is told of the matter
  std::vector<std::string> acts;              ///< kinds of action that are the telling
  std::vector<std::string> reporter_actions;  ///< actions that make it the reporter's own task
};

/// An event a report can be about.
struct event_kind {
  std::string id;
  bool concern = false;  ///< a decision on it always tells somebody
};

/// Facts that cannot stand together by what their words mean. A check of a pack leaves such cases out; a decision does
/// not: what is said is decided on as it is said.
struct impossible_case {
  condition when;
  std::string why;  ///< why it cannot be
};

/// The vocabulary: immutable once read, freely shared between threads.
struct vocabulary {
  std::string id;
  std::vector<event_kind> events;
  std::vector<role> roles;
  std::vector<std::string> agencies;
  std::vector<telling_of_receiver> tellings;
  std::vector<std::string> actions;
  std::vector<std::string> acts;  ///< kinds of action that are written down as done: what stops a clock
  std::vector<fact_column> facts;
  std::vector<std::pair<std::string, std::vector<std::string>>> groups;  ///< "@name" in a condition on subject_role
  std::vector<impossible_case> impossible;
  std::vector<std::string> vague_words;  ///< words that say when or how far without a number: "immediately"
  /// Names with words of their own, as people say them: "the DSL of the next school" for "receiving_dsl". An action
  /// that is given none takes them from its meaning.
  std::map<std::string, std::string, std::less<>> said;
  std::map<std::string, std::string, std::less<>> spelled;  ///< parts of names: "dsl" is written "DSL"

  /// \throws invalid_input  unknown keys, repeated names, or a chain or group that names no role; with line and column.
  [[nodiscard]] static SAFEGUARDING_API vocabulary read(const node& document);

  [[nodiscard]] SAFEGUARDING_API const role* find_role(std::string_view wanted) const noexcept;
  [[nodiscard]] SAFEGUARDING_API std::optional<unsigned> find_fact(std::string_view wanted) const noexcept;
  [[nodiscard]] SAFEGUARDING_API const fact_column& fact(std::string_view wanted) const;  ///< \throws not_found
  [[nodiscard]] SAFEGUARDING_API bool is_agency(std::string_view wanted) const noexcept;
  [[nodiscard]] SAFEGUARDING_API bool is_action(std::string_view wanted) const noexcept;
  [[nodiscard]] SAFEGUARDING_API bool is_act(std::string_view wanted) const noexcept;
  /// A role that can be told, or an agency.
  [[nodiscard]] SAFEGUARDING_API bool is_receiver(std::string_view wanted) const noexcept;
  /// What a receiver is; nothing for any other name. A name may be that of a role that reports and of an agency that is
  /// told, as the police; never of two receivers.
  [[nodiscard]] SAFEGUARDING_API std::optional<receiver_kind> kind_of_receiver(std::string_view wanted) const noexcept;
  /// Who tells `receiver`, or nullptr where the vocabulary does not say.
  [[nodiscard]] SAFEGUARDING_API const telling_of_receiver* find_telling(std::string_view receiver) const noexcept;
  [[nodiscard]] SAFEGUARDING_API std::vector<std::string> receivers() const;

  /// A name as people say it, without an article: "deputy DSL" for "deputy_dsl", "@school_adults" too. A name without
  /// words of its own, known or not, has spaces for its underscores.
  [[nodiscard]] SAFEGUARDING_API std::string in_words(std::string_view name) const;
  /// A role or agency with its article: "the deputy DSL", "children's social care".
  [[nodiscard]] SAFEGUARDING_API std::string the_words(std::string_view role_or_agency) const;
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_PACK_VOCABULARY_HPP
