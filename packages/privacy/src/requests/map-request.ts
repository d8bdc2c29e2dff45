import { errors } from '../errors.ts';
import {
  DEEPEST,
  FREE,
  IDENTIFYING,
  INLINE_FILE,
  JSON_TEXT,
  PARTICIPANTS,
  SCHEMA_VALUES,
  SCHEMA_WORDS,
  SCHEMAS,
  SEALED,
  SEALED_TYPES,
  STRUCTURAL,
  UNREADABLE_KEYS,
  UNREADABLE_TYPES,
  WIRE_WORD,
} from './structure.ts';

/** What a text of a request is: `account` and `participant` name somebody as a whole. */
export type TextKind = 'text' | 'account' | 'participant' | 'toolName';

export interface RequestMap {
  text(value: string, kind: TextKind, label: string): string;
  /** Numbers of tool arguments and metadata. */
  number(value: number, label: string): number | string;
}

/** Where a value stands: in the wire format, a schema, metadata, or what the caller made up. */
type Zone = 'wire' | 'schema' | 'metadata' | 'free';

interface Place {
  readonly key: string;
  readonly zone: Zone;
  readonly depth: number;
  /** The object around it. */
  readonly owner: Readonly<Record<string, unknown>>;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** `dateOfBirth` and `date_of_birth` read as words, so that they count as a label. */
const labelOf = (key: string): string =>
  key.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_-]+/g, ' ');

const zoneOf = ({ zone }: Place, owner: Record<string, unknown>, key: string): Zone => {
  if (zone === 'free' || zone === 'metadata') return zone;
  if (zone === 'schema') return SCHEMA_VALUES.has(key) ? 'free' : 'schema';
  if (key === 'metadata') return 'metadata';
  if (SCHEMAS.has(key)) return 'schema';
  if (FREE.has(key)) return 'free';
  const isToolInput = key === 'input' && String(owner.type ?? '').endsWith('tool_use');
  return isToolInput ? 'free' : 'wire';
};

const isWireWord = (value: string, { key, zone, owner }: Place): boolean => {
  if (zone === 'schema') return SCHEMA_WORDS.has(key);
  if (zone !== 'wire') return false;
  if (SEALED.has(key) || (key === 'data' && SEALED_TYPES.has(String(owner.type)))) return true;
  return STRUCTURAL.has(key) && WIRE_WORD.test(value);
};

const kindOf = ({ key, zone, owner }: Place): TextKind => {
  if (zone === 'metadata') return 'account';
  if (zone !== 'wire') return 'text';
  if (key === 'name') return PARTICIPANTS.has(String(owner.role)) ? 'participant' : 'toolName';
  return IDENTIFYING.has(key) ? 'account' : 'text';
};

const refuseUnreadable = (value: Record<string, unknown>, zone: Zone): void => {
  if (zone !== 'wire') return;
  const unreadable =
    UNREADABLE_TYPES.has(String(value.type)) ||
    Object.keys(value).some((key) => UNREADABLE_KEYS.has(key) && value[key] != null);
  if (unreadable) throw errors.PRIVACY_ATTACHMENT_BLOCKED();
};

const mapText = (value: string, place: Place, map: RequestMap): string => {
  if (value === '' || isWireWord(value, place)) return value;
  if (INLINE_FILE.test(value)) throw errors.PRIVACY_ATTACHMENT_BLOCKED();
  if (JSON_TEXT.has(place.key)) {
    const parsed = parseJson(value);
    if (typeof parsed === 'object' && parsed !== null) {
      const mapped = JSON.stringify(
        mapValue(parsed, { ...place, zone: 'free', depth: place.depth + 1 }, map),
      );
      // Numbers too long for the parser and the way it was spaced stay, where nothing was found.
      return mapped === JSON.stringify(parsed) ? value : mapped;
    }
  }
  return map.text(value, kindOf(place), place.zone === 'free' ? labelOf(place.key) : '');
};

const mapObject = (
  value: Record<string, unknown>,
  place: Place,
  map: RequestMap,
): Record<string, unknown> => {
  refuseUnreadable(value, place.zone);
  const ownKeys = place.zone === 'free' || place.zone === 'metadata';
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [
      ownKeys ? map.text(key, 'text', '') : key,
      mapValue(
        child,
        { key, zone: zoneOf(place, value, key), depth: place.depth + 1, owner: value },
        map,
      ),
    ]),
  );
};

const mapValue = (value: unknown, place: Place, map: RequestMap): unknown => {
  if (place.depth > DEEPEST) throw errors.PRIVACY_TOO_DEEP({ maximum: DEEPEST });
  if (typeof value === 'string') return mapText(value, place, map);
  if (typeof value === 'number' && (place.zone === 'free' || place.zone === 'metadata'))
    return map.number(value, labelOf(place.key));
  if (Array.isArray(value))
    return value.map((child) => mapValue(child, { ...place, depth: place.depth + 1 }, map));
  return isObject(value) ? mapObject(value, place, map) : value;
};

/**
 * Walks a request of the OpenAI or Anthropic shapes and maps each of its texts; what stays is what
 * the wire format itself says. Returns a new value.
 *
 * Throws `PRIVACY_ATTACHMENT_BLOCKED` and `PRIVACY_TOO_DEEP`.
 */
export const mapRequest = (request: unknown, map: RequestMap): unknown =>
  mapValue(request, { key: '', zone: 'wire', depth: 0, owner: {} }, map);
