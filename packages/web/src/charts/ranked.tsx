export interface RankedProps {
  readonly rows: readonly {
    readonly label: string;
    readonly value: number;
    /** Half of what the value may be off, drawn as a line; none where it is not known. */
    readonly error?: number | null;
    readonly isOurs?: boolean;
  }[];
  readonly valueText: (value: number) => string;
  readonly at: number | null;
  readonly moveTo: (at: number | null) => void;
}

/** Bars that lie, each under its name, on one scale from zero. */
export function Ranked({ rows, valueText, at, moveTo }: RankedProps) {
  const most = Math.max(...rows.map(({ value, error }) => value + (error ?? 0)), Number.EPSILON);
  const share = (value: number) => (100 * Math.max(0, value)) / most;
  return (
    <ul class="ranked" aria-hidden="true">
      {rows.map(({ label, value, error, isOurs }, index) => (
        <li
          key={label}
          class={`ranked-row${index === at ? ' is-at' : ''}${isOurs ? ' is-ours' : ''}`}
          onMouseEnter={() => moveTo(index)}
        >
          <span class="small">{label}</span>
          <span class="small numbers ranked-value">{valueText(value)}</span>
          <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <rect class="ranked-bar" x="0" y="1" width={share(value)} height="6" />
            {error ? (
              <path class="ranked-error" d={`M${share(value - error)} 4H${share(value + error)}`} />
            ) : null}
          </svg>
        </li>
      ))}
    </ul>
  );
}
