// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/store/sqlite_store.hpp>

#include "around.hpp"
#include "scratch.hpp"
#include "small_store.hpp"

#include <safeguarding/store/append.hpp>
#include <safeguarding/store/engine.hpp>

#include <doctest/doctest.h>
#include <sqlite3.h>

#include <random>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace sg = safeguarding;
using scratch::anywhere;
using scratch::events;
using scratch::fault_of;
using scratch::make;
using scratch::make_small;
using scratch::opening;

TEST_SUITE("store/sqlite_store") {
  TEST_CASE("the files are there, and only their owner may read them") {
    const scratch::folder folder;
    const auto mask = ::umask(0);
    make_small(folder.path());
    ::umask(mask);
    std::vector<std::string> names;
    for (const auto& [name, bytes] : folder.contents()) {
      names.push_back(name);
      struct stat seen {};
      REQUIRE(::stat(folder.path(name).c_str(), &seen) == 0);
      CHECK((seen.st_mode & 0777) == 0600);
    }
    CHECK(names ==
          std::vector<std::string>{"library", "library-journal", "library.keys", "library.lock", "library.reserve"});
  }

  TEST_CASE("a store is never made over something") {
    for (const auto* ending : {"", ".keys", "-journal", "-wal", ".keys-journal", ".reserve"}) {
      CAPTURE(ending);
      const scratch::folder folder;
      scratch::write_bytes(folder.path() + ending, "precious");
      const auto before = folder.contents();
      CHECK(fault_of([&] { make(folder.path()); }) == "exists");
      CHECK(folder.contents() == before);
    }
    const scratch::folder folder;
    make_small(folder.path());
    const auto before = folder.contents();
    CHECK(fault_of([&] { make(folder.path()); }) == "exists");
    CHECK(folder.contents() == before);
    CHECK(opening(folder.path()) == "none");
  }

  TEST_CASE("what cannot be a place for a store is refused") {
    const scratch::folder folder;
    CHECK(fault_of([&] { make(folder.path("no/such/folder")); }) == "missing");
    CHECK(fault_of([&] { make(folder.path("")); }) == "unsafe_file");
    CHECK(fault_of([&] { make(folder.path("..")); }) == "unsafe_file");
    CHECK(fault_of([&] { make(std::string{"a\0b", 3}); }) == "unsafe_file");
    CHECK(fault_of([&] { return sg::create_sqlite_store(folder.path(), {}, anywhere()); }) == "error invalid_input");
    CHECK(folder.contents().empty());
  }

  TEST_CASE("a folder reached through a link is the folder") {
    const scratch::folder folder;
    std::filesystem::create_directory(folder.path("real"));
    std::filesystem::create_directory_symlink(folder.path("real"), folder.path("alias"));
    make_small(folder.path("alias/library"));
    CHECK(opening(folder.path("real/library")) == "none");
  }

  TEST_CASE("network and user-space file systems are refused, unless whoever runs it knows the place") {
    CHECK(sg::detail::why_not_on(0x6969) == std::optional<std::string>{"NFS"});
    CHECK(sg::detail::why_not_on(0xFF534D42) == std::optional<std::string>{"CIFS"});
    CHECK(sg::detail::why_not_on(0x65735546) == std::optional<std::string>{"FUSE"});
    CHECK(sg::detail::why_not_on(0x01021997) == std::optional<std::string>{"9p"});
    CHECK_FALSE(sg::detail::why_not_on(0xEF53));      // ext4
    CHECK_FALSE(sg::detail::why_not_on(0x58465342));  // XFS
    CHECK_FALSE(sg::detail::why_not_on(0x9123683E));  // btrfs

    struct on_nfs : around::passed_on {
      std::uint64_t file_system_of(const std::string&) const override { return 0x6969; }
    };
    const scratch::folder folder;
    const sg::detail::sqlite_seams seams{std::make_shared<on_nfs>(), nullptr, {}};
    const auto made = [&](const sg::sqlite_options& options) {
      return fault_of([&] { return sg::detail::create_sqlite_store(folder.path(), scratch::id(), options, seams); });
    };
    CHECK(made({}) == "unsafe_place");
    CHECK(folder.contents().empty());
    CHECK(made(anywhere()) == "none");
    const auto before = folder.contents();
    CHECK(fault_of([&] { return sg::detail::open_sqlite_store(folder.path(), {}, seams); }) == "unsafe_place");
    CHECK(folder.contents() == before);
  }

  TEST_CASE("a write-ahead log is refused where this SQLite could lose pages of it") {
    const scratch::folder folder;
    auto options = anywhere();
    options.journal = sg::journal_rule::write_ahead;
    const bool trusted = sg::trust_in_sqlite(sqlite3_libversion_number()) == sg::engine_trust::either;
    CHECK(fault_of([&] { return sg::create_sqlite_store(folder.path(), scratch::id(), options); }) ==
          (trusted ? "none" : "unsafe_engine"));
    CHECK(folder.contents().empty() == !trusted);
  }

  TEST_CASE("a child made by fork cannot use the store, and harms neither it nor an open section") {
    const scratch::folder folder;
    auto store = make(folder.path());
    auto section = store->write();
    REQUIRE(section->append(events("e", 1), 0).size == 1);
    const auto child = ::fork();
    if (child == 0) {
      bool right = fault_of([&] { static_cast<void>(store->size()); }) == "forked";
      right = right && fault_of([&] { static_cast<void>(store->keys()); }) == "forked";
      right = right && fault_of([&] { section->commit(); }) == "forked";
      section.reset();
      right = right && fault_of([&] { static_cast<void>(store->write()); }) == "forked";
      store.reset();
      ::_exit(right ? 0 : 1);
    }
    int status = 1;
    ::waitpid(child, &status, 0);
    CHECK(status == 0);
    section->commit();
    section.reset();
    CHECK(store->size() == 1);
    CHECK_NOTHROW(store->write()->commit());
    store.reset();
    CHECK(opening(folder.path()) == "none");
  }

  TEST_CASE("no file of the store is passed on to a program that is run") {
    const scratch::folder folder;
    const auto store = make(folder.path());
    const auto section = store->write();
    REQUIRE(section->append(events("e", 1), 0).size == 1);
    int seen = 0;
    for (const auto& one : std::filesystem::directory_iterator{"/proc/self/fd"}) {
      std::error_code gone;
      const auto target = std::filesystem::read_symlink(one.path(), gone).string();
      if (!target.starts_with(folder.path())) continue;
      ++seen;
      CAPTURE(target);
      CHECK((::fcntl(std::stoi(one.path().filename()), F_GETFD) & FD_CLOEXEC) != 0);
    }
    CHECK(seen >= 4);
  }

  TEST_CASE("the bytes of an erased key are in no file, however full the file was") {
    const scratch::folder folder;
    std::mt19937_64 draw{20261120};
    std::vector<sg::stored_key> rows;
    for (int i = 0; i < 300; ++i) {
      std::string bytes(200, '\0');
      for (auto& byte : bytes) byte = static_cast<char>(draw());
      rows.push_back({"key " + std::to_string(i), bytes});
    }
    const auto store = make(folder.path());
    const auto section = store->write();
    for (const auto& row : rows) section->put_keys(std::vector{row});
    const auto found = [&](std::size_t i) {
      for (const auto& [name, bytes] : folder.contents())
        if (bytes.find(rows[i].bytes.substr(0, 32)) != std::string::npos) return true;
      return false;
    };
    CHECK(found(0));  // the search can find
    std::vector<std::string> ids;
    for (int i = 0; i < 300; i += 2) ids.push_back("key " + std::to_string(i));
    section->erase_keys(ids);
    for (std::size_t i = 0; i < rows.size(); ++i) CHECK(found(i) == (i % 2 == 1));
    CHECK(store->keys().size() == 150);
  }

  TEST_CASE("room is kept free for a full disk, given up once and taken again at the next opening") {
    const scratch::folder folder;
    auto store = make(folder.path());
    CHECK(std::filesystem::file_size(folder.path() + ".reserve") == 1 << 20);
    CHECK(store->give_up_reserve());
    CHECK_FALSE(std::filesystem::exists(folder.path() + ".reserve"));
    CHECK_FALSE(store->give_up_reserve());
    store.reset();
    CHECK(opening(folder.path()) == "none");
    CHECK(std::filesystem::file_size(folder.path() + ".reserve") == 1 << 20);
  }

  TEST_CASE("two stores of one process on the same files see what the other commits") {
    const scratch::folder folder;
    const auto one = make(folder.path());
    const auto other = sg::open_sqlite_store(folder.path(), anywhere());
    REQUIRE(sg::append(*one, events("e", 2), 0).size == 2);
    CHECK(other->size() == 2);
    REQUIRE(sg::append(*other, events("f", 1), 2).size == 3);
    CHECK(scratch::sealed_of(*one, 2) == "sealed f 0");
    CHECK(sg::append(*one, events("g", 1), 2) == sg::append_result{sg::append_outcome::stale, 0, 3});

    one->write()->put_keys(std::vector<sg::stored_key>{{"a", "1"}, {"b", "2"}});
    CHECK(other->keys().size() == 2);
    one->write()->erase_keys(std::vector<std::string>{"a"});  // writes the key file anew under the other
    CHECK(other->keys() == std::vector<sg::stored_key>{{"b", "2"}});
    other->write()->put_keys(std::vector<sg::stored_key>{{"b", "3"}, {"c", "4"}});
    other->write()->erase_keys(std::vector<std::string>{"b"});
    CHECK(one->keys() == std::vector<sg::stored_key>{{"c", "4"}});
    CHECK_NOTHROW(one->check());
  }
}
