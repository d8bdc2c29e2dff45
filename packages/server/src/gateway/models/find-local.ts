import { createProvider } from '@lethe/models';
import type { FoundServer } from '@lethe/protocol';

/** Where the usual model servers listen when nobody told them otherwise. */
export const USUAL_SERVERS: readonly { readonly name: string; readonly port: number }[] = [
  { name: 'Ollama', port: 11_434 },
  { name: 'llama-server', port: 8080 },
  { name: 'LM Studio', port: 1234 },
  { name: 'vLLM', port: 8000 },
];

/** How long one of them has to answer, milliseconds. */
const ANSWER_MS = 800;

/**
 * Asks this machine's usual addresses for their models. Nothing is sent but the question, nothing is
 * used before its owner says so, and no other machine is asked.
 */
export async function findLocal({
  servers = USUAL_SERVERS,
  without = [],
}: {
  servers?: typeof USUAL_SERVERS;
  without?: readonly number[];
} = {}): Promise<FoundServer[]> {
  const asked = servers
    .filter(({ port }) => !without.includes(port))
    .map(({ name, port }) => askServer(name, `http://127.0.0.1:${port}/v1`));
  return (await Promise.all(asked)).filter((found) => found !== null);
}

async function askServer(name: string, baseUrl: string): Promise<FoundServer | null> {
  const provider = createProvider(
    {
      id: 'search',
      kind: 'compatible',
      format: 'openai-chat',
      baseUrl,
      runs: 'local',
      allowPrivate: true,
    },
    { key: async () => null },
  );
  try {
    const models = await provider.listModels({ signal: AbortSignal.timeout(ANSWER_MS) });
    return { name, baseUrl, models: [...models] };
  } catch {
    return null;
  } finally {
    await provider.close();
  }
}
