const bytesOf = (base64url: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
    character.charCodeAt(0),
  );

const textOf = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/**
 * Whether a text is the very one of a receipt: SHA-256 of the salt and the text, reckoned in this browser. Null
 * where the browser does not reckon it, because the page did not come over a safe way.
 */
export async function isTextOf(
  text: string,
  { bodySalt, bodySha256 }: { bodySalt: string; bodySha256: string },
  subtle: SubtleCrypto | null = globalThis.crypto.subtle ?? null,
): Promise<boolean | null> {
  if (subtle === null) return null;
  const salt = bytesOf(bodySalt);
  const body = new TextEncoder().encode(text);
  const salted = new Uint8Array(salt.length + body.length);
  salted.set(salt);
  salted.set(body, salt.length);
  return textOf(new Uint8Array(await subtle.digest('SHA-256', salted))) === bodySha256;
}
