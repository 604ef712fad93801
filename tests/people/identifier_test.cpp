// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/people/identifier.hpp>

#include <safeguarding/text/edit_distance.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>
#include <random>
#include <string>
#include <vector>

namespace sg = safeguarding;

namespace {

std::string normals(std::string_view text, sg::identifier_kind kind) {
  std::string all;
  for (const auto& one : sg::find_identifiers(text))
    if (one.kind == kind) all += (all.empty() ? "" : " ") + one.normal;
  return all;
}

}  // namespace

TEST_CASE("account names are found and look-alike spellings have one normal form") {
  using kind = sg::identifier_kind;
  CHECK(normals("It was VoxelFox77, or vox3lfox_77 as she wrote.", kind::handle) == "voxelfox voxelfox");
  CHECK(sg::normal_handle("@elliev.xo") == sg::normal_handle("ellie.vxo"));
  CHECK(sg::normal_handle("n0rthside_spills") == "northsidespills");
  CHECK(normals("On the 12th we met 2H in KS2.", kind::handle).empty());
}

TEST_CASE("telephone numbers are found however they are spaced") {
  using kind = sg::identifier_kind;
  CHECK(normals("Ring 01632 960 001 or +44 7700 900123.", kind::phone) == "01632960001 07700900123");
  CHECK(normals("At 10.15 on 12 10 2026 in 2026.", kind::phone).empty());
}

TEST_CASE("e-mail addresses and references are found") {
  using kind = sg::identifier_kind;
  CHECK(normals("Sent by m.a@mail.example on Friday.", kind::email) == "m.a@mail.example");
  CHECK(normals("Ref ENC-2026-44718, shared.", kind::reference) == "enc-2026-44718");
  CHECK(normals("A well-known Y5-Y6 PRE-SCHOOL day.", kind::reference).empty());
}

TEST_CASE("plates are found whole and in part, and parts agree where no known place differs") {
  using kind = sg::identifier_kind;
  CHECK(normals("Registration FN66 TKX.", kind::plate) == "fn66tkx");
  CHECK(normals("Reg started YD19 K, grey.", kind::plate) == "yd19k??");
  CHECK(normals("Plate started FN68, that is all.", kind::plate) == "fn68???");
  CHECK(normals("It ended WD.", kind::plate) == "?????wd");
  CHECK(normals("An email to AB12 the room.", kind::plate) == "ab12???");
  CHECK(sg::plates_agree("yd19k??", "yd19kpf"));
  CHECK_FALSE(sg::plates_agree("yd19k??", "yd19lpf"));
  CHECK_FALSE(sg::plates_agree("yd19???", "?????pf"));
}

TEST_CASE("drifting spellings of one account are grouped, others are not") {
  const auto all =
      sg::find_identifiers("voxelfox77 then moss_wren09 then voxlefox_77 then vox3lfox then m0sswren and kettle99");
  REQUIRE(all.size() == 6);
  CHECK(sg::alias_groups(all) == std::vector<std::vector<std::size_t>>{{0, 2, 3}, {1, 4}});
  CHECK(sg::alias_groups({}).empty());
}

TEST_CASE("places are in code points, and a surface is what stands there") {
  const auto all = sg::find_identifiers("Zo\xc3\xab saw FN66 TKX.");
  REQUIRE(all.size() == 1);
  CHECK(all[0].start == 8);
  CHECK(all[0].surface == "FN66 TKX");
}

TEST_CASE("groups of accounts are those that a comparison of each with each finds") {
  std::mt19937_64 random{20261120};
  std::vector<sg::identifier> all;
  for (int i = 0; i < 400; ++i) {
    std::string name;
    for (std::uint64_t n = 5 + random() % 3; n > 0; --n) name += static_cast<char>('a' + random() % 3);
    all.push_back({random() % 9 == 0 ? sg::identifier_kind::email : sg::identifier_kind::handle, name, name, 0});
  }
  std::vector<std::size_t> root(all.size());
  std::iota(root.begin(), root.end(), std::size_t{0});
  for (bool again = true; again;) {  // until nothing moves: slow, and plain
    again = false;
    for (std::size_t i = 0; i < all.size(); ++i)
      for (std::size_t j = 0; j < i; ++j) {
        const auto &a = all[i].normal, &b = all[j].normal;
        if (all[i].kind != sg::identifier_kind::handle || all[j].kind != sg::identifier_kind::handle) continue;
        if (a != b && (std::min(a.size(), b.size()) < 6 || sg::osa_distance(a, b, 1) > 1)) continue;
        if (root[i] == root[j]) continue;
        root[i] = root[j] = std::min(root[i], root[j]);
        again = true;
      }
  }
  const auto groups = sg::alias_groups(all);
  std::size_t grouped = 0;
  for (const auto& group : groups) {
    for (const auto one : group) CHECK(root[one] == root[group[0]]);
    CHECK(group.size() == static_cast<std::size_t>(std::count(root.begin(), root.end(), root[group[0]])));
    grouped += group.size();
  }
  std::size_t expected = 0;
  for (std::size_t i = 0; i < all.size(); ++i) expected += std::count(root.begin(), root.end(), root[i]) > 1 ? 1U : 0U;
  CHECK(grouped == expected);
  CHECK(groups.size() > 3);
}
