/** Collects little-endian numbers and texts; grows as it is written to. */
export class ByteWriter {
  #bytes = new Uint8Array(4096);
  #view = new DataView(this.#bytes.buffer);
  #length = 0;

  uint32(value: number): this {
    return this.#put(4, (at) => this.#view.setUint32(at, value, true));
  }

  int32(value: number): this {
    return this.#put(4, (at) => this.#view.setInt32(at, value, true));
  }

  float32(value: number): this {
    return this.#put(4, (at) => this.#view.setFloat32(at, value, true));
  }

  uint64(value: number): this {
    return this.#put(8, (at) => this.#view.setBigUint64(at, BigInt(value), true));
  }

  bool(value: boolean): this {
    return this.#put(1, (at) => this.#view.setUint8(at, value ? 1 : 0));
  }

  /** A length in bytes, then UTF-8. */
  string(text: string): this {
    const bytes = new TextEncoder().encode(text);
    this.uint64(bytes.length);
    return this.#put(bytes.length, (at) => this.#bytes.set(bytes, at));
  }

  padTo(step: number): this {
    return this.#put((step - (this.#length % step)) % step, () => undefined);
  }

  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  #put(length: number, write: (at: number) => void): this {
    this.#reserve(length);
    write(this.#length);
    this.#length += length;
    return this;
  }

  #reserve(length: number): void {
    if (this.#length + length <= this.#bytes.length) return;
    const grown = new Uint8Array(2 * (this.#length + length));
    grown.set(this.bytes);
    this.#bytes = grown;
    this.#view = new DataView(grown.buffer);
  }
}
