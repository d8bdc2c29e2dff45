import { applyFormality, opener, statementFrame, tipFrame } from './formality.ts';
import type { Intent } from './intent.ts';
import { resolveMarks, splitReason } from './marks.ts';
import type { Random } from './random.ts';
import { type Style, sentencesOf } from './style.ts';

export interface Answer {
  readonly text: string;
  /** Tips and statements that were not used, for "anything else?". */
  readonly unused: Content;
  /** The first sentence without its opener, for "shorter, please". */
  readonly lead: string;
  /** The reason of the only advice given, where it was not said: what "why?" asks for. */
  readonly unsaidReason: string | undefined;
}

/** What an answer may be built of; lines as in `Intent`. */
export interface Content {
  readonly kind: Intent['kind'];
  readonly lead: readonly string[];
  readonly says: readonly string[];
  readonly tips: readonly string[];
  readonly ack: readonly string[];
  readonly close: readonly string[];
}

const WARM: Readonly<Record<string, readonly string[]>> = {
  lethe: ['I am glad you ask', 'That is a fair question', 'It is good that you want to know'],
  request: ['I am happy to help', 'That is a nice thing to ask'],
};
const WISHES = ['I hope this helps you.', 'I am here if you need more.', 'Take your time with it.'];

export function contentOf(intent: Intent, style: Style): Content {
  const warm = style.warmth === 2;
  return {
    kind: intent.kind,
    lead: (warm && intent.warmLead) || intent.lead,
    says: intent.says ?? [],
    tips: intent.tips ?? [],
    ack: intent.ack ?? (intent.warmLead ? [] : (WARM[intent.kind] ?? [])),
    close: intent.close ?? [],
  };
}

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const finish = (text: string): string => capitalise(/[.?!]$/.test(text) ? text : `${text}.`);

/**
 * Writes an answer in a style: as many sentences as the style asks for (fewer only when there is
 * nothing more to say), its words by formality and complexity, kindness by warmth.
 */
export function writeAnswer(content: Content, style: Style, random: Random): Answer {
  const { complexity, formality, warmth } = style;
  const write = (line: string): string =>
    applyFormality(resolveMarks(line, complexity, random), formality, random);
  let room = sentencesOf(style);

  const urgent = content.kind === 'urgent';
  const says = random.shuffled(content.says);
  const tips = random.shuffled(content.tips);
  const lead = write(random.pick(content.lead));
  room--;

  const kind = warmth === 2 && random.chance(0.9) ? content.ack : [];
  const ack = kind.length > 0 ? write(random.pick(kind)) : undefined;
  const before = ack && room > 0 ? ack : undefined;
  if (before) room--;
  const start = ack
    ? before
      ? ''
      : `${ack}; `
    : applyFormality(opener(content.kind, lead, formality, random), formality, random);
  const extends_ = complexity === 2 && room < 2 && !/[?:…]/.test(lead) && random.chance(0.75);
  const first = start + lead + (extends_ ? write(extension(says, tips, room, random)) : '');

  let after: string | undefined;
  const closes = warmth === 2 && room >= 1 ? 0.7 : warmth === 1 && room >= 2 ? 0.3 : 0;
  if (!urgent && random.chance(closes)) {
    const wish = content.kind === 'request' && random.chance(0.3);
    after = write(random.pick(wish || content.close.length === 0 ? WISHES : content.close));
    room--;
  }

  const middle: string[] = [];
  const reasons: (string | undefined)[] = [];
  while (room > 0 && says.length + tips.length > 0) {
    const advise = says.length === 0 || (tips.length > 0 && random.chance(0.6));
    let sentence: string;
    if (advise) {
      const { text, reason } = splitReason(tips.pop()!);
      const explains = complexity === 2 || (complexity === 1 && random.chance(0.35));
      const joint =
        complexity === 2 ? random.pick([', because ', ', since ', ', as ']) : ', because ';
      sentence = tipFrame(formality, random) + text + (explains && reason ? joint + reason : '');
      reasons.push(explains ? undefined : reason);
    } else {
      sentence = statementFrame(formality, random) + says.pop()!;
      if (complexity === 2 && says.length >= room && random.chance(0.7)) {
        sentence += random.pick([', and ', ', and ', ', while ']) + says.pop()!;
      }
    }
    const linked = middle.length > 0 && random.chance(complexity === 2 ? 0.5 : 0.2);
    middle.push(write((linked ? link(style, random) : '') + sentence));
    room--;
  }

  const ordered = urgent ? [first, before, ...middle] : [before, first, ...middle, after];
  const sentences = ordered.filter((sentence) => sentence !== undefined).map(finish);
  return {
    text: sentences.join(' '),
    unused: { ...content, says, tips },
    lead,
    unsaidReason: reasons.length === 1 && middle.length === 1 ? reasons[0] : undefined,
  };
}

/** A second clause for a short answer to a reader of long sentences. */
function extension(says: string[], tips: string[], room: number, random: Random): string {
  if (says.length + tips.length <= room) return '';
  if (tips.length > room && random.chance(0.6)) {
    const { text, reason } = splitReason(tips.pop()!);
    return `, and it also helps to ${text}${reason && random.chance(0.5) ? `, since ${reason}` : ''}`;
  }
  return says.length > room ? `, and ${says.pop()}` : '';
}

const link = ({ complexity, formality }: Style, random: Random): string =>
  complexity === 2
    ? random.pick(['in addition, ', 'moreover, ', 'furthermore, '])
    : random.pick(formality === 0 ? ['also, ', 'and '] : ['also, ']);
