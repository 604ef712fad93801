// SPDX-License-Identifier: Apache-2.0
#include "library.hpp"

#include <safeguarding/library/library_file.hpp>

#include <nanobind/stl/filesystem.h>

#include <cstring>
#include <filesystem>
#include <span>

namespace binding {

namespace {

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
  heads.hand_out = [kept = kept_alive(hand_out)](const std::string& head) {
    const nb::gil_scoped_acquire mine;
    try {
      (*kept)(head);
    } catch (nb::python_error& e) {
      e.discard_as_unraisable("hand_out");
    }
  };
  return heads;
}

kept_library kept(sg::case_library made, const std::filesystem::path& path) {
  return {std::make_shared<opened_library>(std::move(made)), path.string()};
}

kept_library create(const std::filesystem::path& path, const std::optional<std::string>& passphrase,
                    const std::optional<nb::bytes>& key, const sg::founding& first, std::uint32_t memory_kib,
                    sg::heads_elsewhere heads) {
  need_one(passphrase, key);
  if (key) {
    auto root = key_of(*key);
    const nb::gil_scoped_release free;
    return kept(sg::create_library_file(path.string(), std::move(root), first, {}, std::move(heads)), path);
  }
  const auto words = secret_of(*passphrase);
  const nb::gil_scoped_release free;
  auto settings = sg::new_passphrase_settings();
  settings.memory_kib = memory_kib;
  return kept(sg::create_library_file(path.string(), words, first, settings, {}, std::move(heads)), path);
}

kept_library open(const std::filesystem::path& path, const std::optional<std::string>& passphrase,
                  const std::optional<nb::bytes>& key, const std::string& known_head, const nb::object& hand_out,
                  sg::snapshot_rule beside) {
  need_one(passphrase, key);
  auto heads = heads_of(known_head, hand_out);
  if (key) {
    auto root = key_of(*key);
    const nb::gil_scoped_release free;
    return kept(sg::open_library_file(path.string(), std::move(root), {}, std::move(heads), beside), path);
  }
  const auto words = secret_of(*passphrase);
  const nb::gil_scoped_release free;
  return kept(sg::open_library_file(path.string(), words, {}, std::move(heads), beside), path);
}

}  // namespace

void bind_library(nb::module_& m) {
  bind_library_views(m);
  bind_desk(m);
  nb::enum_<sg::snapshot_rule>(m, "SnapshotRule", "Whether a snapshot that lies beside a library is used.")
      .value("use", sg::snapshot_rule::use, "opening is quick, and does not look at the events that the snapshot holds")
      .value("read_history", sg::snapshot_rule::read_history,
             "every event is read and opened, as where there is no snapshot");
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
          numpydoc("Founds a library in files, under a passphrase or a root key of 32 bytes that the host keeps.",
                   {{"path", "Where; nothing may be there yet."},
                    {"passphrase", "What opens it, or"},
                    {"key", "the key that does."},
                    {"by", "Who founds it."},
                    {"at", "The present."},
                    {"roll", "The people."},
                    {"packs_from", "The day from which the packs count."},
                    {"packs", "The school's own and overlays, \"england\" among them."},
                    {"holders", "Who holds which role."},
                    {"calendar", "The school's days."},
                    {"settings", "By when notices are to be read."},
                    {"memory_kib", "What turning the passphrase into a key takes."},
                    {"hand_out",
                     "Called with every head once it is signed and durable, to keep it somewhere else, from whichever "
                     "thread wrote. It must not call the library; what it raises is reported and dropped."},
                    {"-> CaseLibrary", ""},
                    {"! InvalidInput",
                     "A pack, the roll or the holders are refused; not exactly one of passphrase and key is given."},
                    {"! StoreError", "Something is there already, or nothing can be written."}})
              .c_str(),
          nb::sig("def create(path: str | os.PathLike[str], *, passphrase: str | None = None, key: bytes | None = "
                  "None, by: str, "
                  "at: datetime.datetime, roll: collections.abc.Iterable[Person], packs_from: datetime.date, packs: "
                  "collections.abc.Iterable[PackText], holders: Holders, calendar: SchoolCalendar, settings: "
                  "NoticeSettings = ..., "
                  "memory_kib: int = 262144, hand_out: collections.abc.Callable[[str], object] | None = None) -> "
                  "CaseLibrary"))
      .def_static(
          "open", &open, "path"_a, nb::kw_only(), "passphrase"_a = nb::none(), "key"_a = nb::none(),
          "known_head"_a = "", "hand_out"_a = nb::none(), "snapshot"_a = sg::snapshot_rule::use,
          numpydoc(
              "Opens a library.",
              {{"path", "Where it is."},
               {"passphrase", "What it was founded under, or"},
               {"key", "the key."},
               {"known_head",
                "The newest head that was kept elsewhere: a library whose history does not extend it is not opened."},
               {"hand_out", "As in create()."},
               {"snapshot", "Whether one that save_snapshot() left is used."},
               {"-> CaseLibrary", ""},
               {"! CannotOpen", "Another passphrase or key."},
               {"! StoreError", "The files cannot be used."},
               {"! Error", "The history is damaged, or does not extend `known_head`."}})
              .c_str(),
          nb::sig("def open(path: str | os.PathLike[str], *, passphrase: str | None = None, key: bytes | None = "
                  "None, known_head: str = '', hand_out: collections.abc.Callable[[str], object] | None = None, "
                  "snapshot: SnapshotRule = ...) -> CaseLibrary"))
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
          numpydoc("The desk of somebody. Whether it is they is for the host to know.",
                   {{"person", "Their id."},
                    {"now", "The host's true present."},
                    {"reason", "Why they look; kept with every reading."},
                    {"purposes", "What they look for; unless given, child protection and adult conduct."},
                    {"-> Desk", ""}})
              .c_str())
      .def(
          "follow_up",
          [](const kept_library& of, sg::instant now) {
            const nb::gil_scoped_release free;
            return of.in->get()->follow_up(now);
          },
          "now"_a,
          numpydoc("Passes on what was not read in time, and tells whoever is told next.",
                   {{"now", "The present."}, {"-> int", "How many events it recorded."}})
              .c_str())
      .def(
          "save_snapshot",
          [](const kept_library& of) {
            const nb::gil_scoped_release free;
            sg::save_snapshot(*of.in->get(), of.path);
          },
          numpydoc("Leaves what is in memory in the file PATH.snapshot, sealed: whoever opens the library next reads "
                   "only what was recorded since. It may be taken away at any time.",
                   {{"! Error", "It cannot be written."}})
              .c_str())
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
          numpydoc("The newest signed head, to be kept somewhere else: whoever holds it can tell whether history was "
                   "changed since.",
                   {{"-> str", ""}})
              .c_str())
      .def(
          "close",
          [](const kept_library& of) {
            const nb::gil_scoped_release free;
            of.in->close();
          },
          "Lets go of the library; what `with` does at its end. A call that has begun ends, the next one raises "
          "StoreError.")
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
