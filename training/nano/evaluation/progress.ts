const EVERY = 20;

/** Counts answers and says now and then how many there are. */
export function createProgress(total: number, onProgress: (line: string) => void): () => void {
  let done = 0;
  return () => {
    done++;
    if (done % EVERY === 0 || done === total) onProgress(`answers ${done}/${total}`);
  };
}
