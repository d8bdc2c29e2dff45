import type { ModelDescription } from '@lethe/protocol';

/** One line about a model. */
export const describe = ({
  id,
  architecture,
  parameters,
  contextTokens,
  licence,
}: Omit<ModelDescription, 'manifestSha256'>): string =>
  `${id}  ${architecture}, ${parameters.toLocaleString('en')} parameters, reads ${contextTokens} tokens, ${licence}\n`;
