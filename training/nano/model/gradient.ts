import { attend, attendGradient, type HeadPlace } from './attention.ts';
import { crossEntropy } from './cross-entropy.ts';
import { createMatrices, type Matrix, rowMajor, transposed } from './kernel/matrices.ts';
import { addNormGradient, norm } from './norm.ts';
import { type Capacity, type LayerValues, LOGIT_ROWS, planMemory } from './plan.ts';
import { anglesOf, rotate } from './rotary.ts';
import { type ModelShape, parameterCount } from './shape.ts';
import { gate, gateGradient } from './swiglu.ts';
import type { TokenBatch } from './token-batch.ts';

/** What one batch says: the weighted sum of its surprise in nats, and of its weights. */
export interface Surprise {
  readonly nats: number;
  readonly weight: number;
}

export interface GradientComputer {
  /** All weights, tensor after tensor; write new ones here. */
  readonly weights: Float32Array<ArrayBuffer>;
  /** The gradient of `nats` of the last batch, laid out as the weights. */
  readonly gradients: Float32Array<ArrayBuffer>;
  /** Reads a batch and computes the gradient of its surprise. */
  learn(batch: TokenBatch): Surprise;
  /** Reads a batch without a gradient. */
  measure(batch: TokenBatch): Surprise;
}

/**
 * The Llama model of a shape and the gradient of its cross-entropy, float32, written out by hand. A batch
 * over `capacity` throws a RangeError. The same weights and batch give the same bits.
 */
