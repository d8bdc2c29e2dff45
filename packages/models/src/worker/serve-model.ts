import type { MessagePort } from 'node:worker_threads';
import type { Model } from '../runtime/model.ts';
import { toErrorMessage } from './error-message.ts';
import type { FromWorker, ToWorker } from './messages.ts';

/** Lets waiting messages in, above all an abort. */
const letMessagesIn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Answers the messages of one port with one model, one piece of work after another. */
export function serveModel(port: MessagePort, model: Model): void {
  const aborted = new Set<number>();
  const open = new Set<number>();
  let work = Promise.resolve();
  const send = (message: FromWorker): void => port.postMessage(message);

  async function generate({ id, request }: Extract<ToWorker, { type: 'generate' }>) {
    const steps = model.generate(request, () => aborted.has(id));
    for (;;) {
      const { done, value } = await steps.next();
      if (done) {
        send({ type: 'end', id, summary: value });
        return;
      }
      if (value.text !== '' || value.token) send({ type: 'step', id, step: value });
      await letMessagesIn();
    }
  }

  function enqueue(id: number, task: () => void | Promise<void>): void {
    open.add(id);
    work = work
      .then(task)
      .catch((error) => send({ type: 'failed', id, error: toErrorMessage(error) }))
      .finally(() => {
        open.delete(id);
        aborted.delete(id);
      });
  }

  port.on('message', (message: ToWorker) => {
    const { type, id } = message;
    if (type === 'generate') enqueue(id, () => generate(message));
    else if (type === 'abort' && open.has(id)) aborted.add(id);
    else if (type === 'forget') {
      enqueue(id, async () => {
        await model.forget(message.conversationId);
        send({ type: 'forgotten', id });
      });
    }
  });
}
