import { type ConstitutionDraft, type ConstitutionReport, may } from '@lethe/protocol';
import { useSignal } from '@preact/signals';
import { accountState, ask } from '../account/account.ts';
import { Trouble } from '../account/trouble.tsx';
import { announce } from '../shell/announce.ts';
import { useFetched } from '../shell/fetched.ts';
import { constitutionWords } from '../words/constitution.ts';
import { words } from '../words/words.ts';
import { draftOf } from './draft.ts';
import { DraftEditor } from './draft-editor.tsx';
import { PrincipleView } from './principle-view.tsx';
import { RedTeam } from './red-team.tsx';
import { RuleHits } from './rule-hits.tsx';
import { TryOut } from './try-out.tsx';
import { VerdictCounts } from './verdict-counts.tsx';

/** What everything is held to: to read in two minutes, to try, and for an owner to change. */
export function ConstitutionRoom() {
  const [state] = useFetched(() => ask('readConstitution'));
  const draft = useSignal<ConstitutionDraft | null>(null);
  const now = state.value;
  const account = accountState.value;
  const saved = (report: ConstitutionReport) => {
    state.value = { kind: 'here', value: report };
    draft.value = null;
    announce(constitutionWords.page.saved);
  };
  return (
    <div class="page">
      <header class="page-head">
        <h1>{constitutionWords.page.title}</h1>
        {now.kind === 'here' ? <Standing report={now.value} /> : null}
        {now.kind === 'failed' ? <Trouble message={now.message} /> : null}
        {now.kind === 'loading' ? <p class="quiet-text">{words.shell.loading}</p> : null}
      </header>
      {now.kind === 'here' ? (
        <>
          <div class="law">
            {draft.value === null ? (
              <Principles
                report={now.value}
                onEdit={() => {
                  draft.value = draftOf(now.value);
                }}
              />
            ) : (
              <DraftEditor
                draft={draft.value}
                inForce={now.value}
                onChange={(changed) => {
                  draft.value = changed;
                }}
                onDiscard={() => {
                  draft.value = null;
                }}
                onSaved={saved}
              />
            )}
            <TryOut draft={draft.value} hash={now.value.hash} />
          </div>
          <VerdictCounts report={now.value} />
          <RuleHits report={now.value} />
          {account.kind === 'in' && may(account.account.role, 'config.read') ? (
            <RedTeam inForce={now.value.hash} />
          ) : null}
        </>
      ) : null}
    </div>
  );
}

/** What holds now, in two sentences. */
function Standing({ report }: { report: ConstitutionReport }) {
  const { page } = constitutionWords;
  return (
    <>
      <p class="sentence">{page.sentence(report.principles.length)}</p>
      <p class="quiet-text">
        {page.policies[report.policy].means} {page.sources[report.source]}
      </p>
      <p class="small quiet-text numbers">
        {page.sensitivity}: {page.sensitivities[report.sensitivity]}. {page.version}{' '}
        <span class="mono">{report.hash.slice(0, 12)}</span>
      </p>
    </>
  );
}

function Principles({ report, onEdit }: { report: ConstitutionReport; onEdit: () => void }) {
  const account = accountState.value;
  const { page } = constitutionWords;
  const isOwner = account.kind === 'in' && may(account.account.role, 'config.change');
  return (
    <section aria-labelledby="principles" class="law-text">
      <div class="section-head">
        <h2 id="principles">{page.principles}</h2>
        {isOwner && report.source !== 'file' ? (
          <button type="button" class="button small" onClick={onEdit}>
            {page.edit}
          </button>
        ) : null}
      </div>
      {report.principles.length === 0 ? <p class="quiet-text">{page.none}</p> : null}
      <ol class="law-principles">
        {report.principles.map((principle) => (
          <PrincipleView key={principle.id} principle={principle} />
        ))}
      </ol>
    </section>
  );
}
