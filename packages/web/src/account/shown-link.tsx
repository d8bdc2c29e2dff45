import { useId } from 'preact/hooks';
import { CopyButton } from '../shell/copy-button.tsx';

export interface ShownLinkProps {
  readonly label: string;
  readonly link: string;
  readonly copyLabel: string;
  /** What to know before it is handed on. */
  readonly note: string;
}

/** A link with a secret, shown this once to be copied. */
export function ShownLink({ copyLabel, label, link, note }: ShownLinkProps) {
  const id = useId();
  return (
    <div class="labelled" role="status">
      <label for={id}>{label}</label>
      <div class="field-row">
        <input
          id={id}
          class="field mono"
          type="text"
          readOnly
          value={link}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
        <CopyButton text={() => link} label={copyLabel} />
      </div>
      <p class="small quiet-text">{note}</p>
    </div>
  );
}
