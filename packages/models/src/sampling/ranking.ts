/** Finds the largest of many numbers without sorting all of them. */
export interface Ranking {
  /** Places of the largest values, largest first, equal ones in order of place; valid until the next call. */
  largest(values: Float32Array): Int32Array;
}

/**
 * A heap of `count` places, the weakest on top: O(values * log count). Allocates only here.
 *
 * @param count from 1 to the number of values.
 */
export function createRanking(count: number): Ranking {
  const heap = new Int32Array(count);
  let scores: Float32Array = new Float32Array(0);

  const weaker = (a: number, b: number): boolean =>
    scores[a] < scores[b] || (scores[a] === scores[b] && a > b);

  function sink(place: number, size: number): void {
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      if (child + 1 < size && weaker(heap[child + 1], heap[child])) child++;
      if (!weaker(heap[child], place)) break;
      heap[at] = heap[child];
      at = child;
    }
    heap[at] = place;
  }

  function rise(place: number, from: number): void {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!weaker(place, heap[parent])) break;
      heap[at] = heap[parent];
      at = parent;
    }
    heap[at] = place;
  }

  return {
    largest(values) {
      scores = values;
      for (let place = 0; place < values.length; place++) {
        if (place < count) rise(place, place);
        else if (weaker(heap[0], place)) sink(place, count);
      }
      // Taking the weakest off the top, again and again, leaves the places in falling order.
      for (let last = count - 1; last > 0; last--) {
        const weakest = heap[0];
        sink(heap[last], last);
        heap[last] = weakest;
      }
      return heap;
    },
  };
}
