import { type OpenConnection, type OpenConnections, UPSTREAM } from './connections.ts';

/** A model behind a connection. */
export interface ConnectedModel {
  readonly connection: Omit<OpenConnection, 'models'>;
  /** The model's name at the other end. */
  readonly model: string;
}

/** Longest name of a model. */
const LONGEST_MODEL = 128;

/** The model that `<connection>/<model>` names; null where there is no such connection or it lists others. */
export async function findConnectedModel(
  modelId: string,
  connections: Pick<OpenConnections, 'find'>,
): Promise<ConnectedModel | null> {
  const slash = modelId.indexOf('/');
  const model = modelId.slice(slash + 1);
  if (slash <= 0 || model === '' || model.length > LONGEST_MODEL) return null;
  const connection = await connections.find(modelId.slice(0, slash));
  if (connection === null) return null;
  const isListed =
    connection.id === UPSTREAM ||
    connection.models.length === 0 ||
    connection.models.includes(model);
  return isListed ? { connection, model } : null;
}
