import type { SchemaVersion } from '../migrate.ts';
import { version1 } from './1.ts';
import { version2 } from './2.ts';
import { version3 } from './3.ts';
import { version4 } from './4.ts';

/** Every version of the schema, oldest first. A released one never changes. */
export const SCHEMA_VERSIONS: readonly SchemaVersion[] = [version1, version2, version3, version4];
