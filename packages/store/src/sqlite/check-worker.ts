import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import { isHealthy } from './check.ts';
import { guardReading } from './settings.ts';

/** A thread that checks one file with a connection of its own and says whether all is well. */
function check(path: string): boolean {
  try {
    const database = new DatabaseSync(path, { readOnly: true, timeout: 5000 });
    guardReading(database);
    const healthy = isHealthy(database);
    database.close();
    return healthy;
  } catch (error) {
    // Codes 11 and 26 say that the file is damaged or no database. Another failure, such as a file
    // that is gone, says nothing about its pages.
    const code = (error as { errcode?: number }).errcode ?? 0;
    return code !== 11 && code !== 26;
  }
}

parentPort?.postMessage(check((workerData as { path: string }).path));
