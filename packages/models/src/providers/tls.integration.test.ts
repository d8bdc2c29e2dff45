import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { getCACertificates, type SecureVersion, setDefaultCACertificates } from 'node:tls';
import { isCodedError } from '@lethe/protocol';
import { afterEach, describe, expect, it } from 'vitest';
import { CERTIFICATE, CERTIFICATE_KEY } from '../../test/certificate.ts';
import { createProvider } from './create-provider.ts';

const trusted = getCACertificates('default');
afterEach(() => setDefaultCACertificates(trusted));

interface Server extends AsyncDisposable {
  readonly port: number;
  readonly asked: string[];
}

async function serve(maxVersion: SecureVersion): Promise<Server> {
  const asked: string[] = [];
  const server = createServer(
    {
      cert: CERTIFICATE,
      key: CERTIFICATE_KEY,
      maxVersion,
      minVersion: 'TLSv1',
      // The old versions need what is no longer thought secure.
      ciphers: 'DEFAULT@SECLEVEL=0',
    },
    (request, response) => {
      asked.push(request.url ?? '');
      response.setHeader('content-type', 'application/json').end('{}');
    },
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function outcome({ port }: Server, host: string): Promise<string> {
  const provider = createProvider(
    {
      id: 'c1',
      kind: 'compatible',
      format: 'openai-chat',
      baseUrl: `https://${host}:${port}`,
      runs: 'cloud',
      allowedHosts: [host],
      allowPrivate: true,
    },
    {
      key: async () => null,
      resolve: (_, __, callback) => callback(null, [{ address: '127.0.0.1', family: 4 }]),
    },
  );
  try {
    const body = Buffer.from('{}');
    await provider.send({ body, stream: false, signal: new AbortController().signal });
    return 'answered';
  } catch (error) {
    if (isCodedError(error)) return error.code;
    throw error;
  } finally {
    await provider.close();
  }
}

describe('a server over TLS', () => {
  it.each<[SecureVersion]>([['TLSv1.3'], ['TLSv1.2']])('is asked by %s', async (version) => {
    setDefaultCACertificates([...trusted, CERTIFICATE]);
    await using server = await serve(version);
    expect(await outcome(server, 'models.example.org')).toBe('answered');
  });

  it.each<[SecureVersion]>([['TLSv1.1'], ['TLSv1']])('is not asked by %s', async (version) => {
    setDefaultCACertificates([...trusted, CERTIFICATE]);
    await using server = await serve(version);
    expect(await outcome(server, 'models.example.org')).toBe('PROVIDER_UNTRUSTED');
    expect(server.asked).toEqual([]);
  });

  it('is not asked where nobody vouches for its certificate', async () => {
    await using server = await serve('TLSv1.3');
    expect(await outcome(server, 'models.example.org')).toBe('PROVIDER_UNTRUSTED');
    expect(server.asked).toEqual([]);
  });

  it('is not asked where its certificate is for another name', async () => {
    setDefaultCACertificates([...trusted, CERTIFICATE]);
    await using server = await serve('TLSv1.3');
    expect(await outcome(server, 'other.example.org')).toBe('PROVIDER_UNTRUSTED');
    expect(server.asked).toEqual([]);
  });
});
