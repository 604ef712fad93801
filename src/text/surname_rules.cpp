// SPDX-License-Identifier: Apache-2.0
// Written by tests/bench/learn_spelling.cpp: change that, not this.
#include "spelling_rules.hpp"

namespace safeguarding::inline v0::detail {
namespace {

// clang-format off
constexpr weighted_keys rows[] = {
    {-38, "m4"},
    {-36, "D99"},
    {-29, "ga/i"},
    {-28, "ra/ga"},
    {-27, "m3"},
    {-26, ".i/o CB0"},
    {-25, "D66 S0 Tyw"},
    {-24, "D77 Tny hla/li n^44"},
    {-23, "D67 D88 P0- Try c.vcc/.vv gee/u hza/zi"},
    {-22, "CD0"},
    {-21, "Tnw ba$/as$ gi/o"},
    {-20, ".l/s bs$/se$ c$/$cvv eet/nt eet/ut gp/ss n.03"},
    {-19, "D68 Ihs S02 c.c/.c c.v/.vcv gn/ss lha/hi lie/is n$44 rea/la"},
    {-18, ".g/s CC0 CG2 KT-2 Tkr c^c/^cc n^11 raf/if"},
    {-17, "CA0 D54 D76 KTs0 L44 Tyn eer/ie gb/c gbb/ff lka/ki lra/ry rap/ip ras/s rco/do rik/k rri/si"},
    {-16, "D56 Ibg bnet/nt ell/ll eth/th ga/n ga/y gd/r gv/y lo/od lrd/rn rk/sk tis/s"},
    {-15, "./v .e/ur Ias Ieg Q0f27 Tar Tly blas/lus bn$/ner$ c./.ccv c.cv/.cvc c.cvc/.cvc c^cv/^vc ers/ss ge/ur gm/w "
         "ln/na lsh/sk rar/r ras/us rde/e re/pe tr/y"},
    {-14, "D78 D79 FE0 L45 Q1056 Q1234 Q1f23 S29 Trw Ttr Tyu bhan/hin bray/ry brd/rod c$ccv/$cvc c^c/^c c^c/^vc "
         "eer/or ein/rn ess/ws ga/in gll/r lar/at led/en ler/es n$04 rec/uc rn/on rrs/s rsh/th rst/t tine/on"},
    {-13, ".a/ee CC6 CI3 D65 D75 Ihw JR4 KK-0 L81 Q1218 Tne Tsd bes/ess bus/uts c.cv/.vcc eer/se g/ew gar/u gb/g "
         "gch/d gi/s go/y hba/br hba/by hbi/br hse/sh hsu/su lor/ow lp/pa rai/oi rbe/e rce/e rew/ow rhan/n rim/om "
         "rn/un tack/ick"},
    {-12, "$/le ./o .a/in D55 D57 D89 Ibc Icl Icp Ift Igt Ios JM9 JS2 P90 Q1219 Q1238 Tlr Trd Twy bick/isk bt$/ty$ "
         "c$cc/$vc c^cvc/^cvc ede/le eel/el ero/ro gb/r gn/ve gn/w gro/w hba/bi hfo/fr hha/hi hhe/ho hse/sp lei/er "
         "ll/lk lm/mi lru/ry lt/th r$/le$ rce/ee rdev/v ric/oc rlo/o rma/wa rn/rn rs/us tck/ok ter/ie"},
    {-11, ".e/u E09 E99 Ich Ist JSf P80 S0A S0F Sf Tdd Thr Tsw ^/au bca/cla bchl/ckl bie$/is$ bles/los bmar/mor "
         "brer/rr c./.ccc eck/rk ecy/ry egh/ry eie/is ely/ly eoe/ve eom/on eor/or ere/rr ess/ys gk/l go/r gp/s gt/y "
         "gx/z ham/am hre/ro l^/^au la/ar lb/bi lba/by lc/cu le/eg lnc/ng lo/om lta/ter n^34 rab/erb rdi/li rin/un "
         "rit/rt rn/wn te/le ter/le"},
    {-10, ".a/i .a/is .an/i .b/c .d/st .v/y B-54 D44 D87 E67 Iab Iac Igh Ihj Ihm Ipw KQ-2 KS-2 L80 Q0029 Q1045 Q1246 "
         "Ten Ttn bbar/ber bd$/des$ btab/terb btal/teel c.c/.cvc c.cc/.cc c.cvc/.vc eed/rd een/rn ent/tz ese/ss g/b "
         "g/ow ga/k gan/i gb/f gd/k ge/o ge/u ger/u gj/t gk/th gll/nn gr/x gss/y hbe/br hch/cu hja/jo hov/ov hwe/wo "
         "lar/ay ln/nk lna/nu lori/ou lta/tee n.34 rat/it rck/sk re/se rl/nl rna/wa telle/olle"},
    {-9, ".ar/e .ei/u .i/m .s/y B-32 B-66 CE2 D46 E79 Ibr Igs Itw KN-4 KP-3 L90 P8- Q1055 Q1076 S0G Tmw Ttt Twr Tww "
         "bar$/as$ beck/erk best/et bnst/nt brg$/ry$ brre/rve bsca/sea c$cc/$v ear/as eay/ry ece/er edt/dt eey/ey "
         "erg/ry err/ry est/ty g/ic gde/so gei/u ger/y gi/m gk/m gl/p gl/r gn/y gw/y hca/cr hdr/dr hen/en hga/gi "
         "hgl/gl hpe/pr hri/ro hru/ry hsa/sh hsh/sh hte/to hup/up lel/er lll/lt ln/nh ln/ns lna/ney los/oy lpa/pi "
         "lpe/po lr/re ls/si n$03 n^24 reat/t reel/ul rer/r rers/us rhe/pe ri/ki ria/ma rnn/un rr/ur rss/ys rur/wr "
         "t/r te/l"},
    {-8, "$/y $r/w ./ha .a/or .ar/u .as/i .e/o .ea/ic CE0 CFf D58 E24 E59 E88 Iis Ilp Ipr Isw Iww JT6 KA-0 KKG KN-2 "
         "KR-2 L50 P72 Q1f34 S25 Sf9 Tdw Tel Tgg Tkn Tpy Tra Trm Tss Tyh Tzn ^/j bber/bor bber/br bder/dur be$/er$ "
         "bi$/in$ blas/ls bmer/mur bome/owe bpe/pie bra/ria breat/rt btor/tr c$/$cvc c.cvv/.v c^/^vcc ean/es ede/de "
         "edy/ey een/ey eer/er eer/ow eer/tt eer/um egn/gn eom/rm eon/rn ert/ts ert/tt ese/se ese/us ete/tt ga/is "
         "gas/i ge/ow gea/ic ger/is gf/k gh/o gm/v gp/y hbr/bu hen/he hfa/fi hgr/gr hha/ha hje/jo hpe/sp l^/^j "
         "lan/as lb/bo ld/des le/el lee/er len/ew lki/ko ln/nes ln/ni lnd/ng lne/nu loi/ou lom/ow lr/rl lrc/rl "
         "lrg/ry lrn/rr lrn/ru lwa/wo rap/up rass/is rav/iv rch/nh rdi/i re/ge reak/ick rem/m ret/ut rl/rl rp/rp "
         "rp/up rr$/w$ td/k tell/oll tne/on"},
    {-7, "$/n $/ow ./z .a/it .a/ri .a/v .a/y .b/f .b/r .bb/ff .ck/sh .co/w .d/i .d/n .d/sl .de/so .er/s .k/t .ll/nn "
         ".m/v .n/ve Bp43 Bs51 Bs61 D37 D43 D47 D48 E47 Ibb Ibw Ijl JT2 KGJ KSs0 L55 L56 P07 P08 P35 Q1135 Q1247 "
         "Q1f28 S0H Tad Tew Thn Thy Tky Tor Trt Trx Trz Tty Twn Tyr Tys Tzr ^d/s ^s/t b^do/^o bar/aur bchr/cr "
         "bder/dr bgn/gon bin/irn bnan$/ne$ bno/nso bpau/pou br$/rd$ bra/rea bres/rs brmi/rni bue$/us$ c$cvc/$v "
         "c.c/.ccc c^/^ccv ebb/le eck/ck ees/ie eew/ll eey/ss ein/wn eks/ks eld/ld ely/ty eng/ng ent/tt eop/op "
         "epp/pp ess/ss eue/us g/co g/on ga/it ga/ri ga/v gaw/e gc/t gc/v gco/w gd/sl ger/in gf/g gm/nc gp/r gr/y "
         "hag/ag hca/ch hdi/di heb/eb hgi/gi hki/ku hmc/mc hre/re hro/ro l^d/^s l^s/^t lee/es lhe/hi lher/hi li/is "
         "lig/is ln/ne ln/ner lo/on loo/ou lr/ra lr/ru lre/rl ls/se lsb/sh lsp/st lt/ta m5 n.04 r$/n$ r$/ow$ r$/y$ "
         "rad/d ral/ll ram/em rd/ed rett/t rin/n rio/to rln/n rmi/ni ro/to rrn/un tales/oles tes/le tion/son"},
    {-6, ".a/s .ar/m .d/s .ee/u .ic/u .ir/u .m/nc Bp34 Bs41 CB6 CCf CG0 CG3 CH2 CI2 D69 E13 FF1 Ibt Icc Icr Igr Iks "
         "Iss JI0 JO7 KI-0 KIJ KJ-0 KKF L34 L35 P26 P43 P9- Q0215 Q1068 Q1f26 Q1f29 S05 Tay Tbl Tdk Tnp Tsy b^det/^t "
         "b^gr/^r bai/ari band/ard bary/ay bea/eha bhen/hon bher/hir bher/hor bi$/is$ bick$/ie$ bke/kwe blam/lem "
         "blam/lim blau/lou bndt/nt bnet/not bre/rne bte$/th$ bye/yle c$cvc/$vc c$vcc/$vv c./.cc c./.vc c.cc/.ccv "
         "c.cvv/.vc c^/^ccc c^/^vv c^c/^cvc c^ccv/^cvc eck/ie eck/sk edd/dd ees/ye eey/uy eix/ix ena/na enn/rn "
         "ens/ts eon/on eon/wn ete/th eve/we g/et g/k g/p ga/z gan/ow gar/m gb/d gc/d gck/d gd/st gi/r gic/u gie/u "
         "gir/u gl/st gp/t gre/w gss/w hba/bu hbl/br hbr/ro hdo/du hki/kl hme/me hmi/mu hpa/pr hra/ry hsa/sl hsa/sy "
         "hsi/st hti/ti lab/ah lad/ar lax/ay lbe/bi lde/do lick/ie lk/kw ll/la ll/lew lla/lu loo/or loo/ov lou/ow "
         "lp/per lpi/po lr/rea lr/rs lr/rt lrb/rd lrr/rv ls/sa lsh/st lt/tc lta/tz lue/us n$33 n^12 ra/ma rae/e "
         "ras/ns rc/nc rdet/t res/is rge/pe ric/uc rio/so ris/us rke/pe rlo/so ro/so rrin/un rrt/tt rve/ye t/ey t/jr "
         "t/p te/x ten/ion tn/on tr/t trs/s try/y"},
    {-5, "$/ue $e/on $k/th $l/n ./de ./ic ./k ./m .a/oo .d/e .e/ha .en/u .g/i .i/s .i/so .ki/so .l/st .p/ss .re/vi "
         ".ro/w B-53 B-63 Bp64 Bs33 CC2 CE7 CF5 CF6 CG8 CG9 CGf CJ5 D74 E02 E05 E89 FG0 Ibf Ibm Ibo Ipp JJ JK5 JL9 "
         "JM8 JP1 JS6 JS7 KAF KIG KR-5 KS-7 L43 P21 Q0019 Q0244 S0E Tdr Tds Tkd Tln Tnn Tsk Tso ^/g ^/of ^/r ^e/g "
         "b^lo/^so bahn/an bair/ar bam$/an$ bart/at bcam/com be$/es$ bgar/gr bice/ie bken/kin bl$/le$ bmin/mun "
         "bna$/ne$ bnem/nm bnes/ns bonn/oun bpe$/ps$ bpe/ple bshe/ske btai/ti btan/ton bte/tre c$c/$c c$vcv/$vcv "
         "c^/^vc c^c/^cv eal/al eam/am ean/an eee/ue eel/ie eer/in eer/ng egs/ng eie/ue eig/ng elz/lz ena/ne ene/on "
         "enk/nk eod/od eod/rd eow/ow epe/ps ert/th ese/ze esh/sh ety/ty g/ed g/m g/r g/ue ga/er ga/hi ga/oo ga/p "
         "gen/u gg/r gg/w gi/so gki/so gll/ss gm/r gm/ve gre/vi grr/w grs/w gu/y ham/ha has/as hba/ba hbu/by hcl/cu "
         "hfr/fr hha/ki hha/th hki/ki hla/lo hlo/so hmi/mo hpa/pi hpi/po hsi/sp hst/st hva/va hwa/wa l^/^b l^/^g "
         "l^/^of l^/^r l^e/^g la/al la/an la/as lad/al law/ay lb/be lba/be ld/db lde/du ldu/dy led/er lee/ew lein/em "
         "lel/en lhe/ho lla/le llen/lm lm/mc lnan/ne lns/nt lo/or lon/oo lon/ors lpe/ps lrb/rl lrd/rs lre/ro lre/rt "
         "lva/ve lve/vo lwa/we lz/ze m2 n$11 r$/ue$ ra/ca ra/ha rain/un ras/ees rat/ort rat/t rden/son rdl/gl "
         "re$/on$ re/me reet/ut ren/ion ren/ran rerl/ul rern/in ret/t rga/za rhl/kl rin/son rk$/th$ rkin/son rks/s "
         "rl$/n$ rnl/rl rt/wt tden/son tder/ger ter/y tes/us tesbe/isbe tey/ly tey/ney tl/r"},
    {-4, "$/rt $ee/u $ey/ow $ough/y $r/ss ./is .a/hi .a/u .ai/o .k/l .m/w .n/rs .p/y .rn/w .rr/w .x/y .x/z B-71 CC7 "
         "CI4 CJ6 D33 D36 D63 E04 E07 Iap Ibe Ici Iem Iew Ikw JR JS5 JT8 KFF KGI KHI KK-1 KP-2 KR-6 KRs0 KT-7 P00 "
         "P05 P15 P20 P2p P62 P70 Q0036 Q0066 Q0216 Q0f24 Q1053 Q1139 S04 Sf3 SfG Tan Tdg Thd Thg Tnh Tsg Tyl Tym "
         "Tyy ^/b ^/mu ^b/e ^g/l b^e/^he ba$/an$ bbar/br bbert/but bbes/bis bde/die be$/el$ bed$/el$ ben$/er$ "
         "ber$/ess$ bgen/gton blde/le blde/lle bley$/low$ bper/por bpio/pto bran/reen bran/ron bred/rod bris/rs "
         "bshe/spe bte/the bten/tn bum$/us$ bwar/wor bz$/ze$ c$c/$cvc c$cc/$cvc c$cv/$cvc c$cvc/$cvv c$vc/$vcv c./.c "
         "c.cv/.vc c^c/^ccv c^cvc/^vc ear/ar eed/el eee/is eel/ly een/un eer/is eer/le eer/ll eer/ne eer/tz eer/wn "
         "ees/on ees/rs eey/in eey/ow eey/oy efe/fe ein/tz eis/ls eks/nk eni/ni ens/ss eon/tt epe/pe ern/rn esy/sy "
         "eum/us g/a g/ha g/ham g/mi g/mu g/ng g/of g/sh ga/co gai/o gal/i gar/ol gb/y gc/n gc/z gch/de gck/s gd/g "
         "gd/p gd/s gd/y gey/ow gg/t gl/se gn/x gough/y grn/w had/al hbl/bo hce/ce hch/ch hco/ke hes/es hha/he "
         "hhi/ho hho/ho hil/il hjo/jo hka/ka hke/ke hla/ol hle/le hmi/mi hpl/pl hwo/wo hwo/wy l^/^mu l^b/^e l^g/^l "
         "la/ad lc/cr lea/es lf/fi lge/gto li/ic lil/is ll/ld ll/lg lley/low lli/lo lli/ls lm/mer lmi/mo lnk/nn "
         "lon/os lpi/pt lr/rie lrei/ru lrg/ri lri/ro ls/so lsh/sl lta/ti lu/ut n$13 n$34 n.02 n^33 r$/rt$ ral/eel "
         "rau/ou rba/da rbe/fe re/ne re/re re/we rec/oc red/rd ree$/u$ ref/if ren/rn rerm/m rerm/ym rert/ut res/s "
         "rey$/ow$ rg/ng rge/se rgo/o rha/na ri/vi rien/un rip/p rir/yr rls/s ror/r rov/v rp/sp rr$/ss$ ta/ey ta/y "
         "talli/illi tam/im tck/rk tee/u tey/sey thris/rist tt/x"},
    {-3, "$a/y $an/e $m/w $n/ss $n/y $p/ss $r/t $w/y ./a ./et ./i ./ma ./s ./w .a/il .a/l .a/ur .ar/ee .b/g .b/t "
         ".c/v .e/s .f/n .i/or .i/uxe .k/r .n/ss .p/r .r/x .u/ve B-42 CD8 CE4 CF0 CH9 D22 D45 D86 E06 E08 E45 E68 "
         "FF0 FH0 FJ1 Idu Idw Iff Iht Imm Ity JH JH0 JI8 JKf JNf JOf JQ KAH KHJ KO-0 KS-6 KT-5 L22 L60 P19 P24 P33 "
         "P3p P41 P5- P6- Q1013 Q1035 Q1054 Q1065 Q1066 Q1114 Q1134 Q1217 Q1226 Q1f25 Q1f44 S0I S1J S24 Sf5 SfI Tee "
         "Tho Tmr Tpp ^/t ^g/t b^a/^dea b^a/^sta bad/ard bain/arn bak/ask bani/ari bart/ast bbor/bur bea$/ew$ "
         "bed/edd bee$/el$ ber$/et$ ber$/ey$ bfor/fr bhan/hon bhar/hir bibl/ill biln/in bkey/ky blaf/lef blat/lt "
         "blim/luxem bman$/mer$ bna/nha bness/ns boad/od boat/oot bohn/on bon$/ow$ borre/owe bra$/ry$ brin/run "
         "bso/sto bt$/ts$ bte/tne btel/tl bval/vol byan/yon c.cvv/.vcv c^c/^ccc c^cc/^cv c^cc/^cvc c^cv/^v ead/rd "
         "ean/ey eco/es eds/er edt/nt eea/ew eel/ol eer/et eer/us eey/ky eit/rt eld/tt ell/ne ene/ne enn/on ens/us "
         "eon/ow era/ra era/ry eus/us eut/ut g/ad g/ett g/ger g/j ga/il ga/l ga/ur ga/wi gan/m gar/ee gau/e gb/s "
         "gck/y gd/v gen/o ger/it ger/m gf/n gg/h gg/l gg/s gi/or gi/uxe gk/le gk/p gl/n gu/ve hal/al hde/dr hev/ev "
         "hgo/gr hhe/he hki/ko hma/ma hol/ol hpe/po hph/ph hsl/sl hsp/sp hta/ti hth/ti l^/^t l^g/^t la/and lab/av "
         "lai/ar lak/ar lan/ax lar/ax lbl/br lch/cn ldr/dw lef/el lin/ire lk/ke lk/ki lk/kr ller/lis lli/luxe "
         "lman/mer lnc/ne lo/oy loa/oo lorr/ow lr/ren lr/rin lr/ry lra/ree lrd/rl ls/sco ls/sn ls/sy lsl/st lt/tu "
         "lun/us lvi/vo n^04 ra$/y$ ra/dea ra/ea ra/sta rac/sc raf/ef ral/ill ral/ul ran$/e$ rard/od rbi/ki rbu/hu "
         "rch/h rde/pe rdw/w rea/ra ree/re ren/in rf/nf rfo/to rfo/wo rgi/i rh/sh ri/pi rie/le rim/uxem rls/rs "
         "rlt/st rm$/w$ rn$/ss$ rn$/y$ rnt/tt roa/ra rp$/ss$ rr$/t$ rw$/y$ t/n ta/n tall/ill tand/und tandl/indl "
         "tatt/utt td/l tdemo/mont ten/ing tenge/inge tet/ot tett/ot tey/ny tl/n tn/y tr/w"},
    {-2, "$a/ey $ch/d $e/ow $er/is $f/l $l/r $ll/n $n/w $r/y $t/y ./d ./ed ./so ./to .a/de .b/k .c/n .d/l .e/oo "
         ".e/so .e/to .ea/io .ed/o .ee/o .ef/i .en/ru .f/g .i/ma .i/oo .l/v .n/x .ni/w .re/w .s/t B-62 B-90 Bp72 "
         "Bs81 CC5 CD7 D97 E36 E57 E78 FI1 Iaj Ict Idd Iej Igl Ihl Ikl Ikt Ill Ilw Imw Iop Ips Iuu JA JA0 JJ2 JJ8 "
         "JL0 JR2 KFG KKE KKH KKI KL-0 KRp5 KT-8 L70 L95 P06 P23 P40 P60 P61 P7- P81 Q0017 Q0033 Q0046 Q1088 Q1236 "
         "Q1239 Q1f36 S03 S06 S28 SfJ Tbf Teb Tep Thh Tkc Tkk Tkp Tnx Twm Tyd Tyk ^/c ^b/s ^c/l b^cl/^l b^ge/^je "
         "bal/anl bals/as bam$/aw$ ban$/au$ ban/arin barl/ayl bblo/bo bbr/byr bdem/dm bea$/es$ bea/ega beas/es "
         "beat/ent bem/erm bhal/hul bire/ive bis/ius bk$/key$ bkan/kin bla/lea ble/lee blet/lot blle/lse bls/lss "
         "bma/mca bmes/ms bna$/ney$ bnam/num bnce/nge bock/ook bock/ork boe/ore boit/ort bour/owr bran/run brd/red "
         "brew/row brm/rum bse/she btch/th btil/tul buk/urk bven/vin bwal/wil c$/$ccv c$c/$v c$ccv/$vc c$cv/$vc "
         "c$cvc/$vcv c./.cvv c./.vcv c.c/.v c.cc/.v c.cv/.cv c.cvc/.cvv c.cvc/.v c.cvc/.vvc c.vcv/.vvc c^cc/^cc "
         "c^cvc/^vcc ead/ad eam/aw ean/mm ean/ne ece/ge eee/ge eel/ne een/tt eeo/er ees/in ees/ns eey/le eey/na "
         "ege/ge ein/lm ele/le eng/rn ens/ns eon/ts ets/ts g/ay g/c g/o g/so ga/de gar/in gb/n gd/n ge/oo ge/p ge/so "
         "ge/to gea/io ged/o gee/o gef/i gen/ow gen/ru ger/ow gg/p ghe/r gi/ma gi/oo gk/ls gk/t gk/w gl/v gm/us gn/s "
         "gni/w gr/w gx/y hal/de hal/ha ham/ar han/an han/de hbe/bl hbe/de hcl/cl hco/oc hcr/cr hcr/cu hda/da hde/tr "
         "hde/wo hea/ea hfi/fi hfi/pa hga/gr hgo/go hke/ko hla/lu hlo/lo hlu/lu hme/ne hpa/pa hri/ri hsa/sp hsc/se "
         "hse/sw hwa/wi l^/^c l^b/^s l^c/^l la/ari lb/by lbo/bur lc/ch lda/do ldo/ds le/er lee/el lek/el ler/ess "
         "ler/ew lf/fu lh/hey lhi/ho lk/key ll/li llee/lu ln/nl lner/nu loa/or loc/oo loc/or lol/or loro/ow lp/pu "
         "lpe/pu lr/ri lrea/ro lree/ru lrm/rn ls/sk lu/ur ly/yo ra$/ey$ ra/la rah/sh ram/um ran/inn ran/orn rbi/ri "
         "rca/ea rce/ge rch$/d$ rch/sh rcr/r rct/st rde/ge rder/tr rdl/sl rdm/lm re$/ow$ re/ke re/nge re/te redd/od "
         "rel/rl ren/ton ren/un rer$/is$ rerr/ir rers/is ret/lt ret/ot rf$/l$ rgr/r rgs/s rie/ue rin/man ris/s "
         "rkes/s rl$/r$ rle/se rll$/n$ rlla/nna rls/ns rly/ty rm/um rma/ra rmo/o rmr/r rn$/w$ rn/ton rnc/uc rney/y "
         "rpe/sse rr/tr rrl/yl rt$/y$ tagil/deag tan/in tard/er tcarl/earl tder/er tdley/sley ter/is tes/ie tham/man "
         "toght/ught tvin/win"},
    {-1, "$/m $/oy $/tt $d/y $er/son $h/le $k/n $k/ts $ll/r $m/n $on/s $r/tt ./ai ./ar ./ck ./e ./ea ./ing ./ne ./ur "
         "./x .a/k .a/n .a/so .d/o .d/v .e/h .g/p .i/ve .ll/r .n/vi .o/ur .o/v .o/y .p/s .r/vi .re/u B-41 B-50 B-56 "
         "B-80 Bp44 Bp53 Bp55 Bp61 Bp81 CB4 CH0 CH3 CH5 CHf D34 D35 E14 E37 FA0 Iip Iiq Ijt Imr Ipt Irr Ivv JA4 JK6 "
         "JK9 JP6 JP9 JQ6 JQ7 JQf JR0 JR5 JS0 JS8 JS9 JT7 KAE KII KQ-4 KS-9 KSp7 KTp8 L36 L40 L41 L53 P03 P27 P44 "
         "P50 Q0015 Q0028 Q0245 Q1034 Q1077 Q1087 Q1215 Q1237 Q1f15 S13 Sf4 Taw Tax Tin Tir Tis Tlu Tru Trv Tsa Tus "
         "Tyf Tyo ^/f ^/w ^a/p ^d/w ^f/l ^h/l ^j/t ^l/r ^p/t b^an/^in b^dem/^m b^fi/^ti b^fr/^pr b^m/^mcm b^me/^ne "
         "bagl/al ban$/ard$ bbe/bee be$/et$ be$/ett$ bee$/er$ been/ern bell$/er$ ben$/ew$ ben$/ey$ ben/eon ber$/ett$ "
         "bie/inge bie/ive bilv/iv bin/inn bin/ison bip/ipp bki/kri blab/leb bldi/li blds/ls ble/lke bls$/ly$ "
         "bmis/ms bn$/no$ bnan/nn bndl/ngl bne/nge bne/nse bod/old boin/on bperr/pr brai/ri brat/ret bre/rle "
         "brec/ric bris/ros brk$/rth$ brm/rym brn/rton bsen/sn bsla/sta btia/tma btie/tle burs/us bvar/ver bwa/wea "
         "c$c/$cc c$c/$vvc c$cvc/$cvc c$vc/$vc c$vc/$vcc c.ccc/.ccv c.ccv/.vc c.cvc/.vcc c^cv/^cv eam/an ean/ia "
         "ean/on ean/rd eay/ay eay/ly eck/ok eee/el een/ew een/na een/nn eer/ey eer/ez eer/ke eer/nd eer/rd eer/rr "
         "eer/un ees/es ees/ne eey/is egs/gs ehn/on ehy/hy ein/mm eis/ks eis/re ele/ne eli/ll els/ly ene/nn eng/rg "
         "ens/on eok/rk eoy/ry ere/ux erk/th err/rr ers/us ert/ut esh/th est/th g/ai g/ck g/ge g/ko g/w ga/or ga/s "
         "ga/so gan/r gar/e gb/k gbe/k gc/l gc/p gck/n gd/i gd/ll gea/u gee/is ger/son gey/g gf/l gi/ve gk/ts gll/n "
         "gma/wi gn/vi go/ue go/ur gon/s gr/t gr/tt gr/vi gr/z gre/s gt/v han/in hbe/pa hbi/pi hch/ha hco/co hde/el "
         "hfe/fi hfi/ti hfo/fo hfr/pr hgi/gl hma/mi hme/mi hpr/pr hra/ra hsh/si hsi/si hsk/st hta/ta hwi/wi l^/^f "
         "l^/^w l^a/^p l^d/^w l^f/^l l^h/^l l^j/^t l^l/^r l^p/^t la/ag la/ah lab/ale lah/al lan/ard lass/ay lbo/bu "
         "lbre/bu lc/co le/eha le/es lea/ew lell/er lell/ess len/ey lep/es ler/ett ler/ey lg/go lh/her lh/ho lhar/hu "
         "li/ia li/in li/ing li/ip li/iso li/iu li/iv lia/is lic/is lin/iv ll/le ll/lis lle/low lle/ls llk/lp lls/ly "
         "lm/me lm/mon lnd/ne lne/ni lney/ng lnl/ns loe/or lop/or lr/rm lr/rn lr/rto lra/rn lrc/rn lrea/ru lri/rl "
         "lri/ru lrk/rth ls/sp lt/ty lti/tl lti/tm ly/yl ly/ys n.14 r$/m$ r$/oy$ r$/tt$ ra/ra rac/c rad/od rai/i "
         "rain/ean ral/kl ran/son rat/itt rat/ot ray/y rbe/ne rbi/di rbo/co rd$/y$ rd/ld rde/sle rde/we rdem/m "
         "re/ede rec/ic rel/gl rel/ul ren/han ren/n rer$/son$ res/os rfi/ti rfr/pr rg/og rge/ie rh$/le$ rho/o rho/po "
         "ri/ti ril/ol rin/rn ris/os rk$/n$ rk$/ts$ rlb/rb rle/ne rll$/r$ rm$/n$ rm/mcm rm/ym rman/win rmi/nni "
         "rmi/ri rn$/r$ rnt/xt rod/ud rol/sl ron$/s$ rpe/te rr$/tt$ rr$/y$ t/e t/le talli/olli tbick/pick tes/les "
         "tgs/s th/le tiley/rley tk/n tk/th tk/ts tker/ler tll/n tn/o tnley/rley ton/s trrel/well tt/y"},
    {1, "$/f $/in $/rs $/w $/x $a/ee $as/er $er/s $ham/on $ies/y $k/te $ll/s $ll/t $m/nn $m/ns $ma/nn $n/re $r/s "
         "$s/tz $ugh/w $ux/y ./di ./ve .a/e .a/en .a/id .a/o .a/oc .a/w .ae/o .ay/e .ca/ke .ce/s .cl/d .en/i .es/i "
         ".i/l .i/n .mi/nn .n/ul .n/um .nn/rr .o/we B-61 Bp92 Bs32 Bs71 CD5 CI6 CI9 D24 D25 E15 E17 E26 E46 FG1 Icq "
         "Idg Idr Ijz Inn Iqq JM5 JM6 JN2 JN6 JP5 JR9 JS1 KJJ KPs0 KQ-1 KQ-6 KR-7 KT-4 L30 L42 L61 L74 P0s P1- P30 "
         "P32 P45 Q0038 Q0064 Q0f18 Q0f44 Q1023 Q1047 Q1227 Q1228 Q1f14 S07 Sf6 Thk Toh Tow Tre Tsu Ttp Twt Tze ^/m "
         "^f/p ^j/z ^n/v b^a/^hea b^c/^dec b^ca/^ea b^coon/^kuhn b^cr/^gr b^fa/^pa b^ki/^ni b^ki/^ri b^la/^sa "
         "b^lu/^tu b^vi/^wi bach/augh bain/an bank/ark bba/bla bcal/col bcar/cor bd$/de$ bdi/dri be$/ell$ bear/err "
         "bedg/eg beis/es bell$/es$ bff$/ft$ bgan/gin bge$/gs$ bge/gre bin$/ir$ bkha/kma blam$/len$ ble$/ll$ "
         "blisl/lyl bm$/mes$ bmbs/ms bmby/mley bmen/min bndo/nno bno$/ns$ bod$/on$ boi/oui bood/ord boos/oss bort/ot "
         "bpir/pr bpo/poo bpo/pro bra/roa bran/rin brd$/rt$ brei/ri brel/ril bries$/ry$ bsc/stc bsdo/so bser$/son$ "
         "bsha/stra bsne/sse btain/ton bter$/ton$ bter/tr bthy/tley bts$/tt$ bum/umm bye$/ys$ bye/yre c$/$v c$cc/$cv "
         "c$cvc/$vvc c$v/$vc c$vcv/$vv c./.cv c./.v c./.vcc c.c/.cc c.c/.ccv c.c/.cvv c.cc/.vcc c.cvc/.vv c.vc/.vvc "
         "c^cv/^cvv c^vc/^vcc ead/rt eae/ea eam/in ear/en ear/ir eat/tt eau/ot ebb/bs ece/ss edt/rt eee/ie eer/lk "
         "eer/ls eer/rs ees/os eey/nn eey/on ege/ye ehn/hn eia/ne eie/ne eie/ry eim/ns ein/ir eke/ue eld/on ema/nn "
         "ems/on end/nd enk/rk eno/ns eod/on eot/ot erg/rg esk/sk ete/te eue/ue eye/ys eys/ys g/atte g/ii g/l g/sen "
         "g/ve ga/g ga/id ga/oc gde/la gen/i gham/on gi/n gia/y gies/y gir/n gl/z gll/t gma/nn gn/ul go/s go/we "
         "gux/y hac/al har/da hbi/bi hbo/va hca/ea hco/ka hcr/gr hda/du hde/de hde/ne hde/vi her/he hfa/pa hge/gr "
         "hha/ho hhe/hi hir/ir hki/ni hki/ri hla/sa hlu/tu hpo/po hqu/qu hsa/so hsc/st hti/tr hvi/wi hwh/wi l^/^m "
         "l^f/^p l^j/^z l^n/^v laa/as laa/au lac/aug lad/att lad/au ladd/att lah/aw lan/aul laugh/aw lc/ci lca/cu "
         "ld/dl lde/di lde/ds le/ec le/ell le/ers lea/el lea/er lell/es lem/enn len/ere ler/ev lf/fe lf/fl lh/he "
         "lh/ht lhe/hr lhea/hi lher/hu li/ig lif/ip lil/it lir/is lkh/km llb/lv lle/ly llf/lph lll/ls ln/no lng/nz "
         "loc/oe loe/ol lom/orn lon/ou loo/os lp/pe lpa/pee lrc/rs lries/ry lrm/rne lro/rv lser/son lsu/sw lt/ti "
         "ltai/to lte/tu lto/tr lum/uni lv/vi lw/wn ly/yr lye/ys n.12 n^01 n^22 r$/f$ r$/in$ r$/w$ r$/x$ ra$/ee$ "
         "rad/dd rag/ig rag/ng ral/ol rall/el rall/ol ran/on ras$/er$ rb/mb rc/dec rcoon/kuhn rdd/ld rder/or rds/ls "
         "reen/inn rei/i rem/ham ren/ign rens/ous ret/itt reu/u rgl/kl rgn/yn rha/ka rham$/on$ rhi/i rhi/ki rhn/nn "
         "ries$/y$ risl/yl rk$/te$ rke/re rke/te rki/ri rlin/ten rll$/s$ rll$/t$ rlu/tu rm$/nn$ rm$/ns$ rma$/nn$ "
         "rmi/rni rmu/nu rmy/ney rn$/re$ rne/rre rnk/rk rnt/rt rod/rd roem/um rrb/sb rry/y rrz/z rs$/tz$ rse/ve "
         "rss/ws rugh$/w$ rux$/y$ rvi/wi t/g t/iii ta/o tcoon/kuhn td/s teaco/icko terge/urge tgh/y tin/on "
         "tinso/onso tk/te tl/t tley/y tm/ne tma/nn tmare/smar tn/rne tner/ser tnn/wn tnner/rmer to/s"},
    {2, "$/ee $/te $/z $ck/g $ck/x $d/e $e/in $e/n $ey/ing $f/t $gh/y $he/k $igh/y $k/x $lt/x $on/um ./atte ./eh "
         ".ag/o .ai/e .ai/ea .au/ol .ch/g .e/i .e/ri .ei/ie .f/l .h/t .i/j .i/ue .is/y .li/to .m/ns .m/on .n/us .r/s "
         ".r/w .s/x .u/we B-30 B-31 B-94 Bp33 Bp52 Bp83 Bs43 Bs65 CF7 CH1 E44 Iaa Icd Ics Idq Ihh Inu JK7 JO JO6 JQ2 "
         "JQ4 JQ9 JR8 JT9 KFJ KIF KM-1 KS-0 KS-3 P10 P3- P82 Q0039 Q1015 Q1018 Q1096 Q1214 S09 S15 S18 Tbs Tez Tft "
         "Tkh Tlk Tmm Tna Tnd Tpe Trf Twe Twu Tyg ^/ma ^/n ^a/ti ^be/pi ^coo/kuh ^f/ph ^j/y ^k/n ^l/s b^der/^r "
         "b^ger/^jar b^hu/^u b^jo/^so b^li/^si b^n/^on b^st/^t back/ark ban$/aw$ bann/arn bare/ave bberl/bl "
         "bche$/ck$ bdatt/dt be$/ers$ beigh$/ey$ bens/es bfi/fri bger$/gh$ bhall/hol bhea/hoa bies/iss bint/it "
         "blan/len ble/lse bley/lly bmer/mor bn$/nds$ bnd$/nn$ bne$/ns$ bock/ok bp$/pe$ bpet/pot brch$/rk$ bsa/sha "
         "bsch/sh bsco/sgo bsen/son bslo/sto btby/tley bte$/tt$ btel/till btes$/tz$ bu$/un$ buch/ush bult$/ux$ "
         "burl/usl bw$/we$ c$/$vc c$ccv/$cv c.cc/.cv c.cc/.cvc c^cvv/^vc ean/aw ean/ue eax/ax eay/is ebe/er eby/ey "
         "ech/ke ech/rk eck/he eck/nk eck/ux ecy/cy eds/on edt/th eel/re ees/ss eet/tt eey/hy eey/ty eie/ie eie/rs "
         "eie/te eie/ve eim/nn eix/ks eld/le elt/ux end/nn ent/rd eny/ny eom/om eos/os ett/tz eud/ud g/at g/eh g/ell "
         "g/er g/in g/sson ga/ec ga/en ga/oe ga/ti gag/o gar/se gau/ol gbe/pi gch/s gcoo/kuh gcy/si ge/n ge/ri ge/z "
         "gee/ic gei/ie gem/in gem/un gen/um ger/o gey/ing gge/y gh/l gh/n ghe/i gi/j gi/ue gli/to glt/x gm/no "
         "gne/uc gon/um gse/x haa/aa hbe/va hbo/ro hbr/br hde/lo hde/ma hde/po heb/ep hed/ed hga/je hhi/hi hjo/so "
         "hkr/kr hle/ti hli/si hma/mu hmo/mo hmu/mu hne/nu hra/ri hru/ru hsa/su hsw/wa hta/tr hth/th hwa/wo l^/^ma "
         "l^/^n l^a/^ti l^b/^p l^be/^pi l^coo/^kuh l^f/^ph l^j/^y l^k/^n l^l/^s lal/an lam/ane lan/aus lar/as "
         "lbee/by ld/dat ld/dle ld/dr leb/ed leff/epp lf/fr lg/ge lga/ge lger/gh lgu/gw lh/hl lk/ken lke/ko lker/ks "
         "ll/les ll/lo lld/le lles/li llis/ly lme/ms lmer/mi ln/nds ln/nu lnl/nn lnm/nn lo/our lob/od lod/ow loe/oo "
         "lou/owe lp/ps lran/rom lsc/sg lsh/ss lta/te ltb/tle lu/ue lu/uh lult/ux lur/us lva/vi lw/wr n$14 n.13 "
         "r$/ee$ r$/rs$ r$/te$ r$/z$ ra/aa ra/ua rab/ib rac/oc rag/g rap/p rar/or rar/orr raue/owe rault/ot rbe/de "
         "rbr/dr rbs/s rc/lc rc/sc rch/oh rck$/g$ rck$/x$ rd$/e$ rde/fe rder/r rdg/g rdr/gr re$/in$ re$/n$ rear/or "
         "ref/f rerl/l rey$/ing$ rf$/t$ rfa/pa rger/jar rgh$/y$ rhe$/k$ rif/uf righ$/y$ rins/s rjo/so rk$/x$ rli/si "
         "rlin/ton rll/ttl rlt$/x$ rlt/t rmm/rm rmo/no rmp/p rne/se rns/ss ron$/um$ ros/ss rot/st rot/ut rrc/sc "
         "rrva/wa rua/va t/h t/sson tan/en tan/er tauer/ower tdatt/en tder/ther tdon/non te/h te/o tell/le "
         "tenne/unne tf/t tg/y tham/on ting/on tle/te tn/w"},
    {3, "$/es $/ii $/iii $/lt $ay/ea $e/i $en/ia $es/n $ey/i $ie/s $m/ner $n/rs $s/x $t/z ./en ./fe .a/es .al/o "
         ".au/or .c/ne .ck/x .d/te .e/on .e/ou .e/y .en/m .eo/ou .ev/w .ig/y .in/uc .l/w .me/nn .mm/n .o/u .ri/u "
         ".ui/we Bs72 CH8 CJ9 D38 D83 E16 E49 E77 Idm Igg Itt Iuv JO0 JP0 JR7 JRf JT0 KGF KGG KIE KIs0 KLs0 KN-0 "
         "KQs0 KR-3 KT-3 L82 P11 P13 P4- Q0047 Q1069 Q1118 Q1125 Q1126 S08 S1 Tck Tgr Thb Thz Tii Tls Tmb Trk Tst "
         "Tuu Two Txo Txx Tya Tzd Tzs ^/dest ^/l ^b/p ^ge/ja ^mc/o b^bo/^ro b^hi/^i baff/alf bams/ans banl/aul "
         "bba/bea bck$/ct$ bda$/dy$ bde/dle behn/en bere/eve bgan$/ger$ bgan/gn bger/gor bhal/hol bid/idd bie$/in$ "
         "bins/iss bk$/ke$ bkar/ker bld$/le$ blev/lov bmil/mul bnas/nis bnde/nle bnds/ns bnes$/nn$ bo$/ow$ bock$/ox$ "
         "bok$/ox$ bong/oug bre$/rs$ bre/ree brey/ry brre/rse bscr/ser bsha/spa bshe/sse bthe/tte btt$/tz$ bug/ugg "
         "bwe/wle c$cvv/$vv c$vv/$vvc c.cv/.vcv c.cv/.vvc c.vc/.vc c.vc/.vcv c^vc/^vv c^vv/^vv eaf/ff ece/se eck/ct "
         "eck/ox eda/dy edy/ry edy/ty eee/en een/ia een/im een/in een/re eer/ga eer/ok eeu/eu eey/sy eff/ft ehs/hs "
         "eke/rk ell/ls els/ls ems/ms ene/ur enn/nn eok/ox eor/rn ere/rs eup/up ewn/wn g/ac g/dest g/en g/fe g/iii "
         "g/lt g/sr ga/he ga/le gai/e gal/e gal/o gau/or gc/ne gce/s gch/l ge/r ge/t gee/i geo/ou gev/w gg/x gge/ja "
         "ghu/o gie/s gin/uc giv/w gj/z gl/u gm/nd gm/ner gmc/o gmm/n gn/re go/w good/ut gri/u gs/tz gt/z gui/we "
         "hbe/be hbu/bu hde/ga hde/he hde/te hge/ja hhe/hy hje/je hle/sa hma/me hma/mo hor/or hpe/py hro/ru hsc/sc "
         "hsh/sk hwe/wi hwi/wo l^/^l l^ge/^ja l^mc/^o lad/at laff/app lall/att lam/and lam/ann lan/ay lann/arm lb/br "
         "lb/bs lbb/bl lbe/bu lca/ce lcc/cl lch/cle lck/ct ld/den ldi/do le/ei leb/ep leigh/ey len/es leu/ew "
         "lgan/ger lge/go lgi/gu lhei/hy liff/ip lk/kn lke/ks lke/ku lla/low llam/len lm/mes lma/mc lma/mu lnes/nn "
         "lnn/nw lo/oc lok/ox lpe/pi lra/ro lrch/rk lt/tes ltt/tz lu/ul lue/ur ly/yn n$23 r$/e$ r$/ii$ r$/iii$ "
         "r$/lt$ rab/ob rall/l rar/rr rav/ev rav/v ray$/ea$ rba/pa rbo/po rck/ek rcr/or rdh/h rdl/tl rdr/r re$/i$ "
         "re/ie ren$/ia$ res$/n$ rey$/i$ rfo/vo rg/wg rgh/h rhe/se rie$/s$ rie/re ril/ul rink/uck rins/ms rir/ur "
         "rl/sl rm$/ner$ rme/nie rme/nne rn$/rs$ rna/ra rnd/ud ro/ro rra/wa rs$/x$ rt$/z$ t/ii t/on tber/ver td/e "
         "tden/ton teau/o tee/le ten/in tey/ing tey/ley tey/ry tg/s tgarr/jarr tin/m tm/ner tm/rn tney/rey tr/s "
         "trson/sson"},
    {4, "$/er $/i $/ne $a/us $as/e $b/p $c/e $e/y $er/h $es/l $ey/ie ./ac ./al ./ith ./ug .a/we .an/e .an/ou .au/ow "
         ".aur/ow .c/x .e/ig .e/il .e/ing .f/r .g/j .g/k .g/n .i/ye .iv/w .n/v .o/ra .oe/u CF3 CG5 CI0 CI7 CI8 CIf "
         "Iay Ids Iee JA9 JN0 JN8 KHH L38 L94 P01 P04 Q0055 Q1059 Q1224 Q1f38 Tbb Tff Tgk Tks Twh ^g/j ^g/y ^la/to "
         "b^ga/^ja b^kn/^n b^mu/^nu b^o/^vo bacu/agu bam/arm bbal/bil bdes/ds bdithl/dl bec$/er$ bee$/en$ begh$/ey$ "
         "ben/esn bfou/fu bgby/gley bl$/ls$ blan/lon bles$/ll$ bm$/mbe$ bn$/num$ bne$/ng$ bo$/ough$ bod/odd bol/oll "
         "bol/oul bore/ove bra/rua bram/rum brce/rse bse$/st$ bsel/sl bte/tie bts$/tz$ bu$/ult$ c$/$vvv c$cc/$cc "
         "c$ccv/$vcc c$cv/$vv c.c/.vcv c.cvv/.cvv eal/il eam/ne eam/om ear/re eau/lt ech/ks eck/ue eec/er eer/on "
         "ees/ff eet/et eet/te eft/ft egh/gh eie/le eis/le eis/ss eit/tt eli/li elk/lk ene/ng eon/rs erk/rk ers/rs "
         "ert/rt ese/st ets/tz g/f g/h g/ith g/ro g/ug ga/we gal/u gas/e gaur/ow gd/u ge/ig ge/il ge/ing gee/y ges/l "
         "gha/u gi/ye gl/m gm/nt gne/u go/ra goe/u hat/at hbo/bu hca/sa hch/ki hcu/ko hdo/do hdu/du hec/ec hga/ja "
         "hge/ge hge/go hhi/hu hhu/hu hku/ku hla/to hle/li hli/ly hma/my hmu/nu hnu/nu hpf/ph hpf/pi hpi/pi hra/rh "
         "hsh/st hsm/sn hso/su hto/tr hwh/wh hzi/zi l^g/^j l^g/^y l^la/^to la/ae lae/ar lal/aw lan/ar lau/aw lber/bu "
         "lc/ck lch/ck ld/dith ld/ds le/enn lea/eu legh/ey lg/gle lgb/gle lge/gr lha/ho lhi/hu lia/ie lil/itt lle/li "
         "lles/ll lm/mbe ln/num lnd/nel lo/og lock/ox lrd/rth lsb/sl lu/ult lum/un lw/wh lw/wl n^02 r$/er$ r$/es$ "
         "r$/i$ r$/ne$ r$/s$ ra$/us$ rag/ug ral/el ran/enn ras$/e$ ras/ss raz/z rb$/p$ rc$/e$ rck/lk rcl/el rcu/gu "
         "rcu/qu rdt/t re$/y$ re/ee ree/le reen/un rell/l rem/om rer$/h$ rer/our res$/l$ rett/it reve/we rewe/ue "
         "rey$/ie$ rh/nh rithl/l rjo/yo rlet/t rll/wl rnt/ut rt/tt rua/wa t/t ta/ee te/ie te/s telan/olan ter/ler "
         "ter/s tey/s tey/y tlin/ton tlmon/mmon tney/rney trell/well"},
    {5, "$a/s $am/en $d/lt $e/is $g/s $h/k $m/ne ./f .a/ou .ar/un .aul/o .b/le .d/et .e/hi .e/in .e/it .ij/y .rr/ss "
         ".ss/z .t/u B-84 Bp71 CH4 D49 E48 Ibh Igy Ihv Ijj Izz JP4 KAG KAI KGH KJI KP-0 KR-1 KTp4 L46 L51 L92 P54 "
         "Q0037 Q1017 Q1025 Q1026 Q1216 Q1f16 S1I Tao Tei Tgs Tkg Tng Tns Tpf Trh Tsn ^h/ke b^de/^te bald/aud "
         "bbay/by bcha/cla bds$/dy$ bea$/ey$ bear/er bf$/fe$ biet/it bmal/mil bndl/nl brri/rwi bud$/ult$ bvai/vi "
         "c$v/$vvc c.cc/.ccc ear/er ebs/bs eby/by ech/gh eds/dy eea/ey eee/re ees/is ees/or eez/ez egg/gg eht/te "
         "ein/on ein/um elt/ud ent/ut eot/ux eoy/oy erd/rd est/st ett/tt eur/ur g/al g/ch g/ee g/s ga/et ga/ou gae/o "
         "gai/ea gar/un gaul/o gb/pe gc/q gd/el gd/lt ge/hi ge/it geau/o gen/ur gf/t gij/y gla/to gn/ri gph/v gr/v "
         "grr/ss gt/u hab/ab hba/bo hco/cr hge/gu hli/lu hll/ll hph/pi hpu/pu hra/re hse/se hsv/sv l^h/^ke lal/at "
         "lar/av lb/bl lch/cr lda/dy lds/dy leb/eh len/ers leu/ev lg/ger lge/gs lh/ha lh/hu lic/ig ll/len ll/ls "
         "llb/ll lmb/me lo/ol lre/ri lre/rs lrew/ru lsn/ss lt/te ltes/tz lth/tl luc/ur lud/ult lue/ui lul/ut lum/urn "
         "lv/vo lv/vr ly/yt n.23 n.33 ra$/s$ rad/id ram$/en$ rant/out rar/er rb/deb rc/cc rd$/lt$ rds/ss re$/is$ "
         "reau/ou reel/l rer/rr rer/ur ress/is rev/ov rey/oy rf/lf rf/rf rg$/s$ rga/ja rh$/k$ rhl/l rick/yk rki/ni "
         "rld/ud rm$/ne$ rn/nn rn/sn rng/ug rno/o rre/we rris/us rrv/v t/ne ter/ner th/t ts/t"},
    {6, "$/ian $/sson $ds/t ./as ./el .a/he .am/enn .ay/eg .d/u .de/to .em/nn .et/i .gn/qu .ro/u .y/z B-82 D27 E19 "
         "E39 FJ0 Iad Idh Idi Ihi Ilv Ioo Ipv JO5 JQ5 KJG L52 P12 Q0016 Q0124 S1H Tae Tme Tsh Ttu Ttx ^/del ^c/o "
         "^k/r b^c/^mc b^d/^od b^des/^s bberr/bur bcke/cle ben$/ere$ bis/iss bl$/ld$ bna/nea bpfei/pi br$/rs$ "
         "bra$/rs$ bschw/sw bt$/tman$ btem/tm bter/tor bto/tso c$c/$cv c.vcc/.vcc eau/un eee/ee eer/re eer/rg ees/ry "
         "eie/in eme/ne end/ud enn/um era/rs g/del g/he g/ian ga/h gae/ea gan/ur gay/e gay/eg gb/pp gck/g gd/rt "
         "gd/te gd/th gde/to gds/t gem/nn gen/ia get/i gey/ie ggn/qu gh/t gk/qu gro/u hbo/bo hch/cl hda/do hde/du "
         "hde/la heg/eg hfi/pe hwi/wy l^/^del l^c/^o l^k/^r la/ay lck/cl lda/de le/em le/eu lee/en lei/el lell/ett "
         "lff/fl lh/hr lhal/ho li/id lmar/mo lna/no lne/no lnee/nu lo/ough lol/ot lp/pfe lp/pr lr/ras lri/rn lt/tman "
         "lu/um lurr/uss lw/wa lyr/ys n.11 r$/ian$ ram/m ran/en rc/mc rchw/w rde/the rden/ton rdes/s rds$/t$ rel/ll "
         "rfei/i rha/pa rha/ta rhe/ke rl/ll rld/rd rll/tl rne/rie rnl/ul rrre/sse rs/ss ta/e tas/e tas/er td/t te/y "
         "ter/on tie/y"},
    {7, "$am/on $e/r $ers/on $es/or $es/z .ar/en .au/o .b/l .b/ve .g/z .h/i .ha/ke .ha/o .i/y .s/w Bp41 Bp62 Bs53 "
         "D16 D28 E28 E29 E38 Idl Ieo Iii Inv JO8 JQ8 KJH KO-1 L62 P02 Q0023 Q0024 Q1225 Q1f19 Tdh Tdt Tea Teh Tll "
         "Tnz Tos Tse ^/v ^/vander ^f/v ^v/w b^b/^deb bah/augh balm/amm bann/awn base/ave beat/eet bel/esl ben$/ers$ "
         "beve/ewe biel/il blan/lin bmag/mcg bnn$/ns$ boe/owe bt$/ter$ bte$/tz$ bty$/tz$ c.cv/.vv c.vc/.vcc c^cvc/^v "
         "ean/is eas/ss eay/oy eck/ks edt/er een/rs eew/ew eey/my eis/is ery/ry ete/tz ety/tz eum/um g/st g/vander "
         "ga/es ga/us gar/on gew/ou gh/i gha/o ghe/k ghe/t gim/nn gim/un hbo/po hcy/cy hke/re hsa/sa l^/^v l^d/^t "
         "l^f/^v l^v/^w la/aug lain/am lap/at las/av las/ax lba/bo lbri/bu lch/cm ld/do ldd/dl lder/di led/es lie/in "
         "llew/lou lmb/mle lng/nn lo/ow lon/orr lrd/rt lrr/rs ls/sc lte/tz lter/ton lud/ug n.22 rag/cg ram$/on$ "
         "rba/va rcl/kl rco/so re$/r$ reb/ub rem/im reo/ro rers$/on$ res$/or$ res$/z$ rfe/pe rgn/n rgt/t rh/kh rh/oh "
         "rit/ut rlm/mm rlt/tt rnne/rme t/us tby/ey tes/or"},
    {8, "$b/t $e/t $s/z ./le ./ro ./t .a/ol .b/m .dd/t .e/k .ea/i .eri/in .m/u .n/r .rv/w B-64 Bp66 CG6 CJf E66 JT "
         "KAJ KK-2 KKJ KQ-0 KTp9 L84 Q0035 Q1138 Q1146 SfF Tfs Too Trc Tut ^/du ^/st ^a/h ^c/k ^d/t b^mo/^no ban/ann "
         "bas/ass bbo/bro bd$/der$ bhie$/hs$ bld$/ll$ boar/or brdt/rt bter/tur btin/ton c$c/$ccv c.vv/.vvc c^c/^vcv "
         "eau/ow eds/ns eel/ld eer/gh eer/te eer/ur ehs/ie ein/nd eld/ll elt/lt ene/ue enn/ns ett/ut g/du g/el g/te "
         "ga/el ga/ol gam/enn gan/em gau/ow gb/h gdd/t gen/m geri/in ges/i gha/ke gie/y gj/y gl/te gmi/nn grv/w "
         "gu/we hba/be hca/co hdi/dy hfu/vo hme/mu hmo/mu hmo/no hpi/pr hre/rh l^/^du l^/^st l^a/^h l^c/^k laf/al "
         "lan/au lh/hi lhie/hs lld/ll lle/ll lo/oa lp/ph lte/ti lte/to lts/tz ral/oll rar/err rar/ier rb$/t$ rd/id "
         "rdg/gg re$/t$ rel/il rel/ill rel/kl rh/ugh ri/ui rin/yn rmme/nne rou/ru rr/rr rrs/ss rs$/z$ te/n tne/re "
         "trley/sley"},
    {9, "$/son $d/s ./nso .a/ie .f/v .in/ur D13 E18 FK1 Iao Ieh Iho JS KTp5 Q1048 Tue Txs Tye Tzz ^/h ^f/s b^de/^le "
         "b^li/^ti b^r/^wr barv/av bbry/by bdott/dt bke$/ks$ blad/lid buck/urk bwes/ws c$vc/$vvv c.c/.vvc c.cv/.v "
         "c^/^v ech/ck eck/lk ees/rn ehe/he eil/ll eke/ke eke/ks enn/wn eyn/yn g/nso ga/c ga/ie gb/ve gcks/x ge/s "
         "ger/on ghi/ke gig/y gin/ur gis/y gnn/rr go/u gve/w had/at hba/de hba/pe hcu/cu hde/le hfa/fo hli/ti hsc/sk "
         "hse/si hte/th hvo/vo l^/^h l^f/^s ld/dot lea/ey lerv/ew lga/ger lnn/ns lo/ou lor/ov lro/ru lu/ugh lu/ui "
         "lw/wo r$/son$ ral/ell ran$/er$ rby/ley rd$/s$ rd/sd reau/u red/id rht/t rle/re rn/nson rni/rri rr/wr "
         "rve/we t/in"},
    {10, "$/e $an/er ./gh .c/k .ff/p .ff/pp .l/t .n/ri .u/v Bp51 Iau Ilr JL6 KJF KN-3 L93 Q1037 Tbp Trs Tsr Ttk "
         "^/des ^c/g ^l/t ^s/z bch$/ck$ bng$/ns$ c$cv/$cvv c$vcv/$vvc c.v/.vc c.v/.vv c.vcc/.vvc c.vcv/.vcv eas/is "
         "een/um eey/ny eff/pp eng/ns g/des g/ll g/ugh gam/en gan/ou gc/x ges/z gn/rr hbe/bi hca/cu hei/ei his/is "
         "hsc/sh l^/^des l^l/^t l^s/^z la/ap lam/ar lbi/bo le/ey lfa/fo lff/ft lick/ig ln/nd lsa/so rb/lb rc/tc "
         "rche/ke rco/go rd/dd rda/la rel/l rer/or res/ss rey/y rf/ff rms/ns rue/ve tdatt/son tdebo/lebo tm/ns tn/rs"},
    {11, "$/s $datter/on $n/ttir $s/t ./datt .a/el .d/tt .g/y .li/te CJ7 D39 Isz Q1016 S16 Tec ^de/von b^a/^da "
         "blen/lin c$cvv/$cvv c^/^cv eas/es eer/he ees/le eht/tt ein/ns eir/ir ems/ns g/datt g/di g/gh gan/om gar/n "
         "gdatter/on gde/von gli/te gn/ttir gss/z hbi/bu hde/va hde/vo hdi/te l^c/^g l^de/^von lb/ber lear/en lga/gi "
         "loe/ow lty/tz rdl/ll rs$/t$ rs/ys t/er tney/vey"},
    {12, ".a/c .d/th .n/rr D14 FK0 Iah Idp Imo L83 Q0025 Tex ^/delos blo/loo bnd$/ns$ boe$/ow$ bu$/ux$ bult/ut "
         "c$vv/$vv c^c/^v eam/en ean/nd eay/ea ede/tt elt/tt end/ns ene/rn eoe/ow g/delos g/ds g/la g/us gau/en "
         "gca/ke ge/ia gea/i get/il gin/m gl/w gm/u hga/go hke/ki hpa/pe hre/ri hsa/se la/ai lu/ux lw/we rau/u "
         "re$/s$ rier/ur rm/mm rm/nm tdatt/on ter/res tm/n tn/u"},
    {13, "$datter/son .g/q .l/u .u/w B-74 Ijy Inr Iyy Iyz Tsm ^b/h ^h/k bll$/ls$ c$v/$vv eck/gh edr/er eel/le ees/ll "
         "eir/on elt/ot g/ap g/de g/mc gdatter/son ge/y gff/p gk/x gme/nn gugh/w gv/w hbe/pi hgu/gw l^b/^h l^h/^k "
         "lm/mn lto/tu rbb/lb rce/se rear/ur rge/ze ruv/v tdott/son tn/r tn/re"},
    {14, ".ch/k .h/le .n/u .oo/u Bp42 D15 D17 KR-0 Q0044 S2 Tmy Tsx Tuo Txk ^/mac ^/mc ^c/s ^e/ha bche/cke bn$/ns$ "
         "c.v/.v c^/^cvc c^vc/^vc ear/on eew/ue eou/rs g/mac g/son gan/er gc/o gf/s gigh/y gm/na gm/ni goo/u gy/z "
         "hgi/gu hhi/ke hsy/sy l^/^mac l^c/^s l^e/^ha lche/ck lf/fer li/ie lss/st lv/va m1 rff/lf rg/rg rnn/wn"},
    {15, "$l/s .b/p .l/tt .r/v Ivw Tey Tfe Tms Ttd ^/la ^/o c$vc/$vvc c.ccv/.cv c^/^cc ean/ns een/on g/es g/le gau/o "
         "ge/i gey/i gl/tt hsw/sw l^/^la l^/^mc l^/^o la/au lm/mb rah/h rin/on rl$/s$ rley/y tby/ley"},
    {16, "$e/s .ar/n .ei/y .h/l .m/ne .m/ni B-93 Bs46 CJ0 CJ8 D18 D29 Igz S2K Ths Trn ^/d ^m/n bap/app c.ccv/.ccv "
         "gam/on gar/en gei/y gg/q gm/ns gu/v hfl/fl l^/^d l^m/^n rg/gg"},
    {17, ".b/v .nn/rm CJ2 Ihu Imn JK4 Taa ^g/k ^n/r bber/bur bert/est bre/rie c.v/.vvc c.v/.vvv c.vv/.vv c^v/^vv "
         "eam/ns ga/e ga/o gc/s gck/x gh/s gs/x hju/ju l^g/^k l^n/^r lse/so lte/tt rck/k"},
    {18, ".dd/tt .ll/tt Ikr Tfp Tnu Tuw bsdo/sso c^cv/^vv eey/gh ele/ll gn/v gnn/rm hby/by le/ea lrr/rw lsd/ss n$01 "
         "rgu/qu ro/oo"},
    {19, "./ch .in/m Tiy Tlt ^/le ell/tt gi/y gn/u l^/^le lth/tt ran/in rou/u"},
    {20, "$n/tter .d/t .ew/u .m/nn Ibv Igk Ilt P2- gc/g gch/k gg/j gn/tter gr/s"},
    {21, ".mm/nn Ikn Iov Tkx ^/della ^/fitz c$c/$ccc c$v/$v c^v/^vc g/della g/fitz ge/in gmm/nn l^/^de ls/sch reh/h"},
    {22, ".m/rn ^/von c^v/^v g/von gdd/tt gew/u l^/^von lnd/nn"},
    {23, "Tsz ^/van g/desaint g/van gc/e gff/pp gu/w l^/^van lea/ei"},
    {24, "^/desaint gd/tt gg/y n.01 t/son"},
    {25, ".f/p D19 Icg gg/z t/es"},
    {26, ".m/n ^/ap c.vvc/.vvc gi/l hhi/hy l^/^ap"},
    {27, ".h/s gm/rn t/s"},
    {28, "Idv eey/ie gb/v gf/ph"},
    {29, "Idt Igj gf/v gll/tt"},
    {30, "Iei Ihk Tnm gm/ne"},
    {31, "^/de ^/dela g/dela"},
    {32, "gf/p"},
    {33, "Ifp gc/k gm/nn"},
    {35, "Ick"},
    {36, "^/saint gg/k"},
    {37, "Iae gn/r"},
    {38, "Ibp"},
    {39, "gd/t gh/k gm/n"},
    {40, "Tmn"},
    {42, "Ifv"},
    {44, "gs/z"},
    {45, "gl/t"},
    {47, "g/saint gb/p"},
};
// clang-format on

}  // namespace

spelling_table surname_rules() noexcept { return {3, rows}; }

}  // namespace safeguarding::inline v0::detail
