import type { CodedError } from '@lethe/protocol';
import type { LoadConfigOptions } from '@lethe/server';
import type { Command } from 'commander';
import type { Terminal } from './terminal.ts';

/** Options that say where Lethe listens and where it keeps its data. */
export interface ConfigFlags {
  port?: string;
  host?: string;
  dataDir?: string;
  config?: string;
}

export const withConfigOptions = (command: Command): Command =>
  command
    .option('--port <port>', 'port to listen on')
    .option('--host <host>', 'address to listen on')
    .option('--data-dir <directory>', 'where measurements and sign-ins are kept')
    .option('--config <file>', 'configuration file (default: lethe.config.yaml where it exists)');

/** The same as the settings that they stand for. */
export const configOptions = (flags: ConfigFlags, { env }: Terminal): LoadConfigOptions => ({
  flags: {
    'server.port': flags.port,
    'server.host': flags.host,
    'data.directory': flags.dataDir,
  },
  env,
  file: flags.config,
});

/** Whether the command was given a configuration that cannot be used. */
export const isConfigError = ({ code }: CodedError): boolean => code.startsWith('CONFIG_');
