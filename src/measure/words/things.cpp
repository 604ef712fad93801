// SPDX-License-Identifier: Apache-2.0
// Phrases of generated reports: places, objects, cars and the like, each with other words for it after /. phrases.hpp
// says how they are written.
#include "../phrases.hpp"

namespace safeguarding::inline v0::detail {

const std::string_view phrases_things = R"phrases(
@places
the bike sheds / the bikes / the cycle store
the KS2 toilets / the toilets by the hall / the big toilets
the far gate / the back gate / the gate by the allotments
the MUGA / the cage / the hard court
the bottom corridor / the corridor by maths / the long corridor
the trim trail / the logs / the wooden climbing bit
the side entrance / the side door / the door by the kitchen
the bus bay / the turning circle / the bus stand
the changing rooms / the PE changing / the lockers by the gym
the library steps / the steps / the wall by the library
the dinner hall / the canteen / the hall
the top field / the field / the grass behind the huts
the mobile classroom / the hut / the portacabin
the front railings / the fence at the front / the railings
the underpass / the subway / the tunnel under the road
the sheltered bench / the bench under the tree / the shelter
@details
a little fish badge on the lanyard / an enamel fish pinned to the ribbon / one of those fish brooches
a yellow bird sticker / a sticker of a canary / the bird label
a green torch keyring / a tiny torch / one of those pocket lights
three friendship beads / a string of beads / a bead bracelet
a red tin of mints / the mint tin / little mints in a tin
a tartan flask / a checked flask / the flask with the squares
a snow globe from the desk / the shaky globe / a glass dome thing
a silver whistle on a cord / a whistle / the referee's whistle
a pack of gold stars / foil stars / the gold stickers
a purple umbrella / an umbrella, purple / the violet brolly
a folded paper crane / an origami bird / a paper bird
a chess piece, the knight / a wooden horse from the chess set / a little knight
a bag of pistachios / nuts in a bag / the green nuts
two plastic counters / counters / a blue counter
a lemon air freshener / the lemon tree thing / something that smells of lemon
a blue ink stamp of an owl / an owl stamped on the hand / the owl mark
@hair
with a grey ponytail / hair tied back, grey / an old roadie's hair
with a shaved head / bald / no hair at all
with dyed red hair / hair a bright red / redhead, out of a bottle
with a long plait / plaited hair down the back / one long braid
with a white beard / bearded, white / whiskers like Father Christmas
with tight curls / curly hair / a mop of curls
@wearing
in an orange tabard / hi vis, orange / one of those road vests
in a long green coat / a coat to the ankles, green / a big old green overcoat
in a camel cap / a flat cap / a beige cap pulled down
in odd gloves / one glove only / gloves that did not match
in cycling gear / lycra / bike clothes
in a cream raincoat / a pale mac / a light raincoat
@carrying
carrying a clipboard / a board with pens / one of those boards with a clip
with a strapped hand / a bandage on one wrist / a hand done up in white
with a small brown dog / a terrier / a little dog on string
with a camera on a strap / a proper camera / a camera round the neck
walking with a stick / a limp and a stick / a cane
with a supermarket trolley / pushing a trolley / a trolley full of bags
@makes
Corsa / small hatchback / little car
Transit / white-van type thing / big van
Zafira / people carrier / seven-seater
Golf / hatchback / five-door
Skoda estate / estate / long estate car
Micra / tiny car / small round car
@colours
dark blue / navy / blue
silver / grey / pale grey
dark red / maroon / red
black / dark / very dark
white / cream / off-white
green / bottle green / dark green
@games
Pocket Paddock / the pony game / Paddock
Blockhaven / that block game / the building game
Starfall Arena / Starfall / the shooting stars one
Kartstorm / the racing game / Karts
Dragon Ledger / the dragon one / that dragon game
Moonfarm / the farm game / the moon farming thing
@handle_words
Voxel
Moss
Comet
Badger
Pixel
Raven
Turnip
Falcon
Static
Marble
Otter
Copper
Lantern
Quill
Ember
Thistle
Rocket
Saffron
Pebble
Juniper
@handle_ends
Fox
Wren
King
Drift
Smith
Shade
Storm
Jack
Moon
Rider
Ghost
Bloom
@clubs
Valley Comets / the Friday football / the Comets
Limelight Casting / the drama people / Limelight
Foundry Street Tuition / the tutor over the carpet shop / Foundry Street
Kestrel Judo / judo / the judo lot
Northgate Brass / the brass lessons / brass
Harbour Swim School / the swimming club / Harbour
Summit Maths / Sunday maths / the Summit room
Riverside Boxing / the boxing gym / Riverside
@trips
Hollin Dale Farm / the farm / Hollin Dale
the Abbey ruins / the abbey / the ruins
Castle Rigg centre / the residential / Castle Rigg
the Coal Museum / the mine / that museum
Saltmouth / the seaside visit / Saltmouth beach
the Roman fort / the fort / the Romans trip
@sayings
count to ten / ten nine eight / do the count
cold tea / tea's gone cold / is it cold yet
window seat / who wants the window / window
blue Monday / Monday's blue / blue, blue
lift going up / going up / mind the doors
apple core / core / who's got the core
paper crown / where's your crown / nice crown
night bus / all aboard / the night bus
@streets
Sycamore Drive
Chapel Street
Station Road
Canal Terrace
Hollin Bank
Moor View
Weaver Court
Quarry Rise
Tanners Row
Mill Lane
Orchard Close
Beacon Hill
Salter Lane
Cask Row
Ropewalk
Kiln Yard
Priory Walk
Dyehouse Lane
Bobbin Street
Tenter Field
)phrases";

}  // namespace safeguarding::inline v0::detail
