import type { Scores } from './evaluate.ts';

export interface CardFacts {
  readonly seed: number;
  readonly examples: number;
  readonly groups: number;
  readonly withData: boolean;
  readonly bytes: number;
  readonly phrases: Scores;
  readonly model: Scores;
  readonly both: Scores;
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

const rows = ({ phrases, model, both }: CardFacts): string =>
  both.topics
    .map(({ topic, texts, found, falseAlarms }, t) =>
      [topic, texts, phrases.topics[t]?.found, model.topics[t]?.found, found, falseAlarms].join(
        ' | ',
      ),
    )
    .map((row) => `| ${row} |`)
    .join('\n');

const DATA = `
- CLINC150, Larson et al., "An Evaluation Dataset for Intent Classification and Out-of-Scope Prediction", EMNLP 2019,
  github.com/clinc/oos-eval, CC-BY-3.0. Its intents about money and work are examples, the others are neutral.
- BANKING77, Casanueva et al., "Efficient Intent Detection with Dual Sentence Encoders", 2020, github.com/PolyAI-LDN/task-specific-datasets,
  CC-BY-4.0. Questions to a bank about one's own money are examples of finance.
- Self-Instruct, Wang et al., 2022, github.com/yizhongw/self-instruct, Apache-2.0. Its tasks are neutral examples.`;

/** What the weights are, made of what, and how good: Markdown. */
export const modelCard = (facts: CardFacts): string => `# Sensitive topics

Nine linear models over hashed words, pairs of words and parts of words. They tell whether a text touches a subject that should
stay on the machine. They add to a list of phrases; they do not replace it. Not made to judge people or to moderate.

- Format: safetensors, ${facts.bytes} bytes, eight bits a weight. Licence: MIT.
- Made by \`npm run train -- topics${facts.withData ? ' --data FOLDER' : ''}\`, seed ${facts.seed}; the same command gives the same bytes.
- Data: ${facts.examples} sentences in ${facts.groups} groups.
- Sentences from patterns that were written for this purpose (\`phrases.ts\` and \`vocabulary.ts\` in \`training/topics\`).${facts.withData ? DATA : ''}
- Thresholds: set on groups that were left out, to at most six false alarms in a thousand texts a topic, and no lower than -0.5.

## Scores

On texts written by hand, apart from the patterns (\`packages/privacy/test/topic-texts.ts\`): how many of each topic are found by
phrases, by the model, and by both together, and how many clean texts both take for it.

| topic | texts | phrases | model | together | false alarms |
|---|---|---|---|---|---|
${rows(facts)}

Of all these texts ${percent(facts.both.keptShare)} are kept on the machine for some topic (phrases alone ${percent(facts.phrases.keptShare)}); of the clean ones ${percent(facts.both.cleanShare)} are let go.

## Limits

English, with a few sentences of German, French and Spanish. Hints, irony and subjects put in words that nobody thought of are
missed. The texts above are few: expect less on your own.
`;
