import { surface } from './surface.ts';
import type { Ripple } from './water.ts';

export interface Colours {
  readonly line: string;
  readonly correction: string;
  readonly bed: string;
}

export interface Scene {
  readonly ripples: readonly Ripple[];
  readonly width: number;
  readonly height: number;
  readonly now: number;
  readonly glide: number;
  /** 0 while the draft is here, 1 when it has drifted off. */
  readonly drift: number;
  readonly still: boolean;
}

const STEP = 2;

/** Draws the whole river: a line with a faint glow, and two quieter lines of water under it. */
export function drawRiver(context: CanvasRenderingContext2D, scene: Scene, colours: Colours): void {
  const { width, height, drift } = scene;
  context.clearRect(0, 0, width, height);
  const level = height * 0.52;
  const head = Math.round(width * 0.86);
  drawStill(context, { ...scene, level, colours });
  if (scene.ripples.length === 0 || drift >= 1) return;
  const heights = surface(scene.ripples, {
    width,
    head: head - drift * width * 0.5,
    glide: scene.glide,
    now: scene.now,
    step: STEP,
    still: scene.still,
  });
  const ease = 1 - drift;
  context.strokeStyle = fading(context, width, colours.line);
  line(context, heights, level, { scale: ease, width: 5, alpha: 0.13 * ease });
  line(context, heights, level + 7, { scale: -0.32 * ease, width: 1, alpha: 0.3 * ease });
  line(context, heights, level + 12, { scale: 0.16 * ease, width: 1, alpha: 0.16 * ease });
  line(context, heights, level, { scale: ease, width: 1.5, alpha: 0.95 * ease });
  drawCorrections(context, { ...scene, level, head: head - drift * width * 0.5, ease, colours });
}

function drawStill(
  context: CanvasRenderingContext2D,
  { width, level, colours }: { width: number; level: number; colours: Colours },
): void {
  context.globalAlpha = 0.45;
  context.strokeStyle = colours.bed;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(0, level);
  context.lineTo(width, level);
  context.stroke();
  context.globalAlpha = 1;
}

/** A mark where a correction fell, so that it is seen in the still version too. */
function drawCorrections(
  context: CanvasRenderingContext2D,
  scene: Scene & { level: number; head: number; ease: number; colours: Colours },
): void {
  context.fillStyle = scene.colours.correction;
  let x = scene.head + scene.glide;
  for (let index = scene.ripples.length - 1; index >= 0 && x > 0; index--) {
    const ripple = scene.ripples[index] as Ripple;
    if (ripple.backwards) {
      context.globalAlpha = Math.min(1, x / (scene.width * 0.3)) * scene.ease;
      context.beginPath();
      context.arc(x, scene.level + 15, 1.5, 0, Math.PI * 2);
      context.fill();
    }
    x -= ripple.distance;
  }
  context.globalAlpha = 1;
}

function line(
  context: CanvasRenderingContext2D,
  heights: Float32Array,
  level: number,
  { scale, width, alpha }: { scale: number; width: number; alpha: number },
): void {
  context.globalAlpha = alpha;
  context.lineWidth = width;
  context.beginPath();
  context.moveTo(0, level - (heights[0] as number) * scale);
  for (let point = 1; point < heights.length; point++)
    context.lineTo(point * STEP, level - (heights[point] as number) * scale);
  context.stroke();
  context.globalAlpha = 1;
}

/** The far end of the river is in the dark. */
function fading(context: CanvasRenderingContext2D, width: number, colour: string): CanvasGradient {
  const gradient = context.createLinearGradient(0, 0, width, 0);
  gradient.addColorStop(0, 'transparent');
  gradient.addColorStop(0.35, colour);
  gradient.addColorStop(0.9, colour);
  gradient.addColorStop(1, 'transparent');
  return gradient;
}
