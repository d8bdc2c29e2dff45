import type { Answerer, Left, LeftRequest } from './answerer.ts';

/** The model of a name, as one person may ask it. @throws coded errors where it is unknown or may not be asked */
export type NamedAnswerer = (model: string, userId: string) => Promise<Answerer>;

/** The models that one turn asks: the one that answers, and those that judge or reword what it says. */
export interface AskedModels {
  readonly answerer: Answerer;
  /**
   * Another model, by its name; null where the turn stays on its owner's machines and that model is
   * elsewhere: what is judged is never sent further than what is answered.
   */
  find(model: string): Promise<Answerer | null>;
  /** What the turn took with it, to all of them together. */
  left(): Left;
  /** Requests that left since this was asked last. */
  takeLeft(): readonly LeftRequest[];
}

export function createAskedModels(
  answerer: Answerer,
  { userId, named }: { userId: string; named: NamedAnswerer },
): AskedModels {
  const asked: Answerer[] = [answerer];
  return {
    answerer,
    async find(model) {
      const known = asked.find(({ runtime }) => runtime.id === model);
      if (known) return known;
      const found = await named(model, userId);
      if (found.leaves && !answerer.leaves) return null;
      asked.push(found);
      return found;
    },
    takeLeft: () => asked.flatMap((one) => one.takeLeft()),
    left: () =>
      asked
        .map((one) => one.left())
        .reduce((sum, { bytes, masked }) => ({
          bytes: sum.bytes + bytes,
          masked: sum.masked + masked,
        })),
  };
}
