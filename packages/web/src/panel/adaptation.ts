import { type Adaptation, AXES, type Axis, type AxisChange } from '@lethe/protocol';
import { signal } from '@preact/signals';
import { ask } from '../account/account.ts';
import { announce } from '../shell/announce.ts';
import { words } from '../words/words.ts';

/** The eight axes as the server last told them; null until the first time. */
export const adaptation = signal<Adaptation | null>(null);

/** A smaller change is not worth a sentence. */
const TOLD_FROM = 0.01;

/** The axes a turn moved, in words; empty where it moved none. */
export function changesIn({ axes }: Adaptation): readonly string[] {
  return AXES.filter((axis) => Math.abs(axes[axis].change) >= TOLD_FROM).map((axis) =>
    words.panel.adaptedOne(words.axes[axis].name, words.format.change(axes[axis].change)),
  );
}

/** Takes over what a turn made of the adaptation and says it politely. */
export function adapted(next: Adaptation): void {
  adaptation.value = next;
  const changes = changesIn(next);
  if (changes.length > 0) announce(words.panel.adapted(changes));
}

export async function changeAxis(axis: Axis, change: AxisChange): Promise<void> {
  await apply(() => ask('changeAxis', { params: { axis }, body: change }), told(axis, change));
}

export const undoAdaptation = (): Promise<void> =>
  apply(() => ask('undoAdaptation'), words.panel.undone);

async function apply(change: () => Promise<unknown>, sentence: string): Promise<void> {
  try {
    adaptation.value = (await change()) as Adaptation;
    announce(sentence);
  } catch {
    // A fresh object draws the sliders where they were.
    adaptation.value = adaptation.peek() === null ? null : { ...(adaptation.peek() as Adaptation) };
    announce(words.panel.failed);
  }
}

function told(axis: Axis, { value, pinned, enabled }: AxisChange): string {
  const { name } = words.axes[axis];
  if (value !== undefined) return words.panel.set(name, words.format.unit(value));
  if (pinned !== undefined) return pinned ? words.panel.isPinned(name) : words.panel.isFree(name);
  return enabled ? words.panel.isOn(name) : words.panel.isOff(name);
}
