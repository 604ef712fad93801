// SPDX-License-Identifier: Apache-2.0
// Phrases of generated reports: stories that begin at home. phrases.hpp says how they are written.
#include "../phrases.hpp"

namespace safeguarding::inline v0::detail {

const std::string_view phrases_home = R"phrases(
@neglect_hunger
{A} (asked for seconds and thirds|was finishing other people's crusts|took two rolls for later) at {place}. (Says tea was toast|Said there was nothing in|Told me the cupboard is empty) (again|till Friday). (Not the first time|Noticed it before).
(Dinner ladies say|I am told) {A} (hangs about at the servery|is always last out) to see what is left. {A.He} put (half a sandwich|some fruit) (up {A.his} sleeve|in {A.his} bag) (for {S}|for later).
@neglect_clothes
{A} in the same (unwashed|stained) (shirt|jumper) since Monday, (no coat|shoes letting in water). (Children are beginning to notice|Somebody held their nose). (Offered spare kit|I lent {A.him} a jumper from the box).
(No PE kit again|Kit still missing) for {A}, (five weeks now|weeks of it). {A.He} (says the machine is broken|shrugs). (Feet soaking|Socks wet) when {A.he} came in.
@neglect_late
{A} (in at twenty past nine|signed in late), (fourth time|again this week), (holding {S} by the hand|with nobody). (Number on file rings out|No answer at home). (They walk themselves|{A.He} sets the alarm {A.himself}).
(Registers|Late book): {A} (and {S} both|) after nine (three days running|most mornings). (No adult seen|They come alone). (No reply to the text|Straight to voicemail).
@neglect_health
(School nursing|Clinic) (write|report) that {A} was not brought to (a hearing check|two appointments). (Letters unanswered|Phone number out of use). (Was Not Brought procedure begun|We ask for current contact details). (Same for {S}|The dentist says the same).
@neglect_alone
{A} was (on the step|outside the doors) before {time}, (in the dark|soaked). (Not booked in|We were not expecting {A.him}). (Ate three bowls|Very hungry). (Nobody answers at home|Could not raise anyone) and {A.he} said {A.he} (does bedtime for {S}|gets {S} up).
@neglect_decoy
{D} had no (lunch|coat) today. (The bag was on the other parent's back seat|{D.He} swapped it for a dare), {D.mum} (rang|came in) (before I could|within ten minutes). (All sorted|Nothing in it), (house move this week|new routine).
@monday_absent
{A} (absent|not in) Monday, (no reason|no call), (pattern of Mondays now|third Monday in six weeks). (Weekends are with the other parent|{A.He} was away for the weekend). (Text sent, no answer|Contact tried twice).
(Attendance note): Mondays missed by {A}: (three of the last five|every other one). (Back on the Tuesday|In again next day), (quiet|very flat).
@monday_mark
{A} has (a mark|a bruise) (at the top of {A.his} arm|on {A.his} shin|by {A.his} ear), seen (changing for PE|when sleeves went up). {A.He} said (the door|a fall|nothing), and (looked away|changed the subject). (First day back after the weekend|It was not there on Friday).
@monday_sibling
{S} (was missing too on Monday|also off) like {A.his} (brother|family) {A}. (Came back silent|Would not take {S.his} jumper off). (They had been away together|Same weekend). (Not asked anything further|I only noticed).
@monday_decoy
{D} was off on Monday: (orthodontist|a funeral|moving day), (letter on file|booked last month). (Small bruise from the brace appointment|Knock from a removal box), {D.mum} (showed us|told the office).
@withdraw_worry
{A} (told me|said quietly) that (things at home are bad|{A.he} does not want to go home). (Would not say more|Closed up after that). (Mark|Bruise) on {A.his} (wrist|neck). I (told {A.him} I must share it|have passed this on at once).
{A} (flinched|went white) when (a door banged|I said I would ring home). (Something is not right|This is new). (Was chatty until half term|Not the child I know).
@withdraw_question
(Spoke|I spoke) to {A.mum} about {A} (today|at the gate). (Very angry|Not pleased) to be asked, (said we were interfering|said {A.he} makes things up). (Said they have had enough|Talked of leaving).
@withdraw_letter
(Letter|E-mail) from home: {A} (will be taught at home from next week|is to be taken off roll). (No school named|No reason given). {S} (as well|too). (This comes after the concern was raised|Days after we asked).
(Request|Form) for (leave of absence|six weeks abroad) for {A} (starting Monday|at once). (Tickets already bought|Return date left blank). (Sooner than we would like|Comes straight after our call).
@withdraw_seen
(Saw|I saw) {A} in the (market|precinct) at eleven on a school day, (alone|pushing a buggy). (Taller, thinner|Would not meet my eye). (Ran when I waved|Did not speak).
@withdraw_decoy
{D} is leaving at the end of term: (the family are moving to Leeds|place confirmed at the new school). (File to be sent on|Transfer form received), (leaving cake on Friday|all very cheerful).
@sibday_first
{A} (was not in|absent) today and (nor was|neither was) {S}. (No call|Nothing from home). (Neighbour thinks they are in|House looked shut up).
{A} came in with (a sling|a strapped wrist) and said it was (the trampoline|the stairs|the dog).
@sibday_second
{S} has (a grazed face|a sore arm) (since yesterday|today) and says {A} (fell on {S.him}|pulled {S.him} over). (Different story from what was said next door|Not what the other one told us).
@sibday_parent
{A} (will be off|is not well). {S} (the same|too). They (tripped over the hoover|were messing about on the bikes). (Back in a day or so|Please send work).
@sibday_third
(Asked again how it happened|This time), {A} said (a car door|football). (That is the third reason|Last week it was something else). (They live in a flat with no garden|There is no dog).
@sibday_decoy
{D} and family (all down with the bug|off with chickenpox), (photo of the rash sent|GP text forwarded). (Four in {D.form} the same|Expected back Thursday).
@partner_child
{A} says (mum's new friend|a man called {X}) (has moved in|stays over now). {A.He} (does not like it|goes to bed early to keep out of the way). (Did not want to go home|Asked to stay for another club).
{A} (drew a house with everyone shouting|would not make a card for home). "(It is because of {X}|{X} gets cross)." (I did not ask further|Left it at that).
@partner_sibling
{S} (crying|upset) at (drop off|pick up) because {X} was (in the car|at the gate). (Hid behind me|Would not go). {S.He} said "(he shouts at mum|he broke the door)". 
@partner_police
Notification: officers attended {addr} (overnight|at 23:40). (Raised voices|Disturbance) between adults; (children upstairs|children thought to be asleep). Reference {ref}. {A} is believed to attend your school.
@partner_parent
(Hiya|Hello), {A} may be (tired|upset) today, (we had a bad night|things are a bit hectic here). Please do not (ring the house|ask about it in front of anyone). (I will come in when I can|It will settle).
@partner_decoy
{D.mum} (got married on Saturday|has a new partner), {D} (was a bridesmaid or page|is delighted). (Photos shown to the whole class|Brought in cake). (Happy, nothing of concern|Told us {D.himself}).
@agency_police
(Police|Encompass) notice for {addr}: (incident between adults|call-out) on {day}, reference {ref}. (Child present|Child named {A}). (No arrest|One arrested). For (support in school|information).
@agency_school
{A} (put {A.his} head down all morning|could not settle), (startled by the bell|asked three times what the time was). Said it was (noisy|busy) in the night. (Blue lights outside|People came to the door).
@agency_health
(Health visitor|Minor injuries unit) (write|advise): {A}, {addr}, seen on {day}; (presentation not explained|left before being seen). (Quote {ref}|Please link with {ref}). (Any recent change|Any concern) in school?
@agency_decoy
Police notice: {D}'s road was closed (overnight|at ten) for a (gas leak|burst main). (No child involved|For information only), families (back home by midnight|told by text).
@holiday_open
{A} is (open to early help|on a plan), and (the visit due this week was cancelled|nobody has seen {A.him} since the last meeting). (Break starts Friday|Holiday ahead). (Who is seeing the family|Asked for a welfare call).
@holiday_call
(Welfare call|Phoned) for {A} over the break: (no reply|rang out) (three times|on four days). (Curtains shut|No light) when (a colleague|I) went by.
@holiday_back
{A} (back|in) today, (lost weight|grey|not washed). (Says they stayed in|Would not say what they did). (Nobody has been round|No one from the team came).
@holiday_decoy
{D} went to (grandparents in Wales|a caravan) over the break, (postcard on the wall|talked of nothing else). {D.mum} (had told us the dates|answered the welfare call at once).
@return_old
{A} (told a friend|said in circle time) that an uncle called {X} (gives {A.him} money|waits near the shops). (Asked to keep it quiet|Said it is a secret). (Then laughed it off|Wanted to take it back).
@return_gap
File received from {A}'s last school. It notes (a man named {X}|an adult, {X},) who (met {A.him} after lessons|bought things), closed when the family moved. (Other surname then|Different address then).
@return_again
(That name again|Months on): {A} has (a new phone|new trainers) from {X}. (Met at the same corner|Picked up by the park). (Thought this had ended|I remember the note from autumn).
@return_decoy
{D} came with a thick file from (another county|the last school): (allergies|speech therapy), (all in hand|nothing open). {D.mum} (went through it with me|brought the letters).
@nfa_first
{A} (was in a temper|kicked a chair|swore at staff) at {place}. (Talked down|Calmed after ten minutes). Says (everyone picks on {A.him}|{A.he} cannot sleep). (No further action|Closed).
@nfa_second
(Another|One more) for {A}: (wandered out of|would not go into) lessons, (head on the desk|hood up). (Same reason given|Not sleeping). (Dealt with in class|NFA).
@nfa_third
(Third|Yet another) slip for {A} this half term and (each was closed on its own|each got a line and a tick). (Can someone look at them together|Is anybody adding these up)?
@nfa_decoy
{D} (lost {D.his} temper|shouted) once over a (lost game|broken model). (Apologised at once|Wrote a card). (First ever|Quite out of character, and explained).
)phrases";

}  // namespace safeguarding::inline v0::detail
