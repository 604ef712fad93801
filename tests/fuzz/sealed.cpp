// SPDX-License-Identifier: Apache-2.0
// The readers of sealed records, key rows, passphrase settings and recovery copies: bytes that nobody sealed are
// refused with the one message there is, and a record or a row of which anything was changed does not open.
#include <safeguarding/vault/cannot_open.hpp>
#include <safeguarding/vault/passphrase.hpp>
#include <safeguarding/vault/recovery.hpp>
#include <safeguarding/vault/seal.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

#include "promises.hpp"

namespace sg = safeguarding;

namespace {

struct school {
  sg::root_key root = sg::root_key::random();
  sg::key_ring ring = sg::key_ring::create(root);
  sg::key_id child = ring.add_scope(sg::scope_kind::child), adult = ring.add_scope(sg::scope_kind::allegation);
  std::string one = sg::seal(ring, "header", "content", std::array{child});
  std::string both = sg::seal(ring, "header", std::string(300, 'x'), std::array{child, adult});
  std::vector<std::string> rows = ring.rows();
  sg::recovery_key holder = sg::new_recovery_key();
};

template <class Act>
bool refused(const Act& act) {
  try {
    act();
  } catch (const sg::cannot_open& problem) {
    hold(problem.message() == "cannot be opened" && problem.fragment().empty() && !problem.where().field.empty());
    return true;
  }
  return false;
}

/// `bytes` with as much of `text` laid over it as there is, from the place that its first two bytes name.
std::string laid_over(std::string bytes, std::string_view text) {
  if (text.size() < 3) return bytes;
  std::size_t at =
      (static_cast<std::size_t>(static_cast<unsigned char>(text[0])) << 8 | static_cast<unsigned char>(text[1])) %
      (bytes.size() + 1);
  for (const char c : text.substr(2)) {
    if (at < bytes.size()) bytes[at] = c;
    if (at == bytes.size()) bytes += c;
    ++at;
  }
  return bytes;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const school made;
  const std::string text{reinterpret_cast<const char*>(data), size};
  hold(refused([&] { static_cast<void>(sg::open(made.ring, "header", text)); }));
  if (!refused([&] { static_cast<void>(sg::scopes_of(text)); })) hold(text.starts_with("SGSR"));
  hold(refused([&] { static_cast<void>(sg::recover(made.holder, text)); }));
  if (!refused([&] { static_cast<void>(sg::read_passphrase_settings(text)); }))
    hold(sg::to_bytes(sg::read_passphrase_settings(text)) == text);

  for (const auto* sealed : {&made.one, &made.both}) {
    const auto changed = laid_over(*sealed, text);
    hold(refused([&] { static_cast<void>(sg::open(made.ring, "header", changed)); }) == (changed != *sealed));
  }
  auto rows = made.rows;
  const std::size_t which = size == 0 ? 0 : data[size - 1] % rows.size();
  rows[which] = laid_over(rows[which], text);
  hold(refused([&] { static_cast<void>(sg::key_ring::open(made.root, rows)); }) == (rows != made.rows));
  rows.assign(1, text);
  hold(refused([&] { static_cast<void>(sg::key_ring::open(made.root, rows)); }));
  return 0;
}
