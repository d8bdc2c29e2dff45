import type { AuditSummary } from '@lethe/privacy/audit';
import type { Config } from '../config/settings.ts';
import { auditInBackground } from './audit-in-background.ts';
import { auditRequest } from './audit-request.ts';

/** Looks through everything that is kept, in a thread, until the signal is aborted. */
export function auditOnce(
  config: Pick<Config, 'data' | 'database'>,
  signal: AbortSignal,
): Promise<AuditSummary> {
  return new Promise((resolve, reject) => {
    const audit = auditInBackground(auditRequest(config), { onSummary: resolve, onFault: reject });
    const cancel = () => {
      reject(signal.reason as Error);
      void audit.cancel();
    };
    if (signal.aborted) cancel();
    else signal.addEventListener('abort', cancel, { once: true });
    void audit.done.then(() => signal.removeEventListener('abort', cancel));
  });
}
