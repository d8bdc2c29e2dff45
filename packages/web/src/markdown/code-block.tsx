import { CopyButton } from '../shell/copy-button.tsx';
import { words } from '../words/words.ts';

/** A block of code with its language and a button that copies it. */
export function CodeBlock({ code, language }: { code: string; language: string }) {
  const name = language.split(/\s/)[0] ?? '';
  return (
    <div class="code">
      <div class="code-head">
        <span>{name}</span>
        <CopyButton text={() => code} label={words.chat.copyCode} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long lines scroll, and the keyboard must reach them */}
      <pre tabIndex={0}>
        <code>{code}</code>
      </pre>
    </div>
  );
}
