import * as z from 'zod/mini';

/** `json`: signed, for machines. `page`: to read. */
export const exportForm = z.enum(['json', 'page']);

export type ExportForm = z.infer<typeof exportForm>;

export const exportQuery = z.strictObject({ form: z._default(exportForm, 'json') });
