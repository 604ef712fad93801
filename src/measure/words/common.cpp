// SPDX-License-Identifier: Apache-2.0
// Phrases of generated reports: how reports begin and end, whoever writes them. phrases.hpp says how they are written.
#include "../phrases.hpp"

namespace safeguarding::inline v0::detail {

const std::string_view phrases_common = R"phrases(
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
(I have not said anything to anybody else|Nobody else has been told by me).
(Happy to talk it through|Ask me if you need more|Shout if you want more detail).
(No further action from me|I left it there|That is all I know).
(I said I would have to pass it on|I explained that I could not keep it to myself).
(I will keep an eye out|I shall watch for it|Will update if it comes up again).
(I asked no more questions|I did not press it|I only listened).
(Thought you should know|You may already know this|Apologies if this is old news).
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
The (corridor was busy|day was a long one|weather kept everybody indoors|hall was being set up) and I (wrote this|am writing this) (as soon as I could|at the end of the day).
(The rest of the class were fine|Everybody else carried on as normal), and we (moved on|got on with the day).
(I have put the time as near as I can|Times are from memory|I looked at the clock at the time).
(There were other adults about|Another adult was near enough to hear), who may remember it differently.
)phrases";

}  // namespace safeguarding::inline v0::detail
