import { OPERATIONS, type Operation } from '@lethe/protocol';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { askAs } from '../../test/browser.ts';
import { runningServer } from '../../test/running-server.ts';

interface Described {
  operationId: string;
  summary: string;
  security?: unknown[];
  parameters?: { name: string; in: string; required?: boolean; schema: object }[];
  requestBody?: { content: { 'application/json': { schema: object } } };
  responses: Record<string, { description: string; content?: Record<string, { schema: object }> }>;
}

interface Description {
  openapi: string;
  info: { title: string; version: string };
  paths: Record<string, Record<string, Described>>;
}

async function described() {
  const running = await runningServer();
  const answer = await running.ask('/openapi.json');
  return { ...running, description: answer.json<Description>() };
}

const operations = Object.entries(OPERATIONS) as [string, Operation][];
const pathOf = ({ path }: Operation) => path.replace(/:(\w+)/g, '{$1}');

describe('/openapi.json', () => {
  test('describes every operation of the protocol and nothing else', async () => {
    const { description } = await described();
    expect(description.openapi).toBe('3.1.0');
    const found = Object.entries(description.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(
        ([method, { operationId }]) => `${operationId} ${method} ${path}`,
      ),
    );
    const expected = operations.map(
      ([id, operation]) => `${id} ${operation.method.toLowerCase()} ${pathOf(operation)}`,
    );
    expect(found.toSorted()).toEqual(expected.toSorted());
  });

  test('its schemas are valid JSON Schema 2020-12', async () => {
    const { description } = await described();
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    for (const methods of Object.values(description.paths)) {
      for (const { parameters = [], requestBody, responses } of Object.values(methods)) {
        const schemas = [
          ...parameters.map(({ schema }) => schema),
          ...(requestBody ? [requestBody.content['application/json'].schema] : []),
          ...Object.values(responses).flatMap(({ content }) =>
            Object.values(content ?? {}).map(({ schema }) => schema),
          ),
        ];
        for (const schema of schemas) expect(ajv.validateSchema(schema)).toBe(true);
      }
    }
  });

  test('what the server answers is what it describes', async () => {
    const { browser, description } = await described();
    const signedIn = await browser();
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    const reads = operations.filter(
      ([, { method, params, response }]) => method === 'GET' && !params && response,
    );
    expect(reads.length).toBeGreaterThan(5);
    for (const [id, operation] of reads) {
      const answer = await askAs(signedIn, operation.path);
      const schema =
        description.paths[pathOf(operation)]?.get?.responses['200']?.content?.['application/json']
          ?.schema;
      expect([id, answer.status]).toEqual([id, 200]);
      expect([id, ajv.validate(schema ?? false, answer.json())]).toEqual([id, true]);
    }
    const refused = await askAs(signedIn, '/api/diary/unknown');
    const problem =
      description.paths['/api/diary/{id}']?.get?.responses.default?.content?.['application/json'];
    expect(ajv.validate(problem?.schema ?? false, refused.json())).toBe(true);
  });

  test('parameters, bodies and answers without a body are described', async () => {
    const { description } = await described();
    const change = description.paths['/api/adaptation/{axis}']?.patch;
    expect(change?.parameters).toMatchObject([{ name: 'axis', in: 'path', required: true }]);
    expect(change?.requestBody?.content['application/json'].schema).toMatchObject({
      additionalProperties: false,
    });
    expect(change?.security).toEqual([{ signIn: [], csrf: [] }]);
    const diary = description.paths['/api/diary']?.get;
    expect(diary?.parameters?.map(({ name }) => name)).toEqual(['limit', 'offset']);
    const drop = description.paths['/api/conversations/{id}']?.delete;
    expect(drop?.responses['204']?.content).toBeUndefined();
    expect(description.paths['/livez']?.get?.security).toBeUndefined();
  });

  test('every signed-in operation turns a stranger away', async () => {
    const { ask } = await described();
    for (const [id, { access, method, path }] of operations) {
      if (access === 'open') continue;
      const answer = await ask(path.replace(/:\w+/, 'warmth'), { method });
      expect([id, answer.status]).toEqual([id, 401]);
    }
  });
});
