import type { EgressReceipt } from '@lethe/protocol';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { leftWords } from '../words/left.ts';
import { differencesOf, type Piece } from './differences.ts';
import type { LeftBodies } from './left-requests.ts';
import { isTextOf } from './prove.ts';

/** What a request said before and after its masking, and whether the after is the very one of the receipt. */
export function BeforeAfter({
  bodies,
  receipt,
}: {
  bodies: NonNullable<LeftBodies>;
  receipt: EgressReceipt;
}) {
  const isThis = useSignal<boolean | null | undefined>(undefined);
  useEffect(() => {
    isTextOf(bodies.after, receipt).then((is) => {
      isThis.value = is;
    });
  }, [bodies, receipt]);
  const changed = differencesOf(bodies) ?? [];
  return (
    <>
      {changed.length === 0 ? <p class="small quiet-text">{leftWords.unchanged}</p> : null}
      {changed.map(({ path, before, after }) => (
        <div key={path} class="left-field">
          <p class="small mono quiet-text">{path}</p>
          <Side title={leftWords.before} pieces={before} />
          <Side title={leftWords.after} pieces={after} />
        </div>
      ))}
      <details>
        <summary class="text">{leftWords.everything}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must reach it */}
        <pre class="small mono left-all" tabIndex={0}>
          {bodies.after}
        </pre>
      </details>
      {isThis.value === undefined ? null : (
        <p class={isThis.value === false ? 'small trouble' : 'small quiet-text'} role="status">
          {isThis.value === null
            ? leftWords.notReckoned
            : isThis.value
              ? leftWords.isThis
              : leftWords.isNotThis}
        </p>
      )}
    </>
  );
}

function Side({ title, pieces }: { title: string; pieces: readonly Piece[] }) {
  return (
    <div class="left-side">
      <h4 class="small quiet-text">{title}</h4>
      <p class="left-text">
        {pieces.map(({ text, replaced }) => (replaced ? <mark>{text}</mark> : text))}
      </p>
    </div>
  );
}