export async function createGradientComputer(
  shape: ModelShape,
  capacity: Capacity,
): Promise<GradientComputer> {
  const { hiddenSize: hidden, intermediateSize: inner, heads, vocabSize } = shape;
  const headSize = hidden / heads;
  const { plan, elements } = planMemory(shape, capacity);
  const matrices = await createMatrices(elements);
  const { memory, product, addProduct } = matrices;
  const angles = anglesOf(shape);
  const count = parameterCount(shape);
  const weights = memory.subarray(plan.weights, plan.weights + count);
  const gradients = memory.subarray(plan.gradients, plan.gradients + count);

  /** A weight as it is stored, `[outputs, inputs]`, and its gradient's place. */
  const weightAt = (at: number, inputs: number): Matrix => rowMajor(plan.weights + at, inputs);
  const gradientAt = (at: number, inputs: number): Matrix => rowMajor(plan.gradients + at, inputs);

  /** y (+)= x times the transposed weight. */
  function linear(
    y: number,
    x: number,
    at: number,
    rows: number,
    inputs: number,
    outputs: number,
    add = false,
  ): void {
    const size = { rows, inner: inputs, columns: outputs };
    const run = add ? addProduct : product;
    run(rowMajor(y, outputs), rowMajor(x, inputs), transposed(weightAt(at, inputs)), size);
  }

  /** dx = dy times the weight, and the weight's gradient grows by transposed dy times x. */
  function linearGradient(
    dx: number,
    dy: number,
    x: number,
    at: number,
    rows: number,
    inputs: number,
    outputs: number,
  ): void {
    const given = rowMajor(dy, outputs);
    product(rowMajor(dx, inputs), given, weightAt(at, inputs), {
      rows,
      inner: outputs,
      columns: inputs,
    });
    addProduct(gradientAt(at, inputs), transposed(given), rowMajor(x, inputs), {
      rows: outputs,
      inner: rows,
      columns: inputs,
    });
  }

  /** Calls for each head of each sequence. */
  function eachHead(
    value: LayerValues,
    starts: Int32Array,
    visit: (head: HeadPlace, first: number, index: number) => void,
  ): void {
    let attention = value.attention;
    for (let i = 0; i + 1 < starts.length; i++) {
      const first = starts[i]!;
      const rows = starts[i + 1]! - first;
      for (let index = 0; index < heads; index++) {
        const query = value.queryKeyValue + first * 3 * hidden + index * headSize;
        visit(
          {
            query,
            key: query + hidden,
            value: query + 2 * hidden,
            stride: 3 * hidden,
            attention,
            out: value.mixed + first * hidden + index * headSize,
            outStride: hidden,
            rows,
            size: headSize,
          },
          first,
          index,
        );
        attention += rows * rows;
      }
    }
  }

  function rotateAll(queryKeyValue: number, starts: Int32Array, direction: 1 | -1): void {
    for (let i = 0; i + 1 < starts.length; i++) {
      const first = starts[i]!;
      const offset = queryKeyValue + first * 3 * hidden;
      // Queries and keys lie side by side, so both are turned as twice as many heads.
      rotate(
        memory,
        angles,
        { offset, stride: 3 * hidden, rows: starts[i + 1]! - first, heads: 2 * heads },
        direction,
      );
    }
  }

  function readLayers({ tokens, starts }: TokenBatch): void {
    const rows = tokens.length;
    const sizes = { rows, width: hidden, epsilon: shape.rmsNormEps };
    let x = plan.layers[0]!.value.x;
    for (let row = 0; row < rows; row++) {
      const from = plan.weights + plan.embedding + tokens[row]! * hidden;
      memory.copyWithin(x + row * hidden, from, from + hidden);
    }
    plan.layers.forEach(({ value, weight }, layer) => {
      norm(
        memory,
        {
          x,
          weight: plan.weights + weight.attentionNorm,
          y: value.normed,
          inverse: value.attentionInverse,
        },
        sizes,
      );
      linear(value.queryKeyValue, value.normed, weight.queryKeyValue, rows, hidden, 3 * hidden);
      rotateAll(value.queryKeyValue, starts, 1);
      eachHead(value, starts, (head) => attend(matrices, head));
      memory.copyWithin(value.middle, x, x + rows * hidden);
      linear(value.middle, value.mixed, weight.output, rows, hidden, hidden, true);
      norm(
        memory,
        {
          x: value.middle,
          weight: plan.weights + weight.feedNorm,
          y: value.fed,
          inverse: value.feedInverse,
        },
        sizes,
      );
      linear(value.gateUp, value.fed, weight.gateUp, rows, hidden, 2 * inner);
      gate(memory, { gateUp: value.gateUp, sigmoid: value.sigmoid, out: value.gated }, rows, inner);
      x = plan.layers[layer + 1]?.value.x ?? plan.x;
      memory.copyWithin(x, value.middle, value.middle + rows * hidden);
      linear(x, value.gated, weight.down, rows, inner, hidden, true);
    });
  }

  /** Surprise at the tokens that count; with `learning` also the gradient down to the layers' output. */
  function predict(batch: TokenBatch, learning: boolean): Surprise {
    const { last, logits } = plan;
    const counted = Int32Array.from(batch.tokens.keys()).filter((row) => batch.weights[row]! > 0);
    const targets = counted.map((row) => batch.targets[row]!);
    const weightsOf = Float32Array.from(counted, (row) => batch.weights[row]!);
    counted.forEach((row, i) => {
      memory.copyWithin(last.x + i * hidden, plan.x + row * hidden, plan.x + (row + 1) * hidden);
    });
    const place = {
      x: last.x,
      weight: plan.weights + plan.finalNorm,
      y: last.y,
      inverse: last.inverse,
    };
    norm(memory, place, { rows: counted.length, width: hidden, epsilon: shape.rmsNormEps });
    let nats = 0;
    for (let from = 0; from < counted.length; from += LOGIT_ROWS) {
      const rows = Math.min(LOGIT_ROWS, counted.length - from);
      const at = from * hidden;
      linear(logits, last.y + at, plan.embedding, rows, hidden, vocabSize);
      const answers = { targets: targets.subarray(from), weights: weightsOf.subarray(from) };
      nats += crossEntropy(memory, logits, answers, { rows, width: vocabSize });
      if (learning)
        linearGradient(last.dy + at, logits, last.y + at, plan.embedding, rows, hidden, vocabSize);
    }
    if (learning) {
      memory.fill(0, last.dx, last.dx + counted.length * hidden);
      const slots = { dy: last.dy, dx: last.dx, dWeight: plan.gradients + plan.finalNorm };
      addNormGradient(memory, place, slots, { rows: counted.length, width: hidden });
      memory.fill(0, plan.dx, plan.dx + batch.tokens.length * hidden);
      counted.forEach((row, i) => {
        memory.copyWithin(plan.dx + row * hidden, last.dx + i * hidden, last.dx + (i + 1) * hidden);
      });
    }
    return { nats, weight: weightsOf.reduce((sum, weight) => sum + weight, 0) };
  }

  /** From the gradient of the layers' output down to that of every weight. */
  function learnLayers({ tokens, starts }: TokenBatch): void {
    const rows = tokens.length;
    const { dx, narrow, wide, scratch } = plan;
    const sizes = { rows, width: hidden };
    for (let layer = plan.layers.length - 1; layer >= 0; layer--) {
      const { value, weight } = plan.layers[layer]!;
      linearGradient(narrow, dx, value.gated, weight.down, rows, inner, hidden);
      gateGradient(
        memory,
        { gateUp: value.gateUp, sigmoid: value.sigmoid, out: value.gated },
        { dOut: narrow, dGateUp: wide },
        rows,
        inner,
      );
      linearGradient(narrow, wide, value.fed, weight.gateUp, rows, hidden, 2 * inner);
      const feed = {
        x: value.middle,
        weight: plan.weights + weight.feedNorm,
        y: value.fed,
        inverse: value.feedInverse,
      };
      addNormGradient(
        memory,
        feed,
        { dy: narrow, dx, dWeight: plan.gradients + weight.feedNorm },
        sizes,
      );
      linearGradient(narrow, dx, value.mixed, weight.output, rows, hidden, hidden);
      eachHead(value, starts, (head, first, index) => {
        const dQuery = wide + first * 3 * hidden + index * headSize;
        const dOut = narrow + first * hidden + index * headSize;
        attendGradient(matrices, head, {
          dOut,
          dQuery,
          dKey: dQuery + hidden,
          dValue: dQuery + 2 * hidden,
          scratch,
        });
      });
      rotateAll(wide, starts, -1);
      linearGradient(narrow, wide, value.normed, weight.queryKeyValue, rows, hidden, 3 * hidden);
      const attention = {
        x: value.x,
        weight: plan.weights + weight.attentionNorm,
        y: value.normed,
        inverse: value.attentionInverse,
      };
      addNormGradient(
        memory,
        attention,
        { dy: narrow, dx, dWeight: plan.gradients + weight.attentionNorm },
        sizes,
      );
    }
    for (let row = 0; row < rows; row++) {
      const to = plan.gradients + plan.embedding + tokens[row]! * hidden;
      for (let i = 0; i < hidden; i++) memory[to + i]! += memory[dx + row * hidden + i]!;
    }
  }

  function check({ tokens, starts }: TokenBatch): void {
    let pairs = 0;
    for (let i = 0; i + 1 < starts.length; i++) {
      const length = starts[i + 1]! - starts[i]!;
      if (length > shape.context) throw new RangeError('A sequence is longer than the context.');
      pairs += length ** 2;
    }
    if (tokens.length > capacity.tokens || pairs > capacity.pairs) {
      throw new RangeError('A batch is larger than the memory planned for it.');
    }
  }

  return {
    weights,
    gradients,
    learn(batch) {
      check(batch);
      gradients.fill(0);
      readLayers(batch);
      const surprise = predict(batch, true);
      learnLayers(batch);
      return surprise;
    },
    measure(batch) {
      check(batch);
      readLayers(batch);
      return predict(batch, false);
    },
  };
}
