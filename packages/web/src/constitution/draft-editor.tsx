import {
  type ConstitutionDraft,
  type ConstitutionReport,
  type Principle,
  SENSITIVITIES,
} from '@lethe/protocol';
import { ask } from '../account/account.ts';
import { useAttempt } from '../account/attempt.ts';
import { Trouble } from '../account/trouble.tsx';
import { Icon } from '../shell/icon.tsx';
import { constitutionWords } from '../words/constitution.ts';
import { draftOf, sameDraft, withNewPrinciple, withoutPrinciple, withPrinciple } from './draft.ts';
import { PrincipleForm } from './principle-form.tsx';

export interface DraftEditorProps {
  readonly draft: ConstitutionDraft;
  readonly inForce: ConstitutionReport;
  readonly onChange: (draft: ConstitutionDraft) => void;
  readonly onDiscard: () => void;
  readonly onSaved: (report: ConstitutionReport) => void;
}

/** The constitution as its owner changes it. Nothing of it is in force until it is saved. */
export function DraftEditor({ draft, inForce, onChange, onDiscard, onSaved }: DraftEditorProps) {
  const { busy, failure, run } = useAttempt();
  const { page } = constitutionWords;
  const isChanged = !sameDraft(draft, draftOf(inForce));
  const save = async () =>
    onSaved(await ask('saveConstitution', { body: { draft, replaces: inForce.hash } }));
  return (
    <section aria-labelledby="draft" class="law-text">
      <div class="section-head">
        <h2 id="draft">{page.draft}</h2>
        <span class="small quiet-text">{page.draftNote}</span>
      </div>
      <fieldset class="schemes">
        <legend>{page.sensitivity}</legend>
        {SENSITIVITIES.map((level) => (
          <label key={level}>
            <input
              type="radio"
              name="sensitivity"
              checked={draft.sensitivity === level}
              onChange={() => onChange({ ...draft, sensitivity: level })}
            />
            {page.sensitivities[level]}
          </label>
        ))}
      </fieldset>
      <p class="small quiet-text">{page.sensitivityNote}</p>
      <ol class="law-principles">
        {draft.principles.map((principle, index) => (
          <PrincipleForm
            key={principle.id}
            principle={principle}
            onChange={(change: Partial<Principle>) => onChange(withPrinciple(draft, index, change))}
            onRemove={() => onChange(withoutPrinciple(draft, index))}
          />
        ))}
      </ol>
      <button
        type="button"
        class="button"
        onClick={() => onChange(withNewPrinciple(draft, page.newPrinciple))}
      >
        <Icon name="plus" />
        {page.add}
      </button>
      <div class="law-save">
        <Trouble message={failure.value} />
        <div class="choices">
          <button type="button" class="button" onClick={onDiscard}>
            {page.discard}
          </button>
          <button
            type="button"
            class="button primary"
            disabled={busy.value || !isChanged}
            onClick={() => run(save)}
          >
            {page.save}
          </button>
        </div>
      </div>
    </section>
  );
}
