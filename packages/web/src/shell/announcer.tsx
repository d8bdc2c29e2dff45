import { announcement } from './announce.ts';

/** The one place that speaks for the app. */
export function Announcer() {
  const { text, number } = announcement.value;
  return (
    <p class="hidden" role="status" data-announcer>
      <span key={number}>{text}</span>
    </p>
  );
}
