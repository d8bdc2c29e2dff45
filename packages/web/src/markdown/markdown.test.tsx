import { type ComponentChildren, isValidElement, type VNode } from 'preact';
import { expect, test } from 'vitest';
import { nodesOf } from './markdown.tsx';

/** Draws virtual nodes as text, components resolved one level at a time. */
function drawn(children: ComponentChildren): string {
  if (Array.isArray(children)) return children.map(drawn).join('');
  if (!isValidElement(children)) {
    return children == null || typeof children === 'boolean' ? '' : String(children);
  }
  const { type, props } = children as VNode<Record<string, unknown>>;
  if (typeof type === 'function') {
    if (type.name === 'CodeBlock') return `[code ${props.language}|${props.code}]`;
    return drawn((type as (given: unknown) => ComponentChildren)(props));
  }
  const { children: inner, ...attributes } = props;
  const written = Object.entries(attributes)
    .filter(([name, value]) => value != null && value !== false && name !== 'key')
    .map(([name, value]) => ` ${name}=${value}`)
    .join('');
  return `<${type}${written}>${drawn(inner as ComponentChildren)}</${type}>`;
}

const read = (source: string) => drawn(nodesOf(source));

test.each([
  [
    'plain *soft* **strong** ~~gone~~',
    '<p>plain <em>soft</em> <strong>strong</strong> <del>gone</del></p>',
  ],
  ['# One', '<h3 class=level-1>One</h3>'],
  ['##### Five', '<h6 class=level-5>Five</h6>'],
  ['`a < b`', '<p><code>a < b</code></p>'],
  ['> said', '<blockquote><p>said</p></blockquote>'],
  ['3. three\n4. four', '<ol start=3><li><span>three</span></li><li><span>four</span></li></ol>'],
  ['```ts\nlet a = 1;\n```', '[code ts|let a = 1;]'],
  ['a &amp; b', '<p>a & b</p>'],
  ['\\*not soft\\*', '<p>*not soft*</p>'],
])('%j', (source, nodes) => {
  expect(read(source)).toBe(nodes);
});

test('an unfinished block of code is already one', () => {
  expect(read('```js\nlet a')).toBe('[code js|let a]');
});

test('HTML is shown as the text it is', () => {
  expect(read('<img src=x onerror=alert(1)>')).toBe('<span><img src=x onerror=alert(1)></span>');
  expect(read('a <b>c</b>')).toBe('<p>a <b>c</b></p>');
  expect(JSON.stringify(nodesOf('a <b>c</b>'))).not.toContain('"type":"b"');
});

test('a picture is never fetched; its address is offered', () => {
  expect(read('![a cat](https://example.org/cat.png)')).toBe(
    '<p><a href=https://example.org/cat.png target=_blank rel=noreferrer noopener>a cat</a></p>',
  );
});

test('a link that runs a script is plain text', () => {
  expect(read('[press](javascript:alert(1))')).toBe('<p>press</p>');
});

test('a table keeps its columns', () => {
  const table = read('|a|b|\n|-|-:|\n|1|2|');
  expect(table).toContain('<th scope=col class=align-left>a</th>');
  expect(table).toContain('<td class=align-right>2</td>');
});
