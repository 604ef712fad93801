// SPDX-License-Identifier: Apache-2.0
// Phrases of generated reports: one event as several people tell it. phrases.hpp says how they are written.
#include "../phrases.hpp"

namespace safeguarding::inline v0::detail {

const std::string_view phrases_events = R"phrases(
@evt_clash_1
(At|About) {time} {A} and {B} (came to blows|had a shoving match|squared up) (at|by|near) {place}. (I got between them|I separated them) (quickly|within seconds). {A.He} had a (split lip|bloody nose), {B} a (sore wrist|torn sleeve). (Both homes rung|Parents called). (Reflection tomorrow|Both cooling off).
@evt_clash_2
(Big crowd|Lots of noise|Chanting) (round|around) {place}, (dinner time|just gone {time}). (Two|A pair) of {A.year} (scrapping|rolling about|swinging at each other). {A} (was the smaller|came off worse). I (sent|walked) (the onlookers|the others) in. (Another adult had it in hand|It was over before I got there).
@evt_clash_3
{A.Mine} came home with a (fat lip|mark on the face|ripped shirt). {A.He} says {B} (started it|went for {A.him}) (over nothing|after a tackle) at {place}. (I know there are two sides|{A.He} is no angel). (What happened after|Was anybody watching)? {A.his} (jumper is|shirt is) ruined.
@evt_clash_4
me and {B} had a (fight|bit of a fight) by {place}. (he pushed me first|i pushed first but he said stuff). my (lip|nose) was bleeding and (sir|miss) (stopped it|pulled us off). (we are ok now|we shook hands).
@evt_gate_1
A (reception child|little one) was (found|seen) (outside|on the wrong side of) {place} at {time}: {A}. (Unhurt|Perfectly happy). (Brought back|Walked in) by (a passing parent|a neighbour). The (latch|bolt) had (not been dropped|been left up). {A.mum} told.
@evt_gate_2
I feel (awful|terrible). I was (handing over|signing out) another child and {A} must have (slipped|gone) out behind (a buggy|somebody's family). (Three minutes|A couple of minutes at most). I (counted twice|thought I had everyone). (I would like two of us on the door|Please can we change how we let them out).
@evt_gate_3
(Walking past|On my way to work) I (saw|spotted) a small child on the pavement (by|near) your (gate|railings), no grown-up. I took {A.him} (by the hand|straight) to the office. (The lady on the desk was very good|They knew the name at once). (It is a busy road|A van was reversing).
@evt_spill_1
(Accident in|Spill in) (science|food tech|art) at {time}. {A} (knocked|caught) a (beaker|pan|jug) and it went over {A.his} (hand|sleeve). (Cold water for twenty minutes|Under the tap at once). (Nurse has seen it|First aider signed). {A.mum} is (collecting|informed).
@evt_spill_2
{A} (sent down|came to the office) at {time} with a (red|sore) hand after (practical|a lesson). (Ran it under water|Cool pack) (until {A.mum} came|for half an hour). (No blister|Skin not broken). (Equipment to be checked|Teacher is writing it up too).
@evt_spill_3
{A} showed me a (dressing|bandage) when {A.he} got in. {A.He} said (something tipped over|a jug went) in a lesson and that (the teacher|everyone) was (quick|calm). (I am not complaining|Thank you for the water and the call). (Is there a form to sign|Does it need a doctor)?
@evt_dog_1
(Loose dog|A dog without a lead) (on|near) {place} at {time}, brown, (friendly|over-excited). {A} was (knocked down|jumped at). (Not bitten|No bite). Children (brought in|moved to the hall). Owner (came running|apologised at the fence).
@evt_dog_2
(We had|There was) a (big daft dog|labrador or something) (tearing|charging) about at {place}. (Half of {A.form} screamed|They all ran). {A} ended up (flat on {A.his} back|in the mud) but was (laughing|more cross than hurt).
@evt_dog_3
{A} is (now scared of going out at play|having bad dreams) since that (dog got in|animal). (Was the warden told|Who lets a dog run near a school)? {A.He} says it (jumped up|knocked {A.him} over). (No marks|Only mud on the coat).
@evt_bus_1
(Trouble on|A row on) the (late|school) bus: {A} (threw|is said to have thrown) a (bottle|bag) towards {B}. Driver (stopped|pulled over) at {time}. (Nobody hurt|It missed). (Both taken off the front seats|Driver's note attached).
@evt_bus_2
On the bus (home|yesterday) {A} chucked something and it (nearly hit|just missed) {B} and the driver (went mad|stopped). (everyone was laughing|it wasnt funny). (i was two rows back|i saw it).
@evt_bus_3
The (bus firm|operator) (rang|phoned) about a pupil throwing (an object|a drink) on the afternoon run. (They name {A}|From the description it is {A}). They had to (halt|pull in) for (five|ten) minutes. (CCTV kept|They will send a clip).
)phrases";

}  // namespace safeguarding::inline v0::detail
