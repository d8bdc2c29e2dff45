/** Finds or replaces personal values in one text. */
export type Engine = (text: string) => unknown | Promise<unknown>;

// biome-ignore lint/suspicious/noExplicitAny: the packages are installed on demand and unknown to the checker
const load = async (name: string): Promise<Record<string, any>> => import(name);

/** Each package as its documentation shows it, with every detector that works offline. */
export const ENGINES: Readonly<Record<string, () => Promise<Engine>>> = {
  lethe: async () => {
    const { redactWithSpans } = await load('@lethe/privacy');
    return (text) => redactWithSpans(text);
  },
  'redact-pii': async () => {
    const { SyncRedactor } = await load('redact-pii');
    const redactor = new SyncRedactor();
    return (text) => redactor.redact(text);
  },
  openredaction: async () => {
    const { OpenRedaction } = await load('openredaction');
    const redactor = new OpenRedaction({ redactionMode: 'placeholder' });
    return (text) => redactor.detect(text);
  },
  '@openai/guardrails': async () => {
    const { pii, PIIEntity } = await load(
      new URL('./node_modules/@openai/guardrails/dist/checks/pii.js', import.meta.url).href,
    );
    const config = { entities: Object.values(PIIEntity), block: false };
    return (text) => pii(null, text, config);
  },
  compromise: async () => {
    const { default: nlp } = await load('compromise');
    return (text) => nlp(text).people().out('array');
  },
};
