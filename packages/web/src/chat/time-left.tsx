import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { words } from '../words/words.ts';
import { timeLeft } from './countdown.ts';

/** How long a conversation stays in memory, counted down. */
export function TimeLeft({ expiresAt }: { expiresAt: number | null }) {
  const now = useSignal(Date.now());
  useEffect(() => {
    const timer = setInterval(() => {
      now.value = Date.now();
    }, 1000);
    return () => clearInterval(timer);
  }, []);
  if (expiresAt === null) return <>{words.chat.leftUnknown}</>;
  const left = timeLeft(expiresAt, now.value);
  const text =
    left.unit === 'minutes'
      ? words.chat.minutesLeft(left.count)
      : words.chat.secondsLeft(left.count);
  return <>{words.chat.left(text)}</>;
}
