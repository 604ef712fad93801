// SPDX-License-Identifier: Apache-2.0
// Phrases of generated reports: stories about adults at work. phrases.hpp says how they are written.
#include "../phrases.hpp"

namespace safeguarding::inline v0::detail {

const std::string_view phrases_adults = R"phrases(
@llc_favour
{T} (kept {C} in at break|picked {C} again) to (help with displays|carry things), (nobody else|only {C}). (Called {C.him} "my star"|Said {C.he} was the only sensible one). (Small thing|On its own nothing).
@llc_gift
{C} had (a new pen|sweets|a bracelet) and told me it came from {T}. ("Our secret"|Told not to show it). (Probably kindly meant|I did not like the wording).
@llc_phone
{T} was (on a personal mobile|holding up a phone) with {C.year} about. (Pictures, I think|It went in a pocket when I came). (Own phone, not the school's|Not a school device).
@llc_door
(Went to|Called at) {T.his} room: (door shut|blind down), {T} and {C} (inside|at the desk). (Nothing amiss seen|All quite ordinary). (Lunch time|Everyone else was outside).
@llc_lift
{T} (offered|gave) {C} a lift (home|to the match). (In the front|On {C.his} own). (Did home know|I do not know if home had agreed)?
@llc_message
{C.Mine} has messages from {T} on {C.his} phone, (late at night|after ten). (Homework at first|Nothing awful). {C.He} (thinks it is funny|is flattered). (Should staff do that|I did not reply).
@llc_badge
The (cover|visiting) one with {detail} was (sat close to|whispering with) {C} at {place}. (Do not know the name|Never caught a name). (Moved off when I came|Smiled at me).
@llc_decoy
{T2} (photographed {D} with the school camera for the newsletter|gave {D} the class prize). (On the list|Permission seen), (two of us there|door open). (Recorded because we agreed to|All in order).
@trip_before
(After|Since) the trip to {trip}, {C} (will not be in a room with {T}|asked to change groups). (Was fine before|Loved {T.him} before). (Would not say why|Said "nothing").
@trip_room
(On the visit|At {trip}) {T} (swapped the rooms round|had the spare keys) on the second night. (Told the others it was {C} being homesick|Said the office had made a mistake).
@trip_parent
{C.Mine} came back from {trip} (a different child|very quiet). (Will not talk about the last night|Sleeps with the light on). {T} (rang us|was {C.his} group leader). (Please can someone ask gently|What happened)?
@trip_decoy
{D} was (homesick|coach-sick) at {trip}. {T2} and {V} (sat up with the door open|rang home with {D.him}). (Home thanked us|All written up that night).
@hirer_1
{X} who runs {club} was (still in the hall|by the PE store) with {C} (after the rest had gone|at twenty past six). (Lights off at one end|Doors locked). (Said they were tidying|Waiting for a lift, {X.he} said).
@hirer_2
{C.Mine} has been (given boots|paid for things) by the {club} coach, (surname not known|{X} something). (Private training|One to one) (offered|every Friday). (Told not to bother us|{C.He} was not to say).
@hirer_3
(Lettings|Caretaker): the Friday hirer ({club}) (covers the windows|keeps parents out in the car park). {C} (came out last|was sent to wait). (No register seen|Asked for their list, none).
@hirer_4
(my coach|the man from {club}) (messages me|says im the best). he (wants to take me to a match|said i could stay at his). (dont know if thats ok|my mum doesnt know).
@hirer_decoy
{club} (open evening|taster) went well; {D} (won a medal|was presented). (Register taken|Parents in the room throughout), (DBS list on file|checked at the gate).
@declared_1
(I wish to declare|To declare): I am (a cousin|an old family friend) of {A} and {A.his} family and (see them at weekends|give lifts). (For the register|I should have said so earlier).
@declared_2
{A} (calls {T} by first name|says {T} was round on Sunday). (Are they related|Is that known)? (Awkward in front of the class|Others noticed).
@declared_3
(Bit uneasy|I am uneasy): {T} (marked {A}'s paper|sat in on the meeting about {A}) (despite the connection|and is close to the family). (It should have been somebody else|I said so at the time).
@declared_decoy
{T2} (reminds us|declared in September) that {D} is (a neighbour|a godchild). (On the register|Already known), (does not teach {D.him}|no action).
)phrases";

}  // namespace safeguarding::inline v0::detail
