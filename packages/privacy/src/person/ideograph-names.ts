import type { Candidate, Document } from '../candidates/document.ts';
import { KIND } from '../candidates/tokens.ts';
import { introducedAt } from './introductions.ts';
import { JAPANESE_SURNAMES } from './weights/names.ts';

/** The Hundred Family Names and those that are frequent today, simplified and traditional. */
const CHINESE_SURNAMES =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉钮龚程嵇邢裴陆荣翁荀羊惠甄曲家封芮储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍桑桂濮牛寿通边扈燕冀浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公仝付佟尧岳闫肖覃鹿苑芦代邸展涂沐岩粟敬冼原郇' +
  '趙錢孫吳鄭馮陳衛蔣韓楊許呂張嚴謝鄒竇雲蘇潘範魯韋馬鳳賀倪湯羅畢鄔樂齊顧黃蕭姚邵貝計戴談龐紀項閔賈婁顏駱盧莫鄧鬱單諸鈕龔邢陸榮車侯寧甘龍葉賴喬黨翟譚貢勞莊連習廖終衡匡國廣東歐師聶饒豐關遊權';
const COMPOUND =
  '欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|令狐|慕容|司徒|夏侯|端木|南宫|歐陽|司馬|諸葛|東方';
const CHINESE = `(?:${COMPOUND}|[${CHINESE_SURNAMES}])[\\u4e00-\\u9fff]{1,2}`;
const CHINESE_TITLES =
  '先生|女士|小姐|太太|老师|同学|经理|主任|教授|医生|大夫|律师|师傅|总监|局长|院长|校长|同志|老師|同學|經理|醫生|律師|總經理';
const CHINESE_BEFORE =
  '我叫|名叫|他叫|她叫|叫做|我是|本人|请|让|找|给|由|联系|联系人|收件人|寄件人|患者|病人|员工|客户|承租方|出租方|乙方|甲方|法定代表人|负责人|驾驶员|司机|嫌疑人|被告|原告|证人|同事|朋友|作者|老师|签名|申请人|持卡人|户名|姓名';
const CHINESE_AFTER =
  '[，。、；：,.;\\s(（）)]|$|的|在|于|与|和|及|说|说道|表示|认为|指出|电话|手机|身份证|是|，|[！？!?”"]';

const TITLED = new RegExp(`(${CHINESE})(?=${CHINESE_TITLES})`, 'gu');
const CUED = new RegExp(
  `(?:${CHINESE_BEFORE})[为是叫：:\\s]{0,3}(${CHINESE}?)(?=${CHINESE_AFTER}|${CHINESE_TITLES}|明天|今天|昨天|来|去|到|给)`,
  'gu',
);

const JAPANESE_GIVEN = '[\\u4e00-\\u9fff々ぁ-んァ-ヶー]{1,3}';
const JAPANESE = `(?:${JAPANESE_SURNAMES})[ 　]?${JAPANESE_GIVEN}`;
const HONORIFICS = '様|さま|さん|氏|殿|先生|君|くん|ちゃん|部長|課長|係長|社長|主任|教授';
const JAPANESE_TITLED = new RegExp(
  `(${JAPANESE}?|(?:${JAPANESE_SURNAMES}))(?=\\s?(?:${HONORIFICS}))`,
  'gu',
);
const JAPANESE_CUED = new RegExp(
  `(?:担当の|担当者は|担当者の|担当は|私は|わたしは|名前は|氏名は|氏名[：:]\\s?|社員の|弊社の|友人の|同僚の)(${JAPANESE}?)(?=です|と申し|と言い|といい|が|は|に|を|も|、|。|より|\\s|$)`,
  'gu',
);

const KOREAN_SURNAMES =
  '김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민진나지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용예봉사부태범복목피두감음빈동온호형사공류라로';
const KOREAN = `[${KOREAN_SURNAMES}][가-힣]{2}`;
const KOREAN_TITLED = new RegExp(
  `(?<![가-힣])(${KOREAN})(?=\\s?(?:님|씨|군|양|선생님|교수|대표|부장|과장|팀장|대리|사원|의원|변호사|기자|박사)(?![가-힣]{2}))`,
  'gu',
);
const KOREAN_CUED = new RegExp(
  `(?:이름은|성명은|성함은|저는|나는|담당자는|담당자|고객|환자|직원|친구|동료)\\s?(${KOREAN}?)(?=입니다|이고|이며|이라고|라고|예요|이에요|씨|님|[,.\\s]|$)`,
  'gu',
);
/** Roles that stand before the honorific as names do. */
const KOREAN_ROLES =
  /^(?:구매자|이용자|주문자|신청자|관리자|사용자|담당자|수신자|발신자|참가자|판매자|예약자|강사진|기사님|고객사|회원사|선생님|사장님|원장님|손님들|안내원|상담원|배송지|주소지|이메일|연락처|전화번|우편번|생년월|주민등)/;

/** The whole value of a field that is named for a person. */
const FIELD =
  /[\u4e00-\u9fff々〆ぁ-んァ-ヶー·]{1,6}(?:[ 　][\u4e00-\u9fff々ぁ-んァ-ヶー]{1,5})?|[가-힣]{2,4}/y;
const FIELD_END = /^(?:$|[\s,，、。;；"'”」|<)）/\t]|[（(]|です|입니다)/;

const push = (
  start: number,
  end: number,
  score: number,
  reason: string,
  out: Candidate[],
): void => {
  out.push({ start, end, type: 'PERSON', score, ruleId: 'person.ideographs', reason });
};

const collect = (text: string, pattern: RegExp, score: number, out: Candidate[]): void => {
  for (const match of text.matchAll(pattern)) {
    const name = match[1] as string;
    if (name === '' || KOREAN_ROLES.test(name)) continue;
    const start = match.index + match[0].indexOf(name);
    push(start, start + name.length, score, 'a surname and the words around it', out);
  }
};

const findFields = (
  document: Document,
  introducing: ReadonlySet<number>,
  out: Candidate[],
): void => {
  const { text } = document;
  for (const at of introducedAt(document, introducing).keys()) {
    FIELD.lastIndex = at;
    const value = FIELD.exec(text)?.[0];
    if (value === undefined || value.length < 2) continue;
    if (!FIELD_END.test(text.slice(at + value.length, at + value.length + 3))) continue;
    push(at, at + value.length, 0.84, 'the value of a field for a name', out);
  }
};

/** Chinese, Japanese and Korean names, where a title, a cue or a field speaks for a person. */
export const findIdeographNames = (
  document: Document,
  introducing: ReadonlySet<number>,
  out: Candidate[],
): void => {
  const { text, tokens } = document;
  if ((tokens.kinds & KIND.ideograph) === 0) return;
  findFields(document, introducing, out);
  collect(text, CUED, 0.8, out);
  collect(text, TITLED, 0.78, out);
  collect(text, JAPANESE_CUED, 0.8, out);
  collect(text, JAPANESE_TITLED, 0.76, out);
  collect(text, KOREAN_CUED, 0.8, out);
  collect(text, KOREAN_TITLED, 0.76, out);
};
