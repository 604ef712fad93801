// SPDX-License-Identifier: Apache-2.0
// Phrases of generated reports: what is recorded on most days, and means no more than it says. phrases.hpp says how
// they are written.
#include "../phrases.hpp"

namespace safeguarding::inline v0::detail {

const std::string_view phrases_everyday = R"phrases(
@daily_fall
{A} (went over|tripped|slipped|came off the kerb) (near|by|at) {place} and (grazed|scraped|skinned) a (knee|palm|elbow). (Cleaned and covered|Wiped and a plaster on), (back out within five minutes|straight back to it). (Home told by slip|Bumped note given).
(Grazed|Scraped) (knee|shin|hand) for {A} at {time}, {place}. {A.He} (was running and looked behind|caught a toe on the step|says the ground was wet). (First aid given|Seen in the office), (no worries|nothing more to it).
@daily_fallout
{A} and {B} are (not speaking|at odds|having a wobble) about (who sits where|a seat on the bus|a borrowed pen|a game at break). (Both spoken to|Sat them down together), (friends again by lunch|they sorted it themselves).
(Tears at|A disagreement at) {place} between {A} and {B} over (a football|whose turn it was|a joke that fell flat). (Ten minutes later|By home time) (it was forgotten|they were sharing crisps).
@daily_late
{A} (signed in|arrived|came in) at (09:05|09:10|09:15), (bus was cancelled|car would not start|dentist overran|traffic on the ring road), {A.mum} (rang ahead|had emailed|wrote a note). (Authorised|No action|Coded as such).
(Late mark|L code) for {A} today, (roadworks|puncture|lost shoe) given as the reason and (home confirms|I saw it myself). (First this term|Not usual for {A.him}).
@daily_medicine
{A} has (new hay fever tablets|an inhaler in the office|drops for {A.his} ears) this week. (Form signed|Label checked|Letter in the bag), (dose as on the packet|twice a day). (Please let lunch staff know|Trip lead informed).
@daily_lost
(Lost property|Cloakroom): a (coat|bag|bottle|PE kit) with the name {A} (inside|on the label) was (found|handed in) at {place}. (Returned at registration|Given back, big smile).
{A} (cannot find|has mislaid) {A.his} (glasses|trumpet|swimming bag), last seen (near|around) {place}. (Home emailed|Tutor told|Looked twice). (Turned up after lunch|Will look again tomorrow).
@daily_praise
(Lovely moment|Something nice for once): {A} (sat with a new starter|helped clear up|carried books for a younger child) at {place} without being asked. (House point given|Postcard home|Mentioned in assembly).
@daily_tired
{A} (yawned through|was half asleep in) period one. {A.He} says (the baby kept everyone up|they were back late from a wedding|a fire alarm went off in the flats) and {A.mum} (had told us|confirmed it by email). (Bright again by break|Fine after a drink).
@daily_hungry
{A} (forgot|left) {A.his} lunch (on the bus|at home|in the car). (Sandwich from the kitchen|Canteen sorted it), {A.mum} (paid|rang) within the hour. (Not a pattern|Has never happened before).
@daily_phone
{A.His} phone went off in {A.form}: {A}, (an alarm left on|grandparent ringing|game notification). (Confiscated till home time|Handed in, collected at three). (Apologised|Embarrassed rather than cross).
@daily_site
(The latch on|A hinge of|The light by|The bolt at) {place} (is broken|has gone again|does not catch). (Cordoned off|Taped up), (site team told|job logged). (Nobody was hurt|No child near it).
(Fire drill|Alarm) at {time}: everyone out in (four|five|six) minutes, (one register late|roll call complete). (Wind blew the lists about|Reception were excellent). (Report to governors as usual|Logged).
@daily_trip
(Permission slips|Medical forms|Coach lists) for the visit to {trip} are (nearly all in|three short). {A} (is the last|still needs a signature). (Reminder sent|Chased by phone). (Packed lunches ordered|Leave at nine).
@daily_bug
{A} was sick (once|twice) at {time} near {place}. (Temperature normal|No temperature), {A.mum} (collected within twenty minutes|on the way). (Several in {A.form} have the same bug|Stomach bug going round).
@daily_it
{A} (could not log in|forgot {A.his} password again|locked {A.himself} out) in the computer room. (Reset by IT|New one issued). (Nothing on the log|Checked, nothing of note).
@daily_parent_query
(Hello|Hi|Good morning), (could you tell me|please can someone say) whether {A} (has swimming this week|needs a costume on Friday|can stay for chess club)? (The letter went through the wash|I cannot find the email). {A.He} (says yes|thinks so) but {A.he} would.
@daily_pupil_worry
(can i|could i) (move seats|swap groups|change tables) (please|pls) because (i cant see the board|its too noisy near the door|me and {B} keep talking). (its not serious|its not a big thing), {A.form}.
@daily_visitor
A (photographer|piano tuner|theatre visitor|school nurse|builder) was (on site|in school) today, (badge worn|signed in and out|checked at the desk), (with {V}|always with a member of staff). (Children enjoyed it|No issues). (For the visitor log|Recorded here as asked).
@daily_monitoring
Filter (alert|flag) for {A}, (search|page) on (volcanoes|a history topic|song lyrics|football scores). (False alarm|Looked at: homework|Word matched by chance). (Closed|No follow-up needed).
@daily_new_glasses
{A} has (new glasses|a new haircut|a brace|a cast after the climbing wall) and (was nervous about coming in|wanted nobody to look). (Class were kind|All fine by break). {A.Mum} (had warned us|rang first thing).
@daily_cover
Cover in {A.form} went (well|fine|better than I feared). {A} (was a star|talked too much|asked good questions). {B} (needed a reminder|finished early|lost a worksheet). (Books on the side|Work left in the tray).
)phrases";

}  // namespace safeguarding::inline v0::detail
