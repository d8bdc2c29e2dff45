/** A program of its own that holds a lock on a database until its input ends. */
import { DatabaseSync } from 'node:sqlite';

const [path = '', begin = ''] = process.argv.slice(2);
const database = new DatabaseSync(path);
database.exec(begin);
process.stdout.write('locked\n');
process.stdin.resume();
process.stdin.on('end', () => database.close());
