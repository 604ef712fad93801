// SPDX-License-Identifier: Apache-2.0
#include "rooms.hpp"

#include <safeguarding/ledger/history_file.hpp>
#include <safeguarding/ledger/verifier_key.hpp>
#include <safeguarding/ledger/verify.hpp>

namespace binding {

void bind_ledger(nb::module_& m) {
  word_enum<sg::history_fault>(m, "HistoryFault", "What is wrong with a history or with one of its heads.");
  result_class<sg::history_flaw>(
      m, "HistoryFlaw",
      "One thing that is wrong. Of events: the first bad one stands at `first` or after it, and at `last` or before "
      "it. The event at `last` gives itself away where it is unreadable, of another store or out of place; `first` is "
      "where the newest head that agrees ends, so the two are one where every event has its own head. Where the "
      "history is `forked`, only heads kept elsewhere say where it was right. Of heads: `head` says which, and both "
      "positions are its size.",
      shown("fault", &sg::history_flaw::fault), held("first", &sg::history_flaw::first, "position"),
      held("last", &sg::history_flaw::last, "position"),
      held("head", &sg::history_flaw::head,
           "number of the head in what was given, from 0; none where no head is concerned"));

  nb::class_<sg::history_report>(m, "HistoryReport", "What checking a whole history against its signed heads found.")
      .def_prop_ro(
          "flaws", [](const sg::history_report& of) { return of.flaws; },
          "What is wrong, of events first; none where the history agrees with every head.")
      .def_prop_ro(
          "events", [](const sg::history_report& of) { return of.found.size; }, "How many events there are.")
      .def_prop_ro(
          "recorded_at", [](const sg::history_report& of) { return of.recorded_at; },
          "Of the last of them that can be read.")
      .def_prop_ro(
          "agreed_until",
          [](const sg::history_report& of) -> std::optional<std::uint64_t> {
            if (!of.newest) return std::nullopt;
            return of.newest->head.size;
          },
          "How many events the newest head covers that they agree with.")
      .def(
          "to_text", [](const sg::history_report& of, sg::instant as_of) { return sg::to_text(of, as_of); }, "as_of"_a,
          numpydoc("The report in plain sentences, and what nobody could have noticed.",
                   {{"as_of", "The present."}, {"-> str", ""}})
              .c_str())
      .def("__repr__", [](const sg::history_report& of) {
        return "HistoryReport(" + std::to_string(of.found.size) + " events, " + std::to_string(of.flaws.size()) +
               " flaws)";
      });
  m.def(
      "verify_history",
      [](const nb::bytes& history, const std::string& public_key, const std::vector<std::string>& heads) {
        std::string bytes{history.c_str(), history.size()};
        const nb::gil_scoped_release free;
        const sg::history_file file{std::move(bytes)};
        std::vector<sg::kept_head> all;
        for (const auto& note : file.notes()) all.push_back({note, sg::head_kept::beside});
        for (const auto& note : heads) all.push_back({note, sg::head_kept::elsewhere});
        return sg::verify_history(sg::parse_verifier_key(public_key), file.events(), all);
      },
      "history"_a, "public_key"_a, "heads_kept_elsewhere"_a = nb::make_tuple(),
      numpydoc("Checks a history file against the heads in it and those that somebody kept elsewhere. Needs no secret.",
               {{"history", "The bytes of the file."},
                {"public_key", "As CaseLibrary.public_key gives it."},
                {"heads_kept_elsewhere", "Heads as CaseLibrary.head() gave them."},
                {"-> HistoryReport", ""},
                {"! InvalidInput", "The bytes are no history file, or the key is none."},
                {">>>",
                 ">>> sg.verify_history(b\"\", \"no key\")\nTraceback (most recent call "
                 "last):\nsafeguarding._errors.InvalidInput: ..."}})
          .c_str());
}

}  // namespace binding
