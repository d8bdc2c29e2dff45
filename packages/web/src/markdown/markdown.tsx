import { Lexer, type MarkedToken, type Token, type Tokens } from 'marked';
import type { ComponentChildren, VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { CodeBlock } from './code-block.tsx';
import { decodeEntities } from './entities.ts';
import { safeLink } from './safe-link.ts';

/** Markdown of an answer as virtual nodes. HTML in it is shown as the text it is. */
export function Markdown({ source }: { source: string }): VNode {
  return <>{useMemo(() => nodesOf(source), [source])}</>;
}

/** The virtual nodes of a Markdown text. */
export const nodesOf = (source: string): ComponentChildren =>
  blocks(Lexer.lex(source, { gfm: true }));

const blocks = (tokens: readonly Token[]): ComponentChildren => tokens.map((t, i) => block(t, i));
const spans = (tokens: readonly Token[] = []): ComponentChildren =>
  tokens.map((t, i) => span(t, i));

function block(token: Token, key: number): ComponentChildren {
  const known = token as MarkedToken;
  switch (known.type) {
    case 'paragraph':
      return <p key={key}>{spans(known.tokens)}</p>;
    case 'heading':
      return <Heading key={key} token={known} />;
    case 'code':
      return <CodeBlock key={key} code={known.text} language={known.lang ?? ''} />;
    case 'blockquote':
      return <blockquote key={key}>{blocks(known.tokens)}</blockquote>;
    case 'list':
      return <List key={key} token={known} />;
    case 'table':
      return <Table key={key} token={known} />;
    case 'hr':
      return <hr key={key} />;
    case 'space':
    case 'def':
      return null;
    case 'text':
      return (
        <span key={key}>{known.tokens ? spans(known.tokens) : decodeEntities(known.text)}</span>
      );
    default:
      return <span key={key}>{token.raw}</span>;
  }
}

function span(token: Token, key: number): ComponentChildren {
  const known = token as MarkedToken;
  switch (known.type) {
    case 'text':
      return known.tokens ? spans(known.tokens) : decodeEntities(known.text);
    case 'escape':
      return known.text;
    case 'strong':
      return <strong key={key}>{spans(known.tokens)}</strong>;
    case 'em':
      return <em key={key}>{spans(known.tokens)}</em>;
    case 'del':
      return <del key={key}>{spans(known.tokens)}</del>;
    case 'codespan':
      return <code key={key}>{known.text}</code>;
    case 'br':
      return <br key={key} />;
    case 'link':
      return <Link key={key} href={known.href} text={spans(known.tokens)} />;
    case 'image':
      // A picture would tell its host that the answer was read; its address is offered instead.
      return <Link key={key} href={known.href} text={decodeEntities(known.text || known.href)} />;
    default:
      return token.raw;
  }
}

function Link({ href, text }: { href: string; text: ComponentChildren }) {
  const address = safeLink(href);
  if (address === null) return <>{text}</>;
  return (
    <a href={address} target="_blank" rel="noreferrer noopener">
      {text}
    </a>
  );
}

/** Headings of an answer stand under the page's own: they start at the third level. */
function Heading({ token }: { token: Tokens.Heading }) {
  const Level = `h${Math.min(6, token.depth + 2)}` as 'h3';
  return <Level class={`level-${token.depth}`}>{spans(token.tokens)}</Level>;
}

function List({ token }: { token: Tokens.List }) {
  const items = token.items.map((item, index) => (
    <li key={index} class={item.task ? 'task' : undefined}>
      {item.task ? <input type="checkbox" checked={item.checked === true} disabled /> : null}
      {blocks(item.tokens.filter(({ type }) => type !== 'checkbox'))}
    </li>
  ));
  return token.ordered ? (
    <ol start={token.start === '' ? 1 : token.start}>{items}</ol>
  ) : (
    <ul>{items}</ul>
  );
}

function Table({ token }: { token: Tokens.Table }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, and the keyboard must reach it
    <div class="scrolls" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {token.header.map((cell, column) => (
              <th key={column} scope="col" class={`align-${cell.align ?? 'left'}`}>
                {spans(cell.tokens)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {token.rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column} class={`align-${cell.align ?? 'left'}`}>
                  {spans(cell.tokens)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
