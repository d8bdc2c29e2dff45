import type { StoreContext } from '../context.ts';
import { dayOf } from '../day.ts';
import { errors } from '../errors.ts';
import type { Role } from '../schema/rows.ts';
import { sealedColumn } from '../sealing/sealed-column.ts';
import { check, hexadecimal, moment, shape } from '../values/check.ts';

/** A one-time link that lets somebody in. Its secret is never known here, only the digest. */
export interface Invitation {
  role: Role;
  /** Milliseconds since the Unix epoch. */
  createdAt: number;
  expiresAt: number;
}

export interface Invitations {
  /** @throws INVITATION_EXISTS, INVITATIONS_FULL, VALUE_REFUSED */
  create(invitation: { tokenHash: string; role: Role; expiresAt: number }): Promise<void>;
  /** What it offers, without taking it; null when there is none or it has expired. */
  find(tokenHash: string): Promise<Invitation | null>;
  /** Takes an invitation so that nobody can take it again; null when there is none or it has expired. */
  take(tokenHash: string): Promise<Invitation | null>;
  /** Those that have not expired, at most 1,000. */
  list(): Promise<(Invitation & { tokenHash: string })[]>;
  /** @returns whether there was one */
  revoke(tokenHash: string): Promise<boolean>;
}

/** Invitations that may be open at once. */
export const OPEN_INVITATIONS = 1000;

type Sealed = Omit<Invitation, 'role'>;

const column = sealedColumn<Sealed>('invitations', 'invitation');
const isSealed = shape({ createdAt: moment, expiresAt: moment });

export function createInvitations({ queries, write, sealing, clock }: StoreContext): Invitations {
  async function opened(
    tokenHash: string,
    { role, invitation }: { role: Role; invitation: Uint8Array },
  ): Promise<Invitation | null> {
    const sealed = column.open(await sealing.installation(), tokenHash, invitation);
    return sealed.expiresAt > clock() ? { role, ...sealed } : null;
  }

  return {
    async create({ tokenHash, role, expiresAt }) {
      const invitation = { createdAt: clock(), expiresAt };
      check(isSealed, invitation);
      check(hexadecimal(64), tokenHash);
      const sealer = await sealing.installation();
      await write(async (transaction) => {
        await transaction
          .deleteFrom('invitations')
          .where('expires_day', '<', dayOf(clock()))
          .execute();
        const { open } = await transaction
          .selectFrom('invitations')
          .select(({ fn }) => fn.countAll<number>().as('open'))
          .executeTakeFirstOrThrow();
        if (open >= OPEN_INVITATIONS) throw errors.INVITATIONS_FULL();
        const inserted = await transaction
          .insertInto('invitations')
          .values({
            token_hash: tokenHash,
            role,
            expires_day: dayOf(expiresAt),
            invitation: column.seal(sealer, tokenHash, invitation),
          })
          .onConflict((conflict) => conflict.column('token_hash').doNothing())
          .returning('role')
          .executeTakeFirst();
        if (!inserted) throw errors.INVITATION_EXISTS();
      });
    },

    async find(tokenHash) {
      const row = await queries
        .selectFrom('invitations')
        .select(['role', 'invitation'])
        .where('token_hash', '=', tokenHash)
        .executeTakeFirst();
      return row ? opened(tokenHash, row) : null;
    },

    async take(tokenHash) {
      const row = await write((transaction) =>
        transaction
          .deleteFrom('invitations')
          .where('token_hash', '=', tokenHash)
          .returning(['role', 'invitation'])
          .executeTakeFirst(),
      );
      return row ? opened(tokenHash, row) : null;
    },

    async list() {
      const sealer = await sealing.installation();
      const rows = await queries
        .selectFrom('invitations')
        .selectAll()
        .limit(OPEN_INVITATIONS)
        .execute();
      return rows.flatMap(({ token_hash: tokenHash, role, invitation }) => {
        const sealed = column.open(sealer, tokenHash, invitation);
        return sealed.expiresAt > clock() ? [{ tokenHash, role, ...sealed }] : [];
      });
    },

    async revoke(tokenHash) {
      const revoked = await write((transaction) =>
        transaction
          .deleteFrom('invitations')
          .where('token_hash', '=', tokenHash)
          .returning('role')
          .executeTakeFirst(),
      );
      return revoked !== undefined;
    },
  };
}
