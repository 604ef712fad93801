// SPDX-License-Identifier: Apache-2.0
// Looks for key bytes in all the memory of this process that can be written to.
#include <safeguarding/vault/recovery.hpp>
#include <safeguarding/vault/root_key.hpp>

#include "hex_file.hpp"
#include "made_ring.hpp"

#include <sodium.h>

#include <array>
#include <cstdint>
#include <fstream>
#include <sstream>

namespace sg = safeguarding;

namespace {

/// Where the key looked for may stand in the clear: nowhere. It is kept with every bit turned over.
using masked = std::array<unsigned char, 32>;

masked mask_of(std::span<const unsigned char> bytes) {
  masked made;
  for (std::size_t i = 0; i < made.size(); ++i) made[i] = static_cast<unsigned char>(~bytes[i]);
  return made;
}

/// How often the 32 bytes stand in writable memory, whatever protection the pages have now. The page that is being
/// looked at is masked in place, so that it is not found in its own copy. -1: this system does not let us look.
int found_in_memory(const masked& wanted) {
  std::ifstream maps{"/proc/self/maps"}, memory{"/proc/self/mem", std::ios::binary};
  if (!maps || !memory) return -1;
  static std::array<char, 1 << 16> page;
  int found = 0;
  for (std::string line; std::getline(maps, line);) {
    std::istringstream words{line};
    std::uint64_t begin = 0, end = 0;
    char dash = 0;
    std::string protection, offset, device, inode, name;
    words >> std::hex >> begin >> dash >> end >> protection >> offset >> device >> inode >> name;
    if (name == "[vvar]" || name == "[vsyscall]" || protection[1] != 'w') continue;
    if (end - begin > std::uint64_t{1} << 30) continue;  // what a sanitizer reserves, which would take days
    for (std::uint64_t at = begin; at < end; at += page.size() - 32) {
      const auto length = std::min<std::uint64_t>(page.size(), end - at);
      memory.clear();
      memory.seekg(static_cast<std::streamoff>(at));
      memory.read(page.data(), static_cast<std::streamsize>(length));
      if (!memory) continue;
      for (auto& byte : page) byte = static_cast<char>(~byte);
      for (std::size_t i = 0; i + 32 <= length; ++i)
        if (std::equal(wanted.begin(), wanted.end(), page.begin() + static_cast<std::ptrdiff_t>(i),
                       [](unsigned char a, char b) { return a == static_cast<unsigned char>(b); }))
          ++found;
      page.fill(0);
    }
  }
  return found;
}

const unsigned char* octets(std::string_view bytes) { return reinterpret_cast<const unsigned char*>(bytes.data()); }

std::string id_text(const sg::key_id& id) { return {id.bytes.begin(), id.bytes.end()}; }

/// The key in a row, by docs/formats/sealed.md and libsodium alone, in memory that is overwritten when it goes.
sg::secret unwrapped(const std::string& row, const sg::secret& under) {
  const auto text = "sg1 key row     " + row.substr(42, 24) + std::string{"\0\0\0\0\0\0\0\x2a", 8} + row.substr(0, 42);
  sg::secret derived{64}, content{33}, key{32};
  crypto_generichash(derived.writable().data(), 64, octets(text), text.size(), under.reveal().data(), 32);
  REQUIRE(crypto_aead_xchacha20poly1305_ietf_decrypt(content.writable().data(), nullptr, nullptr, octets(row) + 98, 49,
                                                     octets(row), 42, octets(row) + 42, derived.reveal().data()) == 0);
  std::copy_n(content.reveal().data(), 32, key.writable().data());
  return key;
}

}  // namespace

