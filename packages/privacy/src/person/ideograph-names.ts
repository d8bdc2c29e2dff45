import type { Candidate, Document } from '../candidates/document.ts';
import { KIND } from '../candidates/tokens.ts';

const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤張劉陳楊黃趙吳孫馬鄭謝許韓馮鄧葉蘇魏呂盧';
const COMPOUND = '欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|令狐|慕容|司徒|歐陽|司馬|諸葛';
const NAME = `(?:${COMPOUND}|[${SURNAMES}])[\\u4e00-\\u9fff]{1,2}`;
const CUE =
  '(?:姓名|名字|联系人|聯絡人|收件人|寄件人|收货人|持卡人|户名|申请人|患者|病人|员工|客户|承租方|出租方|乙方|甲方|法定代表人|负责人|驾驶员|司机|我叫|我是|名叫|他叫|她叫|叫做|先生是|本人|作者|老师是|经理是|签名|氏名|お名前|名前)';
const STOP =
  '(?=[，。、；：:,.;\\s(（）)）的是在于和与与及说电手身，！？!?“”"\']|$|女士|先生|小姐|老师|经理|同学)';

const CUED = new RegExp(`${CUE}(?:[为是叫：:\\s]|姓名){0,4}(${NAME}?)${STOP}`, 'gu');
const TITLED = new RegExp(
  `(${NAME})(?:先生|女士|小姐|老师|经理|主任|教授|医生|律师|同学|總經理|さん|様)`,
  'gu',
);
const JAPANESE =
  /(?:氏名|お名前|名前)[はが：:\s]{0,3}([\u4e00-\u9fff々]{1,3}[\s]?[\u4e00-\u9fff々ぁ-ん]{1,3})(?=です|と|、|。|\s|$)/gu;
const KOREAN =
  /(?:이름은|이름|성명|성함|담당자|고객|환자)[은는이가:\s]{0,3}((?:[김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민진나지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모])[가-힣]{1,2})(?=입니다|이고|이며|씨|님|[,.\s]|$)/gu;

const collect = (text: string, pattern: RegExp, score: number, out: Candidate[]): void => {
  for (const match of text.matchAll(pattern)) {
    const name = match[1] as string;
    const start = match.index + match[0].indexOf(name);
    out.push({
      start,
      end: start + name.length,
      type: 'PERSON',
      score,
      ruleId: 'person.ideographs',
      reason: 'a surname and the words around it',
    });
  }
};

/** Chinese, Japanese and Korean names, only where words around them introduce a person. */
export const findIdeographNames = ({ text, tokens }: Document, out: Candidate[]): void => {
  if ((tokens.kinds & KIND.ideograph) === 0) return;
  collect(text, CUED, 0.8, out);
  collect(text, TITLED, 0.78, out);
  collect(text, JAPANESE, 0.78, out);
  collect(text, KOREAN, 0.78, out);
};
