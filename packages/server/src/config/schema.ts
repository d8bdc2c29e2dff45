import * as z from 'zod';
import { type Config, SETTINGS } from './settings.ts';

const section = (settings: Record<string, { schema: z.ZodType }>) =>
  z.strictObject(
    Object.fromEntries(Object.entries(settings).map(([name, { schema }]) => [name, schema])),
  );

/** The whole configuration with every value present; unknown keys are refused. */
export const configSchema = z.strictObject(
  Object.fromEntries(Object.entries(SETTINGS).map(([name, settings]) => [name, section(settings)])),
) as unknown as z.ZodType<Config>;
