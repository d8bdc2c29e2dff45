import type { UntimedReason } from '@lethe/protocol';
import { charactersOf, untypedReason } from './input-origin.ts';

/** Collects what speaks against a draft having been typed key by key. The first reason stays. */
export class DraftOrigin {
  #reason: UntimedReason | null = null;
  #keys = 0;
  #keysWithoutUp = 0;
  #inputsByKey = 0;
  #inputsWithoutKey = 0;
  #afterKey = false;
  #accent = false;
  #composingAccent = false;
  #sawField = false;

  get untimed(): UntimedReason | null {
    if (this.#reason) return this.#reason;
    if (this.#keys === 0 || this.#inputsWithoutKey > this.#inputsByKey) return 'noKeys';
    return this.#keysWithoutUp * 2 > this.#keys ? 'noKeyUp' : null;
  }

  /** A field that already holds text when a draft begins was filled from elsewhere. */
  sawFieldBefore(length: number): void {
    if (!this.#sawField && length > 0) this.#reason ??= 'paste';
    this.#sawField = true;
  }

  sawKeyDown(isAccent: boolean): void {
    this.#afterKey = true;
    this.#accent = isAccent;
  }

  /** A key is through. */
  sawKey(hadUp: boolean): void {
    this.#keys += 1;
    if (!hadUp) this.#keysWithoutUp += 1;
  }

  sawInput(inputType: string, data: string | null): void {
    this.#reason ??= untypedReason({ inputType, data, afterKey: this.#afterKey });
    if (inputType === 'insertText') {
      if (this.#afterKey) this.#inputsByKey += 1;
      else this.#inputsWithoutKey += 1;
    }
    this.#afterKey = false;
  }

  /** An accent and its letter are two keys on a keyboard; every other composition hides its keys. */
  sawCompositionStart(): void {
    this.#composingAccent = this.#accent;
    if (!this.#accent) this.#reason ??= 'composition';
  }

  sawCompositionEnd(data: string): void {
    if (this.#composingAccent && charactersOf(data) > 1) this.#reason ??= 'composition';
    this.#composingAccent = false;
  }
}
