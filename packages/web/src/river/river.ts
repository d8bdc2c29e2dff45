import type { Ripple as Key } from '@lethe/interaction';
import { type Colours, drawRiver } from './draw.ts';
import { SETTLE_MS } from './surface.ts';
import { afterKey, type Water } from './water.ts';

/** Milliseconds until a sent line has drifted off. */
const DRIFT_MS = 600;
/** Milliseconds in which the stream glides to a new key. */
const GLIDE_MS = 140;

export interface RiverOptions {
  readonly canvas: HTMLCanvasElement;
  readonly stillness: () => boolean;
  readonly now?: () => number;
}

/** The moving picture of one draft's typing. Frames are asked for only while something moves. */
export interface River {
  key(key: Key): void;
  /** The draft was sent: its line drifts off. */
  sent(): void;
  /** The draft was thrown away. */
  reset(): void;
  /** Measures and draws again: another size, another scheme. */
  refresh(): void;
  dispose(): void;
}

export function createRiver({
  canvas,
  stillness,
  now = () => performance.now(),
}: RiverOptions): River {
  const context = canvas.getContext('2d');
  let water: Water = [];
  let leaving: { water: Water; at: number } | null = null;
  let colours = readColours(canvas);
  let frame = 0;

  const draw = () => {
    frame = 0;
    if (context === null) return;
    const time = now();
    const still = stillness();
    const drift = leaving === null ? 0 : still ? 1 : Math.min(1, (time - leaving.at) / DRIFT_MS);
    if (drift >= 1) leaving = null;
    const shown = leaving === null ? water : leaving.water;
    const newest = shown.at(-1);
    const age = newest === undefined ? SETTLE_MS : time - newest.at;
    const glide =
      still || newest === undefined ? 0 : newest.distance * (1 - Math.min(1, age / GLIDE_MS)) ** 2;
    drawRiver(
      context,
      {
        ripples: shown,
        width: canvas.clientWidth,
        height: canvas.clientHeight,
        now: time,
        glide,
        drift: leaving === null ? 0 : drift * drift,
        still,
      },
      colours,
    );
    if (!still && (leaving !== null || age < SETTLE_MS)) ask();
  };

  const ask = () => {
    if (frame === 0) frame = requestAnimationFrame(draw);
  };

  const refresh = () => {
    const scale = Math.min(2, devicePixelRatio || 1);
    canvas.width = Math.round(canvas.clientWidth * scale);
    canvas.height = Math.round(canvas.clientHeight * scale);
    context?.setTransform(scale, 0, 0, scale, 0, 0);
    colours = readColours(canvas);
    ask();
  };

  const observer = new ResizeObserver(refresh);
  observer.observe(canvas);

  return {
    key(key) {
      leaving = null;
      water = afterKey(water, key, now());
      ask();
    },
    sent() {
      leaving = water.length === 0 ? null : { water, at: now() };
      water = [];
      ask();
    },
    reset() {
      water = [];
      leaving = null;
      ask();
    },
    refresh,
    dispose() {
      observer.disconnect();
      cancelAnimationFrame(frame);
    },
  };
}

function readColours(canvas: HTMLCanvasElement): Colours {
  const style = getComputedStyle(canvas);
  const colour = (name: string) => style.getPropertyValue(name).trim() || style.color;
  return { line: colour('--accent'), correction: colour('--warm'), bed: colour('--line-strong') };
}
