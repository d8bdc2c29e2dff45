/** The formats in which a model's weights may lie beside each other, and their files. */
export const WEIGHT_FILES = {
  bf16: 'model.safetensors',
  int8: 'model.int8.safetensors',
} as const;

/** The weights of a plan reader, where a model has one: the same beside any of these. */
export const PLAN_FILE = 'plan.safetensors';

export type WeightFormat = keyof typeof WEIGHT_FILES;
