import { OPERATIONS, type Operation, type OperationId, problem } from '@lethe/protocol';
import { type Config, localUrl, readDoor } from '@lethe/server';
import { errors } from '../errors.ts';

type Response<Id extends OperationId> = (typeof OPERATIONS)[Id] extends {
  response: { parse(answer: unknown): infer Answer };
}
  ? Answer
  : null;

/** What may be asked for with an operation. */
export interface Asked {
  /** For `:id` in the operation's path. */
  readonly id?: string;
  readonly body?: object;
}

/** A Lethe that runs on the data directory, asked as its owner. */
export interface RunningLethe {
  /** @throws RUNNING_REFUSED with what it answered; RUNNING_GONE */
  ask<Id extends OperationId>(operation: Id, asked?: Asked): Promise<Response<Id>>;
}

const TIMEOUT_MS = 30_000;

/** Null where none runs: also where one ended without tidying up. */
export async function findRunning({ data }: Pick<Config, 'data'>): Promise<RunningLethe | null> {
  const door = await readDoor(data.directory);
  if (door === null) return null;
  const { token } = door;
  const url = localUrl(door);

  async function send(name: OperationId, { id = '', body }: Asked): Promise<globalThis.Response> {
    const { method, path }: Operation = OPERATIONS[name];
    return fetch(new URL(path.replace(':id', encodeURIComponent(id)), url), {
      method,
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: {
        authorization: `Bearer ${token}`,
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
  }

  const first = await send('readSleep', {}).catch(() => null);
  await first?.body?.cancel();
  // Another server may have the port by now: it knows nothing of this token.
  if (first === null || first.status === 401) return null;

  return {
    async ask<Id extends OperationId>(name: Id, asked: Asked = {}): Promise<Response<Id>> {
      const response = await send(name, asked).catch((cause: unknown) => {
        throw errors.RUNNING_GONE(undefined, { cause });
      });
      if (!response.ok) throw await refusal(response);
      const { response: schema }: Operation = OPERATIONS[name];
      return (schema ? schema.parse(await response.json()) : null) as Response<Id>;
    },
  };
}

async function refusal(response: globalThis.Response): Promise<Error> {
  const answered = problem.safeParse(await response.json().catch(() => null));
  if (!answered.success) return errors.RUNNING_GONE();
  return errors.RUNNING_REFUSED({ message: answered.data.error.message });
}
