/// Words that are commonly confused because they differ by a letter or two. A listed word is never
/// treated as a misspelling of another one.
///
/// Words joined by `=` are spellings of one thing.
enum ConfusedWords {
  /// Whether a listed word is closer to a typed word than the accepted word, which is `distance`
  /// away.
  static func isNearer(to typed: FoldedName, than accepted: FoldedName, distance: Int) -> Bool {
    if distance == 1 {
      // Only the word itself is closer than one typing error.
      guard let entry = entries[typed] else { return false }
      return entry != entries[accepted]
    }
    let own = entries[accepted].map { spellings[$0] } ?? [accepted]
    return index.distance(from: typed, notCounting: own, limit: distance - 1, enough: distance - 1)
      != nil
  }

  /// The thing that each word names.
  private static let entries: [FoldedName: Int] = Dictionary(
    spellings.enumerated().flatMap { entry, folds in folds.map { ($0, entry) } },
    uniquingKeysWith: { first, _ in first })

  private static let spellings: [[FoldedName]] = list.split { $0 == " " || $0 == "\n" }
    .map { $0.split(separator: "=").map { FoldedName(String($0)) } }

  private static let index = NameIndex(
    spellings.enumerated().flatMap { entry, folds in folds.map { ($0, entry) } })

  private static let list = """
    north south east west northeast northwest southeast southwest northern southern eastern western
    northeastern northwestern southeastern southwestern northward southward eastward westward
    northbound southbound eastbound westbound upper lower inner outer middle left right
    january february march april may june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday
    alpha beta gamma delta epsilon zeta eta theta iota kappa lambda omicron sigma upsilon omega
    mercury venus earth mars jupiter saturn uranus neptune pluto
    hydrogen helium lithium beryllium boron carbon nitrogen oxygen fluorine neon sodium magnesium
    aluminium=aluminum silicon silicone phosphorus=phosphorous sulfur=sulphur chlorine argon potassium
    calcium scandium titanium vanadium chromium manganese iron cobalt nickel copper zinc gallium
    germanium arsenic selenium bromine krypton rubidium strontium yttrium zirconium niobium molybdenum
    technetium ruthenium rhodium palladium silver cadmium indium tin antimony tellurium iodine xenon
    caesium=cesium barium lanthanum cerium praseodymium neodymium promethium samarium europium
    gadolinium terbium dysprosium holmium erbium thulium ytterbium lutetium hafnium tantalum tungsten
    rhenium osmium iridium platinum gold thallium lead bismuth polonium astatine radon francium radium
    actinium thorium protactinium uranium neptunium plutonium americium curium berkelium californium
    einsteinium fermium mendelevium nobelium lawrencium rutherfordium dubnium seaborgium bohrium
    hassium meitnerium darmstadtium roentgenium copernicium nihonium flerovium moscovium livermorium
    tennessine oganesson
    anhui beijing chongqing fujian gansu guangdong guangxi guizhou hainan hebei heilongjiang henan hubei
    hunan jiangsu jiangxi jilin liaoning ningxia qinghai shaanxi shandong shanghai shanxi sichuan
    tianjin xinjiang yunnan zhejiang
    afghanistan albania algeria andorra angola anguilla antigua argentina armenia australia austria
    azerbaijan bahamas bahrain bali bangladesh barbados belarus belgium belize benin bhutan bolivia
    bosnia botswana brazil britain brunei bulgaria burundi cambodia cameroon canada chad chile china
    colombia columbia comoros congo croatia cuba cyprus denmark djibouti dominica dominican ecuador
    egypt eritrea estonia eswatini ethiopia fiji finland france gabon gambia georgia germany ghana
    greece greenland grenada guatemala guernsey guinea guyana guiana haiti honduras hungary iceland
    india indonesia iran iraq ireland israel italy jamaica japan jersey jordan kazakhstan kenya kiribati
    kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya liechtenstein lithuania luxembourg
    macau madagascar malawi malaya malaysia maldives mali malta martinique mauretania mauritania
    mauritius mexico micronesia moldavia moldova monaco mongolia montenegro montserrat morocco
    mozambique myanmar namibia nauru nepal netherlands nicaragua niger nigeria norway oman pakistan
    palau palestine panama paraguay peru philippines poland portugal qatar romania russia rwanda samoa
    senegal serbia seychelles siberia singapore slovakia slovenia somalia spain sudan suriname swaziland
    sweden switzerland syria taiwan tajikistan tanzania tasmania thailand togo tonga tunisia turkey
    turkmenistan tuvalu uganda ukraine uruguay uzbekistan vanuatu venezuela vietnam yemen zambia
    zimbabwe rhodesia
    abidjan abuja accra algiers ankara athens baghdad baku bamako bangkok bangui banjul beirut belgrade
    berlin berne=bern bogota bratislava brussels bucharest budapest cairo canberra caracas conakry
    copenhagen dakar damascus delhi dhaka dublin freetown georgetown hanoi harare havana helsinki jakarta
    jerusalem kabul kampala kathmandu khartoum kigali kingston kingstown kinshasa lagos libreville
    lilongwe lima lisbon ljubljana lome london luanda lusaka madrid malabo male managua manama manila
    maputo maseru mbabane minsk mogadishu monrovia montevideo moscow muscat nairobi naples nassau niamey
    nicosia oslo ottawa paris podgorica prague praia pretoria quito rabat riga riyadh rome roseau sanaa
    santiago santo sarajevo seoul skopje sofia stockholm tallinn tashkent tbilisi tegucigalpa tehran
    thimphu tirana tokyo tripoli tunis vaduz valletta vienna vienne vientiane vilnius warsaw windhoek
    yaounde yerevan zagreb freiburg fribourg
    alabama alaska arizona arkansas california carolina colorado connecticut dakota delaware florida
    hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan
    minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania rhode
    tennessee texas transylvania utah vermont virginia washington wisconsin wyoming
    silesia cilicia galicia galatia palatine ionia ionian
    manet monet stalin stalingrad lenin lennon nero nerva hitler himmler trajan trojan
    affect effect affects effects affected effected meiosis mitosis meiotic mitotic astrology astronomy
    principal principle complement compliment complementary complimentary stationary stationery adapt
    adopt adaption adoption emigrate immigrate elicit illicit allusion illusion delusion evolution
    revolution devolution involution minimum maximum minimal maximal minor major minority majority male
    female males females anion cation anions cations anode proton photon protein protons photons proteins
    neutron neutrino neuron neutral neural electron electrode mucus mucous ileum ilium ureter urethra
    perineum peritoneum genus genius triassic jurassic translation transcription transverse traverse
    weather whether desert dessert angle angel canal channel cause clause country county mother brother
    father other phase phrase casual causal martial marital empathy sympathy apathy conscious conscience
    prescribe proscribe persecute prosecute perpetrate perpetuate precede proceed ingenious ingenuous
    veracious voracious eminent imminent immanent cavalry calvary council counsel device devise human
    humane humus hummus moral morale naval navel personal personnel popular poplar quiet quite salon
    saloon trail trial united untied typical atypical symmetric asymmetric symmetrical asymmetrical
    symmetry asymmetry sexual asexual amoral theist atheist theism atheism biotic abiotic political
    apolitical septic aseptic rhythmic arrhythmic chromatic achromatic synchronous asynchronous
    employer employee trainer trainee lessor lessee mortgagor mortgagee stalactite stalagmite
    autotroph heterotroph autotrophic heterotrophic convex concave aerobic anaerobic man woman men women
    prince princess acid acidic day night reaction action acetic acidic carotene keratin creatine
    creatinine glycogen glucagon glycerol glucose galactose thymine thiamine adenine adenosine cytosine
    cysteine uracil tyrosine threonine leucine isoleucine lysine glycine glutamine glutamate ligand
    ligament ligature abrasion erosion corrosion attrition accretion
    diffusion effusion infusion fusion fission mission lesson lessen lesion region religion legion
    alimentary elementary alternate alternative ambiguous ambivalent
    appraise apprise bazaar bizarre breath breadth cannon canon carat caret cession session cite site
    sight coma comma command commend corps corpse credible credulous currant current dairy diary defuse
    diffuse deprecate depreciate descent decent dissent dual duel envelop envelope exercise exorcise
    expand expend formally formerly gorilla guerrilla hoard horde incite insight lightening lightning
    loath loathe loose lose mantle mantel mediate meditate meter=metre moat mote mood mode
    parameter perimeter plaintiff plaintive pedal petal prophecy prophesy
    rational rationale recent resent reverend reverent sever severe slander slender staid stayed
    statue statute stature suit suite tenant tenet tortuous torturous track tract venal venial vocation
    vacation waist waste waive wave consul console confident confidant
    barbarian barbaric republic republican democrat democratic sunni shia catholic
    otomy ostomy amine amide imine imide benzene benzine benzyne phenol phenyl citric nitric insulin
    inulin quinine quinidine prednisone prednisolone ampicillin amoxicillin cefazolin cefalexin
    amlodipine nifedipine felodipine nimodipine diazepam lorazepam oxazepam temazepam clonazepam
    fluoxetine paroxetine duloxetine hydralazine hydroxyzine losartan valsartan clonidine clozapine
    vinblastine vincristine morphine codeine cocaine caffeine heroin heroine tramadol trazodone
    lamivudine lamotrigine hypokalaemia=hypokalemia hypocalcaemia=hypocalcemia
    hyperkalaemia=hyperkalemia hypercalcaemia=hypercalcemia arteritis arthritis nephritis neuritis
    rubella rubeola measles variola varicella anterior interior inferior superior posterior exterior
    ulterior medial median lateral genotype phenotype endosperm endoderm ectoderm mesoderm convection
    conduction convention reflection refraction diffraction reflex reflux unstable instable
    nationalisation=nationalization rationalisation=rationalization forestation deforestation
    reforestation afforestation nuclear unclear reformation information deformation paleocene=palaeocene
    eocene oligocene miocene pliocene pleistocene holocene paleolithic=palaeolithic mesolithic neolithic
    thousand million billion trillion milliard billiard radius ablative allative illative elative dative
    native nominative accusative genitive locative simile smile sonnet bonnet topography typography
    igneous ligneous brahman brahmin brahma etymology entomology ontology oncology ornithology cosmology
    cosmetology meteorology metrology gastronomy nephrology neurology urology cardiology radiology
    mycology myology genetics generics kinetics kinematics statics statistics acoustics acrostics
    mechanics mechanism economics ergonomics geology zoology theology anthropology philology psychology
    physiology sociology seismology histology hepatology phonetics phonology rhine rhone pinsk omsk
    tomsk kursk irkutsk yakutsk valencia valence palencia vinland xia shang zhou qin han wei jin sui shu
    tang liao liang song yuan ming qing shun anqing anshan anshun anyang baise baiyin baoding baoji
    baoshan baotou beihai bengbu benxi bijie binzhou bozhou cangzhou changchun changde changsha changzhi
    changzhou chaohu chaoyang chaozhou chengde chengdu chenzhou chifeng chizhou chuzhou dali dalian
    dandong daqing datong dazhou deyang dezhou dongguan dongying enshi ezhou fangchenggang foshan fushun
    fuxin fuyang fuzhou ganzhou guangan guangyuan guangzhou guigang guilin guiyang haikou hami handan
    hangzhou hanzhong harbin hebi hechi hefei hegang heihe hengshui hengyang heyuan heze hezhou hohhot
    huaian huaibei huaihua huainan huanggang huangshan huangshi huizhou huludao huzhou jiamusi jian
    jiangmen jiaozuo jiaxing jiayuguan jieyang jinan jinchang jincheng jingdezhen jingmen jingzhou
    jinhua jining jinzhong jinzhou jiujiang jiuquan jixi kaifeng karamay kashgar kunming laibin laiwu
    langfang lanzhou leshan lhasa lianyungang liaocheng liaoyang liaoyuan lijiang lincang linfen linyi
    lishui liuzhou longnan longyan loudi luan luohe luoyang luzhou maanshan maoming meishan meizhou
    mianyang mudanjiang nanchang nanchong nanjing nanning nanping nantong nanyang neijiang ningbo ningde
    ordos panjin panzhihua pingdingshan pingliang pingxiang puer putian puyang qianjiang qingdao
    qingyang qingyuan qinhuangdao qinzhou qiqihar qitaihe quanzhou qujing quzhou rizhao sanmenxia
    sanming sanya shangluo shangqiu shangrao shantou shanwei shaoguan shaoxing shaoyang shenyang
    shenzhen shijiazhuang shiyan shizuishan shuangyashan shuozhou siping songyuan suihua suining suizhou
    suqian suzhou taian taiyuan taizhou tangshan tianshui tieling tonghua tongliao tongling tongren
    ulanqab urumqi weifang weihai weinan wenzhou wuhai wuhan wuhu wuwei wuxi wuzhong wuzhou xiamen xian
    xiangtan xiangyang xianning xianyang xiaogan xilingol xinxiang xingtai xining xinyang xinyu xinzhou
    xuancheng xuchang xuzhou yaan yanan yanbian yancheng yangjiang yangquan yangzhou yantai yibin
    yichang yichun yinchuan yingkou yingtan yiyang yongzhou yueyang yulin yuncheng yunfu yuxi zaozhuang
    zhangjiajie zhangjiakou zhangye zhangzhou zhanjiang zhaoqing zhaotong zhengzhou zhenjiang zhongshan
    zhongwei zhoukou zhoushan zhuhai zhumadian zhuzhou zibo zigong ziyang zunyi
    """
}
