import { hashSecret, newSecret, type Random, sameHash } from './secret.ts';

/** The link that lets one browser in. A link that was used is replaced at once, for the next browser. */
export interface OneTimeLink {
  /** The newest link. Its secret stands in the fragment, which no browser sends and no log sees. */
  current(): string;
  /** Uses up the secret; false when it is wrong or was used before. */
  redeem(secret: string): boolean;
}

export interface OneTimeLinkOptions {
  random: Random;
  /** Address of the app, known once the server listens. */
  url: () => string;
  /** Told of every link after the first. */
  onLink: (link: string) => void;
}

export function createOneTimeLink({ random, url, onLink }: OneTimeLinkOptions): OneTimeLink {
  let secret = newSecret(random);
  const current = () => `${url()}/#link=${secret}`;
  return {
    current,
    redeem(offered) {
      if (!sameHash(hashSecret(offered), hashSecret(secret))) return false;
      secret = newSecret(random);
      onLink(current());
      return true;
    },
  };
}
