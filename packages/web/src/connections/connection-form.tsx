import { CONNECTION_FORMATS, type NewConnection } from '@lethe/protocol';
import { useSignal, useSignalEffect } from '@preact/signals';
import { ask } from '../account/account.ts';
import { useAttempt } from '../account/attempt.ts';
import { Field } from '../account/field.tsx';
import { Trouble } from '../account/trouble.tsx';
import { announce } from '../shell/announce.ts';
import { connectionsWords } from '../words/connections.ts';
import { connectionId } from './connection-id.ts';

type Format = NewConnection['format'];

/** The vendor whose ways of its own are known, by its address. */
const kindOf = (address: string): NewConnection['kind'] => {
  const host = URL.parse(address)?.hostname;
  if (host === 'api.openai.com') return 'openai';
  return host === 'api.anthropic.com' ? 'anthropic' : 'compatible';
};

/** Adds a way to models elsewhere: a name, an address, a key. */
export function ConnectionForm({ onAdded }: { onAdded: () => Promise<void> }) {
  const name = useSignal('');
  const address = useSignal('');
  const key = useSignal('');
  const format = useSignal<Format>('openai-chat');
  const runs = useSignal<NewConnection['runs']>('cloud');
  const { busy, failure, submit } = useAttempt();
  const connections = connectionsWords;

  useSignalEffect(() => {
    if (kindOf(address.value) === 'anthropic') format.value = 'anthropic';
  });

  const add = async () => {
    const id = connectionId(name.value);
    if (id === '') {
      failure.value = connections.nameless;
      return;
    }
    await ask('addConnection', {
      body: {
        id,
        name: name.value.trim(),
        baseUrl: address.value.trim().replace(/\/$/, ''),
        key: key.value.trim() || null,
        ...{ format: format.value, runs: runs.value, kind: kindOf(address.value.trim()) },
      },
    });
    announce(connections.added(name.value.trim()));
    for (const field of [name, address, key]) field.value = '';
    await onAdded();
  };

  return (
    <form class="fields" onSubmit={submit(add)}>
      <h3>{connections.add}</h3>
      <Field
        label={connections.name}
        hint={connections.nameHint}
        autocomplete="off"
        maxLength={64}
        text={name}
      />
      <Field
        label={connections.address}
        hint={connections.addressHint}
        autocomplete="off"
        maxLength={2048}
        text={address}
      />
      <Field
        label={connections.secret}
        hint={connections.secretHint}
        autocomplete="off"
        secret
        optional
        text={key}
      />
      <div class="labelled">
        <label for="way-format">{connections.speaks}</label>
        <select
          id="way-format"
          class="field"
          value={format.value}
          onChange={({ currentTarget }) => {
            format.value = currentTarget.value as Format;
          }}
        >
          {CONNECTION_FORMATS.map((one) => (
            <option key={one} value={one}>
              {connections.formats[one]}
            </option>
          ))}
        </select>
      </div>
      <div class="labelled">
        <label for="way-runs">{connections.where}</label>
        <select
          id="way-runs"
          class="field"
          aria-describedby="way-runs-hint"
          value={runs.value}
          onChange={({ currentTarget }) => {
            runs.value = currentTarget.value as NewConnection['runs'];
          }}
        >
          <option value="cloud">{connections.runs.cloud}</option>
          <option value="local">{connections.runs.local}</option>
        </select>
        <p id="way-runs-hint" class="small quiet-text">
          {connections.whereHint}
        </p>
      </div>
      <button type="submit" class="button" disabled={busy.value}>
        {connections.addIt}
      </button>
      <Trouble message={failure.value} />
    </form>
  );
}
