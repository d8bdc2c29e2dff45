import {
  type Constitution,
  type Judgement,
  type Principle,
  type SignalName,
  thresholdAt,
} from '@lethe/constitution';

/** What became of a turn that broke a principle: its message was not answered, or its answer was stopped. */
export type Refused = 'refused' | 'replaced';

const AGAINST: Record<Refused, (title: string) => string> = {
  refused: (title) => `This is not answered: it goes against \u201c${title}\u201d.`,
  replaced: (title) => `The answer was stopped: it went against \u201c${title}\u201d.`,
};

const UNSCORED: Record<Refused, string> = {
  refused: 'This is not answered: it could not be judged. Send it again, or in shorter parts.',
  replaced: 'The answer was stopped: it could not be judged. Ask for it again.',
};

/** Nobody who may be in danger is sent away with a rule. */
const CARE =
  'If this is about you: you do not have to be alone with it. The emergency number of your country and the helplines on findahelpline.com are there now. How things are, and what could help, can be talked about here.';

const ELSEWHERE = 'Whatever that principle does not speak of can be asked.';

/** What is said in place of an answer: which principle, and what can be done instead. */
export function refusalText(
  judgement: Judgement,
  { constitution, kind }: { constitution: Constitution; kind: Refused },
): string {
  const broken = principleBroken(judgement, constitution);
  if (broken === null) return UNSCORED[kind];
  const instead = isSelfHarm(judgement, broken, constitution)
    ? CARE
    : (broken.instead ?? ELSEWHERE);
  return `${AGAINST[kind](broken.title)} ${instead}`;
}

/** The principle that counts most of those that block; null where none does. */
function principleBroken(
  { principles: judged }: Judgement,
  { principles }: Constitution,
): Principle | null {
  const [worst] = judged
    .filter(({ verdict }) => verdict === 'block')
    .sort((one, other) => other.score - one.score);
  return principles.find(({ id }) => id === worst?.id) ?? null;
}

function isSelfHarm(
  { signals: scores }: Judgement,
  { signals }: Principle,
  { sensitivity }: Constitution,
): boolean {
  const counts = (name: SignalName) =>
    (scores[name] ?? 0) >= thresholdAt(signals[name] ?? Number.POSITIVE_INFINITY, sensitivity);
  return counts('selfHarm');
}
