// SPDX-License-Identifier: Apache-2.0
// Text that is a command in another language stays text, and nothing but the statements of a store can be run.
#include "script.hpp"

#include "../scratch.hpp"

#include <safeguarding/store/append.hpp>

#include <doctest/doctest.h>

namespace sg = safeguarding;

namespace {

std::vector<std::string> injections(std::size_t count) {
  static const std::vector<std::string> known{"'; DROP TABLE event; --",
                                              "\"; DROP TABLE head; --",
                                              "') OR 1=1 --",
                                              "x'00'",
                                              "\\",
                                              "%s%n%x",
                                              "?1",
                                              ":a",
                                              "@a",
                                              "$a",
                                              "ATTACH DATABASE 'x' AS y",
                                              "PRAGMA writable_schema=1",
                                              "NULL",
                                              "'||(SELECT sealed FROM event)||'",
                                              "1; UPDATE event SET sealed=x''",
                                              "/* */",
                                              "\xEF\xBB\xBF",
                                              "\xE2\x80\x99; DELETE FROM head",
                                              "load_extension('x')",
                                              std::string{"a\0'; DROP TABLE event; --", 25},
                                              "\xFF\xFE';",
                                              "[event]",
                                              "`event`",
                                              "CASE WHEN 1 THEN 1 END"};
  std::vector<std::string> all = known;
  std::mt19937_64 draw{20261120};
  while (all.size() < count) {
    std::string made;
    for (auto pieces = 1 + draw() % 4; pieces > 0; --pieces) {
      made += known[draw() % known.size()];
      made += static_cast<char>(draw() % 256);
    }
    all.push_back(made);
  }
  return all;
}

std::vector<sqlite3*> opened;
int remember(sqlite3* db, char**, const sqlite3_api_routines*) {
  opened.push_back(db);
  return SQLITE_OK;
}

// A store as it must not be: it puts its statements together from data.
std::string written_by_concatenation(const std::string& text) {
  sqlite3* db = nullptr;
  sqlite3_open(":memory:", &db);
  sqlite3_exec(db, "CREATE TABLE event(sealed)", nullptr, nullptr, nullptr);
  sqlite3_exec(db, ("INSERT INTO event VALUES('" + text + "')").c_str(), nullptr, nullptr, nullptr);
  std::string found;
  sqlite3_stmt* row = nullptr;
  if (sqlite3_prepare_v2(db, "SELECT sealed FROM event", -1, &row, nullptr) == SQLITE_OK &&
      sqlite3_step(row) == SQLITE_ROW)
    found.assign(reinterpret_cast<const char*>(sqlite3_column_text(row, 0)),
                 static_cast<std::size_t>(sqlite3_column_bytes(row, 0)));
  sqlite3_finalize(row);
  sqlite3_close(db);
  return found;
}

}  // namespace

TEST_SUITE("store/faults/injection") {
  TEST_CASE("a thousand strings that are commands elsewhere come back as they went in") {
    const scratch::folder folder;
    const auto strings = injections(1000);
    {
      const auto store = sg::create_sqlite_store(folder.path(), scratch::id(), scratch::anywhere());
      const auto section = store->write();
      std::vector<sg::stored_key> rows;
      for (const auto& text : strings) {
        const auto result = section->append(std::vector<sg::new_event>{{{text, text}, {}}}, section->size());
        REQUIRE(result.outcome == sg::append_outcome::appended);
        section->put_head({result.size, text});
        rows.push_back({std::to_string(rows.size()) + text.substr(0, 50), text});
      }
      section->put_keys(rows);
      section->commit();
    }
    const auto store = sg::open_sqlite_store(folder.path(), scratch::anywhere());
    REQUIRE(store->size() == strings.size());
    const auto heads = store->heads(0, strings.size());
    for (std::size_t i = 0; i < strings.size(); ++i) {
      CHECK(store->read(i, 1)[0] == sg::event_bytes{strings[i], strings[i]});
      CHECK(heads[i].note == strings[i]);
      CHECK(store->key(std::to_string(i) + strings[i].substr(0, 50)) == std::optional{strings[i]});
    }
    CHECK_FALSE(store->key(strings[0]));
    CHECK_NOTHROW(store->check());
  }

  TEST_CASE("a store that put its statements together from text would be seen: the trial can fail") {
    std::size_t changed = 0;
    for (const auto& text : injections(1000)) changed += written_by_concatenation(text) == text ? 0U : 1U;
    CHECK(changed > 100);
  }

  TEST_CASE("on the connections of a store nothing else can be run") {
    const auto entry = reinterpret_cast<void (*)()>(&remember);
    const scratch::folder folder;
    sg::create_sqlite_store(folder.path(), scratch::id(), scratch::anywhere()).reset();
    opened.clear();
    sqlite3_auto_extension(entry);
    const auto store = sg::open_sqlite_store(folder.path(), scratch::anywhere());
    sqlite3_cancel_auto_extension(entry);
    REQUIRE(opened.size() == 3);
    for (auto* const db : opened) {
      for (const auto* sql :
           {"DROP TABLE event", "DELETE FROM event", "UPDATE event SET sealed = x''", "CREATE TABLE more(x)",
            "ATTACH DATABASE ':memory:' AS other", "PRAGMA synchronous=OFF", "PRAGMA writable_schema=1",
            "PRAGMA journal_mode=OFF", "SELECT load_extension('x')", "SELECT * FROM sqlite_schema",
            "CREATE TRIGGER t AFTER INSERT ON event BEGIN SELECT 1; END", "VACUUM", "REINDEX",
            "ALTER TABLE event RENAME TO e", "DELETE FROM head", "UPDATE head SET note = x''", "DROP TABLE key",
            "SELECT randomblob(9)"}) {
        CAPTURE(sql);
        CHECK(sqlite3_exec(db, sql, nullptr, nullptr, nullptr) != SQLITE_OK);
      }
    }
    CHECK_NOTHROW(store->check());
  }
}
