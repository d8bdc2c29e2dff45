import { AXES } from '@lethe/protocol';
import { useEffect, useRef } from 'preact/hooks';
import { conversation, runningTurn } from '../chat/chat.ts';
import { LaterVerdict } from '../constitution/later-verdict.tsx';
import { address, go } from '../shell/address.ts';
import { useFocusReturn } from '../shell/focus-return.ts';
import { Icon } from '../shell/icon.tsx';
import { words } from '../words/words.ts';
import { adaptation, undoAdaptation } from './adaptation.ts';
import { AxisRow } from './axis-row.tsx';
import { Measured } from './measured.tsx';

const close = () => go({ panel: null });

/** The side panel: the eight axes, and what the selected turn measured. A sheet on a narrow page. */
export function Panel() {
  const box = useRef<HTMLElement>(null);
  const state = adaptation.value;
  const turns = conversation.value?.turns ?? [];
  const selected =
    turns.find(({ turnId }) => turnId === address.value.panel) ??
    turns.findLast(({ receipt }) => receipt !== null);
  useFocusReturn();
  useEffect(() => box.current?.focus(), []);
  return (
    <aside
      ref={box}
      class="panel"
      tabIndex={-1}
      aria-labelledby="panel"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || runningTurn.peek() !== undefined) return;
        event.stopPropagation();
        close();
      }}
    >
      <header class="panel-head">
        <h2 id="panel">{words.panel.title}</h2>
        <button
          type="button"
          class="text"
          disabled={state?.undoable !== true}
          onClick={() => undoAdaptation()}
        >
          <Icon name="undo" />
          {words.panel.undo}
        </button>
        <button type="button" class="quiet icon" aria-label={words.panel.hide} onClick={close}>
          <Icon name="close" />
        </button>
      </header>
      <div class="panel-body">
        <p class="small quiet-text">{words.panel.lead}</p>
        {state === null ? (
          <p class="small quiet-text">{words.shell.loading}</p>
        ) : (
          AXES.map((axis) => <AxisRow key={axis} axis={axis} state={state.axes[axis]} />)
        )}
        <LaterVerdict turn={selected} />
        <Measured turn={selected} />
      </div>
    </aside>
  );
}
