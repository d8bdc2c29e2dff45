import { KEY_POLICIES, KEY_SCOPES, type KeyPolicy, type KeyScope, may } from '@lethe/protocol';
import { useSignal } from '@preact/signals';
import { accountState, ask } from '../account/account.ts';
import { useAttempt } from '../account/attempt.ts';
import { Field } from '../account/field.tsx';
import { ShownLink } from '../account/shown-link.tsx';
import { Trouble } from '../account/trouble.tsx';
import { apiKeyWords } from '../words/api-keys.ts';
import { EMPTY_DRAFT, type KeyDraft, readDraft } from './key-draft.ts';

const ENDINGS: readonly (number | null)[] = [7, 30, 90, 365, null];

/** Bounds in the order they are asked for. */
const BOUNDS = [
  ['perMinute', apiKeyWords.perMinuteField],
  ['callsPerDay', apiKeyWords.callsField],
  ['tokensPerDay', apiKeyWords.tokensField],
  ['centsPerDay', apiKeyWords.centsField],
] as const;

type WrittenPart = 'label' | 'models' | (typeof BOUNDS)[number][0];

/** Makes a key and shows it, this once. */
export function KeyForm({ onMade }: { onMade: () => Promise<void> }) {
  const draft = useSignal<KeyDraft>(EMPTY_DRAFT);
  const made = useSignal<string | null>(null);
  const { busy, failure, submit } = useAttempt();
  const change = (part: Partial<KeyDraft>) => {
    draft.value = { ...draft.value, ...part };
  };
  const written = (part: WrittenPart) => ({
    get value() {
      return draft.value[part];
    },
    set value(text) {
      change({ [part]: text });
    },
  });
  const make = async () => {
    made.value = null;
    const read = readDraft(draft.value, Date.now());
    if ('problem' in read) {
      failure.value = apiKeyWords.problems[read.problem];
      return;
    }
    const { key } = await ask('makeKey', { body: read.key });
    made.value = key;
    draft.value = EMPTY_DRAFT;
    await onMade();
  };
  return (
    <form class="fields" onSubmit={submit(make)}>
      <h3>{apiKeyWords.make}</h3>
      <Field
        label={apiKeyWords.label}
        hint={apiKeyWords.labelHint}
        autocomplete="off"
        maxLength={64}
        text={written('label')}
      />
      <Scopes chosen={draft.value.scopes} onChange={(scopes) => change({ scopes })} />
      <div class="key-selects">
        <div class="labelled">
          <label for="key-policy">{apiKeyWords.policyOf}</label>
          <select
            id="key-policy"
            class="field"
            value={draft.value.policy}
            onChange={({ currentTarget }) => change({ policy: currentTarget.value as KeyPolicy })}
          >
            {KEY_POLICIES.toReversed().map((policy) => (
              <option key={policy} value={policy}>
                {apiKeyWords.policies[policy]}
              </option>
            ))}
          </select>
        </div>
        <div class="labelled">
          <label for="key-days">{apiKeyWords.ending}</label>
          <select
            id="key-days"
            class="field"
            value={String(draft.value.days)}
            onChange={({ currentTarget: { value } }) =>
              change({ days: value === 'null' ? null : Number(value) })
            }
          >
            {ENDINGS.map((days) => (
              <option key={days} value={String(days)}>
                {days === null ? apiKeyWords.never : apiKeyWords.inDays(days)}
              </option>
            ))}
          </select>
        </div>
      </div>
      <details>
        <summary class="text">{apiKeyWords.more}</summary>
        <div class="fields key-more">
          <Field
            label={apiKeyWords.modelsField}
            hint={apiKeyWords.modelsHint}
            autocomplete="off"
            optional
            text={written('models')}
          />
          <div class="key-bounds">
            {BOUNDS.map(([part, label]) => (
              <Field
                key={part}
                label={label}
                autocomplete="off"
                maxLength={20}
                optional
                text={written(part)}
              />
            ))}
          </div>
          <p class="small quiet-text">{apiKeyWords.boundHint}</p>
        </div>
      </details>
      <button type="submit" class="button" disabled={busy.value}>
        {apiKeyWords.makeIt}
      </button>
      <Trouble message={failure.value} />
      {made.value === null ? null : (
        <ShownLink
          label={apiKeyWords.shown}
          link={made.value}
          copyLabel={apiKeyWords.copyKey}
          note={apiKeyWords.once}
        />
      )}
    </form>
  );
}

function Scopes({
  chosen,
  onChange,
}: {
  chosen: ReadonlySet<KeyScope>;
  onChange: (scopes: ReadonlySet<KeyScope>) => void;
}) {
  const account = accountState.value;
  const isService = account.kind === 'in' && may(account.account.role, 'keys.service');
  const offered = KEY_SCOPES.filter((scope) => scope !== 'admin' || isService);
  const turn = (scope: KeyScope) =>
    onChange(new Set(offered.filter((one) => (one === scope) !== chosen.has(one))));
  return (
    <fieldset class="key-scopes">
      <legend>{apiKeyWords.may}</legend>
      {offered.map((scope) => (
        <label key={scope}>
          <input type="checkbox" checked={chosen.has(scope)} onChange={() => turn(scope)} />
          <span>
            {apiKeyWords.scopes[scope].name}
            <span class="small quiet-text"> {apiKeyWords.scopes[scope].means}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
