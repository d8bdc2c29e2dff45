import type { AddedModel, ModelAddition } from '@lethe/protocol';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { ask } from '../account/account.ts';
import { useAttempt } from '../account/attempt.ts';
import { Field } from '../account/field.tsx';
import { Trouble } from '../account/trouble.tsx';
import { Confirm } from '../shell/confirm.tsx';
import { useFetched } from '../shell/fetched.ts';
import { addedModelWords } from '../words/added-models.ts';
import { words } from '../words/words.ts';

/** How often an addition that is under way is looked at, milliseconds. */
const LOOK_MS = 500;

/** The models that the owner brought, and bringing another. */
export function AddedModels({ onChanged }: { onChanged: () => Promise<void> }) {
  const [state, refresh] = useFetched(() => ask('listAddedModels'));
  const path = useSignal('');
  const name = useSignal('');
  const { busy, failure, run } = useAttempt();
  const now = state.value;
  const addition = now.kind === 'here' ? now.value.addition : null;
  const isAdding = addition?.state === 'adding';
  const changed = async () => {
    await refresh();
    await onChanged();
  };
  useEffect(() => {
    if (!isAdding) {
      if (addition?.state === 'added') onChanged();
      return;
    }
    const looking = setInterval(refresh, LOOK_MS);
    return () => clearInterval(looking);
  }, [isAdding]);
  const add = async () => {
    const named = name.value.trim();
    await ask('addModel', {
      body: { path: path.value.trim(), ...(named !== '' && { name: named }) },
    });
    path.value = '';
    name.value = '';
    await refresh();
  };
  return (
    <section aria-labelledby="added-models">
      <h2 id="added-models">{addedModelWords.title}</h2>
      <p class="quiet-text">{addedModelWords.lead}</p>
      {now.kind === 'failed' ? <Trouble message={now.message} /> : null}
      {now.kind === 'here' ? (
        <ul class="rows">
          {now.value.models.map((model) => (
            <Row key={model.id} model={model} onRemoved={changed} />
          ))}
        </ul>
      ) : null}
      {addition === null ? null : (
        <Addition
          addition={addition}
          onStop={() => run(() => ask('stopAddingModel').then(refresh))}
        />
      )}
      <form
        class="fields"
        onSubmit={(event) => {
          event.preventDefault();
          run(add);
        }}
      >
        <Field
          label={addedModelWords.path}
          hint={addedModelWords.pathHint}
          autocomplete="off"
          maxLength={4096}
          text={path}
        />
        <Field
          label={addedModelWords.name}
          hint={addedModelWords.nameHint}
          autocomplete="off"
          maxLength={40}
          optional
          text={name}
        />
        <button type="submit" class="button" disabled={busy.value || isAdding}>
          {addedModelWords.add}
        </button>
        <Trouble message={failure.value} />
      </form>
    </section>
  );
}

function Addition({ addition, onStop }: { addition: ModelAddition; onStop: () => void }) {
  const { bytes } = words.format;
  switch (addition.state) {
    case 'none':
      return null;
    case 'adding':
      return (
        <div class="added-progress">
          <progress
            aria-label={addedModelWords.progress}
            value={addition.copied}
            max={Math.max(1, addition.total)}
          />
          <span class="small numbers">
            {addedModelWords.adding(bytes(addition.copied), bytes(addition.total))}
          </span>
          <button type="button" class="button small" onClick={onStop}>
            {addedModelWords.stop}
          </button>
        </div>
      );
    case 'added':
      return (
        <p role="status" class="small">
          {addedModelWords.added(addition.id)}
        </p>
      );
    case 'stopped':
      return (
        <p role="status" class="small">
          {addedModelWords.stopped}
        </p>
      );
    case 'failed':
      return <Trouble message={addition.message} />;
  }
}

function Row({ model, onRemoved }: { model: AddedModel; onRemoved: () => Promise<void> }) {
  const { architecture, files, id, licence, parameters } = model;
  const removing = useSignal(false);
  const remove = async () => {
    await ask('removeAddedModel', { params: { id: id.replace(/^local\//, '') } });
    await onRemoved();
  };
  return (
    <li>
      <span class="row-name mono">{id}</span>
      <span class="small quiet-text">
        {addedModelWords.about(architecture, words.format.count(parameters), licence)}
      </span>
      <button
        type="button"
        class="button small danger"
        aria-label={addedModelWords.removeOf(id)}
        onClick={() => {
          removing.value = true;
        }}
      >
        {addedModelWords.remove}
      </button>
      <ul class="small quiet-text mono added-hashes">
        {files.map(({ name, sha256 }) => (
          <li key={name}>{addedModelWords.hash(name, sha256)}</li>
        ))}
      </ul>
      {removing.value ? (
        <Confirm
          title={addedModelWords.removeTitle(id)}
          body={addedModelWords.removeBody}
          confirm={addedModelWords.removeConfirm}
          onConfirm={remove}
          onClose={() => {
            removing.value = false;
          }}
        />
      ) : null}
    </li>
  );
}
