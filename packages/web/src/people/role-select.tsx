import type { PersonRole, Role } from '@lethe/protocol';
import { words } from '../words/words.ts';

export interface RoleSelectProps {
  readonly id: string;
  readonly label?: string;
  readonly roles: readonly Role[];
  readonly value: Role;
  readonly disabled?: boolean;
  readonly onChange: (role: PersonRole) => void;
}

/** Chooses among the roles that may be given. */
export function RoleSelect({ disabled, id, label, onChange, roles, value }: RoleSelectProps) {
  return (
    <select
      id={id}
      class="field"
      aria-label={label}
      disabled={disabled}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value as PersonRole)}
    >
      {roles.map((role) => (
        <option key={role} value={role}>
          {words.settings.roles[role]}
        </option>
      ))}
    </select>
  );
}
