/** Says what it makes of one text. */
export type Engine = (text: string) => unknown;

// biome-ignore lint/suspicious/noExplicitAny: the packages are installed on demand and unknown to the checker
const load = async (name: string): Promise<Record<string, any>> => import(name);

/** Each package as its documentation shows it. The peers look for one thing each, profanity or injections. */
export const ENGINES: Readonly<Record<string, () => Promise<Engine>>> = {
  lethe: async () => {
    const { createDetectors, judge, loadConstitution } = await load('@lethe/constitution');
    const constitution = await loadConstitution();
    const detectors = await createDetectors();
    return (text) => judge(text, { constitution, detectors, direction: 'input' });
  },
  obscenity: async () => {
    const { RegExpMatcher, englishDataset, englishRecommendedTransformers } =
      await load('obscenity');
    const matcher = new RegExpMatcher({
      ...englishDataset.build(),
      ...englishRecommendedTransformers,
    });
    return (text) => matcher.getAllMatches(text, true);
  },
  '@andersmyrmel/vard': async () => {
    const { default: vard } = await load('@andersmyrmel/vard');
    const guard = vard.moderate().maxLength(200_000);
    return (text) => guard.safeParse(text);
  },
};
