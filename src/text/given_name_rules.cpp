// SPDX-License-Identifier: Apache-2.0
// Written by tests/bench/learn_spelling.cpp: change that, not this.
#include "spelling_rules.hpp"

namespace safeguarding::inline v0::detail {
namespace {

// clang-format off
constexpr weighted_keys rows[] = {
    {-40, "D99"},
    {-38, "CB0"},
    {-36, "m4"},
    {-34, "D89"},
    {-32, "had/ad"},
    {-30, "CA0"},
    {-29, "D77"},
    {-28, "P0- ema/ra"},
    {-27, "CC0 S07 la/ad"},
    {-26, "m3 rc/ic"},
    {-25, "D66 S08 ham/am n^44"},
    {-24, "KSp9 S06 hca/ch her/er hje/jo"},
    {-23, "D78 S05 ede/ne hal/al hel/el hma/ma rbr/r"},
    {-22, "D68 haa/aa had/de"},
    {-21, "Tlr c^c/^c go/v hab/ab n^13"},
    {-20, "CD0 Tld Tyn c$ccv/$cvc c^c/^cc hsa/sa lel/er"},
    {-19, "D56 c^cvc/^cvc hag/ag n^24"},
    {-18, "D88 Iap KFF L41 P07 P0s S0 Tnw gm/z ran/n"},
    {-17, ".o/v Bp55 KA-0 bde/dre eda/sa ena/ta gee/u had/ar n^34 rgi/i rle/ve"},
    {-16, "KSp8 P08 P9p ^/ann hwi/wi l^/^ann ra/la try/y"},
    {-15, "D67 D79 Ihs SfF bbel/bil bhen/hon bm$/ma$ bss/sus c$vcc/$vvc eie/ie ein/na ema/ma g/john g/st lr/rt n^11"},
    {-14, ".m/z D13 Iaa Iel Ijj Ijs Ijt KRp5 L40 P90 Q0014 badr/ar c^/^c ena/ne ene/ne gn/y hha/ha hja/ju hle/lu "
         "ra/ta rli/si te/se"},
    {-13, ".c/l .d/s Iaw Ibm JJ6 JS6 KGF KSp7 P8p Q0016 Q1066 Q1f33 S04 Sf4 Trt c./.vvc c^c/^vc c^cv/^vc eda/ma "
         "ees/ne ena/on end/nd ene/on han/an hbe/be hja/jo hwa/wi la/ade lc/ch li/is ll/li ls/su"},
    {-12, "./nnaa E56 Irr JK5 KKE L34 L50 P23 Q0038 Q1225 Q1244 S09 Taw Tel Tnt Try bade/ae bca/cha c$cc/$cvc "
         "c.cc/.cvc c^/^cc c^/^vcc ece/ce ede/le eer/er eon/on g/nnaa hal/an hal/la hcl/cl hda/da his/is hke/ke "
         "hpe/pe la/ai lb/be llic/ls lr/rl n^04 rsh/th"},
    {-11, "$/l .ic/s CB4 CD3 D44 D87 E09 E24 E69 Inw P60 Q1049 Q1f35 be$/er$ bna/naa buci/uri c$cv/$v c.c/.c ece/na "
         "eda/la ees/es eey/ry g/lady g/mary g/x gd/m gg/i gic/s gk/n had/an han/el hri/ro hsa/su li/ic ll/lv luc/ur "
         "m5 n^12 r$/l$ rar/r rde/ze rla/na t/anne tl/n"},
    {-10, "$e/iah B-33 Bp75 D46 Iam Ian Ibo Icp Ihw Ijr Ilw JN0 P06 Q1013 Q1033 S0F Sf2 Sf5 SfG b^a/^anna b^al/^l "
         "blc/lic blice/lse blis/ls brgi/ri c$c/$c c.cv/.vc c.vc/.vv eam/ie eet/et eie/se ell/ll ena/sa gb/g gd/z "
         "ge/iah gk/p gm/w gp/ss hch/ch hel/em hle/le lar/at lip/is lla/lo llen/li ra/na rch/th rde/ne re$/iah$ "
         "re/le ri/oi rice/se rna/sa t/jean tarli/harl tla/ra"},
    {-9, ".a/s .c/r .ci/e .i/o .m/ng .o/r Bp66 CE0 D76 FH0 Ifl Ihj Ill KIJ KJ-1 KK-2 L32 L67 L75 P6p Q1075 Q1137 S0E "
         "Tda Thn Thr Tma Tps Ttn Tyr ^/je b^ad/^d bame/ange bli/lsi brit/rt c$/$cvc c$c/$cv c^cv/^cvc eam/ma eay/ry "
         "ece/de ecy/ry eel/el eia/ry g/je g/v gci/e gd/n gll/r gm/ng gn/z gp/r had/ae hag/an hjo/jo hma/me l^/^je "
         "la/ari lam/ang lnn/nt lri/ro m2 ra/za rby/ly rme/nge t/a tadel/deli tel/ie ten/y tmeli/ngel"},
    {-8, "$a/d .b/r .d/m .n/ss .nd/ss Bp94 Bs41 CCf CD4 CHf E67 JA6 JKf JM0 JR2 Q0017 Q0057 Q1023 Q1246 Tly Tnn Tsy "
         "Twa Twe bels/es binda/issa bri/rti c.cvc/.cvc eam/am ece/ne eea/er eia/il ela/ma ely/ly ena/za ett/tt "
         "eur/ur g/ann g/c ga/c ge/k gk/r gl/n gn/ss gn/vi gnd/ss gr/t hba/bi hez/ez hge/ge lab/ar lind/iss ln/na "
         "n$44 n.44 ra$/d$ ra/ua rain/en rhes/s rnda/ssa ro/ro t/rt"},
    {-7, "$a/ew $l/n ./c .g/i .k/p .l/o .p/ss B-61 Bp44 Bp65 CEf CFf CG2 CG9 CI9 D55 D75 E77 FF1 Icn Ihl Ior JI7 JR4 "
         "KL-1 KT-6 P70 P7p Q0f36 Q1014 Q1f25 Tta Tyy ^/p ^/r ^/s ^d/l b^am/^em b^ar/^r babr/ar bas/ass bbai/bi "
         "bday/dy bie/ise bli/lmi blip/lp bmar/mor bna$/ne$ bna/nda bra$/rew$ bs$/sa$ bs$/se$ c$/$cvv c.cvc/.vv "
         "c^c/^vcc eah/is eas/na ebe/rt eda/nd een/en eew/ra eie/ll era/ry erl/rl g/der ga/ew ga/z gb/z gd/s go/r "
         "hal/el har/is hbl/bl hfr/fr hje/ju hjo/ju hna/ni l^/^r l^/^s l^d/^l la/an lai/ar lb/bl ld/dr le/en leo/es "
         "lh/ha lm/my ln/nder lr/ry lra/rew n^14 ra$/ew$ ra/ja ral/il rar/or rer/r ri/si rip/p ris/s rl$/n$ rls/s "
         "t/n tan/ohan"},
    {-6, "$/anne ./ug .d/z .ee/u .o/s Bp32 E47 E99 FF0 FG0 Ibc Idd Ift Imr JS5 KOs0 KQs0 KRp6 L76 P14 Q0f39 Q1f23 "
         "SfA Tan Tds Tke Tod Toe Tra Txx Tyl Tyo b^a/^ma b^ann/^n b^jan/^n ba$/ah$ ba$/am$ bau/augu belt/et bia/iga "
         "bli/loi blma/lva bmar/mer bne/nie bom/orm bra$/ry$ brio/rjo btin/ton c.c/.vc c.vcv/.vcv c^cvc/^vcc "
         "c^cvc/^vcv ean/hn ean/ra eay/dy eck/rk ecy/ie ede/ia eha/ry eia/za ela/ra ele/ne ere/re ery/us g/mrs g/p "
         "g/s g/ug ga/ce ga/d gb/s gen/i gl/r gn/w gp/s hal/am hro/ro l^/^p la/aug lan/avi lce/cy lhe/hi lma/mer "
         "lna/no lne/ni lra/ry ra/ga rai/i rce/ne ret/t rh/sh ri/ni rit/t rjan/n rla/sa rna/za ru/ugu tene/len"},
    {-5, "$/on ./he ./xa .a/i .a/v .b/g .d/r .i/n .n/s B-31 B-52 Bp76 CI5 D57 D65 Ich Idj Idm Iem Iep Iis Ims JA JA4 "
         "JP4 JS9 KAG KJJ KSp6 P09 P10 P15 Q0013 Q1067 Q1f24 S29 SfH Tak Tbe Tna ^/a ^/st ^e/f b^a/^va bba$/bie$ "
         "beli/eri ben/exan bhar/hr bia/iza bice/ine bide/ine bira/iza blai/li blai/lvi bmel/ml bres/rs bwal/wil "
         "c$c/$ccv c.vc/.vc c^c/^cvc ece/za eda/ra ede/za eer/se eex/ex ege/na ege/se eid/le eil/il eka/ne ela/la "
         "ela/na eta/tt g/am g/il g/ud g/xa ga/t gar/e gc/n gc/p gc/r ge/f gh/in gi/n gl/o had/ma hal/ar hbe/bi "
         "hcl/st hfe/fr hja/ne hlo/lo hlo/lu hre/ru hri/ri hth/th l^/^st l^e/^f lda/de le/ex le/exa lic/in lid/in "
         "lir/iz ll/la lla/lv ln/ne lna/ns lr/ri lr/ru lrc/ri lri/rj lt/te lth/tin lti/to r$/on$ rai/vi ram/m ran/on "
         "rbe/ge rd/nd rd/ud rde/e ri/vi rl/sel rm/um rma/va rn/xan ros/s t/john te/le tnie/sie"},
    {-4, "$/john $a/t ./o ./s .ai/e .i/s .i/so .l/s .n/t .n/vi Bs31 Bs42 Bs71 CB3 D22 D45 D84 E14 E33 E34 E57 Iad "
         "Ibb Icc Icf Icm Iek Ihh Irs JM3 JM7 JMf KFG KGI KII KJH KR-3 KTs0 L24 L31 L33 L71 P16 P32 Q0028 Q0f27 "
         "Q1036 Q1059 Q1069 Q1236 Sf3 Tar Thm Tnr Tny Tok Txy ^a/j ^h/w ^m/w b^ad/^ed b^br/^r ba$/ade$ bam/aym "
         "bame/anne bbe/ble bca/cia bia$/ide$ bica$/ie$ bija/iza bina$/is$ bl$/ley$ bl$/lie$ bli/lvi bola/ora "
         "bsen/sin c$cvc/$vc c^cv/^cv ece/el ece/th eda/da eed/nd eel/ie eel/in eer/ma ees/na eey/ly eis/na eis/ry "
         "ela/ne eld/ld enn/on eon/ro erd/rd g/b g/he g/ir ga/y gc/m gf/t gh/w gi/so gj/t gm/r gs/t had/au had/el "
         "hba/be hem/ev hha/ma hle/ma hma/my hph/ph l^/^a l^a/^j l^h/^w l^m/^w la/as lad/ar lb/ba lba/bie lel/en "
         "li/ig lia/ide lica/ie lid/is lij/iz lina/is ll/ley ll/lie lma/mo lt/th lwa/wi ra$/t$ ra/ca ra/va rcil/el "
         "rda/ra rda/sa rea/ka ren/n rin/son rla/ra rle/ne rme/nne ror/r ror/ur rr/ur rri/ti t/anna t/jane t/l "
         "tandr/sand tanne/nett tgust/stin th/l"},
    {-3, "$/h $/ina $a/k $a/w $el/in $h/y $ia/us $l/r $na/s $x/y ./or ./st ./v .a/y .ba/l .c/d .o/u B-23 B-40 B-42 "
         "B-50 Bs54 CA3 CC6 CF8 CG7 E02 E13 Ial Igr Iip Ilz Iop JP9 KM-2 KN-1 L70 L97 P5p Q1047 Q1234 S1J Tdn Tdy "
         "Ten Teu Tni Toy Tpp ^/c ^/mary ^a/e ^a/g b^c/^stc b^dr/^pr b^o/^ro bani/ari bb$/be$ bce$/cy$ bdeli/di "
         "bel$/er$ belv/erv benr/er bhan/hn bina/iza bjea/joha blau/lou ble/lhe bma$/mer$ bna$/nce$ bna$/ny$ "
         "bnard/nid brci/ri bren/rn bris$/ry$ brn/ron bs$/son$ btho/to c$c/$vvc c$cc/$cv c$cv/$vcv c./.cvv c./.v "
         "c.c/.ccv c.c/.v c.ccv/.cvc c^cc/^v eah/na eah/ph eal/al eam/lm eas/es eas/on eay/ay ece/cy ece/ll ecy/cy "
         "eda/na eel/er eey/la eey/rl eie/on eit/it ema/va ena/ny end/rd ety/ty g/id g/ina g/m g/r g/rt g/t g/ts "
         "g/za ga/ed ga/g gba/l gel/in gg/n gg/s gh/y gi/o gia/us gna/s go/u gt/x gx/y hab/el hba/br hcl/la hda/de "
         "hdr/pr hle/se hpa/pe hvi/vi l^/^c l^a/^g la/ab laa/an lar/ax ld/del le/eu le/ey li/il lie/il lin/iz lja/je "
         "lna/nce lnar/ni lne/no lo/or lr/ra lr/rc lrc/rt lris/ry ls/son luc/ul n$04 n.04 n.33 r$/ina$ ra$/k$ ra$/w$ "
         "ra/da ra/isa ra/ma ra/sta ray/y rbal/ll rc/stc rdi/si rdr/pr re/se rea/oha rel$/in$ ren/yn rh$/y$ ria$/us$ "
         "rja/za rki/ri rl$/r$ rli/mi rlin/n rm/ym rmi/ni rna$/s$ rx$/y$ ta/in taret/riet tby/ly tia/us tice/nie "
         "tma/va tne/ve tx/y"},
    {-2, "$/ine $/m $/n $/rt $/y $a/l $ah/er $n/y ./at ./ir ./is ./u .b/u .d/ng .es/u .g/n .ma/n .ur/v B-70 Bp56 CC7 "
         "D54 D63 D95 E04 E08 FA0 FA1 Iew Ifi Ihm Inn Ipr Ivv JK JK6 JO7 JQ6 JS4 KFH KHJ KQ-3 KS-0 KS-3 L21 L42 L60 "
         "L85 L94 P01 P11 P31 P50 Q0048 Q0f24 Q0f44 Q1015 Q1065 Q1f12 Q1f26 Q1f43 Tad Tdd Thl Tls Tnk Trz Tsa Tse "
         "Tsn Tsr Tym ^/mrs ^a/be b^an/^n b^be/^he b^ha/^ma b^is/^s ba$/ad$ bade/ange bar/atr bari/ati bauri/avi "
         "bdal/del bee$/es$ bhe/hie bia$/id$ bia/ina bic$/is$ bja/jua bje/jie blai/lei bleon/lin br$/ry$ bre/rie "
         "bt$/te$ bt$/tian$ c$c/$cc c$c/$v c$cvc/$cvc c$cvc/$v eah/el ean/et ean/st ear/er eba/ey eca/er eca/ia "
         "eca/le eee/es eel/la ees/ns eet/te eha/ma eia/id eia/re eic/is eld/nd ele/le ely/rl era/sa era/za esa/th "
         "g/de g/ester g/ey g/ine g/ri ga/be ga/j ga/v ga/wi gah/er gb/m gb/r gb/u gca/e gd/h gd/ng ges/u gg/w gh/il "
         "gr/z gs/w gt/v gur/v haa/ad had/am ham/pa har/az hcy/sc hed/ed hed/el hla/le hlu/lu hma/na hpa/pr hsa/si "
         "l^/^mrs l^a/^be l^a/^e lab/as lad/ang lama/an laur/av lg/gr li/ill li/in lj/ju lje/ju lk/ka ll/lin lla/ls "
         "lleo/li lna/ny lrei/rie lri/rn n^22 r$/ine$ r$/m$ r$/rt$ ra$/l$ ra/ira rad/ed rah$/er$ rar/ir rbi/i rci/i "
         "rci/ri rcy/y rd/rd rde/nge rdr/r re/ore rea/ua rel/l reon/in rie/ne rio/jo rlt/t rn$/y$ rne/ze roi/vi "
         "rra/za ruri/vi t/e t/ine t/nanc tah/er tcill/ella td/y te/ine tena/ma trie/sie"},
    {-1, "$/et $/tha $a/ce $ah/is $ca/e $d/ph $e/ta ./e ./ed ./g ./ri ./t .an/i .c/i .c/n .ea/u .el/r .m/ns .t/z "
         "B-80 Bs33 CC2 CE5 CGf D34 D42 D74 D85 E48 E88 Iaj Ibs Icr Idn Ihp Ijp Ikt Imm Ins Ipp JK8 JL5 JOf JP0 JQ0 "
         "JR0 JS7 JT6 KIs0 KPs0 KQ-1 KSs0 L80 L84 L95 P25 P6- Q0055 Q0077 Q0087 Q1025 Q1056 Q1115 Q1219 Q1229 Q1243 "
         "S02 S17 Tal Ter Ths Thy Tle Tll ^/co ^/di ^/ja ^a/el ^a/pe ^a/ro ^b/h ^b/o ^be/ma ^d/h ^g/s ^l/n ^p/r "
         "b^a/^ca b^a/^dia b^a/^jea b^ab/^eb b^c/^sc b^co/^lo b^do/^lo b^r/^sar babe/ade bad/ard bagn/ann bah/ath "
         "bary/ay bda$/de$ be$/el$ ber$/es$ bet/ett bian/ien bice/ie bie$/il$ bie$/ita$ bita/iza blar/lor blor/lur "
         "bna$/ner$ bna/nta bnal/nol bnard/nd bne$/ni$ bnet/nt bni/nri boe/ose br$/ra$ bran/ron breu/ru bsabe/se "
         "bt$/tha$ bt$/tine$ bta/tia bter/tr btha/tra c$/$c c$c/$cvc c$cv/$vc c./.vcc c.c/.cc c.c/.cv c.vcv/.vvc "
         "c^cvc/^cvv eah/ah eah/er ean/an ean/es ean/ew ean/or eas/as eas/ne eas/rd eba/ia eby/ey ech/ch eda/le "
         "eel/on een/ia een/le een/ng eer/ie ees/on eil/in ein/in ena/ra ena/re ene/ni ene/ve eny/ny eon/rd eon/sa "
         "era/va ert/st esa/se ese/th g/anne g/ed g/joan g/on g/tha ga/pe gah/is gai/e gan/i gbe/ma gc/d gc/h gd/ph "
         "gea/u gel/r gj/z gm/s gr/w haa/an hab/ad hab/eb hal/ma hal/sa han/de han/ne hca/cl hco/lo hde/le hdo/lo "
         "hel/lo hhe/he hro/ru hru/ru l^/^co l^/^di l^/^ja l^a/^el l^a/^pe l^a/^ro l^b/^h l^b/^o l^be/^ma l^d/^h "
         "l^g/^s l^l/^n l^p/^r la/ah lbe/bo le/ess len/ev len/ew lh/hn li/ij lie/ita lin/ir lit/iz lj/ji lje/joh "
         "lk/kl ll/lo lla/le ln/nar ln/ni lna/ner lo/os lon/oy lr/re ls/sa ls/sab lsa/se lt/tine ly/ye r$/et$ r$/h$ "
         "r$/n$ r$/tha$ r$/y$ ra$/ce$ ra/dia ra/jea ra/ra rah$/is$ rai/si ram/em ran/en ranc/ic rard/id rarr/or "
         "rat/rt rbi/ri rc/nc rca$/e$ rci/li rco/lo rd$/ph$ rde/le re$/ta$ res/is rha/ma rher/r rim/m rin/n rin/on "
         "rio/ro rli/ri rni/ri rnr/r rr/sar rr/tr rry/y rta/za t/ia ta/r tarah/usan tbell/dell tgare/y th/y "
         "tmill/will tn/w"},
    {1, "$/ah $/her $a/er $a/es $ah/n $ar/on $fu/va $h/k $m/na $ma/nie ./eh ./le ./me ./r .a/et .ab/i .b/t .f/ph "
         ".ga/jo .in/m .l/n .ll/n .rv/w B-73 Bp31 Bs53 CE4 CF3 CH4 D53 D73 E05 E07 E19 FG1 Ibg Ibh Ien Iev Iim Imp "
         "Inv JI9 JM JM6 JQ JQ7 KAs0 KIH KR-1 KRp3 L83 P24 P30 Q0037 Q0049 Q0053 Q0068 Q0086 Q1043 Q1064 Q1214 Q1217 "
         "S18 S27 Thh Tne Tro Tsk Tyd ^/g ^a/o ^a/s ^b/w ^ge/ja ^m/p b^arr/^ir b^b/^isab b^gw/^w b^hon/^n b^iv/^yv "
         "b^jo/^lo bab/abb bag/agg bam/amm bbe$/by$ bber/bur bean/en beke/etje bgare/ge bge/gie bhe/hoe bia$/in$ "
         "bide$/is$ bifu$/iva$ bl$/line$ ble/lie ble/lse bman/min bn$/nd$ bn$/nia$ bne/nette bofi/ophi bran/ren "
         "brgar/rjor bsa/saa c$/$cv c$/$vcc c$vcv/$vcv c./.ccc c./.cvc c./.vc c.cv/.cvc c.cv/.v c^/^vcv c^ccv/^v "
         "ead/ad eah/ga ean/ia eas/us ebe/by eca/ka eda/ne edo/do eel/ew eel/ue eet/ta eet/tt eew/us eey/nn eey/va "
         "efu/va eie/ra eje/ry eje/ye end/on ene/ry eon/zo g/ander g/d g/eh g/hard g/j g/la g/nat g/va ga/ie gab/i "
         "gah/n gb/h gce/s gde/t ge/h gfu/va gga/jo gm/p gp/t grv/w gy/z hac/ac hal/au hal/mi har/or hca/tr hdi/di "
         "hel/he hgi/jo hgw/we hha/he hir/ir hiv/yv hji/ji hjo/lo hma/ti hpa/po hra/re hwa/wa hza/za l^/^e l^/^g "
         "l^a/^o l^a/^s l^b/^w l^ge/^ja l^m/^p lad/al lb/bi lc/ce ld/da ld/dl le/ett lea/es lec/el lec/er lec/ex "
         "lek/etj lel/ett lg/gar lh/hs li/ir lide/is lifu/iva lin/iv ll/le ll/line lld/lt ln/nia lna/ni loh/on "
         "lor/os lrga/rjo lrk/rt lta/th lte/ti r$/ah$ r$/her$ ra$/e$ ra$/er$ ra$/es$ rabe/ie rah$/n$ raj/j rar$/on$ "
         "rau/ru rb/isab rba/ta rbe/ve rbi/di rci/xi rda/na rdg/g rdi/tti rdo/to res/os rf/ff rfu$/va$ rgar/jor "
         "rgw/w rh$/k$ rh/nath rha/na rhon/n rit/yt riv/yv rjo/lo rjo/o rl/ul rli/vi rm$/na$ rma$/nie$ rme/nie "
         "rmin/n rns/s rou/u rro/so t/man t/mond tar/on tba/ta tddie/ttie teliz/lizz thono/nora tne/se"},
    {2, "$/s $a/e $a/ine $a/tje $ah/ie $e/na $ia/y $iah/y $iam/y $ine/ma ./ha ./nat ./ra ./re .be/f .ch/k .d/l .e/ia "
         ".e/in .ea/i .ee/i .er/in .h/i .l/u .n/rr Bp53 Bs45 Bs72 CH6 CJ5 D24 E28 E36 Iab Ibw Icd Iit Iiy Imw JA9 "
         "JH9 JJ0 JM2 JN JN7 JO4 JRf JT8 KAD KGH KHG KL-0 KO-1 KT-2 KTp7 L43 L81 P12 P33 P42 Q0f33 Q1046 Q1f36 S03 "
         "Sf9 Tay Tce Tdi Tff Tfs The Tlo Trn Twy Txa Tye ^/al ^/eth ^/isa ^/l ^/mar ^eu/o ^f/ph ^i/y ^m/n ^mi/ne "
         "^n/r ^s/z b^a/^joha b^ae/^e b^ca/^ka b^cl/^el b^del/^l b^e/^ethe b^l/^ll b^le/^te b^me/^ne baddi/atti "
         "bagg/arg bamin/an bann/arn bed$/ey$ bep/epp bice$/is$ bie$/ina$ bl$/lis$ blbe/le blber/lfr blfg/lg "
         "boci/oshi boh/onath bon$/os$ brem/rm btie/tje c$/$v c$ccv/$cvv c$v/$vc c$vc/$vv c./.c c^cv/^vcv eay/oy "
         "eby/by eda/ed edd/ie ede/ie eer/ro eey/ie eey/sa eia/la eia/le eia/na eia/ty eie/ly eie/re eie/ty eim/ne "
         "ema/nn eon/os eph/ph ete/te g/isa g/lu g/ma g/mar g/tt ga/h ga/tje gad/ett gah/i gah/ie gb/w gc/se ge/in "
         "gea/i gee/i gel/i ger/i giah/y giam/y gie/y gim/nn gine/ma gl/tt gl/u gn/re gse/za hab/av hai/ar hal/th "
         "ham/ar ham/au han/be har/ar hbe/is hca/ka hca/ki hce/le hcl/el hev/ev hfr/ri hga/ge hgu/wi hhe/ne hke/ki "
         "hle/lo hle/te hll/lo hor/or l^/^al l^/^eth l^/^isa l^/^l l^/^mar l^eu/^o l^f/^ph l^i/^y l^m/^n l^mi/^ne "
         "l^n/^r l^s/^z laim/ann lal/ar lam/ann lam/arn lbe/bu le/em le/eo led/ett led/ey lha/her lha/ho lia/in "
         "lie/ina lil/in lim/in lis/iz llbe/lf lma/mi lme/mi lnd/nn lo/onat loc/osh lom/on ls/sc lsa/so lta/the "
         "lti/tj n$12 n$22 n.23 n.24 ra$/ine$ ra$/tje$ ra/aha ra/ea ra/joha rah$/ie$ ral/eil raz/z rce/le rci/shi "
         "rcl/el rd/id rd/ld re$/na$ reen/in res/us rf/lf rfg/g rger/jar rgg/rg ria$/y$ riah$/y$ riam$/y$ rie/re "
         "rine$/ma$ rio/o rmma/nna rmo/no rni/vi rnn/rn t/andr t/h t/line t/na ta/er ta/ie tann/rose tay/oy "
         "tbell/isab tie/y tm/n tmmie/nnie tson/ton"},
    {3, "$/belle $/i $/is $/line $/mew $/tt $a/ie $ah/e $e/r $ida/yth $m/n ./a ./ev ./f ./ho ./l .au/o .e/il .f/l "
         ".h/k .h/l .j/y .n/re B-44 B-63 CF0 CG1 CIf D26 E06 FH1 FI0 Iar Igv Ihi Isx JK4 JL2 JM5 JT9 KIG KKJ KM-1 "
         "KQp3 KR-0 KS-2 L62 L91 L92 P13 P20 P4- P40 P4p Q0046 Q0f16 Q1027 Q1034 Q1035 Tat Tey Thk Tmm Tos ^a/de "
         "^c/l ^f/g ^gu/w ^s/x b^ad/^hed b^ca/^ga b^er/^ir b^g/^marg b^gui/^wi b^li/^ti b^sa/^xa bbe/bee bce/cie "
         "bdal/dl be$/ett$ bes/ess bfr/fthr bh$/ha$ bis/iss biz/izz bla$/ly$ blene/lme blmi/lvi bn$/nie$ bna$/ney$ "
         "bo$/omew$ brida$/ryth$ c$vc/$vc c.ccv/.v c.vcc/.vcv eah/ie eah/sa ean/en eba/ta ece/ia eed/ey een/je "
         "eer/ex eer/or eey/th eia/is eis/ta eje/ke eje/nn ela/ly ela/va eme/ne ene/ra ene/te eph/us esa/sa est/st "
         "g/belle g/hol g/ld g/line g/mew g/mi g/n g/sa gar/on gbe/va gd/g ge/ia ge/on gg/q gg/v gge/ja ggu/w gi/j "
         "gia/y gida/yth gma/nie gr/s hal/lo hal/vi han/au han/fa han/to hba/ba hbe/di hbe/gr hbe/ro hca/ga hce/se "
         "hdu/du hin/ju hle/na hli/ti hme/ne hme/wi hni/ni hot/ot hsa/xa hsh/sh l^a/^de l^c/^l l^f/^g l^gu/^w l^s/^x "
         "la/ami ladd/att lag/ar lbe/by lda/do ler/ex lf/fth lfl/fr lg/gi li/id ln/nc lna/ney lo/omew lra/re "
         "lrida/ryth ls/sh ls/si lv/vi n$02 n.22 n^03 r$/i$ r$/is$ r$/mew$ r$/s$ r$/tt$ ra$/ie$ rad/hed rah$/e$ "
         "rari/i re$/r$ re/je rene/me rfe/phe rg/gg rg/marg rge/je rgui/wi rhu/u rida$/yth$ rin/rn rla/va rlo/to "
         "rm$/n$ rna/va rne/se rnt/rt rr/rr rrs/s rz/zz ter/on"},
    {4, "$/ance $/ander $a/s $ce/s $m/ne $n/s $s/x ./ah ./ann .au/e .e/i .i/l .i/u .l/ss .m/rn .ol/r Bp23 Bp73 CG6 "
         "E25 E26 E38 Ieu Igm Ipv JJ8 JL9 JP3 JP5 JQ8 JQ9 KFI KGE KHF KKI L35 P21 P8- Q0067 Q0f25 Q1019 Q1026 Q1029 "
         "S0I Taa Tea Tes Trx Tss Tsu Tyh ^/dr ^a/i ^a/r ^ar/i ^e/ha ^f/v ^l/s b^a/^fa b^nao/^o bat/att bber/bir "
         "belm/em bin/inn bn$/nah$ boa/oha bos/ous br$/ro$ bt$/ty$ bthol/tl c$c/$cvv c$cv/$vv c.cv/.cvv c.v/.vv "
         "c.vv/.vvc c^vc/^vc c^vcv/^vvc ean/in eel/il een/na eey/is eey/na eha/ie ehn/is eia/in eia/ta eie/na eir/ir "
         "est/us eva/va g/a g/an g/ance g/au g/es g/ett g/me ga/i gam/en gan/m gau/e gb/e gf/g gl/ss gm/na gn/rr "
         "gol/r hbe/el hbe/re hca/do hce/ce hde/di hdo/th hfe/ph hhu/hu hna/om hva/va l^/^dr l^a/^r l^ar/^i l^e/^ha "
         "l^f/^v l^l/^s le/es lg/ge lh/hr lle/lia lo/on lt/tho ltho/ti ly/yn n.13 n.14 ra$/s$ ra/aa ra/fa ras/os "
         "rce$/s$ rce/se rell/il rge/ze rhol/l ril/l rm$/ne$ rmi/nni rn$/s$ rnao/o rrt/t rs$/x$ rs/ss t/r tda/na "
         "tllie/ttie tna/ra"},
    {5, "$/ius $er/on ./ar .c/x .g/y .i/j .m/ni .u/v B-83 Bp63 CG5 CH9 CJ2 CJ7 D35 E49 E55 Ico Igk Iil Iuu Iuw JL6 "
         "JR1 KAI KKG KN-0 KN-3 KN-4 KQp2 L61 Q1f37 S0H S26 Tao Tlw Tnd Ttd ^/el ^/juli ^g/k b^ant/^t b^bi/^wi "
         "b^ma/^pa baba/aha be$/ed$ bgar/gr blam/lom c$cv/$vcc c$cvv/$vv c.ccv/.cv c^cv/^cvv c^vc/^vv eah/ne eal/il "
         "eal/on ean/na eas/ew ede/de eer/ia eie/nn eie/rt ene/nn eos/us era/ra eyn/yn g/er g/ius g/juli ga/es "
         "gce/sa gh/s gi/u gmi/ne gw/y haa/ar hab/ap hal/at har/av hbi/wi hde/la hem/em hja/ja hma/pa hna/na hsu/su "
         "l^/^el l^a/^i l^g/^k la/ag lab/ah lain/am lan/au ld/dal lell/ett lh/hi lha/he lice/is lle/li ln/nah "
         "ln/nett ln/ns lt/ty n.12 r$/ius$ rant/t rarr/ir rba/ha rca/ga rca/ka rddi/tti rer$/on$ rewe/ue rey/y "
         "rfi/phi rl/ll rlli/tti rlv/v rma/pa rmmi/nni t/s tbill/will telin/ie"},
    {6, "$a/i $e/h ./al ./mi .b/v .c/sh .d/ol .d/th .n/v B-66 Bp43 CH5 D59 E16 E23 FI1 FJ0 Ihn JO8 KM-0 KSp4 P00 P05 "
         "P1- Q0024 Q0025 Q1017 Q1053 Q1073 Q1f14 Tae Taz Tbb Tbt Teh Tsx ^/n ^/na ^i/t b^ne/^re bead/ed bla/lia "
         "bn$/ns$ br$/re$ c$c/$vv c.cc/.cv eah/ia eas/ly ece/er eda/dy eer/is eey/my eth/th g/as g/f gc/sh gd/i "
         "gd/ol gj/y gr/v han/li hbo/bo hbr/br hco/co hmi/ne hne/re l^/^n l^/^na l^i/^t lam/ani lar/as len/er ler/et "
         "lh/he li/ie lof/oph lre/ro ra$/i$ ra/ia rb/bb rbi/wi rbo/ro rdi/eli re$/h$ rir/r rme/ve rp/pp rsa/xa "
         "rsa/za ta/is tdosh/theo"},
    {7, ".dd/tt .nn/rm .u/w Bp33 Bp42 CJf D25 D37 D47 Iah Iat Ibi JA5 JN8 KS-1 KSp5 L45 L46 L53 L54 L72 L73 L82 "
         "Q0034 Q0035 Sf7 SfI Tah Tbp Teg Tfh Thf Tlt ^/rose ^/theo ^b/v ^v/w b^bo/^ro b^ly/^sy bag/arg bart/att "
         "bda$/dy$ bn$/ny$ c./.vcv c.cc/.ccv c.v/.v c^/^v c^c/^v c^c/^vvc eal/el eda/ie eel/ia eom/om eon/rn ern/rn "
         "eth/za g/ade g/her g/rose g/theo gah/e gam/enn gdd/tt ge/ha gnn/rm haz/az hbo/ro hem/en hfe/fe hly/sy "
         "l^b/^v l^v/^w la/ae lar/av lb/br lce/ci lda/dy llen/lm ln/nie ln/ny n$14 radel/l rba/va re/ee rlm/rm "
         "rly/sy rph/th tn/r tr/s"},
    {8, "$/us ./er .g/z .k/tj B-65 CG4 Itt JK7 JR Q0026 Q0f23 S0J SfJ Tie ^c/k ^c/s ^he/i b^aug/^g b^de/^ge bert/et "
         "c$ccv/$cv c$vcc/$vv c.cv/.cv eam/na eie/me ele/ll g/e g/re g/us ga/e gau/o gb/d ge/r gg/k gg/r gh/i gk/t "
         "gk/tj gme/na gv/w han/jo hde/ge hgu/gu l^c/^k l^c/^s l^he/^i la/au le/ed m1 r$/us$ re/ette red/id rer/ir "
         "rer/ur rke/tje rma/nna rn/nn teliz/isab"},
    {9, ".d/tt .m/n .r/s Bp52 Bs51 CG0 E29 Iei Igw Iij Ilt Ivw JP2 P03 Q1224 Tms Tso Tzs ^/o bag/aug c.v/.vc eia/sa "
         "eie/tt ela/ta g/ala g/ge g/i g/na ga/er ger/in ger/o gma/ne gmm/nn gu/v hae/el hag/au han/ha han/su hed/et "
         "hmo/mo lh/ho n$01 n$24 raug/g rdi/ri re/oe rg/ug rne/re rnt/t tminn/wilh"},
    {10, ".d/t .ew/u .g/r .i/y B-54 B-82 Bs46 CJ8 Ibe Izz KFJ KIF KS-7 P02 Q0056 Q1038 S2 Tai Tte ^b/p ^c/g b^a/^aa "
         "b^ce/^le c$cv/$vvc c$v/$vvc c^/^vc eda/ha ede/is eha/ia eka/ka eoe/oe g/al g/h gal/d gf/p gg/y gg/z gh/k "
         "hal/de hel/ne hla/lo l^/^o l^b/^p l^c/^g rdit/tt rg/rg rme/ne rt/tt"},
    {11, "$/omew CG3 CI4 D48 E37 FK1 Idg Iee Ieo Q0045 S25 Tts ^/h ^/wilhel ^g/j blewi/loui c.cc/.vc c.vc/.vcc "
         "c^/^ccv c^vcc/^vcc eed/ed eey/ia eey/sy eie/ny enn/ny g/omew g/wilhel ga/o ge/i gf/v gin/m gn/v had/he "
         "han/ro hgr/ma hja/je hmi/wi hne/ne hst/st l^g/^j lo/ol lp/ph n.11 ram/om rd/dd rewi/oui ri/ui rie/je"},
    {12, ".c/s .di/t .ew/ou .ll/tt .s/z B-37 Icg JT KLs0 KQ-0 L63 P2- P3- S1 Tgg ^/au c$vv/$vvc een/in eie/je eta/ta "
         "gd/tt gdi/t gew/ou ghe/i gm/ne gu/w l^/^au l^/^h llew/lou rel/ill"},
    {13, ".r/v CH0 D38 Iao Ibd Ifr Ifs Q0044 Q1044 Tws bad/add c$vv/$vv efu/fu eie/te gc/k gi/t gm/rn hbu/bu hla/la "
         "hli/li hod/ot lg/ga n.01"},
    {14, "./ett .m/nn D14 D39 Ics Ieh Ifv Q1037 Too eie/ma ema/na g/ho gd/th gh/n hac/as had/at ham/an har/as hja/ji "
         "lo/ou re/ethe"},
    {15, ".n/u CI1 D49 Tnm ^l/t eda/th eie/th ela/ll ema/ne gew/u gn/r har/au hch/cl l^l/^t le/ea rm/mm"},
    {16, ".mm/nn D15 P3p Q0043 Tuu c.vv/.vv t/bell"},
    {17, "FJ1 Ioo P2p Q1226 Tdt Tme Trs eel/le efe/va eje/je ena/nn g/eth gc/x gch/k gi/y gll/tt had/et hel/li"},
    {18, ".b/h E44 Ibv Ifp Ino KJF S2K ^/eliza eba/ba eda/ta g/ah gi/l"},
    {19, "D27 KJs0 c$v/$v c$v/$vcc gg/j hju/ju hmi/mi"},
    {20, "D16 Idt Igg JS JT0 L37 S1I c$cv/$cvv c.vcc/.vcc gm/nn han/ma rrt/tt"},
    {21, "bl$/le$ ga/he gc/g gs/x"},
    {22, "D19 D28 gn/u"},
    {23, "D29 FK0 Iii Isz c$v/$vv c^v/^vc c^v/^vv g/eliza gc/e gf/ph"},
    {24, "B-55 Iae gc/s"},
    {25, "CI0 gb/p"},
    {26, "D17 D18 gb/v"},
    {27, "gl/t"},
    {28, "Tmn gs/z"},
    {29, "CJ0"},
    {32, "Ibp c^v/^v"},
    {33, "N gd/t"},
    {37, "gm/n"},
    {41, "Imn"},
    {43, "Ick"},
    {44, "Igj"},
};
// clang-format on

}  // namespace

spelling_table given_name_rules() noexcept { return {22, rows}; }

}  // namespace safeguarding::inline v0::detail
