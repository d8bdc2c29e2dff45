import type { Config } from '../config/settings.ts';
import type { AuditRequest } from './audit-in-background.ts';
import { DIGEST_COLUMNS } from './digest-columns.ts';
import { MODELS, OWN_KEYS } from './own-places.ts';

/** Everything that a server keeps: its data directory, and its database where that lies elsewhere. */
export const auditRequest = ({
  data,
  database,
}: Pick<Config, 'data' | 'database'>): AuditRequest => ({
  directory: data.directory,
  ...(database.url !== '' && { databaseUrl: database.url }),
  keysIn: OWN_KEYS,
  exclude: MODELS,
  digests: DIGEST_COLUMNS,
});
