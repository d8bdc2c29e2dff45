import type { GuardPolicy } from '@lethe/protocol';
import type { Constitution } from '../constitution/constitution.ts';
import { TEXT_LIMIT } from '../input/text-limit.ts';
import { type Judgement, judge } from '../judge/judge.ts';
import { mergeJudgements, type PartJudgement } from '../judge/merge-judgements.ts';
import { constitutionFor } from '../judge/role-constitution.ts';
import type { Detector, Role } from '../signals/signal.ts';
import type { Direction } from '../signals/signal-names.ts';
import { createUnitReader, LONGEST_UNIT, type Unit } from './units.ts';
import { watchedSignals } from './watched-signals.ts';
import { watchAll } from './watches.ts';
import { createWhole } from './whole.ts';
import { createWindows } from './windows.ts';

export const HOLDS = ['watch', 'sentence'] as const;

/** What is held back: only what may turn bad, or every sentence until it is whole. */
export type Hold = (typeof HOLDS)[number];

export interface GuardOptions {
  readonly constitution: Constitution;
  readonly detectors: readonly Detector[];
  readonly direction: Direction;
  /** As for `judge`. */
  readonly role?: Role;
  readonly policy: GuardPolicy;
  readonly hold?: Hold;
  /** Whether a text that could not be judged is stopped as well. */
  readonly stopUnscored?: boolean;
}

export interface Guarded {
  /** What may be shown now, after what was released before. */
  readonly release: string;
  /** Present once the text was stopped: nothing more is released. */
  readonly stop?: Judgement;
}

/** Judges a text while it arrives, in chunks of any size. */
export interface Guard {
  push(text: string): Guarded;
  /** The text is complete. Must be called once, and last. */
  end(): Guarded & { readonly judgement: Judgement };
}

/** Most that is held back by `watch`, UTF-16 code units, the unfinished word included. */
export const HELD = 200;
/** The same by `sentence`: a longer one is released in parts. */
export const HELD_SENTENCE = 1000;

/** How much of a sentence may pass between two looks at it, code units. */
const STEP = 40;
/** How much is judged at each look. */
const LOOK = 400;
/** How much is judged again before a text is stopped. */
const CONTEXT = 4000;
/** What may be judged again for each code unit that arrives; what is not paid for is stopped unseen. */
const CREDIT = 10;
/** The whole text is judged at the end of the sentence with this length, and each time it is twice as long. */
const FIRST_WHOLE = 512;

/**
 * Guards one text. What is released, whether and where the text is stopped, and the judgement depend on the text
 * alone, never on its chunks. A text that is not stopped is judged as `judge` judges the whole of it, in parts
 * of 100,000 code units of which the gravest counts. One that is stopped is judged as what came until then, by
 * its last 4,000 code units where it was longer. It is stopped where a sentence ends, or where it has to be
 * shown because no more can be held: half a sentence may yet turn out harmless. Time is linear in the text,
 * memory bounded.
 */
export function createGuard(options: GuardOptions): Guard {
  if (options.policy === 'off') return unguarded(options.constitution);
  return options.policy === 'observe' ? observing(options) : enforcing(options);
}

/** Nothing was judged, and the judgement says so. */
function unguarded({ hash }: Constitution): Guard {
  const judgement: Judgement = {
    ...{ verdict: 'unscored', signals: {}, principles: [], weightedScore: 0, constitution: hash },
  };
  return {
    push: (text) => ({ release: text }),
    end: () => ({ release: '', judgement }),
  };
}

const judging = (options: GuardOptions) => (text: string) => judge(text, options);

const wholeBy = (judgeText: (text: string) => Judgement) =>
  createWhole({ judge: judgeText, longest: TEXT_LIMIT, overlap: CONTEXT });

function observing(options: GuardOptions): Guard {
  const whole = wholeBy(judging(options));
  return {
    push(text) {
      whole.add(text);
      return { release: text };
    },
    end: () => ({ release: '', judgement: whole.judge() }),
  };
}

function enforcing(options: GuardOptions): Guard {
  const { constitution, detectors, direction, hold = 'watch', stopUnscored = false } = options;
  const judgeText = judging(options);
  const role = options.role ?? (direction === 'input' ? 'user' : 'assistant');
  const isWatched = watchedSignals(constitutionFor(role, constitution), direction);
  const most = (hold === 'watch' ? HELD : HELD_SENTENCE) - LONGEST_UNIT;
  const reader = createUnitReader();
  const windows = createWindows(CONTEXT);
  const watch = watchAll(detectors);
  const whole = wholeBy(judgeText);
  const held: string[] = [];
  let heldLength = 0;
  let sinceLook = 0;
  let nextWhole = FIRST_WHOLE;
  let credit = CONTEXT;
  /** What the last look saw, and whether it was decided what follows. */
  let near: PartJudgement | null = null;
  let isDecided = true;
  let stop: Judgement | null = null;

  const stops = ({ verdict }: Judgement) =>
    verdict === 'block' || (stopUnscored && verdict === 'unscored');

  function look({ endsSentence }: Unit): void {
    sinceLook = 0;
    const { text, start } = endsSentence ? windows.recent(LOOK) : windows.sentence(LOOK);
    near = { judgement: judgeText(text), start };
    isDecided = false;
  }

  /** The judgement that ends the text here; null where it may go on. */
  function decide(seen: PartJudgement, { endsSentence }: Unit): Judgement | null {
    isDecided = true;
    if (stops(seen.judgement)) {
      const { text, start } = windows.recent(CONTEXT);
      credit -= text.length;
      if (credit < 0) return mergeJudgements([seen]);
      const judgement = judgeText(text);
      if (stops(judgement)) return mergeJudgements([{ judgement, start }]);
    }
    if (!endsSentence || whole.length < nextWhole) return null;
    nextWhole = 2 * whole.length;
    const judgement = whole.judge();
    return stops(judgement) ? judgement : null;
  }

  function releaseDownTo(length: number): string {
    let released = '';
    while (heldLength > length) {
      const text = held.shift() as string;
      heldLength -= text.length;
      released += text;
    }
    return released;
  }

  const isHeld = ({ endsSentence }: Unit): boolean => {
    if (hold === 'sentence') return !endsSentence;
    return watch.open || (near !== null && (isWatched(near.judgement) || stops(near.judgement)));
  };

  function take(unit: Unit): string {
    const { text, endsSentence } = unit;
    held.push(text);
    heldLength += text.length;
    credit += CREDIT * text.length;
    sinceLook += text.length;
    whole.add(text);
    windows.add(unit);
    const isComplete = watch.push(text);
    if (endsSentence) watch.endSentence();
    if (isComplete || endsSentence || sinceLook >= STEP) look(unit);
    if (near !== null && !isDecided && (endsSentence || heldLength > most))
      stop = decide(near, unit);
    return stop === null ? releaseDownTo(isHeld(unit) ? most : 0) : '';
  }

  const takeAll = (units: readonly Unit[]): string => {
    let released = '';
    for (const unit of units) if (stop === null) released += take(unit);
    return released;
  };

  const told = (release: string): Guarded => ({ release, ...(stop !== null && { stop }) });

  return {
    push: (text) => told(stop === null ? takeAll(reader.push(text)) : ''),
    end() {
      const released = takeAll(reader.end());
      const judgement: Judgement = stop ?? whole.judge();
      if (stops(judgement)) stop = judgement;
      return { ...told(stop === null ? released + releaseDownTo(0) : ''), judgement };
    },
  };
}
