import { Readable } from 'node:stream';
import type { Identity } from '../identity/identity.ts';
import type { AssistantPort } from '../ports.ts';
import type { Handlers } from './handlers.ts';

const FILES = {
  json: { name: 'lethe-export.json', type: 'application/json; charset=utf-8' },
  page: { name: 'lethe-export.html', type: 'text/html; charset=utf-8' },
} as const;

/** Everything that is kept of a person, as a file that is written while it is sent. */
export const exportHandlers = ({
  assistant,
  identity: { record },
}: {
  assistant: () => AssistantPort;
  identity: Pick<Identity, 'record'>;
}): Pick<Handlers, 'exportStored'> => ({
  async exportStored({ signedIn, query, reply }) {
    const { name, type } = FILES[query.form];
    const { id } = signedIn.user;
    await record({ actor: id, action: 'admin.exported', subject: id });
    reply.type(type).header('content-disposition', `attachment; filename="${name}"`);
    return Readable.from(assistant().exported(id, query.form));
  },
});
