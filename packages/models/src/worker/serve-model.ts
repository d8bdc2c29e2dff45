import type { Model, OpenedModel } from '../runtime/model.ts';
import type { CarrierPort } from './carrier.ts';
import { toErrorMessage } from './error-message.ts';
import type { Call, ToWorker } from './messages.ts';

/** Lets waiting messages in, above all an abort. */
const letMessagesIn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * Opens a model, says so (or why not) and answers the messages of one port with it, one piece of work
 * after another.
 */
export async function serveModel(
  port: CarrierPort,
  open: () => Promise<OpenedModel>,
): Promise<Model | undefined> {
  try {
    const { model, description, sampling } = await open();
    answerMessages(port, model);
    port.send({ type: 'ready', description, sampling });
    return model;
  } catch (error) {
    port.send({ type: 'refused', error: toErrorMessage(error) });
    return undefined;
  }
}

function answerMessages(port: CarrierPort, model: Model): void {
  const aborted = new Set<number>();
  const open = new Set<number>();
  let work = Promise.resolve();

  async function generate({ id, request }: Extract<ToWorker, { type: 'generate' }>) {
    const steps = model.generate(request, () => aborted.has(id));
    for (;;) {
      const { done, value } = await steps.next();
      if (done) {
        port.send({ type: 'end', id, summary: value });
        return;
      }
      if (value.text !== '' || value.token) port.send({ type: 'step', id, step: value });
      await letMessagesIn();
    }
  }

  async function call({ id, method, args }: Call) {
    const perform = model[method] as (...args: unknown[]) => unknown;
    port.send({ type: 'result', id, result: await perform(...args) });
  }

  function enqueue(id: number, task: () => Promise<void>): void {
    open.add(id);
    work = work
      .then(task)
      .catch((error) => port.send({ type: 'failed', id, error: toErrorMessage(error) }))
      .finally(() => {
        open.delete(id);
        aborted.delete(id);
      });
  }

  port.onMessage((message) => {
    const { type, id } = message;
    if (type === 'generate') enqueue(id, () => generate(message));
    else if (type === 'call') enqueue(id, () => call(message));
    else if (open.has(id)) aborted.add(id);
  });
}
