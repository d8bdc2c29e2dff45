import { useSignal } from '@preact/signals';
import { Component } from 'preact';
import { useEffect } from 'preact/hooks';
import { startEditing } from '../composer/draft.ts';
import { markOf } from '../constitution/mark.ts';
import { openVerdict } from '../constitution/open-verdict.ts';
import { VerdictMark } from '../constitution/verdict-mark.tsx';
import { Answer } from '../markdown/answer.tsx';
import { go } from '../shell/address.ts';
import { CopyButton } from '../shell/copy-button.tsx';
import { Icon } from '../shell/icon.tsx';
import { focusComposer } from '../shell/keys.ts';
import { words } from '../words/words.ts';
import { answerAgain, retryTurn } from './actions.ts';
import { Rating } from './rating.tsx';
import { isRunning, type Turn } from './turn.ts';
import { wordsIn } from './words-in.ts';

interface TurnProps {
  readonly turn: Turn;
  readonly conversationId: string;
  /** Whether the panel shows this turn. */
  readonly selected: boolean;
  /** Whether another answer is running, so that none may be asked for again. */
  readonly busy: boolean;
}

/** One message and its answer. Drawn again only when one of its own properties changed. */
export class TurnView extends Component<TurnProps> {
  override shouldComponentUpdate(next: TurnProps): boolean {
    return (Object.keys(next) as (keyof TurnProps)[]).some(
      (name) => next[name] !== this.props[name],
    );
  }

  override render({ turn, conversationId, selected, busy }: TurnProps) {
    return (
      <article class="turn" data-turn={turn.turnId}>
        <div class="said">
          <h2 class="hidden">{words.chat.you}</h2>
          <time class="margin numbers" dateTime={new Date(turn.at).toISOString()}>
            {words.format.clock(turn.at)}
          </time>
          <p class="message">{turn.text}</p>
          <div class="tools">
            <CopyButton text={() => turn.text} label={words.chat.copy} />
            <button
              type="button"
              class="quiet icon"
              disabled={busy}
              title={words.chat.edit}
              aria-label={words.chat.editMessage}
              onClick={() => {
                startEditing(turn.turnId, turn.text);
                focusComposer();
              }}
            >
              <Icon name="edit" />
            </button>
          </div>
        </div>
        <div class="answered" aria-busy={isRunning(turn)}>
          <h2 class="hidden">{words.chat.answer}</h2>
          <div class={isTakenBack(turn) ? 'prose taken-back' : 'prose'}>
            <Answer source={turn.answer} />
          </div>
          <Standing turn={turn} conversationId={conversationId} />
          {turn.receipt === null ? null : (
            <div class="after">
              <ReceiptLine turn={turn} selected={selected} />
              <VerdictButton turn={turn} />
              <div class="tools">
                {turn.receipt.routed === null ? null : <Rating turnId={turn.turnId} />}
                <CopyButton text={() => turn.answer} label={words.chat.copyAnswer} />
                <button
                  type="button"
                  class="quiet icon"
                  disabled={busy}
                  title={words.chat.again}
                  aria-label={words.chat.again}
                  onClick={() => answerAgain(conversationId, turn.turnId)}
                >
                  <Icon name="again" />
                </button>
              </div>
            </div>
          )}
        </div>
      </article>
    );
  }
}

/** What there is to say about an answer that is not simply there. */
function Standing({ turn, conversationId }: { turn: Turn; conversationId: string }) {
  switch (turn.status) {
    case 'sent':
    case 'queued':
    case 'answering':
      if (turn.detached) return <p class="note small">{words.chat.interrupted}</p>;
      if (turn.status === 'queued' && turn.position > 0)
        return <p class="small quiet-text">{words.chat.queued(turn.position)}</p>;
      if (turn.revising) return <p class="small quiet-text">{words.verdict.revising}</p>;
      return turn.answer === '' ? (
        <p class="waiting">
          <span class="hidden">{words.chat.waiting}</span>
        </p>
      ) : null;
    case 'failed':
    case 'lost':
      return <Trouble turn={turn} conversationId={conversationId} />;
    case 'finished':
      return <Ending turn={turn} />;
  }
}

function Ending({ turn: { receipt } }: { turn: Turn }) {
  if (receipt === null) return null;
  const ended = {
    abort: words.chat.stopped,
    length: words.chat.cutByLength,
    time: words.chat.cutByTime,
    refused: null,
    replaced: null,
    end: null,
    stop: null,
  }[receipt.ended];
  return (
    <>
      {ended === null ? null : <p class="small quiet-text ended">{ended}</p>}
      {receipt.truncatedPrompt ? <p class="small warm">{words.chat.truncated}</p> : null}
    </>
  );
}

function Trouble({ turn, conversationId }: { turn: Turn; conversationId: string }) {
  const now = useSignal(Date.now());
  const retryAt = turn.failure?.retryAt ?? 0;
  const seconds = Math.max(0, Math.ceil((retryAt - now.value) / 1000));
  useEffect(() => {
    if (seconds === 0) return;
    const timer = setTimeout(() => {
      now.value = Date.now();
    }, 1000);
    return () => clearTimeout(timer);
  }, [seconds]);
  return (
    <div class="trouble" role="alert">
      <p>
        {turn.failure?.message ?? (turn.answer === '' ? words.chat.lost : words.chat.lostAnswer)}
      </p>
      <button
        type="button"
        class="text"
        disabled={seconds > 0}
        onClick={() => retryTurn(conversationId, turn)}
      >
        {seconds > 0 ? words.chat.retryIn(seconds) : words.chat.retry}
      </button>
    </div>
  );
}

/** Whether the constitution stands in place of an answer. */
const isTakenBack = ({ receipt, withdrawn }: Turn): boolean =>
  withdrawn !== null || receipt?.ended === 'refused' || receipt?.ended === 'replaced';

/** What the constitution made of the turn; opens the panel at it. */
function VerdictButton({ turn: { receipt, turnId } }: { turn: Turn }) {
  const mark = receipt === null ? null : markOf(receipt);
  return mark === null ? null : (
    <button
      type="button"
      class="verdict-open"
      title={words.verdict.show}
      onClick={() => openVerdict(turnId)}
    >
      <VerdictMark mark={mark} />
    </button>
  );
}

function ReceiptLine({ turn, selected }: { turn: Turn; selected: boolean }) {
  const { receipt } = turn;
  if (receipt === null) return null;
  const took = receipt.timings.own + receipt.timings.queue + receipt.timings.generation;
  return (
    <button
      type="button"
      class="receipt numbers"
      aria-expanded={selected}
      title={words.receipt.open}
      onClick={() => go({ panel: selected ? null : turn.turnId })}
    >
      <span>{receipt.model}</span>
      {receipt.egressBytes > 0 ? (
        <>
          <span class="warm">{words.receipt.left(words.format.bytes(receipt.egressBytes))}</span>
          <span>{words.receipt.masked(receipt.masked)}</span>
        </>
      ) : (
        <span class="here">{words.receipt.stayed}</span>
      )}
      <span>{words.format.milliseconds(took)}</span>
      <span>{words.format.words(wordsIn(turn.answer))}</span>
    </button>
  );
}
