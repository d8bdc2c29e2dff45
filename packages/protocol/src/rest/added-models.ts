import * as z from 'zod/mini';
import { count } from '../identifiers.ts';

/** Letters, digits, points and hyphens; the model is then `local/NAME`. */
const modelName = z.string().check(z.regex(/^[a-z0-9][a-z0-9.-]{0,39}$/));

/** A model that was added to this installation, by its signed manifest. */
export const addedModel = z.strictObject({
  id: z.string(),
  architecture: z.string(),
  parameters: count,
  contextTokens: count,
  licence: z.string(),
  files: z.array(z.strictObject({ name: z.string(), bytes: count, sha256: z.string() })),
});

export type AddedModel = z.infer<typeof addedModel>;

/** The newest addition: under way, or how it ended. */
export const modelAddition = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('none') }),
  z.strictObject({ state: z.literal('adding'), copied: count, total: count }),
  z.strictObject({ state: z.literal('added'), id: z.string() }),
  z.strictObject({ state: z.literal('stopped') }),
  z.strictObject({ state: z.literal('failed'), code: z.string(), message: z.string() }),
]);

export type ModelAddition = z.infer<typeof modelAddition>;

export const addedModels = z.strictObject({
  models: z.array(addedModel),
  addition: modelAddition,
});

export type AddedModels = z.infer<typeof addedModels>;

/** A GGUF file, or a safetensors file or folder, on the machine where Lethe runs. */
export const newModelFile = z.strictObject({
  path: z.string().check(z.minLength(1), z.maxLength(4096)),
  /** The file's own where absent. */
  name: z.optional(modelName),
});

/** By its name, without `local/`. */
export const addedModelName = z.strictObject({ id: modelName });
