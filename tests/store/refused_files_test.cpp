// SPDX-License-Identifier: Apache-2.0
// Files that are not as they were written: each gets a clear error, and nothing is changed.
#include <safeguarding/store/sqlite_store.hpp>

#include "scratch.hpp"
#include "small_store.hpp"

#include <safeguarding/store/append.hpp>

#include <doctest/doctest.h>
#include <sqlite3.h>

#include <sys/wait.h>
#include <unistd.h>

namespace sg = safeguarding;
using scratch::anywhere;
using scratch::events;
using scratch::fault_of;
using scratch::make;
using scratch::make_small;
using scratch::opening;

namespace {

void by_hand(const std::string& path, const char* sql) {
  sqlite3* db = nullptr;
  REQUIRE(sqlite3_open(path.c_str(), &db) == SQLITE_OK);
  char* error = nullptr;
  sqlite3_exec(db, sql, nullptr, nullptr, &error);
  CHECK_MESSAGE(error == nullptr, std::string{error == nullptr ? "" : error});
  sqlite3_close(db);
}

std::map<std::string, std::string> without_lock(std::map<std::string, std::string> files) {
  files.erase("library.lock");
  return files;
}

}  // namespace

TEST_SUITE("store/refused_files") {
  TEST_CASE("a file that is no store is refused, and no byte of the folder is changed") {
    const scratch::folder folder;
    const auto refused = [&](const std::string& bytes) {
      scratch::write_bytes(folder.path(), bytes);
      const auto before = folder.contents();
      const auto fault = opening(folder.path());
      CHECK(folder.contents() == before);
      return fault;
    };
    CHECK(opening(folder.path()) == "missing");
    CHECK(folder.contents().empty());
    CHECK(refused("") == "half_made");
    CHECK(refused(std::string(4096, '\0')) == "half_made");
    CHECK(refused("name,date\nsomebody,2026-11-20\n") == "foreign");
    CHECK(refused(std::string(100'000, 'x')) == "foreign");
    CHECK(refused(std::string{"SQLite format 3\0", 16}) == "foreign");
    std::filesystem::remove(folder.path());
    by_hand(folder.path(), "CREATE TABLE event(position, header, sealed)");
    CHECK(refused(scratch::bytes_of(folder.path())) == "foreign");
    std::filesystem::remove(folder.path());
    std::filesystem::create_directory(folder.path());
    CHECK(opening(folder.path()) == "unsafe_file");
  }

  TEST_CASE("a file of a later version is refused, and no byte is changed") {
    for (const auto* ending : {"", ".keys"}) {
      const scratch::folder folder;
      make_small(folder.path());
      auto bytes = scratch::bytes_of(folder.path() + ending);
      bytes[63] = 2;  // the number of the version stands in bytes 60 to 63
      scratch::write_bytes(folder.path() + ending, bytes);
      const auto before = folder.contents();
      CHECK(opening(folder.path()) == "newer");
      CHECK(folder.contents() == before);
      bytes[63] = 0;
      scratch::write_bytes(folder.path() + ending, bytes);
      CHECK(opening(folder.path()) == "damaged");
    }
  }

  TEST_CASE("a file that was cut short is refused at every length") {
    const scratch::folder folder;
    make_small(folder.path());
    for (const auto* ending : {"", ".keys"}) {
      const auto whole = scratch::bytes_of(folder.path() + ending);
      for (std::size_t length = 0; length < whole.size(); length += length < 200 ? 7 : 997) {
        scratch::write_bytes(folder.path() + ending, whole.substr(0, length));
        const auto before = without_lock(folder.contents());
        const auto fault = opening(folder.path());
        CAPTURE(length);
        CHECK((fault == "damaged" || fault == "foreign"));
        CHECK(without_lock(folder.contents()) == before);
      }
      scratch::write_bytes(folder.path() + ending, whole);
      CHECK(opening(folder.path()) == "none");
    }
  }

  TEST_CASE("files that were emptied are told from those whose making was cut off: nobody is told to remove records") {
    for (const std::size_t zeros : {0U, 4096U}) {
      const auto blank = std::string(zeros, '\0');
      const scratch::folder used;
      make_small(used.path());
      const auto whole = scratch::bytes_of(used.path());
      for (const auto* ending : {"", ".keys"}) {
        const auto before = scratch::bytes_of(used.path() + ending);
        scratch::write_bytes(used.path() + ending, blank);
        CHECK(opening(used.path()) == "damaged");
        CHECK(scratch::bytes_of(used.path() + ending) == blank);
        scratch::write_bytes(used.path() + ending, before);
      }
      CHECK(opening(used.path()) == "none");
      // Of a library that was just made, and of which no key was kept, the line about its head is all there is.
      const scratch::folder fresh;
      static_cast<void>(make(fresh.path()));
      scratch::write_bytes(fresh.path(), blank);
      CHECK(opening(fresh.path()) == "half_made");
      static_cast<void>(std::filesystem::remove(fresh.path()));
      CHECK(opening(fresh.path()) == "missing");
      scratch::write_bytes(fresh.path(), blank);
      scratch::write_bytes(fresh.path() + ".keys", blank);
      CHECK(opening(fresh.path()) == "half_made");
    }
  }

  TEST_CASE("whoever may not write the files or in their folder is told so, and reads nothing that is not on record") {
    const scratch::folder folder;
    make_small(folder.path());
    namespace files = std::filesystem;
    const auto as_somebody = [&] {  // nothing is forbidden to the system's own account
      const auto child = ::fork();
      if (child != 0) {
        int ended = 0;
        REQUIRE(::waitpid(child, &ended, 0) == child);
        return ended;
      }
      constexpr ::uid_t nobody = 65534;
      if (::geteuid() == 0 && ::seteuid(nobody) != 0) ::_exit(2);
      try {
        static_cast<void>(sg::open_sqlite_store(folder.path(), anywhere()));
      } catch (const sg::store_error& failed) {
        ::_exit(failed.message().starts_with("whoever runs this may") ? 0 : 1);
      }
      ::_exit(3);
    };
    const auto all = files::perms::all;
    const auto open_to_all = [&] {
      files::permissions(files::path{folder.path()}.parent_path(), all);
      for (const auto& each : files::directory_iterator{files::path{folder.path()}.parent_path()})
        files::permissions(each.path(), all);
    };
    open_to_all();
    CHECK(as_somebody() != 0);
    const auto nothing = files::perms::none;
    const auto reading = files::perms::owner_read | files::perms::group_read | files::perms::others_read;
    for (const auto* ending : {"", ".keys"})
      for (const auto left : {nothing, reading}) {
        files::permissions(folder.path() + ending, left);
        CHECK(as_somebody() == 0);
        open_to_all();
      }
    files::permissions(files::path{folder.path()}.parent_path(),
                       reading | files::perms::owner_exec | files::perms::group_exec | files::perms::others_exec);
    CHECK(as_somebody() == 0);
    open_to_all();
    CHECK(opening(folder.path()) == "none");
  }

  TEST_CASE("tables that are not exactly ours are refused: a trigger or a view could answer in their place") {
    for (const auto* sql :
         {"CREATE TRIGGER t AFTER INSERT ON event BEGIN DELETE FROM event; END", "CREATE VIEW v AS SELECT 1",
          "CREATE TABLE more(x)", "CREATE INDEX i ON event(sealed)", "DROP TABLE head",
          "ALTER TABLE event ADD COLUMN more TEXT", "DELETE FROM about", "INSERT INTO about VALUES(zeroblob(16))",
          "PRAGMA writable_schema=1; UPDATE sqlite_schema SET sql=replace(sql,'UNIQUE','') WHERE name='event'"}) {
      CAPTURE(sql);
      const scratch::folder folder;
      make_small(folder.path());
      by_hand(folder.path(), sql);
      CHECK(opening(folder.path()) == "damaged");
    }
  }

  TEST_CASE("links are refused, because a file opened under two names is damaged") {
    const scratch::folder folder;
    make_small(folder.path());
    std::filesystem::create_symlink(folder.path(), folder.path("soft"));
    std::filesystem::create_symlink(folder.path() + ".keys", folder.path("soft.keys"));
    CHECK(opening(folder.path("soft")) == "unsafe_file");
    std::filesystem::create_hard_link(folder.path(), folder.path("hard"));
    CHECK(opening(folder.path()) == "unsafe_file");
    std::filesystem::remove(folder.path("hard"));
    CHECK(opening(folder.path()) == "none");
    std::filesystem::create_hard_link(folder.path() + ".keys", folder.path("hard"));
    CHECK(opening(folder.path()) == "unsafe_file");
  }

  TEST_CASE("the key file must be there, and be that of this store") {
    const scratch::folder folder;
    make_small(folder.path(), 1);
    make_small(folder.path("other"), 2);
    const auto own = scratch::bytes_of(folder.path() + ".keys");
    std::filesystem::remove(folder.path() + ".keys");
    CHECK(opening(folder.path()) == "missing");
    scratch::write_bytes(folder.path() + ".keys", scratch::bytes_of(folder.path("other") + ".keys"));
    CHECK(opening(folder.path()) == "foreign");
    scratch::write_bytes(folder.path() + ".keys", scratch::bytes_of(folder.path()));
    CHECK(opening(folder.path()) == "foreign");
    scratch::write_bytes(folder.path() + ".keys", own);
    CHECK(opening(folder.path()) == "none");
  }

  TEST_CASE("an older copy of the file is seen, and opened only by who means to") {
    const scratch::folder folder;
    make_small(folder.path());
    const auto older = scratch::bytes_of(folder.path());
    {
      const auto store = sg::open_sqlite_store(folder.path(), anywhere());
      const auto section = store->write();
      REQUIRE(section->append(events("later", 1), 3).size == 4);
      section->put_head({4, "later head"});
      section->commit();
    }
    const auto newer = scratch::bytes_of(folder.path());
    scratch::write_bytes(folder.path(), older);
    CHECK(opening(folder.path()) == "older_copy");
    CHECK(opening(folder.path()) == "older_copy");
    scratch::write_bytes(folder.path(), newer);
    CHECK(opening(folder.path()) == "none");

    scratch::write_bytes(folder.path(), older);
    auto meant = anywhere();
    meant.older = sg::older_copy_rule::accept;
    CHECK(opening(folder.path(), meant) == "none");
    CHECK(opening(folder.path()) == "none");
    SUBCASE("and a branch that went on from the older copy no longer fits the newer") {
      {
        const auto store = sg::open_sqlite_store(folder.path(), anywhere());
        const auto section = store->write();
        section->put_head({3, "another head"});
        section->commit();
      }
      scratch::write_bytes(folder.path(), newer);
      CHECK(opening(folder.path()) == "older_copy");
    }
  }

  TEST_CASE("a process that is killed has written down a head not long ago") {
    const scratch::folder folder;
    make(folder.path());
    std::string older;
    const auto child = ::fork();
    if (child == 0) {
      const auto store = sg::open_sqlite_store(folder.path(), anywhere());
      for (std::uint64_t size = 0; size < 100; ++size) {
        const auto section = store->write();
        static_cast<void>(section->append(events("e", 1), size));
        section->put_head({size + 1, "head " + std::to_string(size)});
        section->commit();
        if (size == 30) scratch::write_bytes(folder.path("older"), scratch::bytes_of(folder.path()));
        if (size == 98) scratch::write_bytes(folder.path("one less"), scratch::bytes_of(folder.path()));
      }
      ::kill(::getpid(), SIGKILL);
    }
    ::waitpid(child, nullptr, 0);
    CHECK(opening(folder.path()) == "none");
    const auto newest = scratch::bytes_of(folder.path());
    const auto put = [&](const char* copy) {
      scratch::write_bytes(folder.path(), scratch::bytes_of(folder.path(copy)));
    };
    put("one less");  // by one event: only the line in the file of turns can know
    CHECK(opening(folder.path()) == "older_copy");
    SUBCASE("without that line, not long ago is at most 64 events") {
      std::filesystem::remove(folder.path() + ".lock");
      CHECK(opening(folder.path()) == "none");
      put("older");
      CHECK(opening(folder.path()) == "older_copy");
    }
    SUBCASE("whoever means to open it goes on from there") {
      auto meant = anywhere();
      meant.older = sg::older_copy_rule::accept;
      CHECK(opening(folder.path(), meant) == "none");
      CHECK(opening(folder.path()) == "none");
    }
    SUBCASE("the newest opens as before") {
      scratch::write_bytes(folder.path(), newest);
      CHECK(opening(folder.path()) == "none");
    }
    SUBCASE("a line about another store, or what is no line, says nothing") {
      scratch::write_bytes(folder.path() + ".lock", "last head of nobody: 99 99 x\n");
      CHECK(opening(folder.path()) == "none");
      scratch::write_bytes(folder.path() + ".lock", std::string(300, 'x'));
      CHECK(opening(folder.path()) == "none");
    }
  }

  TEST_CASE("an overwritten page is found by the check, or by whoever reads it") {
    const scratch::folder folder;
    {
      const auto store = make(folder.path());
      for (std::uint64_t size = 0; size < 2000; size += 500)
        REQUIRE(sg::append(*store, events(std::string(100, 'e'), 500), size).size == size + 500);
    }
    auto bytes = scratch::bytes_of(folder.path());
    bytes.replace(bytes.size() / 2 / 4096 * 4096, 4096, std::string(4096, '\x55'));
    scratch::write_bytes(folder.path(), bytes);
    const auto store = sg::open_sqlite_store(folder.path(), anywhere());
    CHECK(fault_of([&] { store->check(); }) == "damaged");
    CHECK(fault_of([&] { sg::for_each_event(*store, 0, [](std::uint64_t, const sg::event_bytes&) {}); }) == "damaged");
  }

  TEST_CASE("an event that is missing between others is damage, not a shorter history") {
    const scratch::folder folder;
    make_small(folder.path());
    by_hand(folder.path(), "DELETE FROM event WHERE position = 1");
    const auto store = sg::open_sqlite_store(folder.path(), anywhere());
    CHECK(fault_of([&] { static_cast<void>(store->read(0, 3)); }) == "damaged");
    CHECK(fault_of([&] { static_cast<void>(store->read(1, 1)); }) == "damaged");
    CHECK(fault_of([&] { store->check(); }) == "damaged");
  }
}
