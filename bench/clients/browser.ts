import { type Account, type ServerMessage, serverMessage, type TurnReceipt } from '@lethe/protocol';
import { WebSocket } from 'ws';
import { typed } from './typing.ts';

/** What a signed-in browser holds: where it talks to and its cookie. */
export interface SignedIn {
  readonly url: string;
  readonly cookie: string;
  /** What changing requests carry; empty for a sign-in made through the store. */
  readonly csrfToken: string;
}

export interface Answered {
  readonly text: string;
  readonly receipt: TurnReceipt;
  /** Milliseconds from sending the message to its first piece of answer. */
  readonly firstTextMs: number;
}

/** Signs in with the one-time link as the app does. */
export const signIn = async (url: string, secret: string): Promise<SignedIn> => {
  const response = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url, 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify({ secret }),
  });
  const cookie = response.headers.get('set-cookie')?.split(';')[0];
  if (response.status !== 200 || !cookie) throw new Error(`Sign-in answered ${response.status}.`);
  const { csrfToken } = (await response.json()) as Account;
  return { url, cookie, csrfToken };
};

/** Asks for the longest answers, so that the model is busy without a pause. */
export const askForLongAnswers = async ({ url, cookie, csrfToken }: SignedIn): Promise<void> => {
  const response = await fetch(`${url}/api/adaptation/verbosity`, {
    method: 'PATCH',
    headers: {
      cookie,
      origin: url,
      'content-type': 'application/json',
      'sec-fetch-site': 'same-origin',
      'x-lethe-csrf': csrfToken,
    },
    body: JSON.stringify({ value: 1, pinned: true }),
  });
  if (response.status !== 200) throw new Error(`The axis answered ${response.status}.`);
};

/** One socket of the app, with the few calls that the measures need. */
export class Browser {
  readonly #socket: WebSocket;
  readonly #listeners = new Set<(message: ServerMessage) => void>();
  /** The code with which the socket closed, or null while it is open. */
  closed: number | null = null;
  errors = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('message', (data) => {
      const message = serverMessage.parse(JSON.parse(String(data)));
      if (message.type === 'error') this.errors += 1;
      for (const listener of this.#listeners) listener(message);
    });
    socket.on('close', (code) => {
      this.closed = code;
    });
    socket.on('error', () => {
      this.errors += 1;
    });
  }

  static open({ url, cookie }: SignedIn): Promise<Browser> {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/ws`, {
      headers: { cookie, origin: url },
    });
    return new Promise((resolve, reject) => {
      socket.once('error', reject);
      const browser = new Browser(socket);
      socket.once('open', () => resolve(browser));
    });
  }

  send(message: unknown): void {
    this.#socket.send(JSON.stringify(message));
  }

  close(): void {
    this.#socket.close();
  }

  /** Sends a message as if it had been typed and resolves with its answer. */
  ask(options: {
    conversationId: string;
    turnId: string;
    text: string;
    sendKeys?: boolean;
  }): Promise<Answered> {
    const { conversationId, turnId, text, sendKeys = true } = options;
    const { events, sentMs } = typed(text);
    return new Promise((resolve, reject) => {
      const closed = (code: number) => reject(new Error(`The socket closed with ${code}.`));
      this.#socket.once('close', closed);
      let answer = '';
      let firstTextMs = Number.NaN;
      const sentAt = performance.now();
      const listener = (message: ServerMessage) => {
        if (!('turnId' in message) || message.turnId !== turnId) return;
        if (message.type === 'turnText') {
          if (answer === '') firstTextMs = performance.now() - sentAt;
          answer += message.text;
        } else if (message.type === 'turnFinished') {
          this.#listeners.delete(listener);
          this.#socket.off('close', closed);
          resolve({ text: answer, receipt: message.receipt, firstTextMs });
        } else if (message.type === 'turnFailed') {
          this.#listeners.delete(listener);
          reject(new Error(`Turn failed: ${message.code}`));
        }
      };
      this.#listeners.add(listener);
      if (sendKeys) this.send({ type: 'keys', conversationId, events });
      this.send({
        type: 'turn',
        turnId,
        conversationId,
        text,
        timing: { sentMs, correctedCharacters: 0, untimed: null },
      });
    });
  }
}
