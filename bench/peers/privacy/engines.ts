import { ownType } from '../../../evaluation/pii/peers/own-type.ts';
import { alignRedacted, placeValues } from '../../../evaluation/pii/peers/place-values.ts';
import type { GoldSpan } from '../../../evaluation/pii/record.ts';

type Answer<T> = T | Promise<T>;

export interface Engine {
  /** What is timed: finds or replaces personal values in one text. */
  readonly run: (text: string) => Answer<unknown>;
  /** What it found, by our types. */
  readonly spans: (text: string) => Answer<readonly GoldSpan[]>;
}

// biome-ignore lint/suspicious/noExplicitAny: the packages are installed on demand and unknown to the checker
const load = async (name: string): Promise<Record<string, any>> => import(name);

/** The words that `redact-pii` puts in place of what it finds. */
const REPLACED =
  /(PERSON_NAME|EMAIL_ADDRESS|PHONE_NUMBER|STREET_ADDRESS|ZIPCODE|CREDIT_CARD_NUMBER|US_SOCIAL_SECURITY_NUMBER|IP_ADDRESS|URL|USERNAME|PASSWORD|CREDENTIALS|DIGITS)/g;

interface Detection {
  readonly type: string;
  readonly position: readonly [number, number];
}

interface Person {
  readonly offset: { readonly start: number; readonly length: number };
}

/** Each package as its documentation shows it, with every detector that works offline. */
export const ENGINES: Readonly<Record<string, () => Promise<Engine>>> = {
  lethe: async () => {
    const { detect, redactWithSpans } = await load('@lethe/privacy');
    return { run: (text) => redactWithSpans(text), spans: (text) => detect(text) };
  },
  'redact-pii': async () => {
    const { SyncRedactor } = await load('redact-pii');
    const redactor = new SyncRedactor();
    return {
      run: (text) => redactor.redact(text),
      spans: (text) => alignRedacted(text, redactor.redact(text), REPLACED),
    };
  },
  openredaction: async () => {
    const { OpenRedaction } = await load('openredaction');
    const redactor = new OpenRedaction({ redactionMode: 'placeholder' });
    return {
      run: (text) => redactor.detect(text),
      spans: async (text) => {
        const { detections } = await redactor.detect(text);
        return (detections as readonly Detection[]).flatMap(({ type: name, position }) => {
          const type = ownType(name);
          return type === undefined ? [] : [{ start: position[0], end: position[1], type }];
        });
      },
    };
  },
  '@openai/guardrails': async () => {
    const { pii, PIIEntity } = await load(
      new URL('./node_modules/@openai/guardrails/dist/checks/pii.js', import.meta.url).href,
    );
    const config = { entities: Object.values(PIIEntity), block: false };
    return {
      run: (text) => pii(null, text, config),
      spans: async (text) => {
        const { info } = await pii(null, text, config);
        return placeValues(text, info.detected_entities ?? {});
      },
    };
  },
  compromise: async () => {
    const { default: nlp } = await load('compromise');
    return {
      run: (text) => nlp(text).people().out('array'),
      spans: (text) =>
        (nlp(text).people().json({ offset: true }) as readonly Person[]).map(
          ({ offset: { start, length } }) => ({ start, end: start + length, type: 'PERSON' }),
        ),
    };
  },
};
