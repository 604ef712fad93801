// SPDX-License-Identifier: Apache-2.0
// Phrases of generated reports: how reports begin and end, whoever writes them. phrases.hpp says how they are written.
#include "../phrases.hpp"

namespace safeguarding::inline v0::detail {

const std::string_view phrases_common = R"phrases(
@same
did not / didn't / never did
could not / couldn't / was not able to
would not / wouldn't / refused to
has not / hasn't
does not / doesn't
do not / don't
cannot / can't
will not / won't
should not / shouldn't
is not / isn't
was not / wasn't
that is / that's
I have / I've
I am / I'm
somebody / someone
nobody / no one / not a soul
everybody / everyone / the lot of them
at once / straight away / immediately / there and then
very / really / ever so
again / once more / another time
says / tells me / reckons / claims
said / told me / mentioned / let slip
tearful / weepy / close to tears
saw / noticed / spotted / caught sight of
near / close to / next to / not far from
rang / phoned
collected / picked up / fetched
children / kids / pupils
rucksack / satchel / school bag
coat / jacket / anorak
bruise / bruising / dark mark
phone / mobile
late at night / after bedtime / in the small hours
door shut / door closed / door pulled to
angry / cross / annoyed / put out
letter / note
nothing / not a thing
fine / all right / OK
together / with each other / side by side
small / little
often / a lot / frequently
laughing / giggling / in fits
shouting / yelling / making a racket
hungry / starving / famished
tired / worn out / shattered
pictures / photos / snaps
several / a number of / quite a few
@aside
, I think
, from what I saw
, as far as I know
, to be honest
, by the look of it
, for what it is worth
, I am fairly sure
, so I gather
, or so it seemed
, if that helps
, in my view
, on the face of it
, to be fair
, as it happens
, which struck me
, near enough
@open
Just (logging|noting|recording) this.
(Probably nothing|May well be nothing|It may be nothing), but (better|I would rather it was) written down.
(For the file|For your records|For information).
(Was asked to put this in writing|You asked us to write things down, so).
(Passing this on|Sharing this) (in case it fits with anything|so that it is somewhere).
(Sorry for the rushed note|Quick one before the bell|Typed between lessons).
(Not sure who this should go to|I hope this is the right form).
@late
(Sorry this is late|Late entry|Should have done this sooner): it was {ago}.
(I have been off since|I was on a course after that), so this is from {ago}.
(Writing this up from my notes of|Going back to) {ago}.
@close
(I have not|Have not) (said|mentioned|breathed) (anything|a word|any of this) to (anybody|any colleague|anyone) (else|but you) (so far|yet|).
(Happy|Glad|Free) to (talk|go) (it|this|things) (through|over) (after school|at lunch|whenever suits|tomorrow).
(Ask|Come and find|Ring) me if you (need|want) (more|the detail|the whole of it|anything clearer).
(No further action from me|I left it there|That is all I know|I took it no further|I have nothing to add|My part ends there) (today|for now|as things stand|).
(I said I would have to pass it on|I explained that I could not keep it to myself|I made no promise to keep it quiet), (which was accepted|and got a nod|and that was met with a shrug).
(I will|I shall|We will) (keep an eye out|watch for it|look out for more) (this week|at the gate|in lessons|on duty).
(I asked no more questions|I did not press it|I only listened|I kept to open questions) (and wrote this|and noted the time|as we were trained to|).
(Thought you should know|You may already know this|Apologies if this is old news|This may fit with something you hold|One for your list, perhaps).
@close_parent
(Please ring me|Please call|I would like a call back) (when you can|this week|before the end of the week).
(I do not want a fuss|I would rather this stayed quiet), I (only|just) want it looked at.
(Thank you for your help|Thanks for reading this|Many thanks).
(I am not blaming anybody|Nobody is in trouble with us), we just thought you should know.
@close_pupil
(please dont say it was me|can you not say my name).
(i didnt know who to tell|my friend said to tell someone).
(thats all|thats everything i know|i dont know any more).
@close_agency
(Please confirm receipt|Grateful for confirmation) (and say who your point of contact is|by return).
(No reply is needed unless you hold further information|We would be glad of anything you hold).
(This is shared for safeguarding purposes only|Please store this with the child's file).
@pad
The (corridor|yard|hall|room) was (busy|noisy|packed|half empty) and I (wrote|am writing|put down) this (as soon as I could|at the end of the day|over a cold cup of tea|between two lessons).
(The rest of the|The others in the|Most of the) (class|group|room) (were fine|took no notice|carried on as normal|hardly looked up), and (we moved on|the lesson went on|the bell went soon after).
(I have put the time|The time is) as near as (I can|I am able), (my watch|the hall clock|the wall clock) (runs slow|was right|is a bit fast).
(There were|I think there were) (two|three|other|a few) (adults|grown-ups|colleagues) (about|in earshot|within reach), who may (remember|tell|put) it differently.
(It was|The day was) (wet|windy|bright|cold|the usual rush) and (we were short of staff|the timetable was upside down|half the year was out on a visit|nobody was where they should be).
)phrases";

}  // namespace safeguarding::inline v0::detail