TEST_SUITE("vault/memory") {
  TEST_CASE("a root key stands once in memory while it is held, and nowhere once it is let go") {
    masked wanted{};
    {
      const auto key = sg::root_key::random();
      wanted = mask_of(key.key().reveal());
      const int now = found_in_memory(wanted);
      if (now < 0) {
        MESSAGE("no /proc here: memory was not looked at");
        return;
      }
      CHECK(now == 1);
      auto ring = sg::key_ring::create(key);
      const auto scope = ring.add_scope(sg::scope_kind::child);
      const auto sealed = sg::seal(ring, "header", "content", std::array{scope});
      CHECK(sg::open(sg::key_ring::open(key, ring.rows()), "header", sealed) == "content");
      ring.rotate_store_key(key);
      ring.rotate_root(key, sg::root_key::random());
      CHECK(found_in_memory(wanted) == 1);
    }
    CHECK(found_in_memory(wanted) == 0);
  }

  TEST_CASE("a root key from a host, a passphrase or a recovery copy is nowhere once it is let go") {
    masked host{}, argon{}, passphrase{}, recovered{};
    {
      const auto drawn = sg::secret::random(32);
      const auto key = sg::root_key::from_host([&](std::span<unsigned char, 32> to) {
        std::copy(drawn.reveal().begin(), drawn.reveal().end(), to.begin());
      });
      host = mask_of(key.key().reveal());
      sg::passphrase_settings settings;
      settings.passes = 1;
      settings.memory_kib = 64;
      const auto words = sg::secret::random(32);
      passphrase = mask_of(words.reveal());
      argon = mask_of(sg::root_key::from_passphrase(words, settings).key().reveal());
      const auto holder = sg::new_recovery_key(), other = sg::new_recovery_key();
      const auto root = sg::root_key::random();
      recovered = mask_of(root.key().reveal());
      const auto copies = sg::recovery_copies(
          root, std::vector<sg::recovery_holder>{{"headteacher", holder.seals}, {"dsl", other.seals}});
      CHECK(sg::recover(holder, copies[0].bytes).id() == root.id());
      if (found_in_memory(host) < 0) return;
      CHECK(found_in_memory(host) == 2);  // ours and the host's own
    }
    CHECK(found_in_memory(host) == 0);
    CHECK(found_in_memory(argon) == 0);
    CHECK(found_in_memory(passphrase) == 0);
    CHECK(found_in_memory(recovered) == 0);
  }

  TEST_CASE("a store key and a scope key stand once in memory while they are held, and nowhere once they are dropped") {
    masked store{}, scope{};
    {
      made::small_ring made;
      const auto rows = made.ring.rows();
      {
        const auto root = made::root();
        const auto store_key = unwrapped(rows[0], root.key());
        store = mask_of(store_key.reveal());
        scope = mask_of(unwrapped(rows[2], store_key).reveal());
      }
      if (found_in_memory(store) < 0) return;
      for (int i = 0; i < 40; ++i) static_cast<void>(made.ring.add_scope(sg::scope_kind::case_file));
      CHECK(sg::open(made.ring, "header", made.seal_both("header", "content")) == "content");
      CHECK(found_in_memory(store) == 1);
      CHECK(found_in_memory(scope) == 1);
      made.ring.rotate_store_key(made::root());
      CHECK(found_in_memory(store) == 0);
      CHECK(found_in_memory(scope) == 1);
      store = mask_of(unwrapped(made.ring.rows()[0], made::root().key()).reveal());
      CHECK(found_in_memory(store) == 1);
      made.ring.drop_scope(rows[2].substr(6, 16) == id_text(made.child) ? made.child : made.allegation);
      CHECK(found_in_memory(scope) == 0);
      CHECK(found_in_memory(store) == 1);
    }
    CHECK(found_in_memory(store) == 0);
  }

  TEST_CASE("no error of the vault holds a byte of a key or of content") {
    const made::small_ring made;
    const std::string content = "canary-words-of-a-child";
    const auto sealed = made.seal("header", content);
    const auto root = made::root();
    const auto key = root.key().reveal();
    const std::string_view key_text{reinterpret_cast<const char*>(key.data()), 8};
    for (std::size_t at = 0; at < sealed.size(); ++at) {
      try {
        static_cast<void>(sg::open(made.ring, "header", made::flipped(sealed, at)));
      } catch (const sg::error& problem) {
        const auto all = problem.reveal();
        CHECK(all.size() < 64);
        CHECK(all.find("canary") == std::string::npos);
        CHECK(all.find(key_text) == std::string::npos);
      }
    }
  }
}
