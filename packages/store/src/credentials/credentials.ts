import { createHash } from 'node:crypto';
import type { StoreContext } from '../context.ts';
import { errors } from '../errors.ts';
import { rowName, sealedColumn } from '../sealing/sealed-column.ts';
import { account, LONGEST_NAME } from '../users/account.ts';
import { writeOwned } from '../users/owned.ts';
import {
  amount,
  check,
  keptText,
  listOf,
  moment,
  name,
  or,
  shape,
  yesOrNo,
} from '../values/check.ts';

/** A passphrase as it is kept: an Argon2id hash in its standard text form. */
export interface Passphrase {
  /** `$argon2id$v=19$...`, at most 512 characters. */
  hash: string;
  /** Milliseconds since the Unix epoch. */
  changedAt: number;
}

/** A passkey as WebAuthn level 3 describes it. */
export interface Passkey {
  /** The credential id, base64url. */
  credentialId: string;
  /** The public key as COSE, base64url. */
  publicKey: string;
  /** The signature counter that was seen last. */
  counter: number;
  transports: readonly string[];
  /** What its owner calls it, at most 100 UTF-16 code units. */
  label: string;
  /** Whether it may be copied to the owner's other devices. */
  backedUp: boolean;
  /** Milliseconds since the Unix epoch. */
  createdAt: number;
  /** UTC day of the last sign-in with it, counted from 1970-01-01; null before the first. */
  usedDay: number | null;
}

/** How people prove who they are; sealed under their own key. */
export interface Credentials {
  /** Null where the user has none. */
  passphrase(userId: string): Promise<Passphrase | null>;
  /** @throws USER_UNKNOWN, VALUE_REFUSED */
  setPassphrase(userId: string, passphrase: Passphrase): Promise<void>;
  removePassphrase(userId: string): Promise<void>;
  /** @throws USER_UNKNOWN, VALUE_REFUSED, PASSKEY_EXISTS, PASSKEYS_FULL */
  addPasskey(userId: string, passkey: Passkey): Promise<void>;
  /** Oldest first, at most 20. */
  passkeys(userId: string): Promise<Passkey[]>;
  /** Whose passkey it is, by its credential id. */
  findPasskey(credentialId: string): Promise<{ userId: string; passkey: Passkey } | null>;
  /** Keeps the counter and the day of a sign-in. @throws PASSKEY_UNKNOWN */
  usePasskey(
    userId: string,
    credentialId: string,
    use: { counter: number; usedDay: number },
  ): Promise<void>;
  /** @returns whether the user had it */
  removePasskey(userId: string, credentialId: string): Promise<boolean>;
}

/** Passkeys a user may have. */
export const PASSKEYS_PER_USER = 20;

const isPassphrase = shape({
  hash: (value) =>
    typeof value === 'string' && /^\$argon2id\$[A-Za-z0-9$=,+/.-]{1,500}$/.test(value),
  changedAt: moment,
});

const base64url = (maximum: number) => (value: unknown) =>
  typeof value === 'string' && value.length <= maximum && /^[A-Za-z0-9_-]+$/.test(value);

const isPasskey = shape({
  credentialId: base64url(1366),
  publicKey: base64url(2048),
  counter: amount,
  transports: listOf(name(32), { most: 8 }),
  label: keptText(LONGEST_NAME),
  backedUp: yesOrNo,
  createdAt: moment,
  usedDay: or(amount, null),
});

const passphraseColumn = sealedColumn<Passphrase>('passphrases', 'passphrase');
const passkeyColumn = sealedColumn<Passkey>('passkeys', 'passkey');

/** SHA-256 of a credential id: what the row is found by. */
const passkeyId = (credentialId: string): string =>
  createHash('sha256').update(credentialId).digest('hex');

