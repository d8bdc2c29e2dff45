import { parentPort, workerData } from 'node:worker_threads';
import { auditDataDirectory } from '@lethe/privacy/audit';
import type { AuditRequest } from './audit-in-background.ts';

const { directory, ...options } = workerData as AuditRequest;

parentPort?.postMessage(await auditDataDirectory(directory, options));
