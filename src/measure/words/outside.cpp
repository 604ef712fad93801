// SPDX-License-Identifier: Apache-2.0
// Phrases of generated reports: stories from outside the gate. phrases.hpp says how they are written.
#include "../phrases.hpp"

namespace safeguarding::inline v0::detail {

const std::string_view phrases_outside = R"phrases(
@handle_pupil
(someone|this account) called {handle} (keeps adding me|messages me) on {game}. they ask (what school i go to|if my camera works). (they said dont tell|they send coins). i (blocked it|didnt answer).
@handle_parent
{C.Mine} was (offered free credit|asked for a photo) by "{handle}" in {game}. I have (blocked|reported) it (and kept the screen|). (Is anyone else getting this|Please warn others).
@handle_staff
{C} (asked me how you block somebody|had a row at home about {game}). (A stranger|Some player), {handle}, (wants to know where {C.he} lives|says they are fourteen). (Screenshot with the office|Told {C.him} to keep it).
@handle_monitor
Monitoring: chat of {C} with {handle} ({game}). (Asks for the name of the street|Asks to move to another app|Asks to keep it private). (Captured|Saved), session {ref}.
@handle_decoy
{D} (is|plays as) "{handle2}" on {game}: {D.his} own account, (set up by {D.mum}|known at home). (Friends from {D.form} only|Nothing to do with anybody else).
@car_1
(Same|A) {car} (parked|waiting) by {place} at {time}, engine running. (Plate|Part of the plate) {plate}. Driver (spoke to {C}|had the window down). (Drove off when I came|No badge, no reason).
@car_2
{C} says a (man|person) in a {car} asked {C.him} (the way|if {C.he} wanted a lift). (Only got|Remembers) {plate}. (On {C.his} own at the time|Ran back in).
@car_3
(I was dropping off|Walking the dog) and saw that {car} (again|for the third time this week). (I wrote down {plate}|{plate}, I think). It (crawled|pulled up) alongside (a child|two girls). 
@car_4
a {car} (followed me|went slow next to me) (to the corner|by {place}). it had {plate} on it. (i went in the shop|i ran). 
@car_decoy
{car2} by {place}, plate {plate2}: (checked with the desk|the driver showed ID), it is (the contracted taxi|{D}'s grandparent). (Known to us|On the list).
@stranger_1
(A person|Somebody) {stranger} (stood by|was hanging round) {place} at {time}. (Asked the children where they live|Gave out little torches). (Left when I walked over|Smiled and went).
@stranger_2
{C} told me about (someone|an adult) {stranger} who (knows {C.his} name|asks who is in at home). (By {place}|On the way home). (Would not say more|Thought it was funny).
@stranger_3
(Walking|On our way) home, {C.mine} was stopped by someone {stranger}. (Said it was a survey|Wanted a photo). I (rang 101|have told the police too).
@stranger_4
(Member of the public|Neighbour) rang: (person|adult) {stranger} (at the railings|outside {place}) (twice this week|again today). (Asked for extra staff|Gate team told).
@stranger_decoy
(Person with a clipboard|Man with a bag) by {place}: (traffic counter|water board), (pass shown|rang the office, all in order). {D} (asked him the score|helped count buses).
@exploit_missing
{A} (not home till two|missing overnight), (reported by {A.mum}|police told). (Found at the station|Turned up in another town). (Will not say with whom|Says "with mates").
@exploit_money
{A} has (a second phone|two phones|new trainers, not cheap) and (no answer for where from|says {A.he} found it). (Cash in {A.his} blazer|Buys lunch for everyone).
@exploit_older
{A} (met by|got into a car with) (an older lad|someone in {A.his} twenties) (they call {X}|known as {X}) near {place}. (Hood up|Not a relative). (Second time|Not at this school).
@exploit_excluded
{A} (suspended for two days|part-time from Monday) after (walking out|a row at the gate). (Not the pupil of last year|Nothing to lose now). (My worry is where {A.he} goes|Who has {A.him} in the day)?
@exploit_friend
(im worried about {A}|{A} is in trouble). (he|some guy) called {X} gives {A.him} stuff and {A.he} has to (do jobs|drop bags off). (dont say i said|please help).
@exploit_decoy
{D} has a new phone (for a birthday|from an upgrade): (box and receipt shown|{D.mum} rang to say). (Kept in the office|Handed in each morning). (All open|No concern).
@tutor_1
{A} goes to (a tutor|lessons) at {club} on Sundays and (hates it|comes in with sore hands). (Line across the palm|Holding a pen hurts). ("Only if you get it wrong"|Says all of them get it).
@tutor_2
{C} (cannot grip|winced) in PE. (Same place as others|{C.He} goes to {club} too). (Home chose it|Paid for in cash).
@tutor_3
(Is|Who checks) {club} (registered|anything to do with school)? {C.mine} says they (make you stand|use a ruler). (We have taken {C.him} out|I have told other families).
@tutor_decoy
{D} has a blister from (the climbing bars|rowing), (both hands|right across). (Seen by first aid|Gloves next time). (Proud of it|Showed everyone).
)phrases";

}  // namespace safeguarding::inline v0::detail
