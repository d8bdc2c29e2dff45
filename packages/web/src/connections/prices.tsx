import { useSignal } from '@preact/signals';
import { ask } from '../account/account.ts';
import { useAttempt } from '../account/attempt.ts';
import { Field } from '../account/field.tsx';
import { Trouble } from '../account/trouble.tsx';
import { useFetched } from '../shell/fetched.ts';
import { Icon } from '../shell/icon.tsx';
import { connectionsWords } from '../words/connections.ts';
import { words } from '../words/words.ts';
import { readCents } from './price.ts';

interface Price {
  readonly model: string;
  readonly inputMicrocentsPerToken: number;
  readonly outputMicrocentsPerToken: number;
}

/** The table that money is counted by. */
export function Prices() {
  const [state, refresh] = useFetched(() => ask('readPrices'));
  const draft = { model: useSignal(''), input: useSignal(''), output: useSignal('') };
  const { busy, failure, run } = useAttempt();
  const { format } = words;
  const connections = connectionsWords;
  const prices: readonly Price[] = state.value.kind === 'here' ? state.value.value.prices : [];
  const replace = (next: readonly Price[]) =>
    run(async () => {
      await ask('changePrices', { body: { prices: [...next] } });
      await refresh();
    });
  const input = readCents(draft.input.value);
  const output = readCents(draft.output.value);
  const model = draft.model.value.trim();
  const set = async () => {
    if (model === '' || input === null || output === null) return;
    const others = prices.filter((price) => price.model !== model);
    const price = { model, inputMicrocentsPerToken: input, outputMicrocentsPerToken: output };
    if (await replace([...others, price])) for (const part of Object.values(draft)) part.value = '';
  };
  return (
    <section aria-labelledby="prices">
      <h2 id="prices">{connections.prices}</h2>
      <p class="quiet-text">{connections.pricesLead}</p>
      {prices.length === 0 ? (
        <p class="quiet-text">{connections.noPrices}</p>
      ) : (
        <table class="prices numbers">
          <thead>
            <tr>
              <th scope="col">{connections.model}</th>
              <th scope="col">{connections.input}</th>
              <th scope="col">{connections.output}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {prices.map((price) => (
              <tr key={price.model}>
                <th scope="row" class="mono">
                  {price.model}
                </th>
                <td>{format.count(price.inputMicrocentsPerToken)}</td>
                <td>{format.count(price.outputMicrocentsPerToken)}</td>
                <td>
                  <button
                    type="button"
                    class="button small"
                    disabled={busy.value}
                    aria-label={connections.removePriceOf(price.model)}
                    onClick={() => replace(prices.filter((other) => other !== price))}
                  >
                    <Icon name="close" />
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <form
        class="fields"
        onSubmit={(event) => {
          event.preventDefault();
          set();
        }}
      >
        <div class="price-fields">
          {(['model', 'input', 'output'] as const).map((part) => (
            <Field
              key={part}
              label={connections[part]}
              autocomplete="off"
              maxLength={128}
              text={draft[part]}
            />
          ))}
        </div>
        <button
          type="submit"
          class="button"
          disabled={busy.value || model === '' || input === null || output === null}
        >
          {connections.addPrice}
        </button>
        <Trouble message={failure.value} />
      </form>
    </section>
  );
}
