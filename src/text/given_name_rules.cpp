// SPDX-License-Identifier: Apache-2.0
// Written by tests/bench/learn_spelling.cpp: change that, not this.
#include "spelling_rules.hpp"

namespace safeguarding::inline v0::detail {
namespace {

// clang-format off
constexpr weighted_keys rows[] = {
    {-42, "D99"},
    {-41, "CB0"},
    {-34, "D89"},
    {-32, "CA0 had/ad"},
    {-29, "CC0 D77 c^c/^c m4"},
    {-28, "ema/ra la/ad n^44"},
    {-26, "S07 ham/am rc/ic"},
    {-25, "D66 KSp9"},
    {-24, "CD0 S08 ede/ne hca/ch hel/el her/er hje/jo rbr/r"},
    {-23, "D78 c^c/^cc hal/al hma/ma"},
    {-22, "D68 haa/aa hab/ab had/de"},
    {-21, "S06 Tld Tlr Tyn c$ccv/$cvc c^cvc/^cvc"},
    {-20, "KA-0 go/v hag/ag hsa/sa lel/er m3"},
    {-19, "D88 Iap KFF Tnw"},
    {-18, "D56 gm/z"},
    {-17, ".o/v KSp8 P9p S0 ena/ta gee/u had/ar ran/n rgi/i rle/ve"},
    {-16, "Bp55 Ihs P07 P90 Q0014 bde/dre c$vcc/$vvc eda/sa eie/ie hwi/wi try/y"},
    {-15, "D67 D79 E24 Ijj Ijs KGF KRp5 P08 P8p S05 SfF bhen/hon bss/sus c./.vvc c^c/^vc ein/na ema/ma g/st lr/rt "
         "ra/la"},
    {-14, ".m/z E56 Iaa Iaw Iel Ijt JS6 KSp7 L40 P60 Q1225 Q1f33 badr/ar bbel/bil bm$/ma$ ena/ne end/nd ene/ne "
         "g/john gn/y han/an hha/ha hja/ju hle/lu hwa/wi la/ade lc/ch ra/ta rli/si te/se"},
    {-13, "./nnaa .c/l .d/s KKE P23 Trt Try ^/ann c$c/$c eda/ma eer/er ees/ne ena/on ene/on g/nnaa hbe/be hja/jo "
         "l^/^ann li/is ll/li"},
    {-12, "B-33 CE0 E09 Ibm Irr JJ6 L41 P0- Q0016 Q1f35 S09 Sf4 Taw Tel Tnt bade/ae bca/cha bna/naa c$/$cvc "
         "c.cc/.cvc c^c/^vcc ece/ce ede/le eon/on g/lady had/an hal/an hal/la han/el hcl/cl hda/da his/is hke/ke "
         "hpe/pe lb/be llic/ls lr/rl ls/su rde/ze rsh/th"},
    {-11, "Bp75 CB4 D13 D87 E69 Iam Ian Ibo Inw L34 P6p Q1066 Q1244 SfG buci/uri c$cc/$cvc c$cv/$v eda/la ees/es "
         "eey/ry gd/m gg/i gk/n hag/an hch/ch hri/ro la/ai lar/at li/ic ll/lv luc/ur rla/na tl/n"},
    {-10, "$e/iah .c/r .ic/s D44 D55 D75 FH0 Icp Ihw Ijr JK5 JS5 KIJ KJ-1 KK-2 P70 Q1013 Q1049 Q1137 S0F Sf2 Thn Ttn "
         "b^al/^l blc/lic bli/lsi blice/lse blis/ls brgi/ri c$/$cvv c.cv/.vc c.cvc/.cvc c.vc/.vv c^cv/^vc eam/ie "
         "ece/na eie/se ell/ll ena/sa g/mary g/x gb/g gd/z ge/iah gic/s gk/p gm/w gp/ss had/ae hel/em hle/le lip/is "
         "lla/lo llen/li ra/na rar/r rch/th rde/ne re$/iah$ re/le ri/oi rice/se t/anne tarli/harl"},
    {-9, "$/l .a/s .ci/e .i/o .m/ng Bp94 CCf CD3 D46 D76 E67 FF1 Ifl Ihj Ill Ilw JN0 Q0038 Q1014 Q1033 Q1f25 S0E Tda "
         "Thr Tma Tnn Tps Tyr ^/je b^ad/^d bame/ange be$/er$ bri/rti brit/rt c$c/$cv c.vcv/.vcv c^c/^cvc ece/de "
         "eet/et eia/ry ena/za eur/ur g/je gci/e gd/n gm/ng gn/z gp/r hjo/jo hma/me hsa/su l^/^je lam/ang lri/ro "
         "r$/l$ ra/za rby/ly rme/nge rna/sa t/a t/jean tel/ie ten/y tla/ra tmeli/ngel"},
    {-8, "$a/d ./c .b/r .d/m .n/ss .nd/ss .o/r Bp66 CEf CFf D65 E14 FF0 JKf JR2 JR4 KGI L50 L67 L75 P06 P0s P10 P7p "
         "Q0057 Q1075 Q1246 Tly Tsy Tta Twa Tyy b^am/^em bels/es binda/issa c^cvc/^vcc c^cvc/^vcv eam/am eam/ma "
         "eas/na eay/ry ece/ne ecy/ry eea/er eel/el een/en eia/il ely/ly erl/rl ett/tt g/v ga/c ge/k gk/r gl/n gll/r "
         "gn/ss gn/vi gnd/ss gr/t hal/el hez/ez hfr/fr hge/ge la/ari lab/ar lind/iss lnn/nt ra$/d$ rhes/s rnda/ssa "
         "ro/ro t/rt tadel/deli"},
    {-7, "$/anne $a/ew $l/n .g/i .k/p .l/o B-61 Bp44 Bp65 Bs41 CD4 CG2 CG9 CHf E04 Icn Ihl Ior JA6 JM0 KL-1 P50 "
         "Q0017 Q0f36 Q1023 S04 Sf5 Toe Twe Tyl ^/r ^/s ^d/l b^ar/^r babr/ar bas/ass bbai/bi bie/ise bli/lmi blip/lp "
         "bmar/mor bna$/ne$ bna/nda bra$/rew$ bs$/se$ c.cvc/.vv c^/^c eah/is ebe/rt eda/nd eew/ra eie/ll ela/ma "
         "ela/ra era/ry g/ann g/c g/der ga/d ga/ew ga/z gb/z gd/s har/is hba/bi hbl/bl hje/ju hjo/ju l^/^r l^/^s "
         "l^d/^l la/an lai/ar lb/bl le/en leo/es lm/my ln/na ln/nder lra/rew m5 ra$/ew$ ra/ja ra/ua rain/en ral/il "
         "rar/or rer/r ri/si rip/p rl$/n$ rls/s t/n tan/ohan"},
    {-6, "./ug .d/z .ee/u .o/s .p/ss B-52 CI9 D45 E34 E77 FG0 Ibc Idd Imr JA JS9 KOs0 KRp6 KSp6 KT-6 P14 Q0f39 Q1025 "
         "Q1069 Sf3 SfH Tan Tds Tke Tod Tra Txx Tyo ^/p b^a/^anna b^ann/^n ba$/ah$ ba$/am$ bau/augu bday/dy belt/et "
         "bia/iga bia/iza bli/loi blma/lva bmar/mer bne/nie bom/orm bra$/ry$ bs$/sa$ btin/ton c$c/$v ean/hn ean/ra "
         "eay/dy ece/za eck/rk ecy/ie ede/ia eia/za eil/il ele/ne ere/re ery/us g/il g/p g/ug ga/ce gb/s gc/r ge/f "
         "gl/r gn/w go/r gp/s hal/am hbe/bi hja/ne hna/ni hro/ro l^/^p la/aug lan/avi lce/cy ld/dr lh/ha lhe/hi "
         "lma/mer lna/no lne/ni lr/ry lra/ry lt/te ra/ga rce/ne rde/e rh/sh ri/ni ris/s rit/t rla/sa rna/za ru/ugu "
         "tene/len"},
    {-5, "$/on $a/t ./he ./s ./xa .a/i .a/v .b/g .d/r .l/s .n/s B-31 Bp32 Bp76 E47 E99 FA1 Ich Idj Idm Iem Iep Ift "
         "Ihh Iis Ims JI7 KFG KQs0 KR-3 L24 L32 L71 L76 P09 Q1059 Q1f23 Q1f24 S29 SfA Tbe Tna Tnr Tny ^e/f b^a/^ma "
         "b^a/^va b^jan/^n bba$/bie$ beli/eri ben/exan bhar/hr bice/ine bide/ine bira/iza blai/lvi bli/lvi bmel/ml "
         "bres/rs brio/rjo bwal/wil c$c/$ccv c./.cvv c.c/.vc c.vc/.vc c^/^cc c^cv/^cvc eda/ra ede/za eel/in eer/se "
         "eex/ex eey/ly ege/na ege/se eha/ry eid/le eka/ne ela/la ela/na ela/ne eta/tt g/am g/s g/ud g/xa gar/e gc/p "
         "gen/i gf/t gh/in gl/o had/el had/ma hal/ar hcl/st hfe/fr hlo/lo hlo/lu hph/ph hri/ri hth/th l^/^a l^e/^f "
         "lba/bie lda/de le/exa lic/in lid/in lir/iz ll/la lla/lv ln/ne lna/ns lr/ri lrc/ri lth/tin lti/to m2 r$/on$ "
         "ra$/t$ rai/i rai/vi ran/on rbe/ge rd/nd rd/ud ret/t ri/vi rjan/n rl/sel rm/um rma/va rn/xan t/john te/le "
         "tnie/sie"},
    {-4, "$/john $x/y ./st .ai/e .i/n .i/s .i/so .n/vi Bs42 Bs54 CI5 D57 D84 FA0 Iad Ial Ibb Icc Icf Iek Irs JA4 JM3 "
         "JM7 JMf KAG KGJ KHJ KII KJJ KM-2 KN-1 KQ-3 L60 L70 P15 Q0013 Q0f27 Q1036 Q1067 Q1236 Tak Tar Ten Teu Thm "
         "Tpp Txy ^/st ^a/j ^h/w ^m/w b^ad/^ed b^br/^r b^dr/^pr ba$/ade$ bame/anne bbe/ble bca/cia bia$/ide$ "
         "bija/iza bina$/is$ bl$/ley$ bl$/lie$ blai/li bola/ora bris$/ry$ bsen/sin c$cc/$cv c$cvc/$cvc c./.ccv "
         "c./.cv c./.vcc c.c/.c c.ccv/.cvc c^cc/^v c^cvc/^cvv eal/al ece/el ece/th eed/nd eer/ma ees/na eie/on "
         "eis/na eis/ry eld/ld eon/ro erd/rd g/he g/ir g/ts ga/t ga/y gc/n gg/s gh/w gi/n gi/so gj/t gm/r gs/t gx/y "
         "hba/be hdr/pr hem/ev hha/ma hle/ma hma/my hre/ru l^/^st l^a/^j l^h/^w l^m/^w la/as lad/ar ld/del le/ex "
         "lel/en li/ig li/in lia/ide lid/is lij/iz lina/is lja/je ll/ley ll/lie lma/mo lr/ru lri/rj lt/th lwa/wi "
         "ra/ca ra/va ram/m rcil/el rda/ra rda/sa rdr/pr rea/ka ren/n rin/son rja/za rla/ra rle/ne rme/nne ror/r "
         "ror/ur ros/s rri/ti rx$/y$ t/anna t/jane t/l tandr/sand tanne/nett tgust/stin th/l"},
    {-3, "$/ina $a/w $el/in $h/y $ia/us $l/r $na/s ./at ./is ./or ./t ./v .a/y .ba/l .c/d .n/t .o/u B-23 B-40 B-42 "
         "Bs71 CA4 CB3 CC6 CC7 CF8 CG7 D22 D42 D54 D85 D95 E02 E08 E57 Iaj Icm Iew Iip Ilz Iop Ivv JI JK JP4 JS4 "
         "KS-0 L31 L85 L97 P16 P32 P5p Q1015 Q1f26 Tdd Tdn Tdy Thl Tls Tni Tok Toy Tsa Tsr Tym ^/a ^/c ^a/e ^a/g "
         "b^is/^s b^o/^ro bam/aym bani/ari bdeli/di bel$/er$ belv/erv benr/er bhan/hn bica$/ie$ bina/iza bjea/joha "
         "blau/lou ble/lhe bma$/mer$ bna$/nce$ bna$/ny$ bnard/nid brci/ri bren/rn brn/ron btho/to c$/$vcv c$c/$vvc "
         "c$cv/$vc c$cvc/$vc eam/lm eas/es eas/on eay/ay ece/ll eda/da eda/na eel/er eel/ie eey/la eey/rl eit/it "
         "ele/le ema/va ena/ny end/rd enn/on ety/ty g/b g/de g/id g/ina g/m g/mrs g/ri g/rt ga/ed ga/g ga/wi gba/l "
         "gc/m gel/in gg/n gh/y gi/o gia/us gna/s go/u gr/z gs/w gt/x hab/el hba/br hcl/la hda/de hed/el hle/se "
         "hpa/pe hpa/pr hvi/vi l^a/^e l^a/^g la/ab laa/an lar/ax lb/ba li/il li/ill lica/ie lie/il lin/iz ll/lin "
         "lna/nce lna/ny lnar/ni lne/no lo/or lr/rc lrc/rt lris/ry luc/ul r$/ina$ ra$/w$ ra/da ra/isa ra/ma ra/sta "
         "ray/y rbal/ll rbi/i rcy/y rd/rd rdi/si rdr/r re/se rea/oha rel$/in$ rh$/y$ ria$/us$ rki/ri rl$/r$ rli/mi "
         "rmi/ni rna$/s$ rr/ur t/e ta/in taret/riet tby/ly tia/us tice/nie tma/va tne/ve tx/y"},
    {-2, "$/ine $/rt $a/k $a/l $ah/er $n/y ./b ./ir ./o .b/u .d/ng .es/u .g/n .ur/v B-50 B-70 Bp56 Bs31 CE5 CH7 D63 "
         "E05 E13 FE0 Ifi Igr Ihm Inn Ipr JO5 JP9 JQ5 JQ6 JR0 JR5 JS7 JT6 KFD KFH KGG KJH KS-3 KTs0 L33 L51 L94 L95 "
         "P01 P11 P31 P6- P80 Q0028 Q0048 Q0f44 Q1047 Q1f12 S17 S1J Tad Thy Tle Tll Tnk Trz Tse Tsn ^a/be ^be/ma "
         "b^an/^n b^be/^he b^c/^stc b^ha/^ma bade/ange bar/atr bari/ati bauri/avi bb$/be$ bce$/cy$ bdal/del bee$/es$ "
         "bhe/hie bia$/id$ bia/ina bic$/is$ bja/jua bje/jie blai/lei br$/ry$ bre/rie bs$/son$ bt$/te$ bt$/tian$ "
         "c$c/$cc c$cv/$vcv c./.vc c./.vv c.c/.ccv c.vcv/.vvc c^c/^cv c^ccv/^cvc c^cv/^v eah/el eah/na eah/ph ean/et "
         "ean/or ean/st ear/er eba/ey eca/er eca/le ece/cy ech/ch ecy/cy eee/es eel/la ees/ns eet/te eha/ma eia/id "
         "eia/re eic/is ein/in eld/nd ely/rl era/za esa/th g/anne g/ester g/ey g/ine g/on g/r g/za ga/be ga/j ga/v "
         "gah/er gan/i gb/m gb/r gb/u gbe/ma gca/e gd/ng ges/u gg/w gh/il gt/v gur/v haa/ad had/am had/au ham/pa "
         "han/de han/ne har/az hcy/sc hed/ed hla/le hlu/lu hsa/si l^/^c l^a/^be l^be/^ma lab/as lad/ang laur/av "
         "le/eu le/ey lg/gr li/ij lj/ju lje/ju lk/ka lla/ls lr/ra lrei/rie lri/rn ls/son r$/ine$ r$/rt$ ra$/k$ "
         "ra$/l$ ra/ira rad/ed rah$/er$ rar/ir rc/nc rc/stc rci/i rci/ri rde/nge re/ore rea/ua rel/l ren/yn rie/ne "
         "rio/jo rli/ri rlin/n rlt/t rm/ym rn$/y$ rne/ze rni/ri rnr/r roi/vi rr/tr ruri/vi t/ine t/nanc tah/er "
         "tcill/ella td/y te/ine tena/ma trie/sie"},
    {-1, "$/et $/m $/tha $/y $ah/is $ca/e $d/ph $e/ta ./ed ./g ./ll ./n ./ri ./se ./ts .an/i .c/n .ea/u .el/r .m/ns "
         ".ma/n B-51 B-60 B-80 CA3 CC2 CC5 CGf CH8 E15 E33 E45 E48 E88 FE1 Iac Ibs Icr Idh Idn Ihp Ijp Ikt Imm Ins "
         "Ipp JK8 JL5 JOf JP0 JQ0 KHI KQ-1 KT-3 L21 L42 L80 L84 P30 Q0055 Q0076 Q0077 Q0087 Q0f24 Q0f43 Q1024 Q1065 "
         "Q1219 Q1229 Q1234 Q1f43 S23 Sf Tal Tee Ter Ths Tns Ttt Tty ^/co ^/di ^/ja ^/mary ^a/pe ^a/ro ^b/h ^b/o "
         "^d/h ^g/s ^l/n ^p/r b^a/^ca b^a/^dia b^ab/^eb b^c/^sc b^co/^lo b^do/^lo b^e/^le b^r/^sar ba$/ad$ bad/ard "
         "bade/aze bagn/ann bah/ath bary/ay bda$/de$ ber$/es$ bet/ett bice/ie bie$/il$ blar/lor bleon/lin bma/mina "
         "bna$/ner$ bna/nta bnal/nol bnard/nd bne$/ni$ bnet/nt bni/nri boe/ose bran/ron breu/ru bsabe/se bt$/tha$ "
         "bt$/tine$ bta/tia bter/tr btha/tra c$cv/$cv c$cvc/$cvv c$cvc/$v c./.cc c.ccc/.cvc c^vcc/^vcv eah/ah eah/er "
         "ean/an ean/es ean/ew eas/as eas/ne eas/rd eba/ia eby/ey eca/ia eda/le eel/on een/ia een/le ees/on eew/ew "
         "eil/in ena/ra ena/re ene/ni ene/ve ene/za eon/rd eon/sa era/sa ert/st esa/se ese/th g/beth g/ed g/t g/tha "
         "ga/pe gah/is gai/e gc/d gc/h gd/h gd/ph gea/u gel/r gj/z gm/s gr/w haa/an hab/ad hab/eb had/ed hal/av "
         "hal/ma hal/sa han/ap hca/cl hco/lo hde/le hdo/lo hel/lo hes/he hhe/he hma/na hro/ru hru/ru l^/^co l^/^di "
         "l^/^ja l^a/^pe l^a/^ro l^b/^h l^b/^o l^d/^h l^g/^s l^l/^n l^p/^r lad/az lama/an lbe/bo le/ess len/ew lh/hn "
         "lin/ir lj/ji lje/joh lk/kl ll/lm ll/lo lla/le lleo/li ln/nar ln/ni lna/ner lno/nu lo/os lon/oy lr/re ls/sa "
         "ls/sab lsa/se lt/tian lt/tine r$/et$ r$/m$ r$/tha$ ra/dia ra/ra rah$/is$ ram/em ran/en ranc/ic rard/id "
         "rarr/or rat/rt rbi/ri rca$/e$ rci/li rco/lo rd$/ph$ rde/le re$/ta$ reon/in res/is rha/ma rher/r rim/m "
         "rio/ro rli/zi rn/rn rr/sar rra/za rry/y rt/tst t/ia ta/e ta/r tbell/dell tgare/y th/y tmill/will tn/w"},
    {1, "$/ah $/c $/d $/her $a/er $a/es $a/ine $a/tje $ah/n $am/on $fu/va $h/k $iam/y $m/na $ma/nie ./le ./nat .a/et "
         ".b/t .c/e .e/s .f/ph .ga/jo .in/m .l/n .ll/n .rv/w B-73 CE3 CF3 CF4 CI7 D73 E06 E19 E36 Ibg Ien Iev Iim "
         "Iiy Imp Imw Inv JI9 JL0 JL7 JM JM5 JM6 JN JP5 JQ7 KAD KL-0 KO-1 KR-0 KR-2 KTp6 P20 P24 P40 Q0049 Q0068 "
         "Q1034 Q1f36 S03 S18 Sf9 Tdi Tff The Tor Tro Tsk Tth Tyd ^/e ^/joh ^/ros ^/sus ^a/o ^a/s ^b/w ^eu/o ^ge/ja "
         "^i/y ^m/p b^a/^susa b^arr/^ir b^c/^cec b^gw/^w b^hon/^n b^jo/^lo bam/amm bann/arn bbe$/by$ bber/bur "
         "bed$/ey$ beke/etje bgare/ge bge/gie bia$/in$ bide$/is$ bifu$/iva$ bl$/line$ blbe/le ble/lse bman/min "
         "bn$/nia$ boci/oshi bofi/ophi boh/onath bran/ren brgar/rjor c$/$cv c$v/$vcv c.c/.vcv c.cv/.cvc c.vcc/.vcv "
         "ead/ad eah/ga ean/ie eas/us ebe/by eca/ka eda/ne eel/ue eer/ld eet/tt eew/is eew/us eey/nn efu/va eie/ra "
         "eim/ne eis/re eje/ry eje/ye ena/na end/on ene/ry eon/zo g/ander g/ela g/j g/joh g/l g/la g/mon g/ros g/sus "
         "g/tt g/va ga/ie ga/tje gah/n gb/h gce/s gde/t ge/h gfu/va gga/jo giam/y gm/p gp/t grv/w hac/ac hal/au "
         "han/be har/or hca/tr hce/ci hdi/di hel/he hga/ge hgi/jo hgu/wi hgw/we hha/he hji/ji hjo/lo hma/ti hra/re "
         "hza/za l^/^e l^/^joh l^/^ros l^/^sus l^a/^o l^a/^s l^b/^w l^eu/^o l^ge/^ja l^i/^y l^m/^p lad/al lb/bi "
         "lc/ce ld/dl le/ett lea/es lec/er lec/ex led/ett led/ey lek/etj lel/ett lg/gar lh/hs li/ir lide/is lifu/iva "
         "lin/iv ll/le ll/line lld/lt lma/mi lme/mi ln/nia lo/onat loc/osh loh/on lor/os lrga/rjo lrk/rt lta/th "
         "lte/ti r$/ah$ r$/c$ r$/d$ r$/e$ r$/her$ ra$/e$ ra$/er$ ra$/es$ ra$/ine$ ra$/tje$ ra/susa rah$/n$ ram$/on$ "
         "rau/ru rba/ta rbe/e rbe/ve rbi/di rc/cec rci/xi rda/na rdi/tti rdo/to res/os rf/ff rfu$/va$ rgar/jor rgw/w "
         "rh$/k$ rhon/n riam$/y$ rit/yt rjo/lo rli/vi rm$/na$ rma$/nie$ rme/nie rmin/n rnn/rn rou/u rro/so t/andr "
         "t/h t/man t/mond ta/ie tann/rose tba/ta tddie/ttie thono/nora tne/se"},
    {2, "$/tt $a/e $ah/ie $e/na $ia/y $iah/y $ine/ma ./a ./f ./l ./ra ./re .au/o .be/f .ch/k .d/l .e/ia .e/in .ea/i "
         ".ee/i .er/in .h/i .l/u .n/rr Bp31 Bp53 Bs43 Bs72 CH2 CIf D53 E26 E28 FI1 Iar Ibh Ibw Icd JA9 JM2 JN7 JO4 "
         "JQ JRf JS0 KAs0 KGE KHG KIH KKI KM-1 KRs0 KT-2 L81 L83 P33 Q0023 Q0025 Q0f33 Q1027 Q1054 Q1064 Q1214 Tay "
         "Tce Tfs Tlo Tmm Trn Twy Txa Tye ^/al ^/g ^/isa ^c/l ^f/ph ^gu/w ^m/n ^mi/ne ^n/r ^s/z b^ae/^e b^b/^isab "
         "b^ca/^ka b^cl/^el b^del/^l b^er/^ir b^gui/^wi b^le/^te b^li/^ti b^me/^ne baddi/atti bag/agg bagg/arg "
         "bamin/an bhe/hoe bice$/is$ bie$/ina$ bl$/lis$ blber/lfr ble/lie blfg/lg bn$/nd$ bne/nette bon$/os$ brem/rm "
         "btie/tje c$v/$vc c$vc/$vc c$vc/$vv c.c/.v c.cv/.v c^/^vv c^vcv/^vvc ean/ia eay/oy eby/by eda/ed edd/ie "
         "ede/ie eer/ex eer/or eet/ta eey/ie eey/sa eey/th eia/na eia/ty eie/ly eie/re eie/ty eis/ta ema/nn eon/os "
         "eph/ph eph/us ete/te g/d g/hol g/ld g/lu g/ma ga/h gad/ett gah/i gah/ie gb/w gc/se gea/i gee/i gel/i ger/i "
         "ggu/w giah/y gie/y gim/nn gine/ma gl/tt gl/u gn/re gse/za gy/z hai/ar hal/th hal/vi ham/ar ham/au han/au "
         "han/fa har/ar hbe/di hbe/el hbe/is hbe/ro hca/ka hce/le hce/se hcl/el hdo/th hfr/ri hhe/ne hin/ju hke/ki "
         "hle/na hle/te hli/ti hor/or l^/^al l^/^g l^/^isa l^c/^l l^f/^ph l^gu/^w l^m/^n l^mi/^ne l^n/^r l^s/^z "
         "laim/ann lal/ar lam/ann lam/arn lbe/bu ld/da le/em le/eo lha/her lha/ho lie/ina lil/in lim/in lis/iz "
         "llbe/lf lna/ni lnd/nn lsa/so lti/tj lv/vi r$/tt$ ra/ea rah$/ie$ ral/eil raz/z rb/isab rce/le rci/shi "
         "rcl/el rd/id rd/ld re$/na$ reen/in res/us rf/lf rfg/g rger/jar rgg/rg rgui/wi ria$/y$ riah$/y$ rie/re "
         "rine$/ma$ rl/ul rmma/nna rni/vi t/line t/na ta/er tay/oy teliz/lizz ter/on tie/y tm/n tmmie/nnie tson/ton"},
    {3, "$/ance $/belle $/i $/is $/line $/mew $a/ie $ah/e $e/r $ida/yth $m/n ./ev ./ha ./ho .au/e .e/il .f/l .h/k "
         ".h/l .n/re B-63 CG1 CG6 D24 D36 E25 FJ0 Ieu Igv Ihi Isx JJ7 JJ8 JL2 JL9 JP3 JT8 KFI KHF KTp7 L61 L62 L91 "
         "L92 P00 P1- P12 P13 P21 P42 P8- Q0033 Q0037 Q0046 Q0f16 Q0f25 Q1026 Q1029 Q1043 Taa Tat Tea Tey Thk Trx "
         "Tss Tyh ^/l ^/mar ^a/de ^a/r ^ar/i ^f/g ^s/x b^a/^joha b^ad/^hed b^ca/^ga b^g/^marg b^sa/^xa bbe/bee "
         "bce/cie bdal/dl be$/ett$ bep/epp bes/ess bfr/fthr bis/iss biz/izz bla$/ly$ blmi/lvi bn$/nie$ bna$/ney$ "
         "bo$/omew$ boa/oha brida$/ryth$ c$/$v c$cv/$vv c./.v c.ccv/.v c^c/^vvc eah/ie eah/sa ean/en ean/in eba/ta "
         "ece/ia eed/ey een/je eer/ro eia/is eia/la eia/le eir/ir eje/ke eje/nn ela/ly ela/va eme/ne ene/ra ene/te "
         "esa/sa est/st g/ance g/belle g/isa g/line g/mar g/mew g/mi g/sa gar/on gbe/va gd/g ge/ia ge/in ge/on gg/q "
         "gg/v gi/j gia/y gida/yth gma/nie gr/s hab/av hal/lo han/to hba/ba hca/do hca/ga hca/ki hdu/du hev/ev "
         "hfe/ph hle/lo hme/ne hme/wi hni/ni hot/ot hsa/xa hsh/sh l^/^l l^/^mar l^a/^de l^a/^r l^ar/^i l^f/^g l^s/^x "
         "la/ami ladd/att lag/ar lbe/by le/es ler/ex lf/fth lfl/fr lg/gi li/id lia/in ln/nc lna/ney lo/omew lom/on "
         "lrida/ryth ls/sc ls/sh ls/si lta/the ly/yn r$/i$ r$/is$ r$/mew$ ra/aha ra/joha rad/hed rah$/e$ rari/i "
         "ras/os re$/r$ re/je rfe/phe rg/gg rg/marg rhu/u rida$/yth$ rin/rn rio/o rla/va rlo/to rmo/no rna/va rne/se "
         "rnt/rt rr/rr rrs/s rrt/t rz/zz tbell/isab"},
    {4, "$/ander $/s $a/s $ce/s $m/ne $s/x ./ah ./ann .e/i .i/u .j/y .l/ss .m/rn .ol/r B-83 Bp73 CG5 CH5 CH9 CJ5 CJ7 "
         "E38 Ico Igm Ipv JK4 JR1 JT9 KIG KKJ KQp3 KS-2 L35 L43 Q0035 Q0067 Q1046 Q1f37 Tao Tes Tos Tsu ^/dr ^/eth "
         "^/juli ^a/i ^e/ha ^f/v ^l/s b^a/^fa b^e/^ethe b^nao/^o bat/att bber/bir bh$/ha$ bin/inn blene/lme bos/ous "
         "bt$/ty$ bthol/tl c./.vcv c.cv/.cvv c.vv/.vvc c^cv/^vcv eel/il een/na eer/ia eey/is eey/na eha/ie ehn/is "
         "eia/in eia/ta eie/na eva/va g/an g/er g/es g/ett g/juli g/me ga/i gam/en gan/m gau/e gb/e gf/g gge/ja gh/s "
         "gl/ss gm/na gn/rr gol/r gw/y hal/at hbe/gr hbe/re hde/di hde/la hhu/hu hna/om hva/va l^/^dr l^/^eth l^a/^i "
         "l^e/^ha l^f/^v l^l/^s lda/do lg/ge lle/lia lo/on lra/re lt/tho ltho/ti n.44 r$/s$ ra$/ie$ ra$/s$ ra/fa "
         "rce$/s$ rce/se rell/il rene/me rge/je rge/ze rhol/l ril/l rm$/n$ rm$/ne$ rmi/nni rnao/o rs$/x$ rs/ss "
         "tda/na telin/ie tllie/ttie tna/ra"},
    {5, "$/ius $er/on $n/s ./al ./ar .c/x .g/y .i/l .m/ni Bp43 Bp63 Bs53 D35 E16 E49 E55 Igk Iil Iuw JL6 JQ8 JQ9 KAI "
         "KM-0 KN-0 KSp4 L54 Q0024 Q1019 S0H S0I S26 Tbb Teh Tlw Tnd Ttd ^/el ^g/k b^ant/^t b^bi/^wi b^ne/^re "
         "baba/aha belm/em bgar/gr blam/lom bn$/nah$ br$/ro$ c$c/$cvv c$c/$vv c$cvv/$vv c.ccv/.cv c.v/.vv eah/ne "
         "eal/il eal/on ean/na eas/ew ece/er ede/de eer/is eie/nn eie/rt eos/us era/ra est/us eyn/yn g/au g/ius "
         "ga/es gc/sh gce/sa gi/u gmi/ne hab/ap hbi/wi hem/em hja/ja hll/lo hna/na hne/re hsu/su l^/^el l^g/^k la/ag "
         "lab/ah lain/am lan/au ld/dal lell/ett len/er lh/hr lice/is lle/li ln/nah ln/nett ln/ns lt/ty r$/ius$ "
         "rant/t rarr/ir rba/ha rca/ga rca/ka rddi/tti rer$/on$ rewe/ue rey/y rfi/phi rlli/tti rlv/v rmmi/nni rn$/s$ "
         "t/r t/s tbill/will tdosh/theo"},
    {6, "$a/i ./mi .b/v .c/sh .d/ol .i/j .n/v .u/v B-44 CG0 CG4 CJ2 D59 Iah Iat Ibi Ihn Iuu JO8 KKG KN-3 KN-4 KQp2 "
         "KSp5 L46 L72 P05 Q0034 Q1017 Q1f14 Tae Taz Tbt Tsx ^/n ^/na ^/rose ^/theo ^i/t b^l/^ll b^ma/^pa be$/ed$ "
         "bead/ed bla/lia br$/re$ c.cc/.cv c^/^cvv eah/ia eas/ly eda/dy eey/my ene/nn eth/th g/a g/as g/n g/rose "
         "g/theo gd/i gd/ol gj/y gr/v han/li hbo/bo hbr/br hce/ce hco/co hfe/fe hma/pa hmi/ne l^/^n l^/^na l^i/^t "
         "lam/ani lar/as lce/ci ler/et lh/he lh/hi lha/he li/ie lof/oph lre/ro n$44 ra$/i$ ra/ia rbi/wi rbo/ro "
         "rdi/eli rir/r rl/ll rma/pa rme/ve rp/pp rsa/xa rsa/za ta/is tr/s"},
    {7, "$e/h .d/th .dd/tt .nn/rm B-66 Bp23 Bp33 Bp42 D26 D47 E23 JA5 JN8 KS-1 L53 P03 Sf7 SfI SfJ Tah Tbp Teg Tfh "
         "Thf Tlt ^b/v ^v/w b^bo/^ro b^ly/^sy bart/att bda$/dy$ bn$/ns$ bn$/ny$ c$cv/$vcc c.cc/.ccv eal/el eda/ie "
         "eel/ia ele/ll eom/om eon/rn ern/rn g/ade g/f g/her gah/e gam/enn gau/o gdd/tt ge/ha gnn/rm har/av haz/az "
         "hbo/ro hem/en hly/sy l^b/^v l^v/^w lar/av lb/br lda/dy llen/lm ln/nie radel/l rb/bb rba/va re$/h$ re/ee "
         "rly/sy rn/nn rph/th tn/r"},
    {8, "$/us ./er .g/z .k/tj .m/n .u/w Bs51 CJf D25 E29 Ibe Iei Iij Itt JK7 L45 L73 L82 Q1053 Q1073 S0J S2 Tie Tms "
         "^c/k ^c/s ^he/i b^aug/^g b^de/^ge bag/arg bert/et c.cv/.cv c^cv/^cvv c^vc/^vc c^vc/^vv eam/na eie/me "
         "eth/za g/re ge/r ger/in ger/o gg/k gg/r gh/i gk/t gk/tj gv/w haa/ar hde/ge l^c/^k l^c/^s l^he/^i la/ae "
         "le/ed ln/ny r$/us$ ra/aa re/ette red/id rer/ir rer/ur rke/tje rlm/rm rma/nna rnt/t teliz/isab tminn/wilh"},
    {9, ".d/tt .r/s B-65 Bp52 D37 Igw Ivw JP2 KFJ P3- Q0026 Q0056 Q0f23 Tso Tzs bag/aug c$ccv/$cv c.v/.vc c^/^cv "
         "c^/^cvc eia/sa eie/tt ela/ta g/ala g/ge g/na g/us ga/e ga/er gb/d gma/ne gme/na gmm/nn gu/v hae/el han/ha "
         "han/jo hed/et hgu/gu hmo/mo la/au lh/ho rdi/ri re/oe rg/ug rne/re"},
    {10, "$/omew .d/t .ew/u .g/r .i/y B-82 Bs46 CJ8 Ilt Izz JR JT KLs0 KQ-0 KS-7 P2- Q1224 Tai Tte Tts ^/o ^/wilhel "
         "^b/p ^c/g ^g/j b^ce/^le c$cv/$vvc eda/ha ede/is eey/ia eha/ia eka/ka eoe/oe g/al g/e g/h g/omew g/wilhel "
         "gf/p gg/y gg/z gh/k hag/au hal/de han/su hel/ne hla/lo l^/^o l^b/^p l^c/^g l^g/^j lo/ol raug/g rd/dd "
         "rdit/tt rg/rg rme/ne rt/tt"},
    {11, "B-54 CG3 CI4 FK1 Idg Iee KIF P02 Q0045 Q1038 Tgg blewi/loui c$v/$vvc c$vcc/$vv c./.c c.cc/.vc c.vc/.vcc "
         "c^/^v eed/ed eey/sy eie/ny enn/ny gal/d gf/v ghe/i gin/m gn/v had/he hgr/ma hmi/wi hne/ne hst/st lp/ph m1 "
         "ram/om rewi/oui ri/ui rie/je"},
    {12, ".c/s .di/t .ew/ou .ll/tt .s/z B-37 CH0 D48 E37 FJ1 Iao Ibd Icg Ieo Ifr Q0044 c$vv/$vv c^vcc/^vcc een/in "
         "eie/je eta/ta g/i ga/o gd/tt gdi/t ge/i gew/ou gm/ne gu/w han/ro hja/je hli/li llew/lou rel/ill"},
    {13, ".r/v D38 Ieh Ifv P3p Q1044 S25 Too Tws ^/au ^/h bad/add c$vv/$vvc c^/^vcv efu/fu eie/te gc/k gm/rn ham/an "
         "hbu/bu hla/la hod/ot l^/^au l^/^h"},
    {14, ".m/nn Ics Ifs L63 Q1037 S1 Tnm ^l/t c.v/.v eie/ma g/ho gh/n gi/t hac/as had/at har/as hja/ji l^l/^t lg/ga "
         "lo/ou rm/mm"},
    {15, "./ett CI1 D39 D49 P2p ^/eliza c$v/$v eda/th eie/th ema/na ema/ne gd/th gew/u gn/r har/au hch/cl"},
    {16, ".mm/nn .n/u D15 Tdt Tuu c.vv/.vv eel/le ela/ll gch/k le/ea re/ethe t/bell"},
    {17, "D14 Ifp Ioo Q0043 Q1226 Tme Trs b^a/^aa c.vcc/.vcc eba/ba efe/va eje/je ena/nn gc/x gi/y gll/tt hel/li"},
    {18, ".b/h E44 Ino S2K c^/^ccv g/ah g/eth gi/l had/et hmi/mi"},
    {19, "Ibv Idt KJF KJs0 c$cv/$cvv eda/ta gg/j han/ma hju/ju"},
    {20, "Igg JS L37 bl$/le$ c$v/$vcc c^/^vc c^v/^vv g/eliza gm/nn rrt/tt"},
    {21, "S1I c^v/^vc ga/he gc/g gs/x"},
    {22, "CI0 D27 JT0 c$v/$vv gn/u"},
    {23, "Iae Iii Isz gc/e"},
    {24, "B-55 D16 D28 gc/s gf/ph"},
    {25, "D19 D29 FK0 c^v/^v gb/p"},
    {26, "gb/v"},
    {27, "gl/t"},
    {28, "CJ0 D18 Tmn gs/z"},
    {29, "D17"},
    {32, "gd/t"},
    {33, "Ibp N"},
    {36, "gm/n"},
    {41, "Imn"},
    {44, "Ick"},
    {46, "Igj"},
};
// clang-format on

}  // namespace

spelling_table given_name_rules() noexcept { return {21, rows}; }

}  // namespace safeguarding::inline v0::detail
