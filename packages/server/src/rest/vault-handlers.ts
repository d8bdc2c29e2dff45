import { may } from '@lethe/protocol';
import type { RotationDesk } from '../kept/rotation-desk.ts';
import { needAction } from '../people/may.ts';
import type { Handlers } from './handlers.ts';

/** The encryption keys: everybody replaces their own, the owner those of all. */
export const vaultHandlers = ({
  rotation,
}: {
  rotation: RotationDesk;
}): Pick<Handlers, 'readVault' | 'rotateKeys'> => ({
  readVault: ({ signedIn: { user } }) =>
    rotation.report(user.id, { installation: may(user.role, 'vault.rotate') }),

  async rotateKeys({ signedIn: { user }, body }) {
    if (body.whose === 'everybody') needAction(user.role, 'vault.rotate');
    await rotation.begin(user.id, body.whose);
    return rotation.report(user.id, { installation: may(user.role, 'vault.rotate') });
  },
});
