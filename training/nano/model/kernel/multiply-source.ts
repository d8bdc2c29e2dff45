/** Rows and columns of the result that are computed together: twelve sums of four, all in registers. */
export const TILE = { rows: 6, columns: 8 } as const;

const ROWS = Array.from({ length: TILE.rows }, (_, row) => row);
const HALVES = [0, 1] as const;
const ELEMENT = 4;
const get = (name: string): string => `(local.get $${name})`;
const sums = ROWS.flatMap((row) => HALVES.map((half) => `$s${row}${half}`));

/** One step of the inner sum: a row of b's panel times each of a's six numbers. */
const step = ROWS.map(
  (row) => `
      (local.set $x (v128.load32_splat offset=${row * ELEMENT} ${get('a')}))${HALVES.map(
        (half) => `
      (local.set $s${row}${half} (f32x4.relaxed_madd ${get('x')} ${get(`y${half}`)} ${get(`s${row}${half}`)}))`,
      ).join('')}`,
).join('');

const store = ROWS.map(
  (row) => `
      ${HALVES.map(
        (half) => `(v128.store offset=${half * 16} ${get('c')}
        (f32x4.add (v128.load offset=${half * 16} ${get('c')}) ${get(`s${row}${half}`)}))`,
      ).join('\n      ')}
      (local.set $c (i32.add ${get('c')} ${get('cRow')}))`,
).join('');

/** Copies \`inner\` steps of a matrix, each of up to \`width\` numbers, side by side; missing ones are zero. */
const pack = (name: string, width: number): string => `
  (func (export "${name}") (param $to i32) (param $from i32) (param $across i32) (param $along i32)
    (param $count i32) (param $inner i32) (local $end i32) (local $at i32)
    (local.set $end (i32.add ${get('to')} (i32.mul ${get('inner')} (i32.const ${width * ELEMENT}))))
    (if (i32.ge_s ${get('count')} (i32.const ${width})) (then
      (loop $steps
        (local.set $at ${get('from')})${Array.from(
          { length: width },
          (_, i) => `
        (f32.store offset=${i * ELEMENT} ${get('to')} (f32.load ${get('at')}))
        (local.set $at (i32.add ${get('at')} ${get('across')}))`,
        ).join('')}
        (local.set $from (i32.add ${get('from')} ${get('along')}))
        (local.set $to (i32.add ${get('to')} (i32.const ${width * ELEMENT})))
        (br_if $steps (i32.lt_u ${get('to')} ${get('end')}))))
    (else
      (loop $steps
        (local.set $at ${get('from')})${Array.from(
          { length: width },
          (_, i) => `
        (f32.store offset=${i * ELEMENT} ${get('to')}
          (if (result f32) (i32.gt_s ${get('count')} (i32.const ${i}))
            (then (f32.load ${get('at')})) (else (f32.const 0))))
        (local.set $at (i32.add ${get('at')} ${get('across')}))`,
        ).join('')}
        (local.set $from (i32.add ${get('from')} ${get('along')}))
        (local.set $to (i32.add ${get('to')} (i32.const ${width * ELEMENT})))
        (br_if $steps (i32.lt_u ${get('to')} ${get('end')}))))))`;

/**
 * WebAssembly text of a matrix product's inner parts (after Goto and van de Geijn, 2008): packing of
 * panels, and a column of tiles, each the sum of products of a panel of rows and one of columns, added to
 * what the result holds. Addresses and strides are bytes.
 */
export const MULTIPLY_SOURCE = `(module
  (import "training" "memory" (memory 1))
${pack('packRows', TILE.rows)}
${pack('packColumns', TILE.columns)}

  (func (export "addTiles") (param $a i32) (param $b i32) (param $inner i32) (param $c i32)
    (param $cRow i32) (param $tiles i32)
    (local $end i32) (local $bAt i32) (local $x v128) (local $y0 v128) (local $y1 v128)
    ${sums.map((name) => `(local ${name} v128)`).join(' ')}
    (loop $tile
      (local.set $bAt ${get('b')})
      (local.set $end (i32.add ${get('a')} (i32.mul ${get('inner')} (i32.const ${TILE.rows * ELEMENT}))))
      ${sums.map((name) => `(local.set ${name} (v128.const f32x4 0 0 0 0))`).join('\n      ')}
      (loop $steps
        (local.set $y0 (v128.load ${get('bAt')}))
        (local.set $y1 (v128.load offset=16 ${get('bAt')}))${step}
        (local.set $bAt (i32.add ${get('bAt')} (i32.const ${TILE.columns * ELEMENT})))
        (local.set $a (i32.add ${get('a')} (i32.const ${TILE.rows * ELEMENT})))
        (br_if $steps (i32.lt_u ${get('a')} ${get('end')})))${store}
      (local.set $tiles (i32.sub ${get('tiles')} (i32.const 1)))
      (br_if $tile ${get('tiles')})))
)`;
