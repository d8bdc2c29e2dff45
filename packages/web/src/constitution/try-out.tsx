import {
  type ConstitutionDraft,
  type ConstitutionTried,
  cleanText,
  DIRECTIONS,
  type Direction,
  LIMITS,
} from '@lethe/protocol';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { ask } from '../account/account.ts';
import { Trouble } from '../account/trouble.tsx';
import { failureOf } from '../shell/failure.ts';
import { constitutionWords } from '../words/constitution.ts';
import { markOfVerdict } from './mark.ts';
import { MarkedText } from './marked-text.tsx';
import { SignalBars } from './signal-bars.tsx';
import { VerdictMark } from './verdict-mark.tsx';

/** How long nothing is typed before a text is judged, milliseconds. */
const REST_MS = 250;

/** A judged text, which goes with what was judged of it. */
interface Tried extends ConstitutionTried {
  readonly text: string;
}

/** A box to try a text in: judged while it is typed, by the draft where there is one, and kept nowhere. */
export function TryOut({ draft, hash }: { draft: ConstitutionDraft | null; hash: string }) {
  const text = useSignal('');
  const direction = useSignal<Direction>('input');
  const tried = useSignal<Tried | null>(null);
  const failure = useSignal<string | null>(null);
  const { page } = constitutionWords;

  useEffect(() => {
    const clean = cleanText(text.value);
    if (clean.trim() === '') {
      tried.value = null;
      failure.value = null;
      return;
    }
    const left = new AbortController();
    const timer = setTimeout(async () => {
      const body = { text: clean, direction: direction.value, ...(draft !== null && { draft }) };
      try {
        const answer = await ask('tryConstitution', { body, signal: left.signal });
        if (left.signal.aborted) return;
        tried.value = { ...answer, text: clean };
        failure.value = null;
      } catch (error) {
        if (left.signal.aborted) return;
        failure.value = failureOf(error);
      }
    }, REST_MS);
    return () => {
      clearTimeout(timer);
      left.abort();
    };
  }, [text.value, direction.value, draft, hash]);

  return (
    <section aria-labelledby="try" class="law-try">
      <div class="section-head">
        <h2 id="try">{page.try}</h2>
        <fieldset class="either" aria-label={page.tryAs}>
          {DIRECTIONS.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={direction.value === one}
              onClick={() => {
                direction.value = one;
              }}
            >
              {page.directions[one]}
            </button>
          ))}
        </fieldset>
      </div>
      <textarea
        class="field try-text"
        rows={3}
        maxLength={LIMITS.textUnits}
        aria-label={page.tryText}
        placeholder={page.tryPlaceholder}
        value={text.value}
        onInput={({ currentTarget }) => {
          text.value = currentTarget.value;
        }}
      />
      <p class="small quiet-text">{draft === null ? page.tryNote : page.tryDraftNote}</p>
      <Trouble message={failure.value} />
      {tried.value === null ? null : <Outcome tried={tried.value} />}
    </section>
  );
}

function Outcome({ tried: { report, text, thresholds } }: { tried: Tried }) {
  const found = report.principles.filter(({ verdict }) => verdict !== 'allow');
  const places = found.flatMap(({ spans }) => spans);
  const rules = [...new Set(found.flatMap(({ ruleIds }) => ruleIds))];
  return (
    <div class="tried">
      <p class="verdict-line" role="status">
        <VerdictMark mark={markOfVerdict[report.verdict]} />
        <span class="small quiet-text">
          {constitutionWords.page.outcome(report.verdict, found.length)}
        </span>
      </p>
      {places.length === 0 ? null : <MarkedText text={text} places={places} />}
      {rules.length === 0 ? null : (
        <p class="small quiet-text">
          {constitutionWords.verdict.because} <span class="mono">{rules.join(', ')}</span>
        </p>
      )}
      <SignalBars scores={report.signals} thresholds={thresholds} />
    </div>
  );
}
