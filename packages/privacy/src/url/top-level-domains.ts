/** Generic domains that people write without a scheme. */
const GENERIC =
  'com org net edu gov mil int info biz name pro aero coop museum jobs mobi travel tel xxx app dev blog shop store online site website web tech cloud page link space xyz club live news media network systems solutions services agency company digital email design studio group world global life today social team support center academy education institute university school health care clinic dental hospital bank finance money capital insurance law legal tax consulting events photos photography pictures video tv fm audio music games game fun art gallery fashion style beauty fitness yoga restaurant cafe bar pizza food recipes kitchen wine beer coffee house homes property properties estate rentals apartments hotel holiday travel tours flights cruises vacations city town london paris berlin amsterdam nyc tokyo vip top win bid loan date review trade science cricket party stream download racing accountant faith men work works jobs careers marketing media press chat cool guru expert tips zone community foundation charity ngo ong church bible gay baby kids mom family dog pet horse green eco energy solar bike car cars auto autos motorcycles boats parts tools equipment supplies industries construction contractors builders plumbing repair rocks ninja wtf lol fail sucks sale deals discount cheap gifts gift flowers toys jewelry diamonds gold watch shoes clothing boutique'.split(
    ' ',
  );

const COUNTRY =
  'ac ad ae af ag al ao aq ar as au aw ax az ba bb bd bf bg bh bi bj bm bn bo br bs bt bw by bz ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm dz ec ee eg er es et eu fi fj fk fo fr ga gd ge gf gg gh gi gl gm gn gp gq gr gt gu gw gy hk hm hn hr ht hu ie il im io iq ir je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx mz na nc ne nf ng ni nl np nr nu nz om pa pe pf pg pk pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg si sj sk sl sm sn sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn tr tt tv tw tz ua ug uk us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw ai gs pn'.split(
    ' ',
  );

/** Country domains that are words or file endings too: they count only with a path, `www.` or a cue. */
export const AMBIGUOUS_DOMAINS = new Set(
  'am as at be by do es id in is it la me md ms my no pm pl py rs sh so st to us ml mm mp ps so tf vi ne date name page link work live cc la py ws re pa im bar top men dog fun work works style style cool'.split(
    ' ',
  ),
);

export const TOP_LEVEL_DOMAINS: ReadonlySet<string> = new Set([
  ...GENERIC,
  ...COUNTRY,
  ...AMBIGUOUS_DOMAINS,
]);
