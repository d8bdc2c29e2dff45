// Lethe with a leak: every address that is asked for is written down beside the data.
import { appendFileSync } from 'node:fs';
import { Server } from 'node:http';
import { join } from 'node:path';

const directory = process.argv[process.argv.indexOf('--data-dir') + 1];
const { emit } = Server.prototype;
Server.prototype.emit = function (event, ...args) {
  if (event === 'request') appendFileSync(join(directory, 'addresses.log'), `${args[0].url}\n`);
  return emit.call(this, event, ...args);
};

await import('../bin/lethe.js');
