import type { Driven } from './drive-rest.ts';
import type { SignedIn } from './sign-in.ts';

/** An answer of the local model takes a second; this long on a very busy machine. */
const TURN_MS = 120_000;

const NOT_TYPED = { sentMs: 0, correctedCharacters: 0, untimed: 'noKeys' };

/** Messages that a model answers, with what identifies people in shapes that detectors know. */
const messagesWith = (canary: string): string[] => [
  `My password is ${canary} and I live in ${canary} Street`,
  `My name is ${canary}, write to ${canary}@example.com or call +1 415 555 0132`,
  `sk-${canary}${canary}`,
];

/** Frames that are refused: each ends its socket. */
const framesWith = (canary: string): (string | Uint8Array<ArrayBuffer>)[] => [
  `{"type":"turn","text":"${canary}`,
  JSON.stringify({ type: canary, [canary]: canary }),
  JSON.stringify({ type: 'turn', turnId: `${canary} !`, conversationId: canary, text: canary }),
  JSON.stringify({ type: 'keys', conversationId: canary, events: [[0, 1, canary]] }),
  new TextEncoder().encode(canary),
  canary.repeat(4000),
];

/** Opens the app's socket as a browser does. */
const open = ({ url, headers }: SignedIn): Promise<WebSocket> =>
  new Promise((resolve, reject) => {
    const address = new URL('/ws', url.replace(/^http/, 'ws'));
    const { cookie, origin } = headers;
    // Node's own WebSocket takes headers; the types of the browser's do not know them.
    const socket = new WebSocket(address, { headers: { cookie, origin } } as unknown as string[]);
    socket.addEventListener('open', () => resolve(socket), { once: true });
    socket.addEventListener('error', () => reject(new Error('closed')), { once: true });
  });

/** Resolves at the first message of one of these types, or when the socket closes. */
const heard = (socket: WebSocket, types: readonly string[]): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, TURN_MS);
    const end = () => {
      clearTimeout(timer);
      resolve();
    };
    socket.addEventListener('close', end, { once: true });
    socket.addEventListener('message', ({ data }) => {
      const { type } = JSON.parse(String(data)) as { type: string };
      if (types.includes(type)) end();
    });
  });

const ENDED = ['turnFinished', 'turnFailed'];

/** Says the canary in conversations, and in every frame that is refused. */
export async function driveSocket(canary: string, signedIn: SignedIn): Promise<Driven> {
  let sent = 0;
  for (const [at, text] of messagesWith(canary).entries()) {
    const socket = await open(signedIn);
    const turnId = `${canary}-${at}`;
    const ended = heard(socket, ENDED);
    const send = (message: unknown) => {
      sent++;
      socket.send(JSON.stringify(message));
    };
    send({
      type: 'keys',
      conversationId: canary,
      events: [
        [0, 80, 'letter'],
        [120, 190, 'letter'],
      ],
    });
    send({ type: 'turn', turnId, conversationId: canary, text, timing: NOT_TYPED });
    await ended;
    const again = heard(socket, ENDED);
    send({ type: 'regenerate', turnId, conversationId: canary });
    send({ type: 'stop', turnId });
    await again;
    socket.close();
  }
  for (const frame of framesWith(canary)) {
    const socket = await open(signedIn);
    const closed = heard(socket, []);
    sent++;
    socket.send(frame);
    await closed;
  }
  return { sent };
}

/** Begins an answer and returns in the middle of it. */
export async function beginTurn(canary: string, signedIn: SignedIn): Promise<Driven> {
  const socket = await open(signedIn);
  const begun = heard(socket, ['turnText', ...ENDED]);
  const [text] = messagesWith(canary);
  socket.send(
    JSON.stringify({
      ...{ type: 'turn', turnId: `${canary}-killed`, conversationId: canary },
      ...{ text, timing: NOT_TYPED },
    }),
  );
  await begun;
  return { sent: 1 };
}
