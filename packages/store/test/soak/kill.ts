import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** What a killed process had acknowledged, line by line. */
export interface Killed {
  readonly lines: readonly string[];
  /** False where it had ended by itself before. */
  readonly wasKilled: boolean;
}

const NODE = ['--conditions=development', '--no-warnings'];

/**
 * Runs the victim and kills it with SIGKILL: so many milliseconds after it wrote a line that `when`
 * accepts, wherever it is by then.
 */
export function killWhile(
  values: readonly string[],
  { when, afterMs }: { when: (line: string, lines: number) => boolean; afterMs: number },
): Promise<Killed> {
  return new Promise((resolve, reject) => {
    const script = join(import.meta.dirname, 'victim.ts');
    const child = spawn(process.execPath, [...NODE, script, ...values], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    let seen = 0;
    let timer: NodeJS.Timeout | undefined;
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
      // The last piece has no line end: it may be half a line.
      const lines = output.split('\n').slice(0, -1);
      for (; seen < lines.length && !timer; seen += 1)
        if (when(lines[seen] as string, seen + 1))
          timer = setTimeout(() => child.kill('SIGKILL'), afterMs);
    });
    child.once('error', reject);
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      if (signal !== 'SIGKILL' && code !== 0) reject(new Error(`the victim ended with ${code}`));
      else resolve({ lines: output.split('\n').slice(0, -1), wasKilled: signal === 'SIGKILL' });
    });
  });
}
