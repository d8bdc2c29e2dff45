import { FEATURES } from '@lethe/interaction';
import type { TurnReceipt } from '@lethe/protocol';
import { openingOf } from '../chat/state.ts';
import type { Turn } from '../chat/turn.ts';
import { words } from '../words/words.ts';
import { measureName } from './measure-name.ts';
import { whyRouted } from './routing.ts';

/** What one turn measured: its facts, and its 32 features by name. */
export function Measured({ turn }: { turn: Turn | undefined }) {
  return (
    <section class="measured" aria-labelledby="measured">
      <h2 id="measured">{words.panel.measured}</h2>
      {turn?.receipt == null ? (
        <p class="small quiet-text">{words.panel.none}</p>
      ) : (
        <>
          <p class="small quiet-text clipped">{words.panel.measuredOf(openingOf(turn.text))}</p>
          <Facts receipt={turn.receipt} />
          <details>
            <summary>{words.panel.features}</summary>
            <Features features={turn.receipt.features} />
          </details>
        </>
      )}
    </section>
  );
}

function Facts({ receipt }: { receipt: TurnReceipt }) {
  const { facts } = words.panel;
  const { tokens, timings, edits } = receipt;
  const rows: readonly (readonly [string, string])[] = [
    [facts.model, receipt.model],
    ...(receipt.routed === null ? [] : [[words.routing.title, whyRouted(receipt.routed)] as const]),
    [facts.route, facts[receipt.route]],
    [facts.left, words.format.bytes(receipt.egressBytes)],
    ...(receipt.egressBytes > 0
      ? [[facts.masked, words.format.count(receipt.masked)] as const]
      : []),
    [facts.rhythm, words.river.rhythm[receipt.rhythm]],
    [facts.first, words.format.milliseconds(timings.queue + timings.firstToken)],
    [facts.generation, words.format.milliseconds(timings.generation)],
    [facts.own, words.format.milliseconds(timings.own)],
    [facts.tokens, facts.tokensOf(tokens.prompt, tokens.reused, tokens.completion)],
    [facts.edits, facts.editsOf(edits.sentencesCut, edits.contractions, edits.plainWords)],
  ];
  return (
    <dl class="facts small">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd class="numbers">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Features({ features }: { features: readonly number[] }) {
  return (
    <table class="small">
      <thead>
        <tr>
          <th scope="col">{words.panel.feature}</th>
          <th scope="col" class="numbers right">
            {words.panel.value}
          </th>
        </tr>
      </thead>
      <tbody>
        {FEATURES.map((name, index) => (
          <tr key={name}>
            <th scope="row">{measureName(name)}</th>
            <td class="numbers right">{(features[index] ?? 0).toFixed(3)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
