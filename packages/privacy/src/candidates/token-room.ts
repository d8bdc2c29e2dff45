/** What the tokens of a text are written into. */
export interface Room {
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly kind: Uint8Array;
  readonly hash: Int32Array;
}

const made = (tokens: number): Room => ({
  start: new Int32Array(tokens),
  end: new Int32Array(tokens),
  kind: new Uint8Array(tokens),
  hash: new Int32Array(tokens),
});

/** Enough for most texts of this length, in UTF-16 units. */
export const roomFor = (units: number): Room => made(Math.max(16, units >> 2));

/** Twice the room, with what stands in the first half. */
export const largerRoom = (room: Room): Room => {
  const larger = made(room.start.length * 2);
  larger.start.set(room.start);
  larger.end.set(room.end);
  larger.kind.set(room.kind);
  larger.hash.set(room.hash);
  return larger;
};

const SHORT = 2048;
let free: Room | undefined;

/** Short texts use one room, one after the other: making it takes longer than reading them. */
export const borrowRoom = (units: number): Room => {
  if (units > SHORT) return roomFor(units);
  const room = free ?? made(SHORT);
  free = undefined;
  return room;
};

/** Gives back what was borrowed. Nobody may read the tokens in it after that. */
export const returnRoom = (room: Room): void => {
  if (room.start.length === SHORT) free = room;
};
