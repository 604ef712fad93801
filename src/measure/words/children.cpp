// SPDX-License-Identifier: Apache-2.0
// Phrases of generated reports: stories among children. phrases.hpp says how they are written.
#include "../phrases.hpp"

namespace safeguarding::inline v0::detail {

const std::string_view phrases_children = R"phrases(
@bully_seen
{B} (had {C} by the bag|blocked {C}'s way|tipped {C}'s things out) at {place}, {time}. {C} (would not say anything|said it was a game). (Moved {B} on|Sent {B} to the office). (Not a game|It did not look like one).
(Watched|Saw) {B} (follow {C} across|wait for {C} by) {place}. (Two others laughing|Nobody stepped in). (I spoke to {B}|{B} denied it).
@bully_parent
{C.Mine} does not want to come in. (It is that {B}|It is {B}): (names|threats) every day (on the way|at dinner). {C.He} (has stopped eating|cries at night). (I have told you before.|I have rung twice.|) (What is being done about it|Who is dealing with this)?
@bully_pupil
{B} (keeps taking my stuff|says things about me) and (tells everyone to leave me out|makes people laugh). it was (by {place}|at break). (i pretended to be ill|im scared to go past).
@bully_staff2
{C} in (tears|bits) in the library. (Eventually|In the end) said (who|a name): {B}. (Messages|Notes) (ripped up|deleted). {C.He} begged me (not to tell|to leave it).
@bully_decoy
{D} and {B} (collided|banged heads) (chasing the same ball|round a corner). (Both said sorry|Pure accident), (ice for both|best friends again).
@escal_1
{A} (was on games|had three tabs of games open) in the computer room. (Reminded of the agreement|Told to close them). (Shrugged|Said sorry).
@escal_2
{A} (tried to get round the filter|used a site that hides other sites). (Device {detail} taken for a day|Access paused). (Second time|We have talked about this).
@escal_3
{A} (knew another pupil's password|was logged in as {C}). (Said it was a joke|Denied it at first). (Work of {C} changed|Messages sent in {C.his} name).
@escal_4
{A} (filmed {C} without asking|made an account in {C}'s name). (Shown to others|Others had seen it). (This is a step up|Getting more serious each time).
@escal_decoy
{D} (was shown as logged in twice|tripped the filter): (the school's own update|a shared machine). IT (confirm|say) nothing was done. (Closed|No fault of {D.his}).
@place_1
{C} (came in upset|would not go back) from {place} at {time}: somebody (held the door|turned the lights off) and wanted (a password|a payment) to let {C.him} out. (Did not see who|Bigger ones, {C.he} said).
@place_2
(Found|I found) {C} (stuck inside|shut in) {place} (just before the bell|about {time}). (Laughing outside|Feet running). {C.He} had to (say the word|hand over a snack).
@place_3
{C.Mine} will not use {place} any more. (Holds on all day|Comes home bursting). {C.He} says you have to pay {detail} to get out. (Is there no adult there|Who is on duty)?
@place_4
(dont like going|i dont go) to {place} at {time} cos they (wont let you out|make you do a thing first). (it was two big ones|its always the same ones). i am in {C.form}.
@place_decoy
{D} (slipped|caught a finger) at {place} at {time}. (Floor just mopped|Door closer is stiff). (Sign put out|Site team have it). (Nobody else involved|An accident, seen by me).
@group_1
{A} (alone again|on {A.his} own) at {place}. {B} and {C} (counted steps|turned their backs) whenever {A.he} came near. (It looked rehearsed|They went quiet when they saw me).
@group_2
{B}, {C} and (their friend|another) have a (list|chart) of (who may sit where|days) and {A} is (last|crossed out). (Found it on the floor|It was under a desk). (Kept the paper|I have it).
@group_3
{A.Mine} is (left out of every chat|being left out). It is {B} and {C} and (they keep score|they count the days). {A.He} (used to be one of them|does not know why).
@group_4
(my friends|they) have (stopped talking to me|gone off). (they do numbers when i walk past|they all move when i sit). its {B} mainly. (please dont tell them|i just want it to stop).
@group_decoy
{D} was on {D.his} own at {place} (because {D.he} wanted to finish a book|waiting for the dentist run). (Cheerful|Quite happy), (told me about dragons|with {B} again after).
@image_1
(Several|Some) in {A.year} are (passing round|sharing) something they (should not|must not) have, (called|they call it) "{phrase}". {A} (looked sick|went red) when it was said. (I have not seen it|I did not look).
@image_2
{A.Mine} (is in pieces|will not leave {A.his} room). A picture has (gone round|been sent on). People shout "{phrase}" at {A.him}. (I have kept nothing|I did not open it).
@image_3
{B} (was showing|held up) a phone at {place}; (phones went away|laughter) when I came. (Heard|Somebody said) "{phrase}". (Phone handed over, off|I did not look at it).
@image_4
(everyone|half the year) has got it now. {B} (sent it|put it up). its about {A}. they say "{phrase}" (in the corridor|when {A.he} walks in).
@image_decoy
(Lots of giggling about a picture|A photo doing the rounds): it is {D} (asleep on the coach with a crisp packet hat|as a baby, from the yearbook). {D} (put it up {D.himself}|thinks it is hilarious).
@verbal_1
(As I said to {V} in the corridor|I mentioned this at the photocopier) last week, {A} (worries me|is not right). (I was told to keep an eye out|Nothing was written then). So (here it is|I am writing it now).
@verbal_2
(Others have spoken of|Three of us have talked about) {A} in the staff room (for weeks|since September). (Each thought another had logged it|I cannot find any entry). (Withdrawn|Thin and silent).
@verbal_3
I (told your colleague|rang and told somebody) about {A.mine} (twice|before half term). (Nobody called back|What became of it)? {A.He} (is no better|has got worse).
@verbal_decoy
(Just to correct a rumour|Staff room talk) about {D}: {D.he} (is off for a planned operation|has dyed hair for charity). {D.mum} (has told the school|sent a letter). (Nothing else to it|Please tell the others).
)phrases";

}  // namespace safeguarding::inline v0::detail
