/** Lists by name. A template names a list in braces; a choice stands in parentheses: `(make|build) {bomb}`. */
export type Lists = Readonly<Record<string, readonly string[]>>;

const pick = <Item>(items: readonly Item[], random: () => number): Item =>
  items[Math.floor(random() * items.length)] as Item;

/** Depth to which a list may name another. */
const DEPTH = 5;

/** Fills a template in. */
export function fill(template: string, lists: Lists, random: () => number, depth = DEPTH): string {
  if (depth === 0) return template;
  let chosen = template;
  // From the inside out, since a choice may stand in a choice.
  while (chosen.includes('('))
    chosen = chosen.replace(/\(([^()]*)\)/g, (_, choices: string) =>
      pick(choices.split('|'), random),
    );
  const filled = chosen.replace(/\{(\w+)\}/g, (_, name: string) => {
    const list = lists[name];
    if (list === undefined) throw new Error(`There is no list called ${name}.`);
    return fill(pick(list, random), lists, random, depth - 1);
  });
  const whole =
    depth === DEPTH ? filled.replace(/~ing (\w+)/g, (_, verb: string) => gerund(verb)) : filled;
  return whole.replace(/[^\S\n]+/g, ' ').trim();
}

/** "bake" as "baking"; good enough for the verbs of the lists. */
export function gerund(verb: string): string {
  if (/^(be|see|flee|free|dye|canoe)$/.test(verb) || /[^i]ee$/.test(verb)) return `${verb}ing`;
  if (verb.endsWith('ie')) return `${verb.slice(0, -2)}ying`;
  if (verb.endsWith('e')) return `${verb.slice(0, -1)}ing`;
  const isShort =
    /^[^aeiou]*[aeiou][bdgklmnprt]$/.test(verb) ||
    /^(forget|commit|admit|begin|kidnap|acquit|distil|embed|unplug)$/.test(verb);
  return isShort && !/[aeiou]{2}.$/.test(verb) ? `${verb + verb.at(-1)}ing` : `${verb}ing`;
}

/** How a request is worded by different people: casing, politeness, punctuation. */
export function wordedAs(text: string, random: () => number): string {
  const before =
    random() < 0.12
      ? pick(
          [
            'please ',
            'hey, ',
            'hi, ',
            'quick question: ',
            'ok so ',
            'can you tell me: ',
            'hello! ',
          ],
          random,
        )
      : '';
  const after =
    random() < 0.1
      ? pick([' please', ' thanks', ' asap', '...', ' :)', ' I am curious'], random)
      : '';
  const said = before + text + after;
  const cased = random() < 0.35 ? said.toLowerCase() : said.charAt(0).toUpperCase() + said.slice(1);
  return random() < 0.25 ? cased.replace(/[?.!]$/, '') : cased;
}

/** So many different texts of some templates; fewer where the templates do not give them. */
export function writeTexts(
  templates: readonly string[],
  lists: Lists,
  { count, random }: { count: number; random: () => number },
): string[] {
  const texts = new Set<string>();
  for (let tries = 0; texts.size < count && tries < count * 4; tries++)
    texts.add(wordedAs(fill(pick(templates, random), lists, random), random));
  return [...texts];
}
