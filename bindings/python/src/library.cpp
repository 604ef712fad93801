// SPDX-License-Identifier: Apache-2.0
#include "rooms.hpp"

#include <safeguarding/library/case_library.hpp>
#include <safeguarding/library/desk.hpp>
#include <safeguarding/library/library_file.hpp>
#include <safeguarding/store/store_error.hpp>

#include <nanobind/stl/filesystem.h>
#include <nanobind/stl/variant.h>

#include <cstring>
#include <filesystem>
#include <mutex>
#include <span>

namespace binding {

namespace {

/// A library until it is closed. Whoever is in the middle of a call keeps it until that call ends.
class opened_library {
 public:
  explicit opened_library(sg::case_library in) : in_{std::make_shared<sg::case_library>(std::move(in))} {}
  [[nodiscard]] std::shared_ptr<sg::case_library> get() const {
    const std::scoped_lock only{mutex_};
    if (!in_) throw sg::store_error{sg::store_fault::closed, "this library was closed"};
    return in_;
  }
  void close() {
    std::shared_ptr<sg::case_library> last;
    const std::scoped_lock only{mutex_};
    last.swap(in_);
  }

 private:
  mutable std::mutex mutex_;
  std::shared_ptr<sg::case_library> in_;
};

struct kept_library {
  std::shared_ptr<opened_library> in;
};

/// One person at work: a desk is taken from the library for each call, because a desk remembers nothing.
struct kept_desk {
  std::shared_ptr<opened_library> in;
  sg::presence who;
  std::optional<sg::instant> as_of;

