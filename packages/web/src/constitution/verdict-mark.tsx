import { Icon, type IconName } from '../shell/icon.tsx';
import { words } from '../words/words.ts';
import type { Mark } from './mark.ts';

const ICONS: Readonly<Record<Mark, IconName>> = {
  clear: 'check',
  review: 'flag',
  broken: 'flag',
  refused: 'stop',
  replaced: 'stop',
  revised: 'again',
  unscored: 'unknown',
};

/** A verdict as a sign and a word; its colour says nothing that these do not. */
export function VerdictMark({ mark }: { mark: Mark }) {
  return (
    <span class={`verdict-mark is-${mark}`}>
      <Icon name={ICONS[mark]} />
      {words.verdict.marks[mark]}
    </span>
  );
}
