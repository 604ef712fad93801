// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_TESTS_PEOPLE_LABELLED_SCHOOL_HPP
#define SAFEGUARDING_TESTS_PEOPLE_LABELLED_SCHOOL_HPP

/// \file
/// A school and its reports, with who is meant by each marked mention. All people are invented. The labels were written
/// before the rules were tried on them; whoever changes a rule leaves the labels alone.

#include <string_view>

namespace labelled_school {

/// id,kind,forename,surname,preferred,form,household,born,note
inline constexpr std::string_view roll = R"(p-01,pupil,Ava,Thackray,,3H,h-1,2018-10-02,
p-02,pupil,Noah,Thackray,,6B,h-1,2015-11-20,
p-03,pupil,Ava,Mirza,,4B,h-2,2017-12-01,
p-04,pupil,Zain,Mirza,,4B,h-2,2017-12-01,
p-05,pupil,Samuel,Oduya,Sam,5K,h-3,2016-09-14,
p-06,pupil,Samira,Oduya,,3H,h-3,2019-02-11,
p-07,pupil,Samantha,Pickles,Sammy,5K,h-4,2017-01-30,
p-08,pupil,Leon,Fairhurst,,6B,h-5,2016-03-03,
p-09,pupil,Lacey,Fairhurst,,4B,h-5,2018-05-19,
p-10,pupil,Theo,Blackwood-Shaw,,6B,h-6,2016-06-21,
p-11,pupil,Kacper,Wrona,,5K,h-7,2016-10-10,
p-12,pupil,Zofia,Wrona,,3H,h-7,2019-03-17,
p-13,pupil,Jayden,Bright,,6B,h-8,2015-12-24,
p-14,pupil,Ellis,Bright,,4B,h-8,2018-01-08,
p-15,pupil,Siân,O'Hara,,5K,h-9,2016-11-02,
p-16,pupil,Conor,O'Hara,,3H,h-9,2019-06-30,
p-17,pupil,Khadija,Rahman,,6B,h-10,2015-10-05,
p-18,pupil,Tahmina,Rahman,,4B,h-11,2018-04-04,
p-19,pupil,Alfie,Stobart,,4B,h-12,2018-07-07,
p-20,pupil,Archie,Stobart,,6B,h-12,2016-02-15,
p-21,pupil,Jude,Lomax,,5K,h-13,2017-03-22,
p-22,pupil,Jude,Ferris,,3H,h-14,2018-12-12,
p-23,pupil,Mary-Kate,Duggan,,3H,h-15,2019-01-19,
p-24,pupil,Kai,Nwosu,,6B,h-16,2016-08-08,
p-25,pupil,Kye,Barlow,,6B,h-17,2016-05-25,
p-26,pupil,Philippa,Grange,Pip,5K,h-18,2017-06-06,
p-27,pupil,Dominik,Sobol,,4B,h-19,2018-03-14,
p-28,pupil,Hugo,Lindqvist,,5K,h-20,2016-12-13,
p-29,pupil,Ruby,Castle,,3H,h-21,2019-05-28,
p-30,pupil,Maisie,Trott,,5K,h-22,2017-02-16,
p-31,pupil,Maisy,Allott,,5K,h-23,2016-09-29,
p-32,pupil,Harriet,Quill,,4B,h-24,2018-08-23,
p-33,pupil,Bronwen,Skelton,,6B,h-25,2016-01-31,
p-34,pupil,Oliver,Vance,,5K,h-26,2017-04-18,
c-01,parent,Joanne,Thackray,,,h-1,,
c-02,parent,Mark,Thackray,,,h-1,,
c-03,parent,Farah,Mirza,,,h-2,,
c-04,parent,Grace,Oduya,,,h-3,,
c-05,parent,Kelly,Fairhurst,,,h-5,,
c-06,parent,Darren,Oakes,,,h-5,,stepfather
c-07,parent,Imogen,Shaw,,,h-6,,
c-08,parent,Piers,Blackwood,,,h-6,,
c-09,parent,Beata,Wrona,,,h-7,,
c-10,parent,Maureen,Tench,,,h-8,,foster carer of Jayden and Ellis Bright
c-11,parent,Colin,Tench,,,h-8,,foster carer of Jayden and Ellis Bright
c-12,parent,Roisin,O'Hara,,,h-9,,
c-13,parent,Anwar,Rahman,,,h-10,,
c-14,parent,Shirin,Rahman,,,h-11,,
c-15,parent,Debbie,Stobart,,,h-12,,
c-16,parent,Vicky,Lomax,,,h-13,,
c-17,parent,Doreen,Castle,,,h-21,,grandmother of Ruby Castle
c-18,parent,Lisa,Ferris,,,h-14,,
c-19,parent,Adaeze,Nwosu,,,h-16,,
c-20,parent,Tom,Grange,,,h-18,,
c-21,parent,Ingrid,Lindqvist,,,h-20,,
t-01,headteacher,Helen,Marchetti,,,,,
t-02,teacher,Yusuf,Demir,,3H,,,
t-03,teacher,Bryony,Calder,,4B,,,
t-04,teacher,Paul,Ogden,,5K,,,
t-05,teacher,Rhian,Probert,,6B,,,
t-06,teaching_assistant,Sandra,Twigg,,4B,,,
t-07,teaching_assistant,Marcus,Hale,,6B,,,
t-08,dsl,Gemma,Fry,,,,,
t-09,support_staff,Kevin,Bright,,,,,caretaker
t-10,supply,Lorna,Quaye,,,,,agency: Bridge Supply
t-11,support_staff,Ola,Bakare,,,,,midday supervisor
t-12,support_staff,Pauline,Root,,,,,receptionist
t-13,contractor,Dev,Anand,,,,,football coach
t-14,chair_of_governors,Anthea,Bowes,,,,,)";

