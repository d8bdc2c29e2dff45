import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import type { PasskeyAssertion, PasskeyRegistration } from '@lethe/protocol';

type CborValue = number | string | Uint8Array | ReadonlyMap<number | string, CborValue>;

/** As much of CBOR (RFC 8949) as an authenticator needs. */
function cbor(value: CborValue): Buffer {
  const head = (major: number, size: number) =>
    size < 24
      ? Buffer.from([(major << 5) | size])
      : size < 256
        ? Buffer.from([(major << 5) | 24, size])
        : Buffer.from([(major << 5) | 25, size >> 8, size & 255]);
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === 'string') {
    return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  }
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.length), value]);
  return Buffer.concat([
    head(5, value.size),
    ...[...value].flatMap(([key, item]) => [cbor(key), cbor(item)]),
  ]);
}

const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest();

export interface Ceremony {
  challenge: string;
  origin: string;
  rpId: string;
}

interface Deviations {
  /** Without the flag that says the person was verified. */
  unverified?: boolean;
  type?: string;
  /** Attestation other than none. */
  attestation?: { format: string; statement: ReadonlyMap<string, CborValue> };
}

/** A passkey in software: answers like an authenticator with a verified person and no attestation. */
export function softwareAuthenticator() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const credentialId = randomBytes(32);
  let counter = 0;

  const clientData = ({ challenge, origin }: Ceremony, type: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  const flags = ({ unverified = false }: Deviations, isNew: boolean) =>
    0x01 | (unverified ? 0 : 0x04) | (isNew ? 0x40 : 0);
  const authenticatorData = (rpId: string, flag: number) => {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    return Buffer.concat([sha256(rpId), Buffer.from([flag]), count]);
  };
  const answered = <Response>(response: Response) => ({
    id: credentialId.toString('base64url'),
    rawId: credentialId.toString('base64url'),
    type: 'public-key' as const,
    clientExtensionResults: {},
    response,
  });

  return {
    credentialId: credentialId.toString('base64url'),
    /** Sets back the counter, as a copy of the passkey would have it. */
    setCounter(to: number) {
      counter = to;
    },
    register(ceremony: Ceremony, deviations: Deviations = {}): PasskeyRegistration {
      const { format = 'none', statement = new Map() } = deviations.attestation ?? {};
      const length = Buffer.from([0, credentialId.length]);
      const data = Buffer.concat([
        authenticatorData(ceremony.rpId, flags(deviations, true)),
        Buffer.alloc(16),
        length,
        credentialId,
        cosePublicKey(publicKey),
      ]);
      const attestation = new Map<string, CborValue>([
        ['fmt', format],
        ['attStmt', statement],
        ['authData', data],
      ]);
      return answered({
        clientDataJSON: clientData(ceremony, deviations.type ?? 'webauthn.create').toString(
          'base64url',
        ),
        attestationObject: cbor(attestation).toString('base64url'),
        transports: ['internal'],
      });
    },
    assert(
      ceremony: Ceremony,
      { userId, ...deviations }: Deviations & { userId?: string } = {},
    ): PasskeyAssertion {
      counter += 1;
      const data = authenticatorData(ceremony.rpId, flags(deviations, false));
      const json = clientData(ceremony, deviations.type ?? 'webauthn.get');
      const signature = sign('sha256', Buffer.concat([data, sha256(json)]), privateKey);
      return answered({
        clientDataJSON: json.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: signature.toString('base64url'),
        ...(userId !== undefined && { userHandle: Buffer.from(userId).toString('base64url') }),
      });
    },
  };
}

/** ES256 as COSE: key type 2, algorithm -7, curve 1 and the two coordinates (RFC 9053). */
function cosePublicKey(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  return cbor(
    new Map<number, CborValue>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x, 'base64url')],
      [-3, Buffer.from(y, 'base64url')],
    ]),
  );
}
