/** Where the numbers of a norm lie, in elements of one memory; `inverse` holds one number a row. */
export interface NormPlace {
  readonly x: number;
  readonly weight: number;
  readonly y: number;
  readonly inverse: number;
}

/** RMS norm (Zhang and Sennrich, 2019) of `rows` rows of `width`; keeps each row's 1 / RMS. */
export function norm(
  memory: Float32Array,
  { x, weight, y, inverse }: NormPlace,
  { rows, width, epsilon }: { rows: number; width: number; epsilon: number },
): void {
  for (let row = 0; row < rows; row++) {
    const at = row * width;
    let squares = 0;
    for (let i = 0; i < width; i++) squares += memory[x + at + i]! * memory[x + at + i]!;
    const scale = 1 / Math.sqrt(squares / width + epsilon);
    memory[inverse + row] = scale;
    for (let i = 0; i < width; i++)
      memory[y + at + i] = memory[x + at + i]! * scale * memory[weight + i]!;
  }
}

/** Adds the gradient of a norm's input to `dx` and that of its weight to `dWeight`, given that of its output. */
export function addNormGradient(
  memory: Float32Array,
  { x, weight, inverse }: NormPlace,
  { dy, dx, dWeight }: { dy: number; dx: number; dWeight: number },
  { rows, width }: { rows: number; width: number },
): void {
  for (let row = 0; row < rows; row++) {
    const at = row * width;
    const scale = memory[inverse + row]!;
    let along = 0;
    for (let i = 0; i < width; i++) {
      const product = memory[dy + at + i]! * memory[x + at + i]!;
      along += product * memory[weight + i]!;
      memory[dWeight + i]! += product * scale;
    }
    const pull = (along * scale * scale * scale) / width;
    for (let i = 0; i < width; i++) {
      memory[dx + at + i]! +=
        memory[dy + at + i]! * memory[weight + i]! * scale - memory[x + at + i]! * pull;
    }
  }
}
