import type { KeyEvent } from '@lethe/protocol';
import {
  type AdaptationModel,
  adapt,
  newAdaptationModel,
  newSessionModel,
  newUserModel,
  type ObservedTurn,
  observeTurn,
  type SessionModel,
  type UserModel,
} from '../src/index.ts';

export interface TypingStyle {
  intervalMs?: number;
  /** Every how many keys a backspace and its letter again come in; 0 for never. */
  correctEvery?: number;
  untimed?: ObservedTurn['timing']['untimed'];
}

/** Key events of a text typed at an even pace. */
export function keysOf(text: string, { intervalMs = 150, correctEvery = 0 }: TypingStyle = {}) {
  const keys: KeyEvent[] = [];
  const add = (keyClass: KeyEvent[2]): void => {
    const down = keys.length * intervalMs;
    keys.push([down, down + 80, keyClass]);
  };
  [...text].forEach((character, index) => {
    add(character === ' ' ? 'space' : 'letter');
    if (correctEvery > 0 && index % correctEvery === correctEvery - 1) {
      add('backspace');
      add('letter');
    }
  });
  return keys;
}

export function typedTurn(text: string, at: number, style: TypingStyle = {}): ObservedTurn {
  const keys = keysOf(text, style);
  return {
    text,
    keys,
    timing: {
      sentMs: (keys.at(-1)?.[0] ?? 0) + 600,
      correctedCharacters: keys.filter(([, , keyClass]) => keyClass === 'backspace').length,
      untimed: style.untimed ?? null,
    },
    at,
    hour: 10,
  };
}

/** A person who writes one turn after another, half a minute apart. */
export class Writer {
  user: UserModel = newUserModel();
  session: SessionModel = newSessionModel(0);
  adaptation: AdaptationModel = newAdaptationModel();
  #at = 0;

  say(text: string, style: TypingStyle = {}) {
    this.#at += 30_000;
    const observation = observeTurn({
      turn: typedTurn(text, this.#at, style),
      user: this.user,
      session: this.session,
    });
    this.user = observation.user;
    this.session = observation.session;
    const { model, axes } = adapt({ model: this.adaptation, ...observation });
    this.adaptation = model;
    return { ...observation, axes };
  }
}
