import { BASE62, DIGITS, HEX, type Random, UPPER } from './random.ts';

const uuid = (r: Random): string => [8, 4, 4, 4, 12].map((n) => r.from(HEX, n)).join('-');

/** Texts that hold nothing personal but look as if they did. */
export const LOOK_ALIKES: readonly ((r: Random) => string)[] = [
  (r) => `Order ${r.from(DIGITS, 10)} was shipped on 12/03/2025.`,
  (r) => `Invoice no. ${r.from(DIGITS, 4)}-${r.from(DIGITS, 6)} is due in 14 days.`,
  (r) => `tracking number 1Z${r.from(DIGITS + UPPER, 16)}`,
  (r) => `commit ${r.from(HEX, 40)}`,
  (r) => `sha256:${r.from(HEX, 64)}`,
  (r) => `Request ${uuid(r)} failed with status 503 after ${r.integer(10, 900)} ms`,
  (r) =>
    `Upgrade from ${r.integer(1, 12)}.${r.integer(0, 20)}.${r.integer(0, 99)}.${r.integer(0, 9999)} to the latest build`,
  (r) => `ISBN 978-3-${r.from(DIGITS, 2)}-${r.from(DIGITS, 6)}-${r.from(DIGITS, 1)}`,
  (r) => `The meeting on ${r.integer(1, 28)}/0${r.integer(1, 9)}/2026 is moved to 15:30.`,
  (r) => `timestamp=${r.integer(1_600_000_000, 1_760_000_000)} level=info`,
  (r) => `pi is about 3.14159265358979 and e about 2.${r.from(DIGITS, 15)}`,
  (r) =>
    `Flight LH${r.from(DIGITS, 3)} leaves gate B${r.integer(1, 60)} at 18:${r.integer(10, 59)}`,
  (r) => `Room ${r.integer(100, 999)}, floor ${r.integer(1, 9)}, ${r.integer(2, 40)} seats`,
  (r) => `Add ${r.integer(2, 9)} cups of flour and bake for ${r.integer(20, 60)} minutes.`,
  (r) => `SKU ${r.from(UPPER, 3)}-${r.from(DIGITS, 5)}-${r.from(UPPER, 2)} is out of stock`,
  (r) =>
    `Chapter ${r.integer(1, 20)}, page ${r.integer(100, 400)}: see table ${r.integer(1, 9)}.${r.integer(1, 9)}`,
  (r) => `import { Map${r.from(DIGITS, 2)} } from './geometry/Point.ts';`,
  (r) => `const value = array[${r.integer(10, 99)}].toFixed(2); // keep Main Thread free`,
  (r) => `color: #${r.from(HEX, 6)}; margin: 0 ${r.integer(1, 40)}px;`,
  (r) => `API_KEY=<your-api-key-${r.integer(1, 9)}>`,
  (r) => `password: "{{ vault_password_${r.integer(1, 9)} }}"`,
  () => 'export TOKEN=$' + '{TOKEN:-changeme}',
  () => 'The New York Times reported that Wall Street closed higher on Monday.',
  () => 'Visit Buckingham Palace, Hyde Park and the British Museum in one day.',
  () => 'Monte Carlo simulations and Markov chains are taught in the second term.',
  () => 'Apple, Amazon and Oracle presented their results in San Francisco.',
  () => 'Der Bundestag hat am Donnerstag das Gesetz beschlossen.',
  () => 'La Banque de France maintient ses prévisions pour 2026.',
  () => 'El Museo del Prado abre los lunes de 10 a 20 horas.',
  () => 'Il Teatro alla Scala riapre a dicembre con il Don Carlo.',
  () => 'Nowe przepisy wchodzą w życie 1 stycznia 2027 roku.',
  () => '会议定于2026年3月15日下午3点在第二会议室举行。',
  () => '製品番号はAB-12345、価格は3,980円です。',
  () => '다음 회의는 2026년 5월 12일 오후 2시입니다.',
  (r) => `Die Bestellnummer lautet ${r.from(DIGITS, 11)}.`,
  (r) => `Le numéro de commande est ${r.from(DIGITS, 10)}.`,
  (r) => `El número de pedido es ${r.from(DIGITS, 9)}.`,
  (r) =>
    `GET /api/v2/items/${r.from(DIGITS, 8)}?page=${r.integer(1, 30)} 200 ${r.integer(100, 9000)}`,
  (r) =>
    `${r.integer(10, 23)}:${r.integer(10, 59)}:${r.integer(10, 59)},${r.from(DIGITS, 3)} --> 00:0${r.integer(1, 9)}:12,000`,
  (r) =>
    `The population grew from ${r.from('123456789', 1)}${r.from(DIGITS, 6)} to ${r.from('123456789', 1)}${r.from(DIGITS, 6)} in ten years.`,
  (r) => `Coordinates 48.${r.from(DIGITS, 6)}, 11.${r.from(DIGITS, 6)}`,
  (r) => `"integrity": "sha512-${r.from(BASE62, 86)}=="`,
  (r) => `data:image/png;base64,iVBORw0KGgo${r.from(BASE62, 60)}`,
  (r) =>
    `Card ending in ${r.from(DIGITS, 4)} was charged $${r.integer(10, 99)}.${r.from(DIGITS, 2)}`,
  (r) =>
    `score: ${r.integer(1, 9)}-${r.integer(1, 9)}, ${r.integer(1, 9)}-${r.integer(1, 9)}, best of 5 sets`,
  (r) =>
    `| ${r.integer(1, 99)}.${r.integer(1, 99)} ms | ${r.integer(100, 999)} kB | ${r.integer(1, 9)}x |`,
  (r) => `License: MIT. Copyright 2019-${r.integer(2020, 2026)} the authors.`,
  (r) =>
    `RFC ${r.integer(1000, 9999)}, section ${r.integer(1, 9)}.${r.integer(1, 9)}.${r.integer(1, 9)}.${r.integer(1, 9)}`,
  () => 'Will Grace be covered by Sunny Days insurance in August? Ask Support.',
  () => 'Happy Birthday! The party starts at 7 pm, bring your own drinks.',
  () => 'Mark the task as done, then Bill the customer and Drew a line under it.',
  (r) =>
    `Part number ${r.from(UPPER, 2)}${r.from(DIGITS, 7)} replaces ${r.from(UPPER, 2)}${r.from(DIGITS, 7)}.`,
  (r) =>
    `Case ${r.from(DIGITS, 3)}-${r.from(DIGITS, 2)}-${r.from(DIGITS, 3)} was closed as duplicate.`,
  () => 'Turn left after 200 m and drive along the river for ten minutes.',
  () => 'The museum, the theatre and the Grand Hotel are all on the main square.',
];
