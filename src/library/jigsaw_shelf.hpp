// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_LIBRARY_JIGSAW_SHELF_HPP
#define SAFEGUARDING_SRC_LIBRARY_JIGSAW_SHELF_HPP

/// \file
/// The jigsaws of a library: one for each set of reports that somebody may see, made of nothing else.

#include "sight.hpp"

#include <safeguarding/jigsaw/jigsaw.hpp>

#include <cstddef>
#include <cstdint>
#include <list>
#include <memory>
#include <optional>
#include <vector>

namespace safeguarding::inline v0::detail {

/// Something that was recorded, which is a step of a jigsaw.
struct recorded_step {
  enum class kind : std::uint32_t { report, amendment, judgement } what = kind::report;
  std::uint32_t index = 0;  ///< into world::records() or, of a judgement, world::link_judgements()

  friend bool operator==(const recorded_step&, const recorded_step&) = default;
};

/// What there is for `by` to join, in the order in which it was recorded: the reports they may see and, of those they
/// see all of, the amendments and the judgements on two of them. Of a report of which they see their own words alone,
/// those. With `until`, nothing that stands after that position.
///
/// This is the one place that says what a jigsaw is made of. Where decisions come to count what reports show together,
/// their steps are those of all reports, and what follows is a fact for the policy: it is shown to nobody.
[[nodiscard]] std::vector<recorded_step> steps_for(const sight& by, std::optional<std::uint64_t> until = {});

/// Keeps jigsaws from one call to the next. Each is a pure function of its steps and of the roll, and is handed out to
/// whoever asks for exactly these; so desks that see the same share one, and one that loses sight of anything is handed
/// another at once. What was recorded since is taken in step by step.
class jigsaw_shelf {
 public:
  /// The jigsaw of `wanted` in `in`, with people recognised by `roll`. It stays valid until the next call.
  const jigsaw& of(const world& in, const std::vector<recorded_step>& wanted,
                   const std::shared_ptr<const std::vector<person>>& roll);

 private:
  struct read_roll {
    std::shared_ptr<const std::vector<person>> roll;
    feature_reader reader;
  };
  struct kept {
    std::list<read_roll>::const_iterator by;
    std::vector<recorded_step> steps;
    jigsaw pieces;
    std::size_t worth = 0;  ///< what is worth least goes first: what was used long ago and is quickly made again
  };

  std::list<read_roll>::const_iterator reader_of(const std::shared_ptr<const std::vector<person>>& roll);
  void make_room();

  std::list<read_roll> readers_;
  std::list<kept> all_;
  std::size_t age_ = 0;
};

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_LIBRARY_JIGSAW_SHELF_HPP
