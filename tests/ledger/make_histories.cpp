// SPDX-License-Identifier: Apache-2.0
// make_histories FOLDER SEED ROUNDS: writes the history of the golden files, and ROUNDS scripts of each kind of insider
// edit, into FOLDER, with the list of what is in them. Everything is made up.
#include <safeguarding/ledger/history_file.hpp>
#include <safeguarding/ledger/verify.hpp>

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string>

#include "insider.hpp"
#include "small_history.hpp"

namespace sg = safeguarding;

namespace {

void put(const std::string& path, const std::string& bytes) {
  std::ofstream out{path, std::ios::binary};
  out << bytes;
  if (!out.flush()) {
    std::cerr << "cannot write " << path << "\n";
    std::exit(1);
  }
}

std::string history_of(const small::rows& events, const std::vector<std::string>& notes) {
  std::string bytes;
  sg::write_history(small::store(), events.size(), small::reader(events), notes,
                    [&](std::string_view part) { bytes += part; });
  return bytes;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 4) {
    std::cerr << "usage: make_histories FOLDER SEED ROUNDS\n";
    return 2;
  }
  const std::string folder = arguments[1] + std::string{"/"};
  const auto events = small::events(20);
  std::vector<std::string> notes;
  for (const auto& note : small::heads(events, {1, 8, 20})) notes.push_back(sg::to_text(note));
  put(folder + "history-1.sghist", history_of(events, notes));
  put(folder + "history-1.key", sg::to_text(sg::signer{small::store(), small::seed()}.key()) + "\n");
  put(folder + "history-1.head", notes.back());
  put(folder + "governor.head", notes[1]);  // an older one, as somebody outside might hold

  const auto key = sg::signer{small::store(), small::seed()}.key();
  std::string list;  // name, kind, the first bad event, and between which events the library says that it is
  insider::writer writer{std::stoull(arguments[2])};
  const auto rounds = std::stoull(arguments[3]);
  for (std::uint64_t round = 0; round < rounds; ++round)
    for (std::size_t kind = 0; kind < insider::kinds.size(); ++kind) {
      const auto script = writer.make(kind);
      const auto name = std::to_string(kind) + "-" + std::to_string(round);
      put(folder + name + ".before", history_of(script.before.events, script.before.beside));
      put(folder + name + ".after", history_of(script.after.events, script.after.beside));
      put(folder + name + ".head", script.after.elsewhere);
      const auto found =
          sg::verify_history(key, small::reader(script.after.events), script.after.heads()).flaws.front();
      for (const auto& column : {name, script.kind, std::to_string(script.first_bad()), std::to_string(found.first)})
        list += column + "\t";
      list += std::to_string(found.last) + "\n";
    }
  put(folder + "list.txt", list);
}
