// SPDX-License-Identifier: Apache-2.0
// Written by tests/bench/learn_spelling.cpp: change that, not this.
#include "spelling_rules.hpp"

namespace safeguarding::inline v0::detail {
namespace {

// clang-format off
constexpr weighted_keys rows[] = {
    {-43, "m4"},
    {-39, "D99"},
    {-31, "c./.ccv m3"},
    {-29, "CB0 ga/i"},
    {-28, "D66"},
    {-27, "D77 c^c/^c ra/ga"},
    {-26, "CA0 D88"},
    {-25, ".i/o Tyw"},
    {-24, "D67 c.vcc/.vv hla/li"},
    {-23, "Tny Try gee/u n^44"},
    {-22, "ba$/as$ hza/zi"},
    {-21, "CD0 bs$/se$ c$/$cvv c.c/.c c.v/.vcv"},
    {-20, ".l/s D68 S0 Tnw eet/nt eet/ut gi/o gp/ss"},
    {-19, "Ihs L44 c./.ccc c^c/^cc gn/ss lha/hi lie/is rea/la"},
    {-18, ".g/s CC0 KT-2 S02 Tkr raf/if rco/do"},
    {-17, "CG2 D54 D76 D79 c.cvc/.cvc eer/ie ell/ll gb/c gbb/ff gd/r lka/ki lra/ry rap/ip ras/s rik/k rri/si"},
    {-16, "D56 Ibg Ieg Q1056 Tyn bnet/nt c./.cc c./.cvv c./.vc c./.vcv eth/th ga/n ga/y gv/y lo/od lrd/rn n$44 rk/sk "
         "tis/s"},
    {-15, ".e/ur D65 D89 Ias Q0f27 Tar Tdd Tly Ttt blas/lus bn$/ner$ c./.vcc c.cv/.cvc c^c/^vc eer/or ers/ss ge/ur "
         "gm/w ln/na lsh/sk rar/r ras/us rde/e re/pe tr/y"},
    {-14, "D57 D75 D78 FE0 JR4 L45 Q1218 Q1234 Q1f23 S0A S0F Tyu bhan/hin bray/ry brd/rod c$ccv/$cvc c.cv/.vcc "
         "c^cvc/^cvc ein/rn ess/ws ga/in gar/u gll/r hba/by lar/at led/en ler/es rec/uc rew/ow rrs/s rsh/th tine/on"},
    {-13, ".a/ee CC6 CI3 D55 Icl Ihw KA-0 L81 L90 Q1045 Q1219 Tgg Trw Tss Ttr Tww bes/ess bus/uts g/ew gb/g gch/d "
         "gi/s go/y hba/bi hba/br hbi/br hse/sh hse/sp hsu/su lor/ow lp/pa rai/oi rbe/e rhan/n rim/om rn/on rn/un "
         "rst/t tack/ick"},
    {-12, "$/le .a/in D87 Ibc Icp Igt KTs0 Q1238 S0G S29 Tlr Tne Tsd bick/isk bmar/mor brer/rr bt$/ty$ c./.cvc "
         "c.c/.cvc c^cv/^vc ede/le eel/el eer/se ely/ly eor/or ero/ro gb/r gk/l gn/ve gn/w gro/w hfo/fr hha/hi "
         "hhe/ho lei/er ll/lk lm/mi lnc/ng lru/ry lt/th r$/le$ rce/ee rdev/v ric/oc rlo/o rma/wa rn/rn tck/ok ter/ie"},
    {-11, "./v D44 Iab Ich Ift Ios KQ-2 L80 P0- Q1246 S0H Thr Trd Twy bca/cla bchl/ckl bie$/is$ bles/los c$/$cvc "
         "eck/rk ecy/ry eie/is eoe/ve eom/on ere/rr ess/ys g/ow go/r gp/s gt/y ham/am hch/cu hja/jo hre/ro la/ar "
         "lb/bi lba/by lo/om lta/ter m5 rab/erb rce/e rdi/li ter/le"},
    {-10, ".a/is .an/i .b/c .d/st .e/u .v/y B-32 D46 D58 D69 E24 Iac Ibr Igh Ihj Ihm Ist JM9 KK-0 KR-2 KS-2 L50 Tnn "
         "Tsw bbar/ber bd$/des$ btab/terb btal/teel c$cc/$vc c.cvc/.vc c.cvv/.v eed/rd een/rn eey/ey ent/tz ese/ss "
         "ga/k gan/i gb/f gd/k ger/u gj/t gk/th gl/r gll/nn gr/x gss/y gw/y gx/z hbe/br hen/en hov/ov hte/to hwe/wo "
         "lar/ay lc/cu le/eg ln/nk lna/nu lori/ou lta/tee rat/it rck/sk re/se rin/un rit/rt rl/nl rn/wn rna/wa rs/us "
         "te/le telle/olle"},
    {-9, "./ha ./o .ar/e .ei/u .i/m .s/y B-54 Bp43 CFf D47 E47 E59 E79 Igs Ipw Itw KN-2 P21 Q1055 S0E Ten Tmw Ttn "
         "Tyy ^/au bar$/as$ be$/er$ beck/erk best/et bnst/nt brg$/ry$ brre/rve bsca/sea c$c/$c c.c/.ccc c.cc/.cc "
         "ean/es ear/as eay/ry ece/er edt/dt een/ey eer/er egh/ry egn/gn eom/rm eon/rn erg/ry err/ry est/ty ete/tt "
         "g/ic ge/u gei/u ger/y gi/m gk/m gl/p gn/y hca/cr hdr/dr hga/gi hpe/pr hri/ro hru/ry hsa/sh hsh/sh hup/up "
         "l^/^au lel/er lll/lt ln/ns lna/ney los/oy lpa/pi lpe/po ls/si r$/y$ reat/t reel/ul rer/r rers/us rhe/pe "
         "ri/ki ria/ma rl/rl rnn/un rss/ys rur/wr t/r te/l"},
    {-8, "$r/w .a/i .a/or .ar/u .as/i .ea/ic CE0 CG3 E13 E67 E99 Iis Iww JT6 KP-3 P43 P72 P90 Q1f34 Tee Tpp Trm Twr "
         "Tyh Tzn b^do/^o bber/bor bber/br bder/dur bi$/in$ blas/ls bmer/mur bome/owe bpe/pie bra/ria breat/rt "
         "btor/tr c./.vv c./.vvc c^ccv/^cvc eam/am eck/ck ede/de edy/ey eer/ow eer/tt ees/ie eld/ld eng/ng epp/pp "
         "ert/ts ese/se ga/is gas/i gde/so ge/o ge/ow gea/ic ger/is gf/k gh/o gm/nc gm/v gp/r gp/y hbr/bu heb/eb "
         "hen/he hfa/fi hgi/gi hgl/gl hgr/gr hha/ha hje/jo hmc/mc hpe/sp lan/as lb/bo ld/des le/el lee/er len/ew "
         "li/is lki/ko ln/ne ln/nes ln/nh ln/ni lnd/ng lne/nu loi/ou lom/ow lr/re lr/rl lrc/rl lrg/ry lrn/rr lrn/ru "
         "lsp/st lwa/wo rap/up rass/is rav/iv rch/nh rdi/i reak/ick rem/m ret/ut rp/rp rr$/w$ rr/ur t/jr td/k "
         "tell/oll tes/le tne/on"},
    {-7, ".a/it .a/ri .a/v .b/f .b/r .bb/ff .ck/sh .co/w .d/i .d/n .d/sl .de/so .e/o .ee/u .er/s .k/t .ll/nn .m/v "
         ".n/ve B-53 CB6 CG0 CJ5 D37 D48 E88 FF1 Ibb Ibw Ijl Ilp Ipr Isw JI0 JS2 JSf KKG KN-4 L43 L55 P26 P61 P62 "
         "P80 Q0215 Q1076 Q1135 Q1247 Q1f28 S25 Sf Tad Tdw Tel Thh Tkk Tkn Tky Tpy Trx Trz Tty Twn Tyr Tzr ^d/s ^s/t "
         "b^det/^t be$/es$ bgn/gon bin/irn blam/lim bno/nso bpau/pou br$/rd$ bra/rea bres/rs brmi/rni bue$/us$ "
         "c$cc/$v c./.cv ebb/le eer/um eew/ll ein/wn eix/ix ely/ty ent/tt eop/op ert/tt ese/us ess/ss eue/us g/on "
         "ga/it ga/ri ga/v gaw/e gb/d gc/t gc/v gco/w gd/sl gf/g gi/r gie/u gr/y hag/ag hbr/ro hca/ch hki/ku hme/me "
         "hre/re l^d/^s l^s/^t lee/es lher/hi lig/is ll/la ln/ner loo/ou lr/ra ls/sa ls/se lsb/sh lt/ta lue/us rad/d "
         "ral/ll ram/em rd/ed rett/t rio/to rln/n rmi/ni ro/to rp/up rrn/un rrt/tt tales/oles te/x tion/son"},
    {-6, "$/n $/ow ./de .a/s .a/y .ar/m .d/s .g/i .ic/u .ir/u .m/nc B-63 B-71 Bp34 Bp64 Bs41 CE2 CE7 CGf D74 Ibf Ibt "
         "Icc Icr Igr Iks Iss JO7 JS6 JS7 L34 L56 P8- Q0029 Q1035 Q1068 S0I Sf9 Tdk Tds Tew Thn Thy Tor Tra Trt Tsk "
         "Tsy Tys ^/j b^gr/^r bai/ari bair/ar band/ard bar/aur bary/ay bchr/cr bder/dr bea/eha bgar/gr bhen/hon "
         "bher/hir bher/hor bi$/is$ bick$/ie$ bke/kwe blau/lou bnan$/ne$ bndt/nt bnet/not bre/rne bte$/th$ bye/yle "
         "c$cvc/$cvv c$cvc/$v c$vcv/$vcv c.cc/.ccv c.cc/.v c.cvv/.vc c^c/^cv eck/ie eck/sk edd/dd ees/ye eey/ss "
         "eey/uy egs/ng eks/ks ena/na enn/rn ens/ts eon/on eon/wn eow/ow ete/th eve/we g/b g/co g/et ga/z gan/ow "
         "gar/m gc/d gck/d gd/st ger/in gic/u gir/u gl/st gp/t gre/w gss/w hba/bu hbl/br hdi/di hdo/du hha/th hki/kl "
         "hmi/mo hmi/mu hpa/pi hpa/pr hra/ry hro/ro hsa/sl hsa/sy hsi/st hti/ti l^/^j lab/ah lad/ar lax/ay lbe/bi "
         "lde/do led/er lee/ew lhe/hi lick/ie lk/kw ll/lew lla/lu lo/on loo/or loo/ov lou/ow lp/per lpi/po lr/rea "
         "lr/rs lr/ru lrb/rd lre/rl lrr/rv lsh/st lta/tz lve/vo m2 r$/n$ r$/ow$ rae/e ras/ns rdet/t re/ge res/is "
         "ret/t rge/pe ric/uc rin/n rio/so rke/pe rlo/so ro/so rrin/un rve/ye t/p ten/ion tl/r tn/on tr/t trs/s "
         "try/y"},
    {-5, "$e/on $k/th $l/n ./ic ./ing ./k .a/oo .d/e .e/ha .en/u .i/s .i/so .ki/so .l/st .n/rs .p/ss .re/vi .ro/w "
         "B-66 Bp44 Bs51 CC7 CCf CI4 E02 E09 E68 Ibm Ibo Iem Ipp JJ JK5 JP1 JS5 KAF KGJ KI-0 KIG KIJ KR-5 L35 P07 "
         "P08 P23 P24 P35 P41 Q0216 Q0244 Q1f29 Tay Tbl Tnp Tsg ^/r ^e/g b^lo/^so bahn/an bam$/an$ bart/at bcam/com "
         "bice/ie bken/kin bl$/le$ blam/lem bmin/mun bna$/ne$ bnem/nm bonn/oun bpe$/ps$ bpe/ple bshe/ske bt$/ts$ "
         "btai/ti btan/ton bte/tre c$/$ccv c$c/$v c.c/.cv c.c/.vc c.vcv/.vvc eal/al ean/an ear/ar eee/ue eey/oy "
         "eie/ue eig/ng elz/lz ena/ne ene/on eni/ni enk/nk eod/od eod/rd epe/ps ern/rn ert/th ese/ze esh/sh ety/ty "
         "g/ed g/ha g/mi ga/er ga/hi ga/oo ga/p gc/n gen/u gg/r gg/t gg/w gi/so gki/so gll/ss gm/r gm/ve gre/vi "
         "grr/w grs/w ham/ha has/as hba/ba hbu/by hcl/cu hha/ki hki/ki hla/lo hlo/so hmi/mi hpi/po hsi/sp hst/st "
         "hva/va hwa/wa l^/^r l^e/^g la/al la/as lad/al law/ay lb/be lba/be lde/du ldu/dy lein/em lel/en lhe/ho "
         "lla/le llen/lm lli/ls lm/mc lnan/ne lnk/nn lns/nt lon/oo lon/ors lpe/ps lr/rie lr/rt lrb/rl lrd/rs lre/ro "
         "lre/rt lsh/sl lt/tc lva/ve lwa/we lz/ze ra/ca ra/ha ra/ma rain/un ras/ees rat/ort rat/t rc/nc rden/son "
         "rdl/gl re$/on$ re/me reet/ut ren/ion ren/ran rerl/ul rern/in rga/za rhl/kl rin/son ris/us rk$/th$ rkin/son "
         "rks/s rl$/n$ rnl/rl t/ey tden/son ter/y tes/us tesbe/isbe tey/ly tey/ney"},
    {-4, "$/rt $/ue $/y $a/y $ee/u ./is ./ma ./z .a/hi .a/l .ai/o .k/l .m/w .p/y .rn/w .rr/w .x/y .x/z B-42 Bp55 "
         "Bs33 Bs61 CF0 CF5 CG8 CH2 D36 D43 D63 D86 E57 E89 FG0 Iap Ibe Ici Idw Iew Ikw JA0 JH JH0 JNf JOf JR JT8 "
         "KFF KHI KJ-0 KK-1 KKF KP-2 KRp5 KSs0 KT-5 KT-7 L53 L60 P19 P22 P2p P33 P3p Q0f24 Q1053 Q1134 Q1139 Q1f25 "
         "Q1f26 S05 S0J Sf3 SfG Tdg Tdr Thd Tkd Tln Tnh Trr Tso ^/g ^/mu ^/of ^b/e ^g/l b^a/^dea b^e/^he ba$/an$ "
         "bad/ard bani/ari bbar/br bbert/but bde/die be$/el$ bed$/el$ ben$/er$ ber$/ey$ blde/le blde/lle bnes/ns "
         "bper/por bpio/pto bran/reen bran/ron bred/rod bris/rs bshe/spe bte/the bten/tn bum$/us$ bwar/wor bz$/ze$ "
         "c$c/$cvc c.c/.cc c.cv/.vc c.cvc/.cvv c.cvc/.v c.cvv/.vcv c.vcc/.vcv c^cv/^v edt/nt eed/el eel/ie eel/ly "
         "een/un eer/in eer/is eer/le eer/ll eer/ne eer/ng eer/tz eer/wn ees/on ees/rs eey/in efe/fe ein/tz eis/ls "
         "eks/nk ens/ss ens/us epe/pe era/ry esy/sy eum/us eut/ut g/ett g/ham g/mu g/ng g/sh g/ue ga/co ga/l gai/o "
         "gal/i gar/ol gb/y gc/z gch/de gck/s gd/g gd/p gd/s gd/y gl/n gl/se gn/x grn/w hal/al hbl/bo hce/ce hch/ch "
         "hco/ke hes/es hfr/fr hgo/gr hha/he hhi/ho hho/ho hil/il hjo/jo hka/ka hke/ke hla/ol hle/le hma/ma hpl/pl "
         "hwo/wo hwo/wy l^/^g l^/^mu l^/^of l^b/^e l^g/^l la/ad la/an lc/cr ld/db lea/es lil/is lli/lo lm/mer lmi/mo "
         "lo/or lon/os lpi/pt lrei/ru lrg/ri lri/ro ls/so lta/ti lu/ut r$/rt$ r$/ue$ ra$/y$ ra/dea ral/eel rau/ou "
         "rba/da rbe/fe rbi/ki re/re rec/oc red/rd ree$/u$ ref/if ren/rn rerm/m rert/ut res/s rg/ng rge/se rha/na "
         "ri/vi rien/un rip/p rir/yr ror/r rt/wt t/n ta/ey ta/y talli/illi tam/im tck/rk tdemo/mont tder/ger tee/u "
         "tenge/inge tey/sey tt/x"},
    {-3, "$an/e $ey/ow $m/w $n/ss $n/y $ough/y $p/ss $r/ss $r/t $w/y ./e ./ea ./ed ./et ./m ./so .a/de .a/il .a/ur "
         ".b/g .b/t .c/v .d/l .e/s .ee/o .f/n .i/or .i/uxe .k/r .n/ss .p/r .r/x .u/ve B-62 B-91 CC2 CC5 CD7 CD8 CF6 "
         "CG9 CI2 CJ6 D33 D45 D59 D97 E36 E45 E58 FI1 Idu Iff Iht Imm Ity Iuu JI8 JKf JL0 JL9 JM8 JQ JS9 JT2 KFG KGI "
         "KHJ KRs0 KS-7 KSp7 KT-8 L70 L95 P15 P27 P5- P81 P9- Q0015 Q0017 Q0019 Q0066 Q1013 Q1034 Q1054 Q1217 Q1226 "
         "Q1f44 S06 S1J Sf5 SfI Tan Tep Thg Tho Tmr Tyl ^/b ^g/t b^a/^sta bain/arn bak/ask bart/ast bbes/bis "
         "bbor/bur bea$/ew$ bed/edd bee$/el$ ber$/ess$ ber$/et$ bfor/fr bgen/gton bhan/hon bhar/hir bibl/ill biln/in "
         "bkey/ky blaf/lef blat/lt ble/lee bley$/low$ blim/luxem bman$/mer$ bna/nha bness/ns boad/od boat/oot "
         "boe/ore bohn/on bon$/ow$ borre/owe bra$/ry$ brin/run brm/rum bso/sto bte/tne btel/tl buk/urk byan/yon "
         "c$ccv/$ccv c$cvc/$cvc c$cvc/$vcv c.c/.v c.ccc/.ccv c.cvc/.vcc c.cvc/.vvc c^cvc/^vcc ead/ad ead/rd ean/ey "
         "ean/ne eco/es eds/er eea/ew eee/ge eee/is eel/ol eer/et eey/ky eey/ow eit/rt eld/tt ell/ne ene/ne enn/on "
         "ens/ns eon/ow era/ra eus/us g/ad g/ger g/of g/so ga/de ga/il ga/ur ga/wi gan/m gau/e gb/n gb/s gck/y gd/v "
         "gee/o gen/o ger/m gey/ow gf/n gg/h gg/l gg/s gi/or gi/uxe gk/le gk/p gough/y gu/ve gu/y had/al ham/ar "
         "hbe/bl hbe/de hcr/cu hde/dr hde/tr hea/ea hev/ev hhe/he hki/ko hol/ol hpe/po hph/ph hri/ri hsa/sp hsl/sl "
         "hsp/sp hta/ti hth/ti l^/^b l^g/^t la/and lab/av lai/ar lak/ar lan/ax lar/ax lbl/br lch/cn ldr/dw lef/el "
         "lf/fi lge/gto li/ic lin/ire lk/ke lk/ki lk/kr ll/ld ll/lg lley/low lli/luxe lman/mer lnc/ne loa/oo lorr/ow "
         "lr/ren lr/rin lr/ry lra/ree lrd/rl ls/sco ls/sy lt/tu lvi/vo ra/ea ra/sta rac/sc raf/ef ral/ill ral/ul "
         "ran$/e$ rard/od rbu/hu rch/sh rde/pe re/ne re/we rea/ra ree/re ren/in rerm/ym rey$/ow$ rf/nf rfo/to rfo/wo "
         "rgo/o ri/pi rie/le rim/uxem rkes/s rls/rs rls/s rlt/st rm$/w$ rmo/o rn$/ss$ rn$/y$ rney/y rnt/tt roa/ra "
         "rov/v rp$/ss$ rp/sp rr$/ss$ rr$/t$ rw$/y$ ta/n tall/ill tand/und tandl/indl tatt/utt ten/ing tet/ot "
         "tett/ot tey/ny thris/rist tl/n tn/y tr/w"},
    {-2, "$a/ey $e/ow $er/is $l/r $ll/n $n/w $r/y $t/y ./ai ./ne ./to .a/u .ar/ee .b/k .c/n .e/oo .e/so .e/to .ed/o "
         ".ef/i .en/ru .i/oo .l/v .n/vi .n/x .ni/w .r/vi .re/w .s/t B-41 B-90 Bs64 CE4 CH9 D98 E05 E14 E37 FA1 FG1 "
         "Iaj Ict Idd Iej Igl Ihl Ikl Ikt Ill Ilw Imr Imw Iop Ips Irr JJ2 JQf JR5 JT7 KAH KR-6 KRp3 L22 L40 L73 P25 "
         "Q0036 Q1024 Q1114 Q1236 Q1239 Q1f36 Tbf Teb Tkc Tym ^/t ^b/s ^c/l ^h/l ^j/t b^an/^in b^ge/^je b^me/^ne "
         "bal/anl bals/as ban$/au$ ban/arin barl/ayl bblo/bo bbr/byr bdem/dm bea$/es$ beat/ent bem/erm bin/inn "
         "bire/ive bis/ius bk$/key$ bkan/kin bla/lea blet/lot blle/lse bma/mca bmes/ms bna$/ney$ bnam/num bnce/nge "
         "bock/ook bock/ork boit/ort bour/owr bran/run brd/red brew/row bse/she bsen/sn btie/tle btil/tul bval/vol "
         "bven/vin bwal/wil c$cvc/$vc c$vcc/$vv c.c/.vv c.ccv/.cvc c.ccv/.vc c^/^vv c^c/^ccv c^ccv/^cvv c^cvc/^vc "
         "ean/mm eay/ay eay/ly ece/ge eck/ok eel/ne een/nn eeo/er eer/rr eer/us ees/in ees/ne ees/ns eey/le eey/na "
         "ege/ge ein/lm eis/ks ele/le ene/nn eng/rn ens/on eon/ts eon/tt ets/ts g/a g/ai g/ay g/k g/m g/o gar/ee "
         "gar/in gd/n ge/oo ge/p ge/so ge/to ged/o gef/i gen/ow gen/ru ger/it ger/ow gg/p ghe/r gi/oo gk/ls gk/t "
         "gk/w gl/v gn/s gn/vi gni/w gr/vi gr/w gx/y hal/de hal/ha han/an han/in hbi/pi hcl/cl hco/oc hcr/cr hda/da "
         "hde/wo hfe/fi hfi/fi hfi/pa hga/gr hke/ko hla/lu hlo/lo hlu/lu hme/mi hme/ne hpa/pa hsc/se hse/sw hsi/si "
         "hsk/st l^/^t l^b/^s l^c/^l l^h/^l l^j/^t la/ari lb/by lbo/bur lc/ch lda/do ldo/ds lee/el lek/el ler/ess "
         "ler/ew lh/hey lhi/ho lk/key llee/lu ller/lis ln/nl lner/nu lo/oy loc/oo loc/or lol/or loro/ow lpe/pu "
         "lrea/ro lree/ru lrm/rn ls/sk ls/sn lsl/st lti/tl lun/us ly/yo ra$/ey$ ra/la rac/c rah/sh rai/i ram/um "
         "ran/inn ran/orn rbi/ri rca/ea rce/ge rch/h rcr/r rct/st rde/ge rde/we rder/tr rdl/sl rdm/lm rdw/w re$/ow$ "
         "re/nge re/te redd/od rel/rl ren/n ren/ton ren/un rer$/is$ rerr/ir rers/is ret/ot rf$/l$ rgi/i rh/sh rie/ue "
         "rk$/n$ rl$/r$ rle/se rll$/n$ rlla/nna rls/ns rly/ty rm$/n$ rma/ra rmr/r rn$/r$ rn$/w$ rn/ton rnc/uc "
         "rpe/sse rr/tr rrl/yl rt$/y$ t/e tagil/deag tan/in tcarl/earl td/l tder/er tdley/sley ter/is tes/ie "
         "tham/man tvin/win"},
    {-1, "$/m $/oy $ch/d $d/y $er/son $f/l $h/le $k/n $k/ts $ll/r $m/n $on/s $r/tt ./a ./ar ./ck ./d ./on ./s ./ur "
         ".a/k .a/n .a/so .ck/s .d/o .d/v .e/h .ea/io .f/g .g/p .i/ma .i/ve .iel/or .k/n .ll/r .o/ur .o/v .p/s .re/u "
         "B-50 B-72 B-80 Bp45 Bp53 Bp72 Bs73 Bs81 CA4 CE8 CH0 CH3 CH5 D22 E04 E23 E25 E27 E35 E78 FA0 FF0 FH0 FH1 "
         "FJ1 Iip Iiq Ijt Ipt Ivv JA JJ8 JK6 JK9 JN5 JP6 JP9 JQ6 JQ7 JR2 JS8 KAE KFE KII KKE KKH KNs0 KO-0 KQ-3 KS-6 "
         "KSp5 KSp9 KT-1 L33 L36 L41 L54 L63 L71 L91 P31 P42 P44 P51 P52 P6- P7- Q0046 Q0086 Q1014 Q1027 Q1057 Q1065 "
         "Q1066 Q1077 Q1087 Q1088 Q1137 Q1144 Q1215 Q1237 S04 S13 S14 S24 S28 SfJ Tax Tin Tir Tis Tkp Tlu Tmm Tnx "
         "Tru Trv Tsa Twm Tyd Tyk Tyo ^/c ^/long ^a/p ^d/w ^f/l ^l/r ^p/t b^an/^en b^cl/^l b^dem/^m b^fi/^ti "
         "b^fr/^pr bam$/aw$ bbe/bee bcar/cr bday/dy bde/dre be$/et$ bea/ega beas/es bee$/er$ been/ern bell$/er$ "
         "ben$/ew$ ben$/ey$ ber$/ett$ bfield/ford bhal/hul bie/inge bin/ison bip/ipp bki/kri blab/leb bldi/li "
         "blds/ls ble/lke bls$/ly$ bls/lss bmis/ms bn$/no$ bnan/nn bndl/ngl bne/nge bne/nse bod/old boin/on bperr/pr "
         "brat/ret bre/rle brec/ric bris/ros brk$/rth$ brn/rton bsla/sta btch/th btia/tma bvar/ver bwa/wea c$cv/$cvc "
         "c$cv/$vc c$cvv/$vcc c$vcc/$vcc c.ccv/.v c.cv/.cv c.v/.vcc c^/^ccc c^/^vcc c^c/^ccc c^c/^cvc c^cc/^cvc "
         "eam/an eam/aw ean/on ean/rd eaw/aw ece/ce eel/ll een/ew een/na een/tt eer/ey eer/ez eer/ke eer/rd ees/es "
         "ees/se eey/is egs/gs ehn/on ehy/hy ein/mm eis/re ele/ne eli/ll els/ly eng/rg eok/rk eou/ou eoy/ry ere/ux "
         "erk/th ers/us ert/ut esh/th est/th g/ck g/ea g/ge g/long g/p g/wa ga/or ga/s ga/so gai/u gan/r gar/e gb/e "
         "gb/k gbe/k gc/l gc/p gck/n gd/i gd/ll gea/io gea/u gee/is ger/son gey/g gf/l gi/ma gi/ve giel/or gk/ts "
         "gl/y gll/n gm/us gma/wi go/ue go/ur gon/s gr/t gr/tt gr/z gre/s gt/v han/de hch/ha hco/co hde/el hde/li "
         "hfe/fr hfi/ti hfo/fo hfr/pr hgi/gl hgo/go hgu/gu hke/kr hma/mi hna/na hpr/pr hsh/si hta/ta hwa/wi hwi/wi "
         "l^a/^p l^d/^w l^f/^l l^l/^r l^p/^t la/ah lab/ale lah/al lass/ay lbo/bu lbre/bu lc/co lce/co le/eha le/er "
         "le/es lea/ew lell/er lell/ess len/ey lep/es ler/ett ler/ey lf/fu lfiel/for lh/her li/ing li/ip li/iso "
         "li/iu lia/is lic/is lin/iv ll/le ll/li ll/lis lle/low lle/ls llk/lp lls/ly lm/me lm/mon lnd/ne lne/ni "
         "lney/ng lnl/ns loa/or loe/or lop/or lp/pu lr/ri lr/rm lr/rto lra/rn lrc/rn lrea/ru lri/rl lri/ru lrk/rth "
         "ls/sp lti/tm lu/ur ly/yl ly/ys r$/m$ r$/oy$ ra/ra rad/od ral/kl ran/son rat/itt rat/ot ray/y rbe/ne rbi/di "
         "rbo/co rch$/d$ rd$/y$ rd/ld rde/sle rdem/m re/ede re/ke rec/ic rel/gl rel/ul ren/han rer$/son$ res/os "
         "ress/s ret/lt rfi/ti rfr/pr rg/og rge/ie rgr/r rh$/le$ rho/o rho/po rho/tro ri/ti rield/ord ril/ol rin/man "
         "ris/os ris/s rk$/ts$ rlb/rb rll$/r$ rm/um rman/win rmi/nni rmi/ri rnt/xt rod/ud rol/sl ron$/s$ rpe/te "
         "rr$/tt$ rr$/y$ t/le talli/olli tard/er tbick/pick tes/les th/le tield/ord tiley/rley tk/n tk/th tk/ts "
         "tll/n tn/o tnley/rley toght/ught ton/s trrel/well tt/y"},
    {1, "$/f $/g $/ll $a/ee $er/s $ies/y $k/te $ll/t $m/nn $ma/nn $n/re $r/s $s/tz $ux/y ./c ./g ./n ./u ./ve .a/en "
         ".a/oc .a/w .ae/o .ay/e .ca/ke .ce/s .cl/d .e/ia .en/i .es/i .i/l .i/n .m/ns .mi/nn .n/ul .n/um .nn/rr "
         ".o/we B-94 CH6 CI9 E06 E44 E48 FI0 Idg Idr Ihh Ijz Inn Iqq JK7 JM7 JO6 KFI KKs0 KPs0 KR-3 KS-3 L74 P11 P60 "
         "P82 Q0034 Q1018 Q1028 Q1029 Q1033 Q1078 Q1119 Q1227 Q1228 Q1f14 S07 S15 Thk Tia Toh Tow Tre Tto Ttp Twt "
         "Tze ^/ma ^f/p ^j/z ^n/v b^a/^hea b^c/^dec b^ca/^ea b^coon/^kuhn b^cr/^gr b^fa/^pa b^ki/^ni b^ki/^ri "
         "b^la/^sa b^lu/^tu b^vi/^wi bach/augh bain/an ban$/aw$ bank/ark bba/bla bcal/col bcar/cor bd$/de$ bdi/dri "
         "bear/err bedg/eg bff$/ft$ bgan/gin bge$/gs$ bge/gre bin$/ir$ bkha/kma blisl/lyl bm$/mes$ bmbs/ms bmby/mley "
         "bmen/min bn$/ng$ bndo/nno bndr/nr bne$/ns$ bney/ny bno$/ns$ bod$/on$ bohl/ol boi/oui bood/ord boos/oss "
         "bort/ot bouv/ov bpen/pin bpet/pot bpir/pr bpo/poo bpo/pro bra/roa brad/reed bran/rin brd$/rt$ brei/ri "
         "brel/ril bries$/ry$ brkl/rl bs$/son$ bsc/stc bsdo/so bser$/son$ bsha/stra bsne/sse btain/ton bter/tr "
         "bthy/tley buch/ush bum/umm burl/usl bye$/ys$ bye/yre c$/$cc c$/$cv c$/$vv c$c/$cc c$c/$vc c$cc/$ccv "
         "c$cc/$cvv c$vc/$vcc c.cc/.vc c.cc/.vcc c.cvc/.vv c.vc/.vvc ead/rt eae/ea ean/aw ean/rs ear/en ear/ir "
         "ebb/bs ece/ss edt/rt edy/tt eer/lk eer/rs ees/os ees/us eey/nn eey/ty ege/ye eia/ne eie/ry ein/ir eld/on "
         "ema/nn ems/on enk/rk eno/ns eod/on eot/ot eot/te erg/rg ete/te eud/ud eye/ys eys/ys g/dl g/g g/gs g/ii "
         "g/sen g/sson g/ve ga/g ga/oc gde/la gen/i gi/n gi/u gies/y gir/n gll/t gma/nn gn/ul go/s go/we gux/y "
         "hac/al har/da hbi/bi hbo/pu hbo/va hca/ea hco/ka hcr/gr hde/de hde/ne hde/vi hed/ed hfa/pa hha/ho hhe/hi "
         "hki/ni hki/ri hkn/kn hla/sa hlu/tu hmo/mo hmu/mu hpo/po hqu/qu hsa/so hsc/st hva/vo hvi/wi hwa/wo hwh/wi "
         "l^/^ma l^f/^p l^j/^z l^n/^v laa/as laa/au lac/aug lad/att lad/au ladd/att lah/ak lah/aw lal/an lan/aul "
         "laugh/aw lca/cu ld/dg ld/dl lde/di lde/ds le/ec le/ell lea/er lem/enn len/ere ler/ev lf/fe lf/fl lf/fr "
         "lg/gi lg/gu lga/ge lh/he lh/ht lhe/hr lhea/hi lif/ip lil/it lir/is lkh/km llb/lv llf/lph llis/ly lll/ls "
         "ln/ngs lng/nz loc/oe loe/ol loo/os lp/pe lp/ps lpa/pee lr/rc lrc/rs lries/ry lro/rv ls/son lser/son lsu/sw "
         "lt/ti ltai/to lte/tu lto/tr lum/uni lv/vi ly/yr lye/ys r$/e$ r$/f$ r$/g$ r$/ll$ ra$/ee$ rad/dd rad/eed "
         "rag/ig rag/ng rall/el rall/ol ran/on rb/nb rc/dec rcoon/kuhn rdd/ld rder/or rds/ls rear/ier reen/inn rei/i "
         "rem/ham ren/ign rer$/s$ ret/itt reu/u rgl/kl rgn/yn rha/ka rhi/i rhi/ki rhn/nn ries$/y$ rins/s risl/yl "
         "rk$/te$ rke/re rke/te rlin/ten rll$/t$ rlu/tu rm$/nn$ rma$/nn$ rmi/rni rmu/nu rmy/ney rn$/re$ rne/rre "
         "rnk/rk rnt/rt rod/rd roem/um rrb/sb rrz/z rs$/tz$ rse/ve rss/ws rux$/y$ rvi/wi t/g t/sson ta/o tcoon/kuhn "
         "td/s teaco/icko terge/urge tgh/y tin/on tinso/onso tk/te tl/t tma/nn tmare/smar tn/rne tner/ser tnn/wn "
         "tnner/rmer to/s"},
    {2, "$/ee $/in $/rs $/te $/w $as/er $ck/g $ck/x $d/e $e/in $e/n $f/t $gh/y $ham/on $he/k $igh/y $k/x $ll/s $lt/x "
         "$m/ner $m/ns $on/um $ugh/w ./atte ./eh ./fe ./ith ./y .a/id .ag/o .ai/e .ai/ea .ch/g .ck/x .e/ri .ei/ie "
         ".eo/ou .f/l .h/t .i/j .i/ue .is/y .li/to .m/on .mm/n .n/us .r/s .r/w .ri/u .s/x .u/we B-31 Bp83 Bp92 Bs32 "
         "Bs43 Bs71 CD5 CF7 CG7 CI6 D24 E49 Iaa Icd Idm Idq JN JN2 JQ2 JQ9 JR8 JRf JS0 JT1 JT9 KIF KQ-1 KQ-6 KT-3 "
         "KTp6 L30 L42 L92 P13 P3- P45 Q0026 Q1096 Q1125 Q1f13 S18 Tbs Teu Tft Thb Tkh Tlk Tll Tls Tnd Trf Tsu Twu "
         "^/dest ^/m ^a/ti ^b/p ^coo/kuh ^f/ph ^j/y ^k/n ^l/s b^der/^r b^ger/^jar b^hu/^u b^jo/^so b^li/^si b^n/^on "
         "back/ark bann/arn bare/ave bberl/bl bche$/ck$ bdatt/dt bdithl/dl be$/ell$ be$/ers$ beigh$/ey$ bell$/es$ "
         "bfi/fri bger$/gh$ bhall/hol bhea/hoa bies/iss bint/it blam$/len$ blan/len ble$/ll$ ble/lse bley/lly "
         "bmer/mor bn$/nds$ bnd$/nn$ bo$/ow$ bock/ok bp$/pe$ brch$/rk$ bre/ree bsa/sha bsch/sh bsco/sgo bsen/son "
         "bslo/sto btby/tley bte$/tt$ btel/till bter$/ton$ btes$/tz$ bu$/un$ bult$/ux$ bw$/we$ c$ccc/$vc c.c/.vcv "
         "c.cc/.cvc c.cv/.vvc c^cv/^cv eaf/ff eau/ot eax/ax eay/is ebe/er eby/ey ech/ke ech/rk eck/he eck/nk eck/ux "
         "ecy/cy eds/on eel/re een/in een/re eer/ls ees/ss eet/tt eey/hy eey/on ehn/hn eie/ie eie/ne eie/rs eie/te "
         "eie/ve eim/nn eim/ns eix/ks eld/le elt/ux end/nn enn/nn ent/rd eny/ny eos/os esk/sk ett/tz eue/ue eun/un "
         "g/ac g/at g/atte g/dest g/eh g/er g/fe g/in g/ith g/n ga/en ga/id ga/oe ga/ti gag/o gar/se gch/s gcoo/kuh "
         "ge/n ge/ri ge/z gee/i gei/ie gem/in gem/un gen/um geo/ou ger/o gge/y gh/l gh/n gham/on gi/j gi/ue gia/y "
         "gli/to glt/x gm/ner gm/no gmm/n gon/um gri/u gse/x haa/aa hbe/va hbo/ro hbr/br hda/du hde/lo hde/ma hde/po "
         "heb/ep hga/je hhi/hi hir/ir hjo/so hkr/kr hle/ti hli/si hma/mo hma/mu hne/nu hra/ri hsa/su hsw/wa hta/tr "
         "hth/th l^/^m l^a/^ti l^b/^p l^coo/^kuh l^f/^ph l^j/^y l^k/^n l^l/^s lam/ane lan/aus lar/as lbe/bu lbee/by "
         "lc/ci ld/dat ld/dith ld/dle ld/dr le/ers leb/ed leff/epp lell/es lg/ge lger/gh lgu/gw lh/hl lher/hu li/ig "
         "lk/ken lke/ko lke/ku lker/ks ll/les lld/le lle/ly lles/li lme/ms lmer/mi ln/nds ln/no lnl/nn lnm/nn lo/our "
         "lob/od lod/ow loe/oo lom/orn lon/ou lou/owe lran/rom lsc/sg lsh/ss lta/te ltb/tle lu/ue lu/uh lult/ux "
         "lur/us lva/vi lw/wn lw/wr r$/in$ r$/rs$ r$/te$ r$/w$ rab/ib rac/oc rag/g rall/l rap/p rar/or rar/orr "
         "ras$/er$ raue/owe rault/ot rb/mb rbe/de rbr/dr rbs/s rc/lc rc/sc rch/oh rck$/g$ rd$/e$ rde/fe rder/r "
         "rdr/gr re$/in$ re$/n$ rear/or ref/f rens/ous rerl/l rf$/t$ rfa/pa rger/jar rgh$/y$ rham$/on$ rhe$/k$ "
         "rif/uf righ$/y$ rithl/l rjo/so rk$/x$ rli/si rlin/ton rll$/s$ rll/ttl rlt$/x$ rm$/ner$ rm$/ns$ rmm/rm "
         "rmo/no rmp/p rne/se rns/ss ron$/um$ ros/ss rot/st rot/ut rrc/sc rrva/wa rua/va rugh$/w$ t/iii t/on tan/en "
         "tan/er tauer/ower tdatt/en tder/ther tdon/non te/h te/o tenne/unne tey/ley tf/t tham/on tle/te tm/ner tn/w"},
    {3, "$/ii $/iii $/x $ay/ea $e/i $e/y $en/ia $ey/i $ey/ing $ie/s $n/rs $s/x $t/z ./en .a/e .a/es .a/o .a/we .al/o "
         ".au/ol .au/or .c/ne .d/te .e/i .e/ing .e/on .e/ou .en/m .ev/w .ig/y .in/uc .l/w .me/nn .ui/we B-30 Bp52 "
         "CH1 D23 D25 D49 D83 E16 Icq Ics Igg Inu Itt Iuv JM5 JN0 JO0 JP0 JR7 JS1 JTf KGF KHH KJI KLs0 L46 L82 L94 "
         "P4- Q0038 Q0f44 Q1025 Q1059 Q1069 Q1118 Q1214 Q1224 S08 S09 Tck Tez Tgr Thz Tmb Tna Tpe Trk Twe Two Txo "
         "Tyg Tzd ^/n ^be/pi ^ge/ja ^mc/o b^bo/^ro b^hi/^i b^l/^ll b^st/^t bam/arm bams/ans banl/aul bba/bea "
         "bck$/ct$ bda$/dy$ behn/en ben/esn bens/es bere/eve bgan$/ger$ bgan/gn bger/gor bhal/hol bid/idd bie$/in$ "
         "bins/iss bk$/ke$ bkar/ker bl$/ls$ bld$/le$ blev/lov bnas/nis bnds/ns bnes$/nn$ bock$/ox$ bok$/ox$ bol/oll "
         "bong/oug brce/rse bre$/rs$ brey/ry brre/rse bscr/ser bsha/spa bshe/sse bthe/tte btt$/tz$ bwe/wle c$/$vvv "
         "c$cc/$cv c$ccv/$vcc c$v/$vc c.cc/.cv c.cv/.vcv c.cvv/.cvv c.vc/.vcv c^cv/^cvc c^cvv/^vc c^vc/^vcc eam/om "
         "ean/ue ece/se eck/ct eck/ox eda/dy edt/th edy/ry edy/ty eee/en een/im eer/ga eer/ok eeu/eu eey/sy eff/ft "
         "egh/gh ehs/hs eke/rk eli/li ell/ls els/ls ems/ms ene/ur eok/ox eor/rn ere/rs erk/rk eup/up ewn/wn g/ee "
         "g/en g/iii ga/ec ga/he ga/le ga/we gai/e gal/e gal/o gau/ol gau/or gbe/pi gc/ne gce/s gch/l gcy/si ge/ing "
         "ge/r ge/t gee/ic gev/w gey/ing gg/x gge/ja ghe/i ghu/o gie/s gin/uc giv/w gj/z gl/m gl/u gmc/o gn/re gne/u "
         "gne/uc go/w gt/z gui/we hbe/be hca/sa hde/ga hde/he hde/te hge/ja hhe/hy hje/je hle/li hma/me hor/or "
         "hpe/py hro/ru hru/ru hsc/sc hsh/sk hsh/st hwe/wi hwi/wo l^/^n l^be/^pi l^ge/^ja l^mc/^o lad/at laff/app "
         "lall/att lan/ay lann/arm lb/br lb/bs lbb/bl lca/ce lcc/cl lch/cle lck/ct ld/den ld/ds ldi/do le/enn leb/ep "
         "leigh/ey len/es leu/ew lgan/ger lge/go lgi/gu lhei/hy liff/ip lk/kn lke/ks ll/lo lla/low lm/mes lma/mc "
         "lma/mu ln/nu lnes/nn lnn/nw lok/ox lpe/pi lra/ro lrch/rk lt/tes ltt/tz lu/ul ly/yn r$/ee$ r$/ii$ r$/iii$ "
         "r$/x$ ra/ua rab/ob ran/enn rar/rr rav/ev rav/v ray$/ea$ rba/pa rbo/po rck$/x$ rck/ek rcr/or rdg/g rdh/h "
         "rdl/tl rdr/r re$/i$ re$/y$ ree/le rell/l ren$/ia$ rey$/i$ rey$/ing$ rfo/vo rg/wg rhe/se rie$/s$ rie/re "
         "rink/uck rins/ms rjo/yo rl/sl rlet/t rlt/t rme/nie rme/nne rna/ra rnd/ud rnt/ut ro/ro rra/wa rs$/x$ rt$/z$ "
         "rt/tt t/h t/ii tber/ver td/e tden/ton teau/o tee/le tell/le ten/in tey/ing tey/ry tg/s tg/y tgarr/jarr "
         "tin/m ting/on tm/rn tney/rey tr/s trson/sson"},
    {4, "$/er $/es $/lt $/ne $/z $a/us $as/e $b/p $c/e $er/h $es/l $es/n $ey/ie ./ac ./al ./ug .an/e .an/ou .au/ow "
         ".aur/ow .c/x .e/ig .e/il .f/r .g/j .g/k .g/n .i/ye .iv/w .n/v .o/ra .oe/u Bs65 Bs72 CF3 CH8 D38 E28 E77 "
         "Iay Ids Iee Ihv Izz JA9 JN8 JO JT0 KFJ KGG KIE KIs0 KJG KJH KQs0 KR-7 KTp4 L38 L51 L52 P00 P01 P40 Q0016 "
         "Q0047 Q0055 Q1017 Q1126 Q1f38 Tgk Tks Too Tst Tya Tzs Tzz ^g/j ^g/y b^ga/^ja b^mu/^nu b^o/^vo bacu/agu "
         "baff/alf bbal/bil bde/dle bdes/ds bec$/er$ bee$/en$ begh$/ey$ bgby/gley blan/lon bles$/ll$ bmil/mul "
         "bn$/num$ bnde/nle bne$/ng$ bo$/ough$ bod/odd bol/oul br$/rs$ bra/rua bram/rum bsel/sl bte/tie bts$/tz$ "
         "bu$/ult$ bug/ugg c$ccv/$cv c$vcv/$vv c.cv/.v c.vc/.vc c^vc/^vv eal/il eam/ne ear/er ear/re eau/lt ech/gh "
         "ech/ks eec/er eee/re een/ia ees/ff eet/et eet/te eft/ft egg/gg eie/le ein/on eis/le eis/ss eit/tt elk/lk "
         "ene/ng erd/rd ers/rs ert/rt ese/st ets/tz eur/ur g/d g/lt g/ro g/sr g/t g/ug gal/u gas/e gaur/ow gd/u "
         "ge/ig ge/il gee/y ges/l gf/t gha/u gi/ye gm/nd gm/nt go/ra goe/u good/ut gs/tz hbo/bu hbu/bu hco/cr hdo/do "
         "hec/ec hga/ja hge/ge hge/go hhi/hu hhu/hu hku/ku hla/to hle/sa hli/ly hma/my hmu/nu hnu/nu hpf/ph hpi/pi "
         "hra/rh hsm/sn hso/su hto/tr hwh/wh hzi/zi l^g/^j l^g/^y lae/ar lal/aw lam/and lam/ann lau/aw lber/bu "
         "lch/ck lch/cr le/ei lea/eu legh/ey lg/gle lgb/gle lge/gr lha/ho lhi/hu lia/ie lic/ig lil/itt llam/len "
         "lle/li lles/ll ln/num lnd/nel lo/oc lock/ox lrd/rth lsb/sl lu/ult lue/ur lum/un lw/wh lw/wl r$/er$ r$/es$ "
         "r$/lt$ r$/ne$ r$/z$ ra$/us$ rag/ug ral/el ras$/e$ ras/ss raz/z rb$/p$ rb/deb rc$/e$ rck/lk rcl/el rcu/gu "
         "rcu/qu rdt/t re/ee re/ie reau/ou reen/un rem/om rer$/h$ rer/our res$/l$ res$/n$ rett/it reve/we rewe/ue "
         "rey$/ie$ rgh/h rh/nh ril/ul rir/ur rll/wl rn$/rs$ rris/us rua/wa t/t ta/ee te/s telan/olan ter/ler ter/s "
         "tey/y tlin/ton tlmon/mmon tney/rney trell/well"},
    {5, "$a/s $am/en $e/is $g/s $h/k $m/ne ./f .a/he .a/ou .am/enn .ar/un .aul/o .b/le .d/et .e/hi .e/in .e/it .e/y "
         ".ij/y .o/u .rr/ss .ss/z .t/u B-82 B-84 Bs53 CG5 CI0 CI7 CI8 CIf E38 FK1 Ibh Idh Idi Igy Ijj KAI KGH KR-1 "
         "KS-0 P12 P50 Q0039 Q1216 Q1f16 S1 Tao Tei Tgs Tkg Tpf Trh Twh ^/del ^/l ^h/ke ^k/r ^la/to b^de/^te "
         "b^des/^s b^kn/^n bald/aud bbay/by bcha/cla bds$/dy$ bea$/ey$ bear/er bfou/fu biet/it bm$/mbe$ bmal/mil "
         "bndl/nl bore/ove brri/rwi bse$/st$ bter/tor bvai/vi c$/$vc c$cvv/$vv c.cc/.ccc c.v/.vc c.v/.vv c.vcc/.vcc "
         "c^cv/^cvv ebs/bs eby/by eck/ue eds/dy eea/ey eer/on eer/re ees/is ees/or eez/ez eht/te ein/um end/ud "
         "ent/ut eon/rs eoy/oy est/st ett/tt eum/um g/al g/del g/e g/l ga/et ga/ou gae/o gar/un gaul/o gb/pe gc/q "
         "ge/hi ge/it geau/o gen/ur gij/y gn/ri gph/v gr/v grr/ss gt/u hab/ab hat/at hba/bo hch/cl hch/ki hcu/ko "
         "hdu/du heg/eg hge/gu hli/lu hll/ll hpf/pi hph/pi hpu/pu hra/re hse/se hsv/sv l^/^del l^/^l l^h/^ke l^k/^r "
         "l^la/^to la/ae lal/at lan/ar lar/av lb/bl lc/ck lda/dy lds/dy leb/eh lei/el len/ers leu/ev lg/ger lge/gs "
         "lh/ha ll/len ll/ls llb/ll lm/mbe lmb/me lo/ol lo/ough lre/ri lre/rs lsn/ss lt/te lth/tl luc/ur lue/ui "
         "lul/ut lum/urn lv/vo lv/vr ly/yt r$/i$ r$/s$ ra$/s$ ra/aa rad/id ram$/en$ rant/out rar/er rdes/s rds/ss "
         "re$/is$ reel/l rer/rr rer/ur ress/is rev/ov rey/oy rf/rf rg$/s$ rga/ja rh$/k$ rhl/l rick/yk rki/ni rld/ud "
         "rm$/ne$ rn/sn rne/rie rng/ug rre/we rrv/v t/ne te/ie ter/ner tey/s th/t ts/t"},
    {6, "$/i $/ian $/sson $d/lt $ds/t ./as ./el .au/o .ay/eg .d/u .de/to .em/nn .et/i .gn/qu .ro/u .y/z Bp71 CH4 D27 "
         "E18 E19 E39 Ieo Ilv Ioo JO5 JP4 JQ5 JS JT KAG KN-0 L62 P54 Q0124 Q1026 Q1225 S1I Tme Tng Tns Tsh Tsn Ttu "
         "^c/o b^b/^deb b^c/^mc b^d/^od bberr/bur bcke/cle ben$/ere$ bf$/fe$ bis/iss bl$/ld$ bpfei/pi bra$/rs$ "
         "bschw/sw bt$/ter$ bte$/tz$ btem/tm bto/tso bud$/ult$ c$cc/$cc c$cv/$vv c$v/$vvc c$vv/$vvc c^vv/^vv ean/is "
         "eau/un eay/oy eee/ee eer/rg ees/ry eew/ew eie/in elt/ud eme/ne enn/um eot/ux era/rs ery/ry ete/tz g/ch "
         "g/he g/ian ga/h gae/ea gai/ea gan/ur gay/e gay/eg gb/pp gck/g gd/el gd/lt gd/rt gd/th gde/to gds/t gem/nn "
         "gen/ia get/i ggn/qu gh/t gk/qu gla/to gro/u hbo/bo hbo/po hda/do hde/la hfi/pe hke/re hsa/sa l^c/^o "
         "lbri/bu lck/cl lda/de le/em lee/en lff/fl lh/hu lhal/ho lmar/mo lna/no lne/no lnee/nu lo/og lol/ot lp/pfe "
         "lp/pr lr/ras lrew/ru lri/rn lrr/rs lte/tz ltes/tz lu/um lud/ult lurr/uss lw/wa lyr/ys r$/ian$ ram/m ran/en "
         "rc/mc rchw/w rd$/lt$ rde/the rden/ton rds$/t$ rel/ll reo/ro rf/lf rfe/pe rfei/i rha/pa rha/ta rhe/ke "
         "rld/rd rll/tl rn/nn rnl/ul rno/o rrre/sse ta/e tas/e tas/er te/y ter/on tie/y"},
    {7, "$am/on $es/or $es/z ./le ./nso .ar/en .b/l .b/ve .e/k .g/z .h/i .ha/ke .ha/o .m/u .s/w B-64 Bp41 Bp66 D28 "
         "E29 Iad Idl Ihi Iii Inv Ipv JO8 KK-2 KKJ KO-1 L84 P04 Q0023 Q0024 Q0037 Q1138 Q1146 Q1f19 S1H Tae Tea Teh "
         "Tos Ttx ^/vander ^c/k ^d/t ^f/v ^v/w bah/augh balm/amm ban/ann bann/awn base/ave beat/eet bel/esl beve/ewe "
         "biel/il blan/lin bmag/mcg bna/nea bnn$/ns$ boar/or boe/owe bt$/tman$ bty$/tz$ c./.c c.c/.vvc c.cv/.vv "
         "c.vc/.vcc eas/ss eck/ks een/rs eer/gh eey/my eis/is elt/lt ety/tz g/nso g/vander ga/es ga/us gd/te gew/ou "
         "gey/ie gh/i gha/o ghe/k ghe/t gim/nn gim/un hcy/cy hde/du hme/mu hmo/mu hwi/wy l^c/^k l^d/^t l^f/^v l^v/^w "
         "la/aug la/ay lain/am lan/au lap/at las/av las/ax lba/bo lch/cm ld/do ldd/dl lder/di le/eu led/es lell/ett "
         "lh/hr li/id lie/in llew/lou lmb/mle lng/nn lo/ow lon/orr lrd/rt lt/tman lter/ton lud/ug rag/cg ram$/on$ "
         "rba/va rcl/kl rco/so reb/ub rem/im res$/or$ res$/z$ rh/kh rh/oh rl/ll rlm/mm rlt/tt rn/nson rnne/rme rs/ss "
         "t/us tby/ey td/t tes/or"},
    {8, "$b/t $e/r $e/t $ers/on ./ro .a/ol .b/m .dd/t .ea/i .eri/in .i/y .n/r .rv/w Bp62 D16 E66 JQ8 KJF KP-0 L93 "
         "P02 P30 Tdh Tdt Tfs Tnz Trc Tse ^/st ^/v ^a/h b^mo/^no bas/ass bd$/der$ ben$/ers$ bhie$/hs$ bld$/ll$ "
         "brdt/rt bter/tur btin/ton c$c/$cv c.vv/.vvc eau/ow eds/ns edt/er eel/ld eer/te eer/ur ehs/ie eil/ll eld/ll "
         "ene/ue enn/ns ett/ut g/el g/f g/h g/st g/te ga/el ga/ol gan/em gar/on gau/ow gb/h gdd/t gen/m geri/in "
         "ges/i gie/y gj/y gl/te gmi/nn grv/w gu/we hba/be hca/co hdi/dy hfu/vo hmo/no hpi/pr l^/^st l^/^v l^a/^h "
         "laf/al lhie/hs lld/ll lle/ll lo/oa lp/ph ls/sc lte/ti lte/to lts/tz ral/oll rar/err rar/ier rb$/t$ rc/cc "
         "rd/id rdg/gg re$/r$ re$/t$ reau/u rel/il rel/ill rel/kl rers$/on$ rgn/n rh/ugh rin/yn rit/ut rmme/nne "
         "rr/rr rrs/ss t/in te/n tne/re trley/sley"},
    {9, "$d/s $s/z .a/ie .f/v .in/ur Iao Iau Ieh Iho Ilr KAJ KTp5 KTp9 L83 P0s P10 Q0035 Q1048 SfF Tut Txs ^/du ^c/g "
         "^f/s b^de/^le b^li/^ti barv/av bbo/bro bbry/by bch$/ck$ bke$/ks$ blad/lid buck/urk bwes/ws c.vcc/.vvc "
         "ech/ck eck/lk ehe/he ein/nd eke/ke eke/ks enn/wn eyn/yn g/du g/s g/ugh ga/c ga/ie gam/enn gb/ve gcks/x "
         "ge/s gha/ke ghi/ke gig/y gin/ur gis/y gnn/rr go/u gve/w had/at hba/de hcu/cu hde/le hei/ei hfa/fo his/is "
         "hli/ti hre/rh hsc/sk hse/si hte/th hvo/vo l^/^du l^/^h l^f/^s lea/ey lerv/ew lga/ger lh/hi lnn/ns lor/ov "
         "ral/ell rby/ley rd$/s$ rd/dd rd/sd red/id rgt/t ri/ui rle/re rni/rri rou/ru rs$/z$ rve/we"},
    {10, "$/e $/son $an/er ./gh ./t .a/el .c/k .ff/p .ff/pp .l/t .n/ri .u/v Bp51 CG6 CJf D39 FJ0 JL6 KN-3 Q1037 S16 "
         "Trs Tsr Tye ^/des ^/h ^l/t ^s/z b^a/^da b^r/^wr bdott/dt bng$/ns$ c$cvv/$cvv c$vcv/$vvc c.v/.v c.vcv/.vcv "
         "c^/^cvv c^c/^vcv c^cvc/^v c^v/^v een/um ees/rn eey/ny eff/pp eht/tt eng/ns g/des g/ll gan/ou gc/x ger/on "
         "gn/rr hba/pe hbe/bi hca/cu hdi/te hsc/sh l^/^des l^c/^g l^l/^t l^s/^z la/ap lam/ar lbi/bo ld/dot lfa/fo "
         "lff/ft lick/ig ln/nd lro/ru lsa/so lu/ugh lu/ui lw/wo r$/son$ ran$/er$ rc/tc rche/ke rco/go rda/la rel/l "
         "rer/or res/ss rey/y rht/t rms/ns rue/ve t/er tdebo/lebo tm/ns tn/rs"},
    {11, "$n/ttir $s/t ./datt .d/tt .g/y .li/te .n/rr CJ7 D13 FK0 Isz KQ-0 Q0025 Q1016 Tbp Tec Ttk Tue ^/delos "
         "blo/loo c$c/$ccv eas/es eas/is eer/he ees/le ein/ns ems/ns g/datt g/delos g/gh gam/en gan/om gar/n ges/z "
         "gli/te gn/ttir gss/z hbi/bu lb/ber le/ey lear/en lga/gi lo/ou loe/ow lty/tz rb/lb rdl/ll rf/ff rr/wr "
         "rs$/t$ rs/ys tney/vey"},
    {12, "$datter/on .a/c .d/th Iah Idp S2K Taa ^de/von blen/lin bnd$/ns$ boe$/ow$ c$vc/$vvv eam/en eay/ea ede/tt "
         "eel/le eir/ir elt/tt end/ns ene/rn eoe/ow g/de g/di g/ds g/la g/us gau/en gca/ke gdatter/on gde/von gea/i "
         "gl/w gm/u hbe/pi hde/va hde/vo hke/ki hpa/pe hre/ri l^de/^von la/ai lu/ux n.44 rau/u re$/s$ rier/ur rm/nm "
         "tdatt/on tdatt/son ter/res tm/n tn/u"},
    {13, "$/s .h/le .l/u .u/w B-74 B-93 D14 Ijy Imo Inr Iyy Iyz Tex Tsm ^b/h ^h/k bll$/ls$ bn$/ns$ bu$/ux$ bult/ut "
         "c$cv/$cvv c^/^v ean/nd ear/on eck/gh elt/ot g/mac gc/o ge/ia get/il gff/p gin/m gk/x gme/nn gugh/w gv/w "
         "hga/go hgu/gw hsa/se l^b/^h l^h/^k lto/tu lw/we rbb/lb rce/se rear/ur rff/lf rg/rg rge/ze rm/mm ruv/v tn/r "
         "tn/re"},
    {14, "$datter/son .ch/k .g/q .n/u .oo/u Bp42 CJ8 D17 Tmy Tsx Txk ^/mac ^c/s ^e/ha bche/cke c$/$c c$vv/$vv c./.v "
         "edr/er ees/ll eir/on eou/rs g/ap g/le g/son gan/er gdatter/son ge/y gf/s gigh/y gm/na gm/ni goo/u gy/z "
         "hgi/gu hhi/ke hsy/sy l^/^mac l^c/^s l^e/^ha lche/ck li/ie lm/mn lss/st lv/va rley/y tdott/son"},
    {15, "$l/s .ar/n .b/p .ei/y .l/tt .m/ni .r/v Ivw Q0044 Tfe Tms Tuo ^/o ^m/n c$v/$vv c.ccv/.cv c.v/.vvc c.v/.vvv "
         "een/on eew/ue g/es gau/o gei/y gey/i gl/tt gu/v hsw/sw l^/^o l^m/^n lf/fer rah/h rin/on rl$/s$ rnn/wn "
         "tby/ley"},
    {16, "$e/s .h/l .m/ne Bs46 D15 Igz KR-0 Ths Trn Ttd ^/la ^/mc bap/app bre/rie c.ccv/.ccv c^vc/^vc ean/ns g/mc "
         "gam/on gar/en ge/i gg/q gm/ns hfl/fl l^/^la l^/^mc la/au lm/mb m1"},
    {17, ".b/v .nn/rm D18 D29 Ihu Tey ^/d ^g/k ^n/r bber/bur bert/est c$/$v c$v/$v c^v/^vv eam/ns ele/ll ga/e ga/o "
         "gh/s gs/x hju/ju l^/^d l^g/^k l^n/^r le/ea lse/so lte/tt"},
    {18, "./ch .in/m .ll/tt CJ0 Ikr Imn bsdo/sso c.vv/.vv eey/gh gc/s gck/x gn/v gnn/rm hby/by lrr/rw lsd/ss lth/tt "
         "rg/gg rgu/qu ro/oo"},
    {19, ".dd/tt .m/nn Igk JK4 S2 Tfp Tiy Tlt Tnu Tuw ^/le c$vc/$vvc ell/tt gi/y gn/u l^/^le ran/in rck/k"},
    {20, ".d/t .ew/u Ibv ^/fitz c^v/^vc g/fitz gch/k gg/j gr/s rou/u"},
    {21, "$n/tter .mm/nn CJ2 Ilt Iov Tkx ^/della ^/von c^/^cv c^cv/^vv g/della g/von gc/g ge/in gmm/nn gn/tter "
         "l^/^von ls/sch reh/h"},
    {22, ".m/rn Ikn P2- c$c/$ccc gdd/tt gew/u l^/^de lnd/nn"},
    {23, "Tsz ^/desaint ^/van c^/^cc g/desaint g/van gc/e gff/pp gu/w l^/^van lea/ei t/son"},
    {24, "c.vvc/.vvc gd/tt gg/y"},
    {25, ".f/p Icg gg/z hhi/hy t/es"},
    {26, ".m/n D19 gi/l"},
    {27, ".h/s Idv eey/ie gm/rn t/s"},
    {28, "^/ap c^/^cvc gb/v gf/ph l^/^ap"},
    {29, "gf/v gll/tt"},
    {30, "Idt Iei Igj Ihk ^/dela g/dela gm/ne"},
    {31, "Tnm ^/de"},
    {32, "gc/k gf/p"},
    {33, "gm/nn"},
    {35, "Ifp ^/saint"},
    {36, "gg/k"},
    {37, "Iae gn/r"},
    {38, "Ibp Ick gm/n"},
    {39, "gd/t gh/k"},
    {40, "Tmn"},
    {42, "Ifv"},
    {44, "gl/t gs/z"},
    {46, "gb/p"},
    {47, "g/saint"},
};
// clang-format on

}  // namespace

spelling_table surname_rules() noexcept { return {3, rows}; }

}  // namespace safeguarding::inline v0::detail
