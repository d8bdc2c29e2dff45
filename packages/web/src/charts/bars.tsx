export interface BarsProps {
  readonly values: readonly number[];
  readonly at: number | null;
  readonly moveTo: (at: number | null) => void;
  /** Labels under the first and the last bar. */
  readonly ends: readonly [string, string];
}

const WIDTH = 600;
const HEIGHT = 96;

/** Bars from a ground line, one a value; a value of none is a dot on the ground. */
export function Bars({ values, at, moveTo, ends }: BarsProps) {
  const most = Math.max(1, ...values);
  const slot = WIDTH / values.length;
  const thick = Math.min(18, slot * 0.56);
  return (
    <div class="bars">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT + 6}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        <path class="ground" d={`M0 ${HEIGHT + 0.5}H${WIDTH}`} />
        {values.map((value, index) => {
          const high = value === 0 ? 0 : Math.max(3, (value / most) * (HEIGHT - 6));
          const middle = slot * (index + 0.5);
          return (
            <g key={index} class={index === at ? 'bar is-at' : 'bar'}>
              {/* biome-ignore lint/a11y/noStaticElementInteractions: the keyboard moves the chart's cursor */}
              <rect
                class="touch"
                x={slot * index}
                y={0}
                width={slot}
                height={HEIGHT + 6}
                onMouseEnter={() => moveTo(index)}
              />
              {value === 0 ? (
                <rect class="none" x={middle - 1} y={HEIGHT - 2} width={2} height={2} />
              ) : (
                <rect
                  class="value"
                  x={middle - thick / 2}
                  y={HEIGHT - high}
                  width={thick}
                  height={high}
                  rx={Math.min(3, thick / 2)}
                />
              )}
            </g>
          );
        })}
      </svg>
      <p class="chart-ends small quiet-text numbers" aria-hidden="true">
        <span>{ends[0]}</span>
        <span>{ends[1]}</span>
      </p>
    </div>
  );
}