  template <class Call>
  auto use(Call call) const {
    const nb::gil_scoped_release free;
    const auto library = in->get();
    auto desk = library->as(who);
    if (as_of) desk = desk.as_of(*as_of);
    return call(desk);
  }
};

/// The records a desk may see, page by page.
struct record_pages {
  kept_desk from;
  std::vector<sg::record_ref> page;
  std::size_t at = 0;
  std::string cursor;
  bool ended = false;
};

sg::secret secret_of(std::string text) { return sg::secret::take(text); }

sg::root_key key_of(const nb::bytes& key) {
  if (key.size() != sg::root_key::size) throw sg::invalid_input{"a root key has 32 bytes"};
  return sg::root_key::from_host(
      [&](std::span<unsigned char, sg::root_key::size> to) { std::memcpy(to.data(), key.c_str(), to.size()); });
}

void need_one(const std::optional<std::string>& passphrase, const std::optional<nb::bytes>& key) {
  if (passphrase.has_value() == key.has_value()) throw sg::invalid_input{"give a passphrase or a key, and not both"};
}

/// Where heads go besides: a call of Python's, which may come from any thread.
sg::heads_elsewhere heads_of(std::string known, const nb::object& hand_out) {
  sg::heads_elsewhere heads{std::move(known), {}};
  if (hand_out.is_none()) return heads;
  const std::shared_ptr<nb::object> kept{new nb::object{hand_out}, [](nb::object* last) {
                                           const nb::gil_scoped_acquire mine;
                                           delete last;
                                         }};
  heads.hand_out = [kept](const std::string& head) {
    const nb::gil_scoped_acquire mine;
    try {
      (*kept)(head);
    } catch (nb::python_error& e) {
      e.discard_as_unraisable("hand_out");
    }
  };
  return heads;
}

kept_library kept(sg::case_library made) { return {std::make_shared<opened_library>(std::move(made))}; }

kept_library create(const std::filesystem::path& path, const std::optional<std::string>& passphrase,
                    const std::optional<nb::bytes>& key, const sg::founding& first, std::uint32_t memory_kib,
                    sg::heads_elsewhere heads) {
  need_one(passphrase, key);
  if (key) {
    auto root = key_of(*key);
    const nb::gil_scoped_release free;
    return kept(sg::create_library_file(path.string(), std::move(root), first, {}, std::move(heads)));
  }
  const auto words = secret_of(*passphrase);
  const nb::gil_scoped_release free;
  auto settings = sg::new_passphrase_settings();
  settings.memory_kib = memory_kib;
  return kept(sg::create_library_file(path.string(), words, first, settings, {}, std::move(heads)));
}

kept_library open(const std::filesystem::path& path, const std::optional<std::string>& passphrase,
                  const std::optional<nb::bytes>& key, const std::string& known_head, const nb::object& hand_out) {
  need_one(passphrase, key);
  auto heads = heads_of(known_head, hand_out);
  if (key) {
    auto root = key_of(*key);
    const nb::gil_scoped_release free;
    return kept(sg::open_library_file(path.string(), std::move(root), {}, std::move(heads)));
  }
  const auto words = secret_of(*passphrase);
  const nb::gil_scoped_release free;
  return kept(sg::open_library_file(path.string(), words, {}, std::move(heads)));
}

void bind_writing(nb::class_<kept_desk>& desk) {
  desk.def(
      "record",
      [](const kept_desk& of, const sg::any_record& value, const std::string& label, const std::string& key) {
        return of.use([&](sg::desk& at) { return at.record({value, label}, key); });
      },
      "value"_a, nb::kw_only(), "label"_a = "", "key"_a = "",
      "Records something; durable when it returns. With `key`, a second try answers as the first did. Raises "
      "InvalidInput, or NotFound where this person may not write it.");
  desk.def(
      "bring_in",
      [](const kept_desk& of, const std::vector<sg::any_record>& all, const std::string& key) {
        return of.use([&](sg::desk& at) {
          std::vector<sg::to_record> records;
          for (const auto& each : all) records.push_back({each, sg::id_of(each)});
          return at.bring_in(records, key);
        });
      },
      "records"_a, nb::kw_only(), "key"_a = "",
      "History brought in from elsewhere: nobody is told of it. The ids they bear are kept as labels. With `key`, a "
      "second try with the same records goes on where the first ended.");
  desk.def(
      "close_case",
      [](const kept_desk& of, const sg::case_id& which, const std::string& reason, const std::string& lessons) {
        return of.use([&](sg::desk& at) { return at.close(which, reason, lessons); });
      },
      "case"_a, "reason"_a, "lessons"_a = "");
  desk.def(
      "acknowledge",
      [](const kept_desk& of, const sg::notice_id& which, sg::notice_step what) {
        of.use([&](sg::desk& at) { at.acknowledge(which, what); });
      },
      "notice"_a, "step"_a, "That a notice was delivered, read or acted on, by this person.");
  desk.def(
      "adopt_roll",
      [](const kept_desk& of, many<sg::person> people) { of.use([&](sg::desk& at) { at.adopt_roll(*people); }); },
      "people"_a, "People who are not named stay as they were.");
  desk.def(
      "adopt_packs",
      [](const kept_desk& of, sg::day from, const std::vector<sg::pack_text>& packs) {
        of.use([&](sg::desk& at) { at.adopt_packs(from, packs); });
      },
      "start"_a, "packs"_a);
  desk.def(
      "adopt_holders",
      [](const kept_desk& of, const sg::holders& who) { of.use([&](sg::desk& at) { at.adopt_holders(who); }); },
      "holders"_a);
  desk.def(
      "adopt_calendar",
      [](const kept_desk& of, const sg::school_calendar& days) {
        of.use([&](sg::desk& at) { at.adopt_calendar(days); });
      },
      "calendar"_a);
  desk.def(
      "adopt_settings",
      [](const kept_desk& of, const sg::notice_settings& settings) {
        of.use([&](sg::desk& at) { at.adopt_settings(settings); });
      },
      "settings"_a);
  desk.def(
      "judge",
      [](const kept_desk& of, const sg::same_person_judgement& said) { of.use([&](sg::desk& at) { at.judge(said); }); },
      "judgement"_a);
  desk.def(
      "grant",
      [](const kept_desk& of, const sg::person_id& to, const sg::access_grant& what) {
        return of.use([&](sg::desk& at) { return at.grant(to, what); });
      },
      "to"_a, "grant"_a, "Leave for somebody to read; its id, giver and first moment are filled in here.");
  desk.def(
      "revoke",
      [](const kept_desk& of, const sg::grant_id& which, const std::string& reason) {
        of.use([&](sg::desk& at) { at.revoke(which, reason); });
      },
      "grant"_a, "reason"_a);
  desk.def(
      "break_the_glass",
      [](const kept_desk& of, const sg::break_glass& what) { of.use([&](sg::desk& at) { at.break_the_glass(what); }); },
      "what"_a);
}

void bind_reading(nb::class_<kept_desk>& desk) {
  desk.def(
      "find",
      [](const kept_desk& of, const sg::record_ref& which) {
        return of.use([&](sg::desk& at) { return at.find(which); });
      },
      "which"_a, "A record with what stands beside it; None where there is none that this person may see.");
  desk.def(
      "records",
      [](const kept_desk& of, const std::string& cursor, std::size_t most) {
        return of.use([&](sg::desk& at) { return at.records(cursor, most); });
      },
      "cursor"_a = "", "most"_a = 100, "At most so many, oldest first, after the record with that id.");
  desk.def(
      "__iter__",
      [](const kept_desk& of) {
        return record_pages{of, {}, 0, {}, false};
      },
      "Every record this person may see, oldest first, fetched page by page.",
      nb::sig("def __iter__(self) -> collections.abc.Iterator[RecordRef]"));
  desk.def(
      "file_of",
      [](const kept_desk& of, const sg::person_id& who) {
        return of.use([&](sg::desk& at) { return at.file_of(who); });
      },
      "person"_a);
  desk.def(
      "chronology",
      [](const kept_desk& of, sg::chronology_of what, const std::string& whom) {
        return of.use([&](sg::desk& at) { return rows<sg::chronology_line>{at.chronology(what, whom)}; });
      },
      "what"_a, "of"_a, "`of` is the id of a person or of a household, or a place in words.");
  desk.def(
      "search",
      [](const kept_desk& of, const std::string& query, std::size_t most) {
        return of.use([&](sg::desk& at) { return rows<sg::search_hit>{at.search(query, most)}; });
      },
      "query"_a, "most"_a = 20);
  desk.def(
      "notices", [](const kept_desk& of) { return of.use([](sg::desk& at) { return at.notices(); }); },
      "What this person has to read, to act on or to tell others.");
  desk.def(
      "due", [](const kept_desk& of) { return of.use([](sg::desk& at) { return rows<sg::due_clock>{at.due()}; }); },
      "Clocks of what this person may see, the first due first.");
  desk.def(
      "explain",
      [](const kept_desk& of, const sg::report_id& which) {
        return of.use([&](sg::desk& at) { return at.explain(which); });
      },
      "report"_a, "Why this person was told of a report or, as its reporter, what they have to do.");
  desk.def(
      "audit",
      [](const kept_desk& of) { return of.use([](sg::desk& at) { return rows<sg::reading_line>{at.audit()}; }); },
      "Who was shown what, for those who oversee readings.");
  desk.def(
      "as_of",
      [](const kept_desk& of, sg::instant then) {
        return kept_desk{of.in, of.who, then};
      },
      "then"_a, "The same desk, reading the library as it was known then.");
  desk.def_prop_ro("person", [](const kept_desk& of) { return of.who.person; });
  desk.def("__repr__", [](const kept_desk& of) { return "Desk('" + of.who.person.text() + "')"; });
}

}  // namespace

void bind_library(nb::module_& m) {
  bind_library_views(m);
  nb::class_<record_pages>(m, "RecordPages", "Records, fetched page by page.")
      .def(
          "__iter__", [](const nb::object& self) { return self; },
          nb::sig("def __iter__(self) -> collections.abc.Iterator[RecordRef]"))
      .def("__next__", [](record_pages& of) {
        if (of.at == of.page.size() && !of.ended) {
          of.page = of.from.use([&](sg::desk& at) { return at.records(of.cursor, 100); });
          of.at = 0;
          of.ended = of.page.size() < 100;
          if (!of.page.empty()) of.cursor = of.page.back().id;
        }
        if (of.at == of.page.size()) throw nb::stop_iteration();
        return of.page[of.at++];
      });
  nb::class_<kept_desk> desk(
      m, "Desk",
      "One person at work in a library. What is hidden is absent; every reading is recorded before anything "
      "is returned. For one thread; the library behind it may be shared.");
  bind_writing(desk);
  bind_reading(desk);
  nb::class_<kept_library>(
      m, "CaseLibrary",
      "The safeguarding records of one school, sealed and signed. Use it in a `with` statement; it may be "
      "shared between threads.")
      .def_static(
          "create",
          [](const std::filesystem::path& path, const std::optional<std::string>& passphrase,
             const std::optional<nb::bytes>& key, const sg::person_id& by, sg::instant at, many<sg::person> roll,
             sg::day packs_from, const std::vector<sg::pack_text>& packs, const sg::holders& who,
             const sg::school_calendar& calendar, const sg::notice_settings& settings, std::uint32_t memory_kib,
             const nb::object& hand_out) {
            return create(path, passphrase, key,
                          sg::founding{by, at, *roll, packs_from, packs, who, calendar, settings}, memory_kib,
                          heads_of({}, hand_out));
          },
          "path"_a, nb::kw_only(), "passphrase"_a = nb::none(), "key"_a = nb::none(), "by"_a, "at"_a, "roll"_a,
          "packs_from"_a, "packs"_a, "holders"_a, "calendar"_a, "settings"_a = sg::notice_settings{},
          "memory_kib"_a = 256 * 1024, "hand_out"_a = nb::none(),
          "Founds a library in files at `path`, under a passphrase or a root key of 32 bytes that the host keeps. "
          "`memory_kib` is what turning the passphrase into a key takes. `hand_out` is called with every head once it "
          "is "
          "signed and durable, to keep it somewhere else; it must not call the library.",
          nb::sig("def create(path: str | os.PathLike[str], *, passphrase: str | None = None, key: bytes | None = "
                  "None, by: str, "
                  "at: datetime.datetime, roll: collections.abc.Iterable[Person], packs_from: datetime.date, packs: "
                  "collections.abc.Iterable[PackText], holders: Holders, calendar: SchoolCalendar, settings: "
                  "NoticeSettings = ..., "
                  "memory_kib: int = 262144, hand_out: collections.abc.Callable[[str], object] | None = None) -> "
                  "CaseLibrary"))
      .def_static(
          "open", &open, "path"_a, nb::kw_only(), "passphrase"_a = nb::none(), "key"_a = nb::none(),
          "known_head"_a = "", "hand_out"_a = nb::none(),
          "`known_head` is the newest head that was kept elsewhere: a library whose history does not extend it is not "
          "opened. `hand_out` is as in create(). Raises CannotOpen for another passphrase or key, StoreError for files "
          "that cannot be used.",
          nb::sig("def open(path: str | os.PathLike[str], *, passphrase: str | None = None, key: bytes | None = "
                  "None, known_head: str = '', hand_out: collections.abc.Callable[[str], object] | None = None) -> "
                  "CaseLibrary"))
      .def(
          "desk",
          [](const kept_library& of, sg::person_id person, sg::instant now, std::string reason,
             std::optional<std::vector<sg::access_purpose>> purposes) {
            sg::presence who{std::move(person), now, std::move(reason)};
            if (purposes) who.purposes = *std::move(purposes);
            (void)of.in->get();
            return kept_desk{of.in, std::move(who), std::nullopt};
          },
          "person"_a, nb::kw_only(), "now"_a, "reason"_a, "purposes"_a = nb::none(),
          "The desk of somebody at the host's present moment. Whether it is they is for the host to know.")
      .def(
          "follow_up",
          [](const kept_library& of, sg::instant now) {
            const nb::gil_scoped_release free;
            return of.in->get()->follow_up(now);
          },
          "now"_a, "Passes on what was not read in time, and tells whoever is told next; how many events it recorded.")
      .def_prop_ro(
          "public_key",
          [](const kept_library& of) {
            const nb::gil_scoped_release free;
            return of.in->get()->public_key();
          },
          "What verifying needs.")
      .def(
          "head",
          [](const kept_library& of) {
            const nb::gil_scoped_release free;
            return of.in->get()->head();
          },
          "The newest signed head, to be kept somewhere else: whoever holds it can tell whether history was changed "
          "since.")
      .def("close",
           [](const kept_library& of) {
             const nb::gil_scoped_release free;
             of.in->close();
           })
      .def(
          "__enter__", [](const nb::object& self) { return self; }, nb::sig("def __enter__(self) -> CaseLibrary"))
      .def(
          "__exit__",
          [](const kept_library& of, const nb::args&) {
            const nb::gil_scoped_release free;
            of.in->close();
          },
          nb::sig("def __exit__(self, *args: object) -> None"))
      .def("__repr__", [](const kept_library&) { return "CaseLibrary()"; });
}

}  // namespace binding
