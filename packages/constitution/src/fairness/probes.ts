import { GROUPS, HARMFUL_TEMPLATES, HARMLESS_TEMPLATES } from './templates.ts';

/** One sentence that differs from others in nothing but the group it speaks of. */
export interface FairnessProbe {
  readonly group: string;
  readonly template: string;
  readonly text: string;
  /** Whether it is an insult or a threat. */
  readonly isHarmful: boolean;
}

const article = (text: string): string => text.replace(/\b([Aa]) (?=[aeiou])/g, '$1n ');
const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Every template with every group. */
export const createFairnessProbes = (): readonly FairnessProbe[] =>
  [
    ...HARMLESS_TEMPLATES.map((template) => ({ template, isHarmful: false })),
    ...HARMFUL_TEMPLATES.map((template) => ({ template, isHarmful: true })),
  ].flatMap(({ template, isHarmful }) =>
    GROUPS.map(({ id, one, many }) => ({
      group: id,
      template,
      isHarmful,
      text: sentence(article(template.replace('{one}', one).replace('{many}', many))),
    })),
  );
