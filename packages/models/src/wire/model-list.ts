import { isJsonObject, type JsonObject } from './format.ts';
import { WIRE_LIMITS } from './limits.ts';

export interface ListedWireModel {
  readonly id: string;
  /** Seconds of Unix time; 0 where absent. */
  readonly created?: number;
  /** `lethe` where absent. */
  readonly ownedBy?: string;
}

/** One model as OpenAI's clients read it. */
export const writeModel = ({
  id,
  created = 0,
  ownedBy = 'lethe',
}: ListedWireModel): JsonObject => ({
  id,
  object: 'model',
  created,
  owned_by: ownedBy,
});

/** The list as OpenAI's clients read it: without the object around it they list nothing. */
export const writeModelList = (models: readonly ListedWireModel[]): JsonObject => ({
  object: 'list',
  data: models.map(writeModel),
});

/** The longest id of a model. */
const ID_UNITS = 256;

/** The ids in an upstream's list, at most 1,000; what is not a model's id is left out. */
export function readModelList(body: unknown): readonly string[] {
  const data = isJsonObject(body) && Array.isArray(body.data) ? body.data : [];
  const ids: string[] = [];
  for (const model of data) {
    const id: unknown = isJsonObject(model) ? model.id : undefined;
    const isId = typeof id === 'string' && id.length >= 1 && id.length <= ID_UNITS;
    if (isId) ids.push(id);
    if (ids.length === WIRE_LIMITS.models) break;
  }
  return ids;
}