export function createCredentials(context: StoreContext): Credentials {
  const { queries, write, sealing } = context;
  const passkeysOf = (userId: string) =>
    queries.selectFrom('passkeys').selectAll().where('user', '=', sealing.keyed(userId));

  return {
    async passphrase(userId) {
      const row = await queries
        .selectFrom('passphrases')
        .select('passphrase')
        .where('user', '=', sealing.keyed(userId))
        .executeTakeFirst();
      return row
        ? passphraseColumn.open(await sealing.of(userId), rowName(), row.passphrase)
        : null;
    },

    async setPassphrase(userId, passphrase) {
      check(isPassphrase, passphrase);
      return writeOwned(context, userId, async ({ transaction, user, sealer }) => {
        const envelope = passphraseColumn.seal(sealer, rowName(), passphrase);
        await transaction
          .insertInto('passphrases')
          .values({ user, passphrase: envelope })
          .onConflict((conflict) => conflict.column('user').doUpdateSet({ passphrase: envelope }))
          .execute();
      });
    },

    async removePassphrase(userId) {
      const user = sealing.keyed(userId);
      await write((transaction) =>
        transaction.deleteFrom('passphrases').where('user', '=', user).execute(),
      );
    },

    async addPasskey(userId, passkey) {
      check(isPasskey, passkey);
      const id = passkeyId(passkey.credentialId);
      return writeOwned(context, userId, async ({ transaction, user, sealer, sequence }) => {
        const { has } = await transaction
          .selectFrom('passkeys')
          .select(({ fn }) => fn.countAll<number>().as('has'))
          .where('user', '=', user)
          .executeTakeFirstOrThrow();
        if (has >= PASSKEYS_PER_USER) throw errors.PASSKEYS_FULL();
        const inserted = await transaction
          .insertInto('passkeys')
          .values({ id, user, sequence, passkey: passkeyColumn.seal(sealer, id, passkey) })
          .onConflict((conflict) => conflict.column('id').doNothing())
          .returning('id')
          .executeTakeFirst();
        if (!inserted) throw errors.PASSKEY_EXISTS();
      });
    },

    async passkeys(userId) {
      const rows = await passkeysOf(userId).orderBy('sequence').execute();
      if (rows.length === 0) return [];
      const sealer = await sealing.of(userId);
      return rows.map(({ id, passkey }) => passkeyColumn.open(sealer, id, passkey));
    },

    async findPasskey(credentialId) {
      const id = passkeyId(credentialId);
      const row = await queries
        .selectFrom('passkeys')
        .innerJoin('users', 'users.user', 'passkeys.user')
        .select(['passkeys.passkey', 'users.user', 'users.account'])
        .where('passkeys.id', '=', id)
        .executeTakeFirst();
      if (!row) return null;
      const { id: userId } = account.open(await sealing.installation(), row.user, row.account);
      const passkey = passkeyColumn.open(await sealing.of(userId), id, row.passkey);
      return { userId, passkey };
    },

    async usePasskey(userId, credentialId, use) {
      check(shape({ counter: amount, usedDay: amount }), use);
      const id = passkeyId(credentialId);
      return writeOwned(context, userId, async ({ transaction, user, sealer }) => {
        const row = await transaction
          .selectFrom('passkeys')
          .select('passkey')
          .where('id', '=', id)
          .where('user', '=', user)
          .executeTakeFirst();
        if (!row) throw errors.PASSKEY_UNKNOWN();
        const passkey = { ...passkeyColumn.open(sealer, id, row.passkey), ...use };
        await transaction
          .updateTable('passkeys')
          .set({ passkey: passkeyColumn.seal(sealer, id, passkey) })
          .where('id', '=', id)
          .execute();
      });
    },

    async removePasskey(userId, credentialId) {
      const removed = await write((transaction) =>
        transaction
          .deleteFrom('passkeys')
          .where('id', '=', passkeyId(credentialId))
          .where('user', '=', sealing.keyed(userId))
          .returning('id')
          .executeTakeFirst(),
      );
      return removed !== undefined;
    },
  };
}
