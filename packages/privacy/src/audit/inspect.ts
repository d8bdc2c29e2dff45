import { detect } from '../detect.ts';
import { errors } from '../errors.ts';
import type { PiiType } from '../span.ts';
import type { Finding, HashValue } from './finding.ts';
import { type KnownValue, knownValue } from './known-values.ts';
import { holdsProse } from './prose.ts';
import { readBytes } from './read-bytes.ts';
import { createShingles } from './shingles.ts';

export interface InspectOptions {
  /** Values that must be nowhere, in any encoding: planted canaries, say. At most 10,000. */
  readonly known?: readonly string[];
  /** Texts of which no six words in a row may be found. At most 10,000. */
  readonly knownTexts?: readonly string[];
  /** Report sentences; yes by default. */
  readonly prose?: boolean;
  /** Types to report; all by default. */
  readonly types?: readonly PiiType[];
  /** Least score of a PII finding; 0.6 by default. */
  readonly threshold?: number;
}

/** Looks at one thing, whatever it came from. */
export interface Inspector {
  text(text: string, place: string, label?: string): Finding[];
  /** Packed bytes are unpacked; of what is no text only readable parts are looked at. */
  bytes(bytes: Uint8Array, place: string, label?: string): Finding[];
  /** Looks for known values alone, as in the raw pages of a database. */
  rawBytes(bytes: Buffer, place: string): Finding[];
  /** Whether there is anything that `rawBytes` could find. */
  readonly looksForKnown: boolean;
}

const THRESHOLD = 0.6;
const MOST_KNOWN = 10_000;
const MOST_LAYERS = 3;
/** Longer texts are read in pieces of this many units, which overlap so that no value falls between. */
const PIECE = 65_536;
const OVERLAP = 512;

const pieces = (text: string): string[] => {
  if (text.length <= PIECE) return [text];
  const found: string[] = [];
  for (let at = 0; at < text.length; at += PIECE - OVERLAP) found.push(text.slice(at, at + PIECE));
  return found;
};

/** Base64 of packed data, by the bytes that every such file begins with. */
const PACKED_TEXT = /H4sI[A-Za-z0-9+/_-]{20,}={0,2}/g;

const unique = (findings: readonly Finding[]): Finding[] => {
  const seen = new Set<string>();
  return findings.filter(({ kind, type, hash }) => {
    const key = `${kind} ${type} ${hash}`;
    const fresh = !seen.has(key);
    seen.add(key);
    return fresh;
  });
};

const bounded = (list: readonly string[]): readonly string[] => {
  if (list.length > MOST_KNOWN) throw errors.PRIVACY_LIST_TOO_LONG({ maximum: MOST_KNOWN });
  return list;
};

/** Throws `PRIVACY_LIST_TOO_LONG`. */
export const createInspector = (hash: HashValue, options: InspectOptions = {}): Inspector => {
  const { known = [], knownTexts = [], prose = true, types, threshold = THRESHOLD } = options;
  const values: readonly KnownValue[] = bounded(known).map(knownValue);
  const repeatsKnown = createShingles(bounded(knownTexts));

  const personal = (text: string, place: string, label: string): Finding[] => {
    const lead = label === '' ? '' : `${label}: `;
    return detect(lead + text, { threshold, ...(types === undefined ? {} : { types }) })
      .filter(({ end }) => end > lead.length)
      .map(({ start, end, type }) => ({
        kind: 'pii',
        type,
        place,
        hash: hash((lead + text).slice(Math.max(start, lead.length), end)),
      }));
  };

  const knownIn = (place: string, look: (value: KnownValue) => string[]): Finding[] =>
    values.flatMap((value) =>
      look(value).map((type): Finding => ({ kind: 'known', type, place, hash: hash(value.value) })),
    );

  const inspectPiece = (text: string, place: string, label: string): Finding[] => {
    const findings = [...personal(text, place, label), ...knownIn(place, (v) => v.inText(text))];
    if (prose && holdsProse(text))
      findings.push({ kind: 'prose', type: 'sentence', place, hash: hash(text) });
    if (repeatsKnown(text))
      findings.push({ kind: 'known', type: 'words in a row', place, hash: hash(text) });
    return findings;
  };

  const inspectText = (text: string, place: string, label: string, layer: number): Finding[] => [
    ...pieces(text).flatMap((piece) => inspectPiece(piece, place, label)),
    ...(layer < MOST_LAYERS
      ? (text.match(PACKED_TEXT) ?? []).flatMap((packed) =>
          inspectBytes(Buffer.from(packed, 'base64'), place, label, layer + 1),
        )
      : []),
  ];

  const inspectBytes = (
    bytes: Uint8Array,
    place: string,
    label: string,
    layer: number,
  ): Finding[] => {
    const content = readBytes(bytes);
    const raw = rawBytes(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), place);
    if (content.kind === 'text') return [...raw, ...inspectText(content.text, place, label, layer)];
    if (content.kind === 'packed')
      return layer < MOST_LAYERS ? inspectBytes(content.bytes, place, label, layer + 1) : raw;
    return content.parts === '' ? raw : [...raw, ...inspectText(content.parts, place, '', layer)];
  };

  const rawBytes = (bytes: Buffer, place: string): Finding[] =>
    knownIn(place, (value) => value.inBytes(bytes));

  return {
    text: (text, place, label = '') => unique(inspectText(text, place, label, 0)),
    bytes: (bytes, place, label = '') => unique(inspectBytes(bytes, place, label, 0)),
    rawBytes: (bytes, place) => unique(rawBytes(bytes, place)),
    looksForKnown: values.length > 0,
  };
};
