// SPDX-License-Identifier: Apache-2.0
// One golden explanation for every kind of link that this room can see. link_types.txt holds them.
#include <safeguarding/jigsaw/jigsaw.hpp>

#include "pieces.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <optional>
#include <string>

namespace sg = safeguarding;

namespace {

struct kind_of_link {
  const char* what;
  const char* a;
  const char* b;
  const char* about_a = "";
  const char* about_b = "";
  const char* by_b = "t-8";  // a is by t-7
  bool observed = false;     // at three in the afternoon, a week apart
  std::optional<sg::verdict_on_link> judged = std::nullopt;
};

constexpr kind_of_link kinds[] = {
    {"L1 the same child", "Very low today.", "Bruise on the cheek.", "p-3", "p-3"},
    {"L2 the same adult", "Shouted at the group.", "Phone out in class.", "t-1", "t-1"},
    {"L3 siblings", "Hungry again.", "Late, no coat.", "p-1", "p-2"},
    {"L4 one house", "Police were called to 14 Quarry Rise.", "She stays at 14 Quarry Rise on Fridays."},
    {"L5 one parent", "Dena Okafor shouted at the gate.", "Ms Okafor was seen again, swaying.", "p-4", "c-1"},
    {"L6 two children together", "Jory Tamblyn and Senara Okafor laughed.", "Senara Okafor cried, Jory Tamblyn ran."},
    {"L7 one place, with what happens there", "A boy was robbed in the underpass, bikes at both ends.",
     "Two lads on bicycles stopped him in the subway."},
    {"L8 one time of the week", "Bags searched in the underpass.", "In the subway again, pockets turned out.", "", "",
     "t-8", true},
    {"L9 one account", "Messages from @vox3l.Fox_77 at night.", "It was voxelfox77 who asked."},
    {"L9 one telephone number", "Calls from 07700 900123.", "The card says 07700 900123."},
    {"L10 one vehicle", "Maroon van, reg QK17 JWD.", "Red Berlingo, plate QK17 J."},
    {"L10 another vehicle", "Grey car, reg QK17 JWD.", "Grey car, reg FN68 TZX."},
    {"L11 one way of doing things", "Gave her a present and said it was our secret, do not tell.",
     "A gift, and it was to be our thing, don't tell anyone."},
    {"L12 one object", "A blade wrapped in orange tape.", "The knife had orange tape on it."},
    {"L13 one reference", "Crime number BK/4417/26 given.", "Police quote BK/4417/26."},
    {"L13 one reference, as agencies write it", "Reference ENC-2026-46102 given.", "They quote ENC-2026-46102."},
    {"L14 one hand", "Very low today.", "Bruise on the cheek.", "p-3", "p-3", "t-7"},
    {"L17 one firm", "The Fleetway taxi came late.", "The driver of Fleetway smelt of drink."},
    {"L18 absence", "Absent on Monday after the weekend with father.", "Absence on Monday again, father rang."},
    {"L19 one injury", "Finger marks on the upper arm.", "Bruise on the upper arm."},
    {"L20 an explanation that changed", "Bruise on the cheek, he fell off the trampoline.",
     "Bruise on the cheek, now he walked into a door.", "p-3", "p-3"},
    {"L22 police at the home", "Police attended a row at night.", "Tired, says mum and her boyfriend were shouting.",
     "p-1", "p-2"},
    {"L23 taken off the roll", "Letter about home education after the bruise.",
     "To be educated at home, the bruise was asked about."},
    {"L24 behaviour after a disclosure", "Says her uncle hits her.", "Fighting again, then in tears.", "p-4", "p-4"},
    {"L25 a lead's yes", "Very low today.", "Milk spilt.", "p-3", "p-4", "t-8", false, sg::verdict_on_link::yes},
    {"L25 a lead's no", "Very low today.", "Bruise on the cheek.", "p-3", "p-3", "t-8", false, sg::verdict_on_link::no},
    {"two children in one report each", "Pushed on the stairs by a big lad.", "Pushed on the stairs by a tall boy.",
     "p-3", "p-4"},
    {"a described stranger", "Woman in a mustard coat with a white terrier.",
     "Lady, yellow coat, small white terrier."},
    {"a name of nobody on the roll", "She said it was Gazza who drove.", "They all call him Gazza there."},
    {"a matter that is settled", "Grey car waited at the gate, driver watching.",
     "The grey car at the gate is known, checked with the office, permission given."},
};

std::string explained(const kind_of_link& kind) {
  auto a = pieces::report("a", 30, kind.a, {}, "t-7");
  auto b = pieces::report("b", kind.observed ? 37 : 33, kind.b, {}, kind.by_b);
  if (kind.observed) a.observed_at = a.recorded_at, b.observed_at = b.recorded_at;
  const auto add = [](sg::report& to, const char* who) {
    if (*who)
      to.people.push_back({sg::person_id{who}, *who == 't' ? sg::event_role::alleged : sg::event_role::subject, {}});
  };
  add(a, kind.about_a);
  add(b, kind.about_b);
  auto made = pieces::made_of(pieces::then(pieces::noise(30), {a, b}));
  if (kind.judged) made.judge({a.id, b.id, *kind.judged, sg::person_id{"t-9"}, "looked at", b.recorded_at});
  const auto told = made.why(a.id, b.id);
  std::string text = std::string{kind.what} + ": " + std::string{sg::name(told.answer)} + "\n";
  for (const auto& line : told.link.evidence) {
    text += "  " + std::to_string(line.bits) + " " + std::string{sg::name(line.feature)};
    if (!line.a.empty()) text += " (" + line.a + " | " + line.b + ")";
    text += "\n";
  }
  return text + "  " + std::to_string(told.link.bits) + " together\n";
}

}  // namespace

TEST_CASE("every kind of link is explained as it was when somebody last read the explanation") {
  std::ifstream file{SAFEGUARDING_SOURCE_DIR "/tests/jigsaw/link_types.txt"};
  const std::string wanted{std::istreambuf_iterator<char>{file}, {}};
  std::string text;
  for (const auto& kind : kinds) text += explained(kind);
  CHECK_MESSAGE(text == wanted, "<<<\n" << text << ">>>");
}
