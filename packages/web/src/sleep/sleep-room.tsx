import { isCodedError, may, type SleepReport } from '@lethe/protocol';
import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { accountState, ask } from '../account/account.ts';
import { Trouble } from '../account/trouble.tsx';
import { announce } from '../shell/announce.ts';
import { useFetched } from '../shell/fetched.ts';
import { Night } from '../shell/night.tsx';
import { sleepWords } from '../words/sleep.ts';
import { words } from '../words/words.ts';
import { AlertList } from './alert-list.tsx';
import { Hypnogram } from './hypnogram.tsx';
import { NightPicker } from './night-picker.tsx';
import { reportSentence } from './sentences.ts';
import { StepList } from './step-list.tsx';

/** How often the page looks while Lethe sleeps, milliseconds. */
const LOOK_EVERY_MS = 1000;

/** How Lethe sleeps: the night as a line, its steps, what is measured, what was found. */
export function SleepRoom() {
  const [state, fetchAgain] = useFetched(() => ask('readSleep'));
  const now = state.value;
  const asleep = now.kind === 'here' && now.value.status.state !== 'awake';
  useEffect(() => {
    if (!asleep) return undefined;
    const timer = setInterval(fetchAgain, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [asleep]);
  return (
    <div class="page sleep-page">
      <header class="page-head">
        <h1>{sleepWords.title}</h1>
        {now.kind === 'here' ? <p class="sentence">{reportSentence(now.value)}</p> : null}
        {now.kind === 'loading' ? <p class="quiet-text">{words.shell.loading}</p> : null}
        {now.kind === 'failed' ? <Trouble message={now.message} /> : null}
      </header>
      {now.kind === 'here' ? <Here report={now.value} onChange={fetchAgain} /> : null}
    </div>
  );
}

function Here({ report, onChange }: { report: SleepReport; onChange: () => Promise<void> }) {
  const chosen = useSignal<string | null>(null);
  const { cycles } = report;
  const cycle = cycles.find(({ id }) => id === chosen.value) ?? cycles[0];
  return (
    <>
      <Controls report={report} onChange={onChange} />
      {cycle === undefined ? (
        <div class="empty">
          <Night />
          <p>{sleepWords.empty}</p>
        </div>
      ) : (
        <>
          <div class="night-sky">
            <Hypnogram cycle={cycle} />
            <NightPicker
              cycles={cycles}
              chosen={cycle.id}
              onChoose={(id) => {
                chosen.value = id;
              }}
            />
          </div>
          <StepList cycle={cycle} />
        </>
      )}
      <Measured report={report} />
      <AlertList alerts={report.alerts} />
    </>
  );
}

function Controls({ report, onChange }: { report: SleepReport; onChange: () => Promise<void> }) {
  const refused = useSignal<string | null>(null);
  const account = accountState.value;
  const mayControl = account.kind === 'in' && may(account.account.role, 'config.change');
  if (!mayControl) return null;
  const attempt = async (work: () => Promise<unknown>, done: string) => {
    try {
      refused.value = null;
      await work();
      announce(done);
    } catch (error) {
      refused.value = isCodedError(error) ? error.message : words.shell.pageFailed;
    }
    await onChange();
  };
  const sleep = sleepWords;
  return (
    <div class="sleep-controls">
      {report.status.state === 'awake' ? (
        (['light', 'deep'] as const).map((mode) => (
          <button
            key={mode}
            type="button"
            class="button"
            onClick={() => attempt(() => ask('sleepNow', { body: { mode } }), sleep.fallen)}
          >
            {sleep.now[mode]}
          </button>
        ))
      ) : (
        <button
          type="button"
          class="button"
          onClick={() => attempt(() => ask('wake'), sleep.woken)}
        >
          {sleep.wake}
        </button>
      )}
      {report.status.step === null ? null : (
        <span class="small quiet-text">{sleep.running(sleep.stepName(report.status.step))}</span>
      )}
      {refused.value === null ? null : <Trouble message={refused.value} />}
    </div>
  );
}

/** The lanes with their library, loaded once the page is there. */
function Measured({ report }: { report: SleepReport }) {
  const part = useSignal<{ Lanes: ComponentType<{ report: SleepReport }> } | null>(null);
  useEffect(() => {
    import('./metric-lanes.tsx').then(
      ({ MetricLanes }) => {
        part.value = { Lanes: MetricLanes };
      },
      () => undefined,
    );
  }, []);
  if (part.value === null) return null;
  const { Lanes } = part.value;
  return <Lanes report={report} />;
}
