import { errors } from '../errors.ts';

const cut = () => errors.GGUF_INVALID({ reason: 'its header is cut off' });

/** Reads little-endian numbers and texts one after another, never beyond the end. */
export class ByteReader {
  readonly #view: DataView;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get position(): number {
    return this.#at;
  }

  /** Passes over so many bytes and returns where they begin. @throws GGUF_INVALID */
  skip(bytes: number): number {
    const at = this.#at;
    if (!(bytes <= this.#view.byteLength - at)) throw cut();
    this.#at += bytes;
    return at;
  }

  uint8 = (): number => this.#view.getUint8(this.skip(1));
  int8 = (): number => this.#view.getInt8(this.skip(1));
  uint16 = (): number => this.#view.getUint16(this.skip(2), true);
  int16 = (): number => this.#view.getInt16(this.skip(2), true);
  uint32 = (): number => this.#view.getUint32(this.skip(4), true);
  int32 = (): number => this.#view.getInt32(this.skip(4), true);
  float32 = (): number => this.#view.getFloat32(this.skip(4), true);
  float64 = (): number => this.#view.getFloat64(this.skip(8), true);
  uint64 = (): number => this.#exact(this.#view.getBigUint64(this.skip(8), true));
  int64 = (): number => this.#exact(this.#view.getBigInt64(this.skip(8), true));

  /** A length of at most `most` bytes, then UTF-8. @throws GGUF_INVALID */
  string(most: number): string {
    const length = this.uint64();
    if (length > most) throw errors.GGUF_INVALID({ reason: `a text has over ${most} bytes` });
    const at = this.#view.byteOffset + this.skip(length);
    try {
      const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
      return decoder.decode(new Uint8Array(this.#view.buffer, at, length));
    } catch (cause) {
      throw errors.GGUF_INVALID({ reason: 'a text is not UTF-8' }, { cause });
    }
  }

  #exact(value: bigint): number {
    const number = Number(value);
    if (Number.isSafeInteger(number)) return number;
    throw errors.GGUF_INVALID({ reason: 'it holds a number beyond 2^53' });
  }
}
