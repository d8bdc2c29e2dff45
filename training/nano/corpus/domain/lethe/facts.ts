import { type NanoFacts, writeCount } from '@lethe/models';

/** First sentences that tell the state of the installation; each count is written as the facts write it. */
type Told = (facts: NanoFacts) => readonly string[];

const times = (count: number): string => (count === 1 ? '1 time' : `${writeCount(count)} times`);
const some = (count: number, one: string, many = `${one}s`): string =>
  `${writeCount(count)} ${count === 1 ? one : many}`;

export const turnFacts: Told = ({ turns, sessions }) =>
  turns === 0
    ? ['this is our first turn, so I know 0 turns yet']
    : [
        `I know ${some(turns, 'turn')} in ${some(sessions, 'session')}, as numbers only`,
        `so far there are ${some(turns, 'turn')} and ${some(sessions, 'session')}`,
      ];

export const diaryFacts: Told = ({ turns, sessions }) => [
  `the diary holds ${some(sessions, 'session')} as numbers and a chart`,
  `the diary shows ${some(sessions, 'session')} with ${some(turns, 'turn')}, and not a word of yours`,
];

export const storedFacts: Told = ({ turns, memories }) => [
  `I store numbers about ${some(turns, 'turn')} and ${some(memories, 'memory', 'memories')}, never your other words`,
  `your words are not stored, only numbers about ${some(turns, 'turn')} are, besides ${some(memories, 'text')} you asked me to remember`,
];

export const memoryFacts: Told = ({ memories }) =>
  memories === 0
    ? [
        'I remember 0 texts, because you have asked for none',
        'you asked me to remember nothing so far',
      ]
    : [
        `you asked me to remember ${some(memories, 'text')}`,
        `I remember ${some(memories, 'text')}, because you asked me to`,
      ];

export const leftFacts: Told = ({ left }) =>
  left === 0
    ? ['nothing you wrote has left this machine', 'no, nothing has left this machine so far']
    : [
        `something left this machine ${times(left)}, and the receipts show what`,
        `there is a receipt for each of the ${times(left)} that something left this machine`,
      ];

export const maskedFacts: Told = ({ left, masked }) =>
  left === 0
    ? ['nothing left this machine, so nothing had to be masked']
    : [
        `something left this machine ${times(left)}, and ${some(masked, 'detail was', 'details were')} masked before`,
      ];

export const styleFacts: Told = ({ style }) => {
  if (style.length === 0) {
    return [
      'my style is even now, as nothing has moved it',
      'no axis is off neutral, so my style is even',
    ];
  }
  const words: string[] = style.slice(0, 3);
  const last = words.pop()!;
  const told = words.length > 0 ? `${words.join(', ')} and ${last}` : last;
  return [
    `my style is ${told} now, because it follows your typing`,
    `your typing has made my style ${told}`,
  ];
};
