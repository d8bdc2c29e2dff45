import type { PrincipleVerdict, TurnVerdicts, VerdictReport } from '@lethe/protocol';
import { useEffect, useRef } from 'preact/hooks';
import type { Turn } from '../chat/turn.ts';
import { go, pathOf } from '../shell/address.ts';
import { constitutionWords } from '../words/constitution.ts';
import { words } from '../words/words.ts';
import { markOf } from './mark.ts';
import { MarkedText } from './marked-text.tsx';
import { verdictAsked } from './open-verdict.ts';
import { fetchTitles, titleOf } from './titles.ts';
import { VerdictMark } from './verdict-mark.tsx';

/** What was judged of the selected turn: which principle, where, why, by which version. */
export function VerdictSection({ turn }: { turn: Turn | undefined }) {
  const { receipt } = turn ?? {};
  if (turn === undefined || receipt?.verdicts == null) return null;
  const mark = markOf(receipt);
  return mark === null ? null : (
    <Judged key={turn.turnId} turn={turn} verdicts={receipt.verdicts} mark={mark} />
  );
}

function Judged({
  turn,
  verdicts: { input, output, policy, revised },
  mark,
}: {
  turn: Turn;
  verdicts: TurnVerdicts;
  mark: Parameters<typeof VerdictMark>[0]['mark'];
}) {
  const box = useRef<HTMLElement>(null);
  const asked = verdictAsked.value;
  const { verdict } = constitutionWords;
  useEffect(() => void fetchTitles(input.constitution), [input.constitution]);
  useEffect(() => {
    if (asked !== turn.turnId) return;
    verdictAsked.value = null;
    box.current?.scrollIntoView({ block: 'start' });
    box.current?.focus();
  }, [asked]);
  const shown = turn.receipt?.ended === 'replaced' ? turn.withdrawn : turn.answer;
  return (
    <section ref={box} class="verdict measured" aria-labelledby="verdict" tabIndex={-1}>
      <h2 id="verdict">{verdict.title}</h2>
      <p class="verdict-line">
        <VerdictMark mark={mark} />
        <span class="small quiet-text">{verdict.means[mark]}</span>
      </p>
      {revised === 0 ? null : <Reworded times={revised} before={turn.reworded} />}
      <Found of={verdict.inMessage} report={input} text={turn.text} />
      {output === null ? null : <Found of={verdict.inAnswer} report={output} text={shown} />}
      <Scores input={input} output={output} />
      <Asked input={input} output={output} />
      <p class="small quiet-text">
        {verdict.version} <span class="mono">{input.constitution.slice(0, 12)}</span>,{' '}
        {constitutionWords.page.policies[policy].name}.{' '}
        <a
          href={pathOf('constitution')}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            go({ room: 'constitution' });
          }}
        >
          {verdict.read}
        </a>
      </p>
    </section>
  );
}

/** That another wording stands here, and what this window showed before. */
function Reworded({ times, before }: { times: number; before: string | null }) {
  const { verdict } = constitutionWords;
  return (
    <>
      <p class="small quiet-text">{verdict.reworded(times)}</p>
      {before === null ? null : (
        <details>
          <summary>{verdict.before}</summary>
          <p class="marked-text">{before}</p>
        </details>
      )}
    </>
  );
}

/** What a model was asked about where the detectors were in doubt. */
function Asked({ input, output }: Pick<TurnVerdicts, 'input' | 'output'>) {
  const { verdict } = constitutionWords;
  return (
    <>
      {(
        [
          [verdict.inMessage, input.method],
          [verdict.inAnswer, output?.method ?? null],
        ] as const
      ).map(([of, method]) =>
        method === null ? null : (
          <p key={of} class="small quiet-text numbers">
            {of}: {verdict.asked(method.model, method.asked, method.unscored)}
          </p>
        ),
      )}
    </>
  );
}

/** The principles that something was found against; the text is the one this window holds. */
function Found({ of, report, text }: { of: string; report: VerdictReport; text: string | null }) {
  const found = report.principles.filter(({ verdict }) => verdict !== 'allow');
  return (
    <>
      {found.map((principle) => (
        <article key={principle.id} class="verdict-found">
          <h3>{titleOf(principle.id)}</h3>
          <p class="small quiet-text numbers">
            {of}: {constitutionWords.verdict.verdicts[principle.verdict]},{' '}
            {constitutionWords.verdict.score(words.format.unit(principle.score))}
          </p>
          {principle.spans.length === 0 ? null : text === null || text === '' ? (
            <p class="small quiet-text">
              {text === null ? constitutionWords.verdict.gone : constitutionWords.verdict.unshown}
            </p>
          ) : (
            <MarkedText text={text} places={principle.spans} />
          )}
          <Reasons principle={principle} />
        </article>
      ))}
    </>
  );
}

function Reasons({ principle: { ruleIds } }: { principle: PrincipleVerdict }) {
  if (ruleIds.length === 0) return null;
  return (
    <p class="small quiet-text">
      {constitutionWords.verdict.because}{' '}
      {ruleIds.map((id, index) => (
        <span key={id}>
          {index === 0 ? '' : ', '}
          <span class="mono">{id}</span>
        </span>
      ))}
    </p>
  );
}

function Scores({ input, output }: Pick<TurnVerdicts, 'input' | 'output'>) {
  const { verdict } = constitutionWords;
  const { format } = words;
  const ids = new Set(
    [input, output].flatMap((report) => report?.principles ?? []).map(({ id }) => id),
  );
  const scoreIn = (report: VerdictReport | null, id: string) => {
    const found = report?.principles.find((one) => one.id === id);
    return found === undefined ? verdict.notAsked : format.unit(found.score);
  };
  return (
    <details>
      <summary>{verdict.scores}</summary>
      <table class="small">
        <thead>
          <tr>
            <th scope="col">{verdict.principle}</th>
            <th scope="col" class="right">
              {verdict.message}
            </th>
            <th scope="col" class="right">
              {verdict.answer}
            </th>
          </tr>
        </thead>
        <tbody>
          {[...ids].map((id) => (
            <tr key={id}>
              <th scope="row">{titleOf(id)}</th>
              <td class="numbers right">{scoreIn(input, id)}</td>
              <td class="numbers right">{scoreIn(output, id)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