struct labelled_report {
  std::string_view by;      ///< empty: nobody known
  std::string_view tagged;  ///< ids with a space between
  std::string_view text;    ///< a mention is {words|person}, {words|?} if it must be left open, {words|-} if not here
};

inline constexpr labelled_report reports[] = {
    {"t-02", "p-01", "{Ava|p-01} cried at register. {Her big brother|p-02} had been told off and {Dad|c-02} shouted."},
    {"t-03", "p-03 p-04",
     "{Zain|p-04} and {Ava|p-03} fell out. {Zain|p-04} was in tears, {the other one|p-03} laughed."},
    {"t-05", "p-08", "{Leon|p-08} came in with a mark on his arm. {His step-dad|c-06} had grabbed him, he says."},
    {"t-05", "",
     "{Leon F.|p-08} told {Mr. Hale|t-07} that {his step dad|c-06} drinks. {His little sister|p-09} is scared."},
    {"t-03", "p-14", "{Ellis|p-14} was brought in late by {his foster mum|c-10}, who was very upset."},
    {"t-05", "p-13",
     "{Jayden|p-13} says {his foster dad|c-11} locks the kitchen. {Mrs Tench|c-10} denied it on the phone."},
    {"t-05", "p-13", "{Jayden|p-13} asked when he would see {his birth mum|?} again."},
    {"t-05", "p-13", "Home visit to {Jayden|p-13}. {His foster carer|?} was at work, said the neighbour."},
    {"t-02", "p-29", "{Ruby|p-29} was collected by {her nan|c-17}. {Nan|c-17} smelt of drink."},
    {"t-02", "p-29", "{Mrs. Castle|c-17} rang: {Ruby|p-29} is not to go with {her mum|?} if she turns up."},
    {"t-06", "", "{Sam|p-05} pushed {Sammy|p-07} in the queue. Told {the class teacher of 5K|t-04}."},
    {"t-11", "", "{Sam O.|p-05} in 5K swore at {the Year 4 TA|t-06} at lunch."},
    {"t-11", "", "{TA in 4B|t-06} took {Alfie|p-19} inside with a nosebleed."},
    {"t-08", "", "Spoke to {4B's teacher|t-03} about {D. Sobol|p-27}, who has no coat."},
    {"t-08", "", "{The caretaker|t-09} saw {Theo Shaw|p-10} by the bins at four."},
    {"t-08", "", "{Theo Blackwood|p-10} said {Mr Blackwood|c-08} is never home. {Ms Shaw|c-07} agreed."},
    {"t-04", "p-15", "{Sian|p-15} has not eaten since Monday. {Her wee brother|p-16} said so too."},
    {"t-04", "", "{Sian O Hara|p-15} and {Conor OHara|p-16} were picked up by {Mrs O'Hara|c-12}."},
    {"t-04", "p-15", "{S.O'H.|p-15} in 5K: {mum|c-12} rang, {she|p-15} has a dentist."},
    {"t-12", "", "{Mrs Rahman|?} called about {her daughter|?}. I did not catch which."},
    {"t-12", "", "{Khadijah|p-17} was collected by {her dad|c-13} at noon."},
    {"t-12", "", "{Tahmina R|p-18} left with {her mum|c-14}, then {her cousin|?} came asking for her."},
    {"t-04", "", "{Jude|p-21} hid under the table again. {His mum|c-16} is on her way."},
    {"t-11", "", "{Jude|?} bit another child at lunch. I did not see who."},
    {"t-11", "", "{Jude in 3H|p-22} bit {Mary Kate|p-23}. {Jude's mum|c-18} has been rung."},
    {"t-02", "", "{Mary-Kate|p-23} and {Ruby C|p-29} would not sit with {Zofia|p-12}."},
    {"t-05", "", "{Kai|p-24} and {Kye|p-25} were sent in. {Kai|p-24} had started it."},
    {"t-11", "", "{Ky|?} from Year 6 threw a stone at the fence."},
    {"t-04", "", "{Pip|p-26} wrote that she hates home. {Her dad|c-20} laughed it off at the gate."},
    {"t-12", "", "{Philipa Grange|p-26} signed out 11.20 by {Tom Grange|c-20}, back by one."},
    {"t-04", "", "{Kasper|p-11} has bruises on both shins. {His sister|p-12} says he fell off a wall."},
    {"t-04", "p-11", "{Kacper's mum|c-09} does not answer. {Kacper's sister's friend|?} told us they moved."},
    {"t-08", "", "{Archie's brother|p-19} was seen on his own outside the shop on Mill Lane."},
    {"t-08", "", "{Archie's brother's friend|?} filmed it. {Debbie Stobart|c-15} is coming in."},
    {"t-11", "", "{The Stobart boys|?} were fighting. {The older one|?} had a stick."},
    {"t-03", "p-19", "{Alfie|p-19} hit {the little Rahman girl|p-18} and ran off to {Mrs Twigg|t-06}."},
    {"t-10", "", "Covering 6B. {A lad called Archie|p-20} showed me his phone. {Miss Probert|t-05} knows."},
    {"t-04", "", "{Maisie|p-30} and {Maisy|p-31} swapped bags. {Maisy A|p-31} was upset."},
    {"t-11", "", "{Maisie T|p-30} said {a man called Dev|-} from the estate gave her sweets."},
    {"t-11", "", "{Dev|t-13} locked up after football. {The football coach|t-13} had no list."},
    {"t-13", "", "At football {Hugo|p-28} told me {his mamma|c-21} cries at night. I told {Gemma|t-08}."},
    {"t-13", "", "{hugo|p-28} and {ollie vance|p-34} in 5k were swearing at {kai|p-24} again"},
    {"t-08", "", "{The head|?} hurt, he said, after {Oliver|p-34} fell. {The Head|t-01} has rung home."},
    {"t-08", "", "{The chair of governors|t-14} asked for numbers. {Mrs Bowes|t-14} will visit on Friday."},
    {"", "", "There is a girl in 4B, {Hattie Q|p-32}, who says {her uncle Colin|-} hurts her."},
    {"", "", "You should look at {the dad of Theo Blackwood-Shaw|c-08}. He hits him."},
    {"c-05", "", "{My son|p-08} is being picked on by {Archie Stobart|p-20}. {His sister|p-09} has seen it."},
    {"c-01", "p-01", "{My youngest|p-01} will be off today. {Noah|p-02} will be in as normal."},
    {"c-20", "", "{Pip|p-26} tells me {Mr Ogden|t-04} shouts. I want to speak to {Mrs Marchetti|t-01}."},
    {"p-33", "", "{bron skelton|p-33} here. {kye|p-25} keeps sending me things and {miss probert|t-05} does nothing"},
    {"p-33", "", "i dont want {my mum|?} to know. {Kye B|p-25} has a picture of me."},
    {"t-08", "", "Police called about {Darren Oakes|c-06}. {Kelly|c-05} was there with {Leon|p-08} and {Lacey|p-09}."},
    {"t-08", "p-09", "{Lacey|p-09} asked whether {Darren|c-06} has to go to court. {Her mum|c-05} had told her."},
    {"t-07", "", "{H.Q. in 4B|p-32} and {O.V. (5K)|p-34} were found in the store cupboard."},
    {"t-07", "", "Search log: {nwosu.k|p-24} looked for ways to hurt himself. {bskelton16|p-33} was next to him."},
    {"t-03", "p-04", "{Zain|p-04} has been quiet. {His twin|p-03} says {their mum|c-03} has left the house."},
    {"t-09", "", "{One of the Oduya kids|?} was in the boiler room. {Mr Demir|t-02} came for her."},
    {"t-08", "", "{Demir Y|t-02} and {OGDEN Paul|t-04} were both late to the briefing on {THACKRAY Noah|p-02}."},
    {"t-02", "",
     "{Samira|p-06} was sick. {Her half-brother|?} is not at this school. {Her brother Sam|p-05} walked her home."},
    {"t-08", "", "Met {Joanne Thackray (mum of Ava)|c-01} today. {Joanne|c-01} wants {Ava|p-01} moved."},
    {"t-05", "p-24", "{Kai's mother, Adaeze,|c-19} rang. {Mrs Nwosu|c-19} will come at three."},
    {"t-05", "", "{Bright, J.|p-13} and {Bright (caretaker)|t-09} had words. {The latter|?} swore."},
    {"t-06", "", "{harriett quill|p-32} said {noah t|p-02} kicked {the wrona girl|p-12} at break"},
    // Written against the rules, once they were there.
    {"t-08", "",
     "{Kai|p-24} and {Theo|p-10} were both here. {Theo|p-10} says {the other boy|?} began, a lad from Year 5."},
    {"t-08", "", "{Zain|p-04} and {Ava|p-03} ate. {Zain|p-04} took one bag, {the other one|?} said Frozen on it."},
    {"t-08", "", "{The Year 4 teacher at her old school|?} was kinder, {Zofia|p-12} said."},
    {"t-08", "", "{A TA in 4B at Northfield|?} rang for {Alfie|p-19}'s file."},
    {"t-08", "", "{Ava's dad's girlfriend|?} collected {Ava Thackray|p-01} today. {A friend of Kai|?} told us."},
    {"t-08", "", "{Jayden's real mum|?} turned up, and {his foster sister|?} was with her."},
    {"t-08", "", "{Hugo|p-28} asked {Kacper|p-11} whether {his mum|?} was back."},
    {"t-08", "", "{Ava Thackray|p-01} told {Ava Mirza|p-03} that {her brother|?} was out of order."},
};

}  // namespace labelled_school

#endif  // SAFEGUARDING_TESTS_PEOPLE_LABELLED_SCHOOL_HPP
