import type { SleepCycle, SleepStep } from '@lethe/protocol';
import { sleepWords } from '../words/sleep.ts';
import { words } from '../words/words.ts';

/** What the journal counts for itself rather than for a reader. */
const INNER = new Set(['qualityBefore', 'qualityAfter']);

/** The night as a list: each step with its before and after, kept or undone, and why. */
export function StepList({ cycle }: { cycle: SleepCycle }) {
  const sleep = sleepWords;
  return (
    <section aria-labelledby="night-steps">
      <h2 id="night-steps">{sleep.steps}</h2>
      {cycle.steps.length === 0 ? <p class="quiet-text">{sleep.noSteps}</p> : null}
      <ol class="night-steps">
        {cycle.steps.map((step) => (
          <Step key={`${step.step}-${step.at}`} step={step} />
        ))}
      </ol>
    </section>
  );
}

function Step({ step }: { step: SleepStep }) {
  const { format } = words;
  const sleep = sleepWords;
  const { decision, reason, findings, ms } = step;
  const mark = findings.length > 0 ? 'found' : decision;
  const { tokens, microcents } = step;
  const counts = Object.entries({ ...step.counted, tokens, microcents }).filter(
    ([name, value]) => !INNER.has(name) && value !== 0,
  );
  return (
    <li class={`night-step is-${mark}`}>
      <span class="night-mark" aria-hidden="true" />
      <div class="night-what">
        <h3>{sleep.stepName(step.step)}</h3>
        <p class="small quiet-text">{sleep.stepMeans(step.step)}</p>
        {findings.length > 0 ? (
          <p class="small night-found">{sleep.found(findings.map(sleep.finding).join(', '))}</p>
        ) : null}
      </div>
      <dl class="night-numbers small numbers">
        {Object.keys(step.before)
          .filter((name) => step.after[name] !== undefined)
          .map((name) => (
            <Change
              key={name}
              name={sleep.number(name)}
              before={step.before[name] ?? 0}
              after={step.after[name] ?? 0}
            />
          ))}
        {counts.slice(0, 4).map(([name, value]) => (
          <div key={name}>
            <dt>{sleep.number(name)}</dt>
            <dd>{sleep.amount(value)}</dd>
          </div>
        ))}
      </dl>
      <p class="night-decision small">
        <span class="night-word">{outcomeOf(step)}</span>
        {reason === null ? null : (
          <span class="quiet-text">
            {sleep.reasons[reason as keyof typeof sleep.reasons] ?? reason}
          </span>
        )}
        <span class="quiet-text numbers">{format.milliseconds(ms)}</span>
      </p>
    </li>
  );
}

/** What became of a step, in a word or two. One that only looked says what it saw. */
function outcomeOf({ decision, before, findings }: SleepStep): string {
  const sleep = sleepWords;
  const onlyLooked = decision === 'unchanged' && Object.keys(before).length === 0;
  if (onlyLooked) return findings.length === 0 ? sleep.looked.well : sleep.looked.found;
  return sleep.decisions[decision as keyof typeof sleep.decisions] ?? decision;
}

function Change({ name, before, after }: { name: string; before: number; after: number }) {
  const sleep = sleepWords;
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {before === after ? (
          sleep.amount(after)
        ) : (
          <>
            <span class="quiet-text">{sleep.amount(before)}</span> → {sleep.amount(after)}
          </>
        )}
      </dd>
    </div>
  );
}
